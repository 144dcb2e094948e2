"""Write the columns of LaTeX tables in the letters that pandoc knows: by any other it does not see a table.

Nor does it where there is space between what a cell is told that spans others.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.tex_commands import MOST_UNCLOSED, end_of_group

_TABLE = re.compile(r"\\begin\{(?P<name>tabular|longtable|tabular\*|tabularx|tabulary|xltabular|supertabular)\}")
_WIDE = frozenset({"tabular*", "tabularx", "tabulary", "xltabular"})
_PLAIN = frozenset("lcrX|")
_WITH_GROUP = frozenset("pmb@!><")
# Packages for figures set on their points: siunitx, dcolumn, numprint.
_DEEPEST = 8  # columns that repeat columns that repeat
_FIGURES = frozenset("SsdDnN")
_SPAN = re.compile(r"\\multi(?:row|column)\*?(?=[ \t\n\[{])")
_SPACE = re.compile(r"[ \t]*\n?[ \t]*")
_ARGUMENTS = 3


def with_joined_spans(text: str) -> str:
    """Give a LaTeX text in which nothing parts the arguments of cells that span others; its lines stay."""
    out: list[str] = []
    at = unclosed = 0
    for found in _SPAN.finditer(text):
        if found.start() < at or unclosed > MOST_UNCLOSED:
            continue
        arguments, end = _arguments(text, found.end())
        unclosed += end is None
        if end is not None:
            lines = "\n" * text.count("\n", found.end(), end)
            joined = "".join(arguments)
            out.append(f"{text[at : found.end()]}{joined}{lines[: len(lines) - joined.count(chr(10))]}")
            at = end
    return "".join((*out, text[at:]))


def _arguments(text: str, at: int) -> tuple[list[str], int | None]:
    """Give the arguments of such a cell, those that it may have too, and where they end; None if there are not all."""
    found: list[str] = []
    needed = _ARGUMENTS
    while needed:
        space = _SPACE.match(text, at)
        start = space.end() if space else at
        end = end_of_group(text, start) if text[start : start + 1] in {"{", "["} else None
        if end is None:
            return found, None
        needed -= text[start] == "{"
        found.append(text[start:end])
        at = end
    return found, at


def with_known_columns(text: str) -> str:
    """Give a LaTeX text whose tables have columns of known kinds: figures to the right, all else to the left."""
    out: list[str] = []
    at = unclosed = 0
    for table in _TABLE.finditer(text):
        if unclosed > MOST_UNCLOSED:
            break
        start = table.end()
        for opening in ("{", "[") if table["name"] in _WIDE else ("[",):
            if text[start : start + 1] == opening:
                closed = end_of_group(text, start)
                unclosed += closed is None
                start = closed or start
        end = end_of_group(text, start) if text[start : start + 1] == "{" else None
        if end is not None and start >= at:
            out.append(f"{text[at:start]}{{{_known(text[start + 1 : end - 1])}}}")
            at = end
        unclosed += end is None
    return "".join((*out, text[at:]))


def _known(columns: str, *, depth: int = 0) -> str:
    """Give a table's columns as letters that are known."""
    if depth > _DEEPEST:
        return columns
    out: list[str] = []
    at = 0
    while at < len(columns):
        letter = columns[at]
        at += 1
        groups = []
        while columns[at : at + 1] in {"{", "["} and letter not in _PLAIN and not letter.isspace():
            end = end_of_group(columns, at)
            if end is None:
                return columns
            groups.append(columns[at:end])
            at = end
        if letter == "*" and len(groups) > 1:
            out.append(f"*{groups[0]}{{{_known(groups[1][1:-1], depth=depth + 1)}}}")
        elif letter in _WITH_GROUP:
            out.append(letter + "".join(groups))
        elif letter.isalpha() and letter not in _PLAIN:
            out.append("r" if letter in _FIGURES else "l")
        else:
            out.append(letter + "".join(groups))
    return "".join(out)
