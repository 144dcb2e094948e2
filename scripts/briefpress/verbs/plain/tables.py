"""Find tables that were drawn with rules or spaced into columns; only what is unmistakable is one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.plain.letters import begins_small

if TYPE_CHECKING:
    from briefpress.verbs.plain.chunks import Chunk

_BOX = re.compile(r"^[+|].*[+|]$")
_RULE = re.compile(r"^[-=+|: _~]{3,}$")
_WIDE = re.compile(r"\s{10,}")
# A number, perhaps with a sign of a currency before it, or with a unit behind it.
_FIGURE = re.compile(r"^[^\w\s]{0,2}\s?\d[\d.,:/–-]*\s?(?:[^\w\s]|[^\W\d_]{1,3}\.?)?$")
_MANY = 3
_CELL = re.compile(r"\S+(?: {1,2}\S+)*")
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
    """Read rows between rules: “| a | b |”; lines between two rules are one row, or a row each."""
    groups: list[list[list[str]]] = [[]]
    for line in lines:
        # A line of empty cells parts rows as a rule does.
        if not _RULE.match(line) and line.strip("| "):
            groups[-1].append(line.strip("|").split("|"))
        elif groups[-1]:
            groups.append([])
    groups = [group for group in groups if group]
    widths = {len(row) for group in groups for row in group}
    if len(widths) != 1 or widths == {1} or not groups:
        return None
    if len(groups) == 1:
        return _headed(tuple(tuple(cell.strip() for cell in row) for row in groups[0]))
    # A single rule parts the head from rows of one line each.
    told = len(groups) == 2 and len(groups[0]) == 1
    body = [row for group in groups[1:] for row in _rows_between(group, told=told)]
    head = _rows_between(groups[0], told=False) if _are_rows(groups[0]) else [_joined(groups[0])]
    rows = (*head, *body)
    return Grid(rows, 1 if len(head) == 1 and (told or len(rows) > 2) else 0)


def _rows_between(group: list[list[str]], *, told: bool) -> list[tuple[str, ...]]:
    """Give the rows that lines between two rules make: one, unless they are `told` to be more or must be.

    What a row carries over to its next line is set in there, or begins small.
    """
    # What names a row stands in its first line.
    late = not group[0][0].strip() and any(line[0].strip() for line in group)
    if not (told or late or _are_rows(group)):
        return [_joined(group)]
    rows: list[list[list[str]]] = []
    for line in group:
        if rows and not told and _carries_over(rows[-1][-1], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_joined(row) for row in rows]


def _joined(lines: list[list[str]]) -> tuple[str, ...]:
    return tuple(" ".join(filter(None, (cell.strip() for cell in cells))) for cells in zip(*lines, strict=True))


def _are_rows(group: list[list[str]]) -> bool:
    """Tell lines that are rows of their own: a column has figures in most, or all begin and none goes on in small."""
    columns = [[cell.strip() for cell in column] for column in zip(*group, strict=True)]
    if any(sum(_FIGURE.match(cell) is not None for cell in column) * 2 > len(group) for column in columns):
        return len(group) > 1
    begun = all(cell and (cell[0].isupper() or cell[0].isdecimal()) for cell in columns[0])
    small = any(begins_small(cell) for column in columns for cell in column if cell)
    return len(group) >= _MANY and begun and not small


def _carries_over(above: list[str], line: list[str]) -> bool:
    """Tell a line of which every cell goes on from the one above it: it is set in deeper there, or begins small."""
    told = [(cell, over) for cell, over in zip(line, above, strict=True) if cell.strip()]
    return bool(told) and all(
        over.strip() and (begins_small(cell.strip()) or _indent(cell) > _indent(over)) for cell, over in told
    )


def _indent(cell: str) -> int:
    return len(cell) - len(cell.lstrip())


def _spaced(chunk: Chunk) -> Grid | None:
    """Read columns that begin at the same place in every line, three spaces apart or more."""
    lines = [line.text for line in chunk.lines if not _RULE.match(line.words)]
    columns = len(_CELL.findall(lines[0])) if len(lines) > 1 else 0
    if columns < 2 or any(_LEADERS.search(line) for line in lines):
        return None
    rows = [[(match.start(), match.group()) for match in _CELL.finditer(line)] for line in lines]
    if any(len(row) != columns for row in rows):
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
