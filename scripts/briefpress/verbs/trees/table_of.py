"""Make a table of its cells, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.tree import attr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.tree import Node, Nodes


@dataclass(frozen=True, slots=True)
class TableCell:
    """What a cell holds, and over how many rows and columns it goes."""

    blocks: Nodes
    rows: int = 1
    columns: int = 1


def table_of(rows: Sequence[Sequence[TableCell]], *, columns: int, head: int, caption: Nodes) -> Node:
    """Make a table of so many columns, the first rows its head; a caption may have no blocks (pandoc-types, Table)."""

    def row(cells: Sequence[TableCell]) -> list[object]:
        made = [[attr(), {"t": "AlignDefault"}, cell.rows, cell.columns, cell.blocks] for cell in cells]
        return [attr(), made]

    return {
        "t": "Table",
        "c": [
            attr(),
            [None, caption],
            [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}] for _ in range(columns)],
            [attr(), [row(cells) for cells in rows[:head]]],
            [[attr(), 0, [], [row(cells) for cells in rows[head:]]]],
            [attr(), []],
        ],
    }
