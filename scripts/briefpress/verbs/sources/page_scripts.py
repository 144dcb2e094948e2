"""Take the scripts out of a page of a book: pandoc passes them on as they are typed, and parts a paragraph at each."""

from __future__ import annotations

import re

# What only speaks of scripts, and a script, which in XML may end with its own tag.
_BEGIN = re.compile(r"<!--|<!\[CDATA\[|<script\b[^<>]*?(?P<whole>/?)>", re.IGNORECASE)
_SCRIPT_END = re.compile(r"</script\s*>", re.IGNORECASE)
_ENDS = {"<!--": re.compile("-->"), "<![cdata[": re.compile(r"\]\]>")}


def without_scripts(page: str) -> str:
    """Give a page without its scripts; one that never ends stays, with all behind it."""
    kept: list[str] = []
    at = behind = 0
    while begin := _BEGIN.search(page, at):
        end = _ENDS.get(begin[0].lower(), _SCRIPT_END)
        ended = begin if begin["whole"] else end.search(page, begin.end())
        if ended is None:
            break
        at = ended.end()
        # A formula of MathJax is text, and pandoc reads it.
        if end is _SCRIPT_END and "math/tex" not in begin[0].lower():
            kept.append(page[behind : begin.start()])
            behind = at
    return "".join([*kept, page[behind:]])
