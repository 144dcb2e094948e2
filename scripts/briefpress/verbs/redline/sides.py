"""Take one side out of a redline: accept all of it, or reject all of it."""

from __future__ import annotations

from briefpress.nouns.redline import DELETED, INSERTED, RESTYLED
from briefpress.nouns.tree import Node, Nodes, classes
from briefpress.verbs.rewrite import rewrite


def accept_all(tree: Nodes) -> Nodes:
    """Give the tree as the newer edition reads: what is deleted is gone, what is inserted stands."""
    return _side(tree, drop=DELETED)


def reject_all(tree: Nodes) -> Nodes:
    """Give the tree as the older edition reads: what is inserted is gone, what is deleted stands."""
    return _side(tree, drop=INSERTED)


def _side(tree: Nodes, *, drop: str) -> Nodes:
    def rule(node: Node) -> Nodes | None:
        kinds = classes(node) if node["t"] == "Span" else ()
        if drop in kinds:
            return []
        if {INSERTED, DELETED, RESTYLED} & set(kinds):
            inner: Nodes = rewrite(node["c"][1], rule)
            return inner
        return None

    side: Nodes = rewrite(tree, rule)
    return side
