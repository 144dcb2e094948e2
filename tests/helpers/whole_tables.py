"""Whether the cells of a table, with all the rows and columns that they take, fill it without a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefpress.nouns.tree import Node


def _places(rows: Sequence[Any]) -> Iterator[tuple[int, int]]:
    """Give the place of each row and column that a cell takes, as a browser lays them out."""
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(rows):
        column = 0
        for _, _, high, wide, _ in row[1]:
            while (at, column) in taken:
                column += 1
            held = [(at + down, column + right) for down in range(high) for right in range(wide)]
            taken.update(held)
            yield from held


def is_whole(table: Node) -> bool:
    """Tell a table each place of which one cell takes."""
    content: Any = table["c"]
    parts: list[list[Any]] = [content[3][1], content[4][0][3]]
    return all(
        sorted(_places(rows)) == [(row, column) for row in range(len(rows)) for column in range(len(content[2]))]
        for rows in parts
    )
