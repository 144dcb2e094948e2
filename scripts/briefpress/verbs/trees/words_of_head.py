"""Give what a heading says: what a reference shows that leads to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes


def words_of_head(inlines: Nodes) -> Nodes:
    """Give the inlines of a heading without the names in them, its notes, and blanks at its end."""
    said: Nodes = rewrite(inlines, _bare)
    while said and said[-1]["t"] in {"Space", "SoftBreak"}:
        said = said[:-1]
    return said


def _bare(one: Node) -> Nodes | None:
    return [] if one["t"] == "Note" or (one["t"] == "Span" and not one["c"][1]) else None
