"""Where the cells of a table stand, and which heading cells speak of a cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MOST_PLACES = 1_000_000


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its number in the table, how many columns and rows it spans, and whether it is a heading.

    `scope` is "Row" or "Column" for a heading cell, "" for another.
    """

    number: int
    columns: int = 1
    rows: int = 1
    scope: str = ""


def lay_grid(rows: Sequence[Sequence[Cell]]) -> list[list[Cell | None]]:
    """Give the table as rows of equal length; a spanning cell stands in every place it covers."""
    grid: list[list[Cell | None]] = [[] for _ in rows]
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while _at(grid, number, column) is not None:
                column += 1
            for below in range(number, min(number + cell.rows, len(rows))):
                for right in range(column, column + cell.columns):
                    _put(grid[below], right, cell)
            column += cell.columns
    width = max((len(line) for line in grid), default=0)
    return [line + [None] * (width - len(line)) for line in grid]


def headings_of(grid: Sequence[Sequence[Cell | None]]) -> dict[int, tuple[int, ...]]:
    """Give for each cell that is no heading the numbers of the headings of its rows and columns."""
    found: dict[int, dict[int, None]] = {}
    columns: list[dict[int, None]] = [{} for _ in range(len(grid[0]) if grid else 0)]
    for line in grid:
        in_row = dict.fromkeys(cell.number for cell in line if cell is not None and cell.scope == "Row")
        for column, cell in enumerate(line):
            if cell is None:
                continue
            if cell.scope == "Column":
                columns[column][cell.number] = None
            elif not cell.scope:
                found.setdefault(cell.number, {}).update({**in_row, **columns[column]})
    return {number: tuple(headings) for number, headings in found.items()}


def short_rows(grid: Iterable[Sequence[Cell | None]]) -> list[int]:
    """Give for each row how many places at its end no cell fills."""
    return [sum(cell is None for cell in line) for line in grid]


def lacks(rows: Sequence[Sequence[Cell]]) -> int:
    """Give how many cells the first row lacks if no row has a cell of its own in each column.

    Readers that count the cells of rows and not the places they fill would find too few columns.
    """
    longest = max((sum(cell.columns for cell in row) for row in rows), default=0)
    wide = width(rows)
    return wide - sum(cell.columns for cell in rows[0]) if longest < wide else 0


def width(rows: Sequence[Sequence[Cell]]) -> int:
    """Give how many columns a table fills; 0 if its cells span more than any page can hold."""
    if sum(cell.columns * min(cell.rows, len(rows)) for row in rows for cell in row) > _MOST_PLACES:
        return 0
    return max(map(len, lay_grid(rows)), default=0)


def _at(grid: Sequence[Sequence[Cell | None]], row: int, column: int) -> Cell | None:
    return grid[row][column] if column < len(grid[row]) else None


def _put(line: list[Cell | None], column: int, cell: Cell) -> None:
    line += [None] * (column + 1 - len(line))
    line[column] = cell
