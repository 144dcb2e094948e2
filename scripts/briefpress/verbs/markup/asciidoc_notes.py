"""Write each note of AsciiDoc on one line, where pandoc takes it for words if it has several.

What stands in the brackets of a footnote may be broken as any line of its paragraph may be (AsciiDoc Language,
“Footnotes”).
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.asciidoc_asides import DELIMITERS

_TYPED = re.compile(rf"({DELIMITERS}|/{{4,}})[ \t]*$")
_NOTE = re.compile(r"footnote(?:ref)?:[\w-]*\[")
_BRACKET = re.compile(r"\\.|[\[\]]")
# A note that is not closed within so many lines is none.
_LONGEST = 60


def with_whole_notes(text: str) -> str:
    """Give a text whose notes are each on one line."""
    if "footnote" not in text:
        return text
    lines = text.split("\n")
    out: list[str] = []
    typed, at = "", 0
    while at < len(lines):
        mark = _TYPED.match(lines[at])
        if mark and typed in {"", mark[1]}:
            typed = "" if typed else mark[1]
        end = at + 1 if typed or mark else _end(lines, at)
        out.append(" ".join((lines[at], *(line.strip() for line in lines[at + 1 : end]))))
        at = end
    return "\n".join(out)


def _end(lines: list[str], at: int) -> int:
    """Give the line behind the one on which the notes end that begin on a line; the next one if they end on it."""
    joined = lines[at]
    if not _is_open(joined):
        return at + 1
    for end in range(at + 1, min(at + _LONGEST, len(lines))):
        if not lines[end].strip():
            break
        joined = f"{joined} {lines[end]}"
        if not _is_open(joined):
            return end + 1
    return at + 1


def _is_open(line: str) -> bool:
    """Tell a line on which a note begins and none ends it."""
    at = 0
    while found := _NOTE.search(line, at):
        depth, at = 1, found.end()
        while depth and (bracket := _BRACKET.search(line, at)):
            depth += {"[": 1, "]": -1}.get(bracket[0], 0)
            at = bracket.end()
        if depth:
            return True
    return False
