"""Find tables that were drawn with rules or spaced into columns; only what is unmistakable is one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.verbs.plain.chunks import Chunk

_BOX = re.compile(r"^[+|].*[+|]$")
_RULE = re.compile(r"^[-=+|: _~]{3,}$")
_WIDE = re.compile(r"\s{10,}")
# A number, perhaps with a sign of a currency before it, or with a unit behind it.
_FIGURE = re.compile(r"^[^\w\s]{0,2}\s?\d[\d.,:/–-]*\s?(?:[^\w\s]|[^\W\d_]{1,3}\.?)?$")
_MANY = 3
_LEADERS = re.compile(r"(?:\.\s?){4,}")


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table as words, and how many of them are its head."""

    rows: tuple[tuple[str, ...], ...]
    head: int


def grid_of(chunk: Chunk) -> Grid | None:
    """Read a chunk as a table; None if it is none."""
    lines = [line.words for line in chunk.lines]
    if len(lines) < 2:
        return None
    boxed = sum(map(bool, map(_BOX.match, lines))) == len(lines)
    if len(lines) > 2 and boxed and (sum("|" in line for line in lines) >= 2 or _is_row(lines)):
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
        return _headed(tuple(tuple(row) for row in groups[0]))
    rows = tuple(tuple(" ".join(filter(None, cells)) for cells in zip(*group, strict=True)) for group in groups)
    return Grid(rows, 1 if ruled and len(rows) > 2 else 0)


def _spaced(chunk: Chunk) -> Grid | None:
    """Read columns that begin at the same place in every line, three spaces apart or more."""
    lines = [line.text for line in chunk.lines if not _RULE.match(line.words)]
    if len(lines) < 2 or any(_LEADERS.search(line) for line in lines):
        return None
    rows = [[(match.start(), match.group()) for match in re.finditer(r"\S+(?: {1,2}\S+)*", line)] for line in lines]
    columns = max(map(len, rows))
    if columns < 2 or any(len(row) != columns for row in rows):
        return None
    # Two lines alone are a table only if all that parts their columns is far wider than any space in a sentence.
    if len(lines) < _MANY and not all(_WIDE.search(line.strip()) for line in lines):
        return None
    for column in range(columns):
        starts = {row[column][0] for row in rows}
        ends = {row[column][0] + len(row[column][1]) for row in rows}
        if max(starts) - min(starts) > 1 and max(ends) - min(ends) > 1:
            return None
    words = tuple(tuple(cell for _, cell in row) for row in rows)
    ruled = len(chunk.lines) > 1 and _RULE.match(chunk.lines[1].words) is not None
    return Grid(words, 1) if ruled else _headed(words)


def _headed(rows: tuple[tuple[str, ...], ...]) -> Grid:
    """Find the head of rows that no rule parts: words alone, over a column that has figures in every other row."""
    head, *body = rows
    words = not any(any(map(str.isdecimal, cell)) for cell in head)
    figures = any(head[column] and all(_FIGURE.match(row[column]) for row in body) for column in range(len(head)))
    return Grid(rows, 1 if words and len(body) > 1 and figures else 0)
