"""Let a table have as many columns as its cells tell apart, where it claims hundreds: one cell may span 100,000."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefpress.nouns.tree import Node, Nodes

# No page shows as many side by side; what has fewer is left as it is.
MANY = 64
_ROWS, _COLUMNS = 2, 3  # where the spans of a cell stand


def without_empty_columns(blocks: Nodes) -> Nodes:
    """Give a tree whose very wide tables have no column in which no cell begins."""
    whole: Nodes = rewrite(blocks, _narrowed)
    return whole


def _narrowed(node: Node) -> Nodes | None:
    if node["t"] != "Table" or len(node["c"][2]) <= MANY:
        return None
    attributes, caption, columns, head, bodies, foot = node["c"]
    sections = [head[1], *(rows for body in bodies for rows in body[2:]), foot[1]]
    placed = [list(_placed(rows)) for rows in sections]
    edges = sorted({0, len(columns), *(edge for cells in placed for _, start, end in cells for edge in (start, end))})
    if len(edges) > len(columns):
        return None
    for cells in placed:
        for cell, start, end in cells:
            cell[_COLUMNS] = bisect_left(edges, end) - bisect_left(edges, start)
    kept = [columns[edge] for edge in edges if edge < len(columns)]
    return [{"t": "Table", "c": [attributes, caption, kept, head, bodies, foot]}]


def _placed(rows: Sequence[Any]) -> Iterator[tuple[list[Any], int, int]]:
    """Give the cells of a head, body or foot, copied into their rows, with the columns where they begin and end.

    Of the empty cells with which a row is filled up there is one.
    """
    # What reaches down from above: where it begins and ends, and the first row that it leaves free.
    above: list[tuple[int, int, int]] = []
    for number, row in enumerate(rows):
        above = sorted(one for one in above if one[2] > number)
        found: list[tuple[list[Any], int, int]] = []
        column = 0
        for cell in row[1]:
            for start, end, _ in above:
                if start <= column < end:
                    column = end
            found.append((list(cell), column, column + cell[_COLUMNS]))
            column += cell[_COLUMNS]
        while len(found) > 1 and _fills(found[-1]) and _fills(found[-2]) and found[-2][2] == found[-1][1]:
            end = found.pop()[2]
            found[-1] = (found[-1][0], found[-1][1], end)
        row[1] = [cell for cell, _, _ in found]
        yield from found
        above += [(start, end, number + cell[_ROWS]) for cell, start, end in found if cell[_ROWS] > 1]


def _fills(placed: tuple[list[Any], int, int]) -> bool:
    """Tell a cell that is empty and reaches no further down."""
    cell = placed[0]
    return cell[_ROWS] == 1 and not cell[_COLUMNS + 1]
