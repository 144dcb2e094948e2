"""Find tables that were drawn with rules or spaced into columns; only what is unmistakable is one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.verbs.plain.chunks import Chunk

_BOX = re.compile(r"^[+|].*[+|]$")
_RULE = re.compile(r"^[-=+|: _~]{3,}$")
_GAP = re.compile(r"\s{3,}")
_LEADERS = re.compile(r"(?:\.\s?){4,}")


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table as words, and how many of them are its head."""

    rows: tuple[tuple[str, ...], ...]
    head: int


def grid_of(chunk: Chunk) -> Grid | None:
    """Read a chunk as a table; None if it is none."""
    lines = [line.words for line in chunk.lines]
    if len(lines) < 3:
        return None
    boxed = sum(map(bool, map(_BOX.match, lines))) == len(lines)
    if boxed and (sum("|" in line for line in lines) >= 2 or _is_row(lines)):
        return _boxed(lines)
    return _spaced(chunk)


def _is_row(lines: list[str]) -> bool:
    """Tell one row between two rules, whose corners stand over the sides of its cells."""
    corners = [match.start() for match in re.finditer(r"\+", lines[0])]
    return len(lines) == 3 and lines[0] == lines[2] and corners == [at.start() for at in re.finditer(r"\|", lines[1])]


def _boxed(lines: list[str]) -> Grid | None:
    """Read rows between rules: “| a | b |”; lines between two rules are one row."""
    groups: list[list[list[str]]] = [[]]
    ruled = False
    for line in lines:
        if _RULE.match(line):
            ruled = True
            if groups[-1]:
                groups.append([])
            continue
        groups[-1].append([cell.strip() for cell in line.strip("|").split("|")])
    groups = [group for group in groups if group]
    widths = {len(row) for group in groups for row in group}
    if len(widths) != 1 or widths == {1} or not groups:
        return None
    # Rules between all rows make each group a row; a single rule parts the head from rows of one line each.
    if len(groups) == 2 and len(groups[0]) == 1 and len(groups[1]) > 1:
        return Grid((tuple(groups[0][0]), *(tuple(row) for row in groups[1])), 1)
    if len(groups) == 1:
        return Grid(tuple(tuple(row) for row in groups[0]), 0)
    rows = tuple(tuple(" ".join(filter(None, cells)) for cells in zip(*group, strict=True)) for group in groups)
    return Grid(rows, 1 if ruled and len(rows) > 2 else 0)


def _spaced(chunk: Chunk) -> Grid | None:
    """Read columns that begin at the same place in every line, three spaces apart or more."""
    lines = [line.text for line in chunk.lines if not _RULE.match(line.words)]
    if len(lines) < 3 or any(_LEADERS.search(line) for line in lines):
        return None
    rows = [[(match.start(), match.group()) for match in re.finditer(r"\S+(?: {1,2}\S+)*", line)] for line in lines]
    columns = max(map(len, rows))
    if columns < 2 or any(len(row) != columns for row in rows):
        return None
    for column in range(columns):
        starts = {row[column][0] for row in rows}
        ends = {row[column][0] + len(row[column][1]) for row in rows}
        if max(starts) - min(starts) > 1 and max(ends) - min(ends) > 1:
            return None
    ruled = len(chunk.lines) > 1 and _RULE.match(chunk.lines[1].words) is not None
    return Grid(tuple(tuple(words for _, words in row) for row in rows), 1 if ruled else 0)
