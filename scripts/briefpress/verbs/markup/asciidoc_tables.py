"""Give tables of AsciiDoc the heads and feet that their options name: pandoc takes the first and last rows for them.

A table has a head if its options say so, or if nothing stands before its first line and a blank line behind it; a foot
has to be asked for (AsciiDoc Language, Tables, “header” and “footer”).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.asciidoc_asides import DELIMITERS

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

TYPED = re.compile(rf"({DELIMITERS}|/{{4,}})[ \t]*$")
# The sign that parts cells comes first; “!” does so in a table within a cell.
_EDGE = re.compile(r"([|,:!])={3,}[ \t]*$")
_ATTRIBUTES = re.compile(r"\[([^\[\]]*)\][ \t]*$")
_ABOVE = re.compile(r"\[|\.[^. ]")
_OPTION = r"""(?:%(?:\w+%)*{0}\b|\b(?:options|opts)\s*=\s*(?:"[^"]*\b{0}\b[^"]*"|{0}\b))"""
_HEADER, _NO_HEADER, _FOOTER = (re.compile(_OPTION.format(name)) for name in ("header", "noheader", "footer"))


@dataclass(frozen=True, slots=True)
class _Stated:
    """What a text states of a table: whether it has a head, and a foot."""

    head: bool
    foot: bool


def with_stated_parts(blocks: Nodes, *, text: str) -> Nodes:
    """Give a tree whose tables have the heads and feet that a text states, in place.

    Where tables are not those of the text, one by one, their feet are rows like others.
    """
    tables = [one for one in nodes(blocks) if one["t"] == "Table"]
    stated = _stated(text) if tables else []
    for number, table in enumerate(tables):
        parts = stated[number] if len(stated) == len(tables) else None
        _part(table["c"], parts)
    return blocks


def _part(table: list[Any], stated: _Stated | None) -> None:
    """Part the rows of a table anew."""
    head, bodies, foot = table[3], table[4], table[5]
    if not bodies:
        return
    bodies[-1][3] += [] if stated and stated.foot else foot[1]
    foot[1] = foot[1] if stated and stated.foot else []
    if stated and not stated.head:
        bodies[0][3] = [*head[1], *bodies[0][3]]
        head[1] = []


def _stated(text: str) -> list[_Stated]:
    """Give what a text states of each of its tables, in their order."""
    lines = text.split("\n")
    found: list[_Stated] = []
    open_edges: list[str] = []
    typed = ""
    for at, line in enumerate(lines):
        mark, edge = TYPED.match(line), _EDGE.match(line)
        if mark and typed in {"", mark[1]}:
            typed = "" if typed else mark[1]
        elif edge and not typed:
            if line.rstrip() in open_edges:
                del open_edges[open_edges.index(line.rstrip()) :]
            else:
                open_edges.append(line.rstrip())
                found.append(_said(lines, at))
    return found


def _said(lines: list[str], at: int) -> _Stated:
    """Tell what stands above the edge that opens a table, and whether its first row stands by itself."""
    above = ""
    for line in reversed(lines[max(0, at - 6) : at]):
        if not _ABOVE.match(line):
            break
        if attributes := _ATTRIBUTES.match(line):
            above += f" {attributes[1]}"
    first, second = (lines[at + more].strip() if at + more < len(lines) else "" for more in (1, 2))
    alone = bool(first) and not second
    said = _HEADER.search(above) is not None
    return _Stated(said or (alone and not _NO_HEADER.search(above)), _FOOTER.search(above) is not None)
