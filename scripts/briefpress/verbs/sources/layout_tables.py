"""Tell the tables that only lay out a page from those that tabulate, and read them as what they hold, in order.

Old pages of the web are made of tables within tables; set as tables they run off the paper, and readers of the
structure hear of rows and columns where there are none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

# Words in one cell; about a page, and no cell of a table is as long.
_PAGE = 350
_WITHIN_LINES = frozenset({"Plain", "Para", "LineBlock"})


@dataclass(frozen=True, slots=True)
class Unfolded:
    """A tree whose layout tables have become what they held, and how many there were."""

    blocks: Nodes
    count: int


def unfold_layout_tables(blocks: Nodes) -> Unfolded:
    """Put the contents of layout tables in their places; each cell stays whole, and no word changes."""
    count = 0
    framed = {id(one) for table in nodes(blocks) if table["t"] == "Table" for one in _framed(table["c"])}

    def unfold(node: Node) -> Nodes | None:
        nonlocal count
        if node["t"] != "Table" or not (_lays_out(node["c"]) or id(node) in framed):
            return None
        count += 1
        inside = [block for cell in _cells(node["c"]) for block in cell]
        whole: Nodes = rewrite([{**one, "t": "Para"} if one["t"] == "Plain" else one for one in inside], unfold)
        return whole

    unfolded: Nodes = rewrite(blocks, unfold)
    return Unfolded(unfolded, count)


def _lays_out(table: Any) -> bool:
    """Tell a table that holds what none tabulates: tables, headings, a page in one cell.

    Heading cells make it a table, unless each row is one cell: they head nothing then.
    """
    _, caption, columns, head, bodies, foot = table
    if caption[1]:
        return False
    cells = _cells(table)
    frames = {id(one) for one in _framed(table)}
    holds_tables = any(one["t"] in {"Table", "Header"} and id(one) not in frames for one in nodes(cells))
    if holds_tables and all(sum(map(bool, row)) <= 1 for row in _rows(table)):
        return True
    if head[1] or foot[1] or any(body[1] or body[2] for body in bodies):
        return False
    if holds_tables:
        return True
    if len(columns) == 1 and any(len(cell) > 1 or (cell and cell[0]["t"] not in _WITHIN_LINES) for cell in cells):
        return True
    return any(sum(one["t"] == "Space" for one in nodes(cell)) > _PAGE for cell in cells)


def _framed(table: Any) -> Nodes:
    """Give the tables within a table that are frames around words: of one cell, where the table has rows of several."""
    if sum(sum(map(bool, row)) > 1 for row in _rows(table)) <= 1:
        return []
    within = (one for one in nodes(_cells(table)) if one["t"] == "Table" and not one["c"][1][1])
    return [one for one in within if len(_cells(one["c"])) == 1]


def _rows(table: Any) -> list[list[Nodes]]:
    """Give what stands in the cells of each row, heads and feet among them."""
    _, _, _, head, bodies, foot = table
    rows = [*head[1], *(row for body in bodies for row in (*body[2], *body[3])), *foot[1]]
    return [[cell[4] for cell in row[1]] for row in rows]


def _cells(table: Any) -> list[Nodes]:
    return [cell for row in _rows(table) for cell in row]
