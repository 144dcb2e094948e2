"""Tell the notes of a MediaWiki text that nobody has ended: they would take in all up to the end of the next one.

No note holds a heading, or another note that begins in it; where one seems to, its own end is missing. Such a note
with a name calls the note of that name.
"""

from __future__ import annotations

import re

# What is shown as it is typed holds no notes; what never ends is met once.
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(nowiki|pre|source|syntaxhighlight|math)\b[^<>]*(?<!/)>.*?(?:</\1\s*>|\Z)"
    r"|(?P<again><ref\b[^<>]*/>)|(?P<open><ref\b[^<>]*>)|(?P<end></ref\s*>)",
    re.DOTALL | re.IGNORECASE,
)
_HEAD = re.compile(r"^(={1,6})[^=\n][^\n]*\1[ \t]*$", re.MULTILINE)
_NAMED = re.compile(r"\bname\s*=", re.IGNORECASE)


def with_ended_notes(text: str) -> tuple[str, tuple[int, ...]]:
    """Give a text without notes that never end, and where in it they began."""
    begun: re.Match[str] | None = None
    never: list[re.Match[str]] = []
    for found in _TOKEN.finditer(text):
        if begun is not None and (
            found["open"] or found["again"] or (found["end"] and _holds_head(text, begun, found))
        ):
            never.append(begun)
            begun = None
        if found["open"]:
            begun = found
        elif found["end"]:
            begun = None
    if begun is not None:
        never.append(begun)
    out: list[str] = []
    at = 0
    for one in never:
        out.extend((text[at : one.start()], f"{one[0][:-1]}/>" if _NAMED.search(one[0]) else ""))
        at = one.end()
    return "".join((*out, text[at:])), tuple(one.start() for one in never)


def _holds_head(text: str, begun: re.Match[str], ended: re.Match[str]) -> bool:
    return _HEAD.search(text, begun.end(), ended.start()) is not None
