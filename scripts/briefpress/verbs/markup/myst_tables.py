"""Make tables of the lists that MyST tabulates: each item of the outer list is a row, each of the inner ones a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.myst_directives import TABLE, TITLE
from briefpress.verbs.trees.rewrite import rewrite
from briefpress.verbs.trees.table_of import TableCell, table_of

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes


def with_listed_tables(blocks: Nodes) -> Nodes:
    """Give a tree with these tables; a division that holds no list of lists stays what it holds."""
    if not any(_is_listed(one) for one in nodes(blocks)):
        return blocks

    def tabled(node: Node) -> Nodes | None:
        if not _is_listed(node):
            return None
        said = dict(node["c"][0][2])
        inside: Nodes = node["c"][1]
        lists = [one for one in inside if one["t"] == "BulletList"]
        rows = [_row(item) for item in lists[0]["c"]] if len(lists) == 1 else []
        title: Nodes = [{"t": "Str", "c": said[TITLE]}] if said.get(TITLE) else []
        if not rows or not all(rows):
            return [*([{"t": "Para", "c": title}] if title else []), *rewrite(inside, tabled)]
        heads = min(int(said.get("heads", "0")), len(rows) - 1)
        rest = [one for one in inside if one is not lists[0]]
        return [_table(rows, heads, title), *rest]

    whole: Nodes = rewrite(blocks, tabled)
    return whole


def _is_listed(node: Node) -> bool:
    return node["t"] == "Div" and TABLE in node["c"][0][1]


def _row(item: Nodes) -> list[Nodes]:
    """Give the cells of a row, none if the item is no list."""
    return list(item[0]["c"]) if len(item) == 1 and item[0]["t"] == "BulletList" else []


def _table(rows: list[list[Nodes]], heads: int, title: Nodes) -> Node:
    width = max(map(len, rows))
    cells = [[TableCell(blocks) for blocks in (*row, *[[]] * (width - len(row)))] for row in rows]
    return table_of(cells, columns=width, head=heads, caption=[{"t": "Plain", "c": title}] if title else [])
