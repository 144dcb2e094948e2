"""The cells of a table that was read from lines."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: where its pieces, one a line, stand in the text of its chunk, and how many rows and columns it takes."""

    pieces: tuple[tuple[int, int], ...] = ()
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table, and how many of them are its head; a cell of several rows stands in the first of them."""

    rows: tuple[tuple[Cell, ...], ...]
    head: int

    @property
    def width(self) -> int:
        """How many columns there are."""
        return sum(cell.columns for cell in self.rows[0])
