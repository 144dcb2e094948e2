r"""End paragraphs and tables of an RTF text where pandoc would not, and find what stands behind its document's end.

A row is one when `\row` ends it, and paragraphs are in a table until `\pard` says otherwise (RTF 1.9.1, “Table
Definitions”). Word processors show what is in a table without an end; pandoc would lose it, with all that follows.
"""

from __future__ import annotations

import re

BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_ROW = re.compile(r"(?<!\\)(?:\\\\)*\\row(?![a-z])")
_IN_TABLE = re.compile(
    r"\\(?:(intbl|itap|trowd|nestrow|lastrow)(?![a-z])-?\d* ?|((?:nest)?cell)(?![a-z]) ?|.)", re.DOTALL
)
_LINE_END = re.compile(r"\\(?:(\r\n|\r|\n)|.)", re.DOTALL)
_CLOSED = re.compile(r"[\s}]*")
_SIGNS = re.compile(r"\\'[0-9a-fA-F]{2}|\\[a-zA-Z]+-?\d* ?|\\.|[{}]", re.DOTALL)


def with_ended_paragraphs(text: str) -> str:
    r"""Give a text whose paragraphs end with `\par`: Apple's programs write the end of a line behind a backslash.

    Both mean the same (RTF 1.9.1, “Special Characters”); pandoc takes the second for a line within a paragraph.
    """
    return _LINE_END.sub(lambda found: f"\\par{found[1]}" if found[1] else found[0], text)


def with_ended_tables(text: str) -> str:
    """Give a text whose last row is the end of its last table: what comes then is paragraphs."""
    rows = [found.end() for found in _ROW.finditer(text)]
    start = rows[-1] if rows else 0
    rest = _IN_TABLE.sub(_out_of_table, text[start:])
    if not rows:
        return rest
    closed = _CLOSED.match(rest)
    at = closed.end() if closed else 0
    return f"{text[:start]}{rest[:at]}\\pard {rest[at:]}" if rest[at:] else text[:start] + rest


def _out_of_table(found: re.Match[str]) -> str:
    """Give what is to stand for a word about a table, outside of it; others stay, and do not run on into letters."""
    if found[1]:
        return "{}"
    return "\\par " if found[2] else found[0]


def behind_the_end(text: str) -> tuple[int, str]:
    """Give the line (from 1) on which a document ends, and the words behind it, empty if there are none."""
    depth = 0
    for brace in BRACE.finditer(text):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if depth <= 0 and brace[0] == "}":
            words = " ".join(_SIGNS.sub(" ", text[brace.end() :]).split())
            return text.count("\n", 0, brace.end()) + 1, words
    return 0, ""
