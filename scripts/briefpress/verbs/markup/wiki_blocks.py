"""Set lines of a wiki's page flush that stand in a list of HTML: there a blank before them makes no code of them.

So MediaWiki itself has it (BlockLevelPass): behind a line that begins a list or an item, and until one that ends such,
lines are what they are; pandoc takes each that begins with a blank as typed.
"""

from __future__ import annotations

import re

_BEGINS = re.compile(r"<(?:ul|ol|dl|li|dt|dd)\b", re.IGNORECASE)
_ENDS = re.compile(r"</(?:ul|ol|dl|li|dt|dd)\b", re.IGNORECASE)
# What holds lines as they are typed, or nothing that is a line.
_TYPED = re.compile(
    r"<(/?)(pre|nowiki|syntaxhighlight|source|math|gallery|templatestyles)\b[^<>]*?(/?)>", re.IGNORECASE
)


def with_flush_lines(text: str) -> str:
    """Give a page whose lines within lists of HTML begin with no blanks."""
    if not _BEGINS.search(text):
        return text
    out: list[str] = []
    is_in, typed = False, ""
    for line in text.split("\n"):
        was_typed = typed
        for found in _TYPED.finditer(line):
            name = found[2].lower()
            if typed:
                typed = "" if found[1] and name == typed else typed
            elif not found[1] and not found[3]:
                typed = name
        is_flush = is_in and not was_typed and line.startswith(" ")
        out.append(line.lstrip(" ") if is_flush else line)
        if not was_typed and (_BEGINS.search(line) or _ENDS.search(line)):
            is_in = not _ENDS.search(line)
    return "\n".join(out)
