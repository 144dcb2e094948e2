"""Give a table or a quotation the caption of a figure that holds nothing else (HTML Living Standard, 4.4.12).

It would be numbered among the pictures: what is called “Figure 2” there is a table, or the words of somebody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.tree import attr, div
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes


def without_figures_of_text(blocks: Nodes) -> Nodes:
    """Give a tree in which no figure holds a table or a quotation alone."""
    freed: Nodes = rewrite(blocks, _freed)
    return freed


def _freed(node: Node) -> Nodes | None:
    if node["t"] != "Figure" or len(node["c"][2]) != 1:
        return None
    (name, *_), (_, caption), (inside,) = node["c"]
    if inside["t"] == "Table":
        own, (short, said), *parts = inside["c"]
        # Links lead to either by its name.
        named = own if own[0] else [name, *own[1:]]
        table = {"t": "Table", "c": [named, [short, [*said, *caption]], *parts]}
        return _named([table], name if own[0] else "")
    if inside["t"] == "BlockQuote":
        who = [{**one, "t": "Para"} if one["t"] == "Plain" else one for one in caption]
        return _named([{"t": "BlockQuote", "c": [*without_figures_of_text(inside["c"]), *who]}], name)
    return None


def _named(blocks: Nodes, name: str) -> Nodes:
    return [div(blocks, attr(ident=name))] if name else blocks
