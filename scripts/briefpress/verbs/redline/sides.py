"""Take one side out of a redline: accept all of it, or reject all of it."""

from __future__ import annotations

from typing import Any

from briefpress.nouns.redline import DELETED, INSERTED, MERGED, RESTYLED, SPLIT
from briefpress.nouns.tree import Node, Nodes, classes
from briefpress.verbs.trees.rewrite import rewrite

_PARAGRAPHS = frozenset({"Para", "Plain"})


def accept_all(tree: Nodes) -> Nodes:
    """Give the tree as the newer edition reads: what is deleted is gone, what is inserted stands."""
    return _side(tree, drop=DELETED)


def reject_all(tree: Nodes) -> Nodes:
    """Give the tree as the older edition reads: what is inserted is gone, what is deleted stands.

    Paragraphs that were parted are joined again, and those that were joined are parted.
    """
    return _side(_regrouped(tree), drop=INSERTED)


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


def _regrouped(tree: Any) -> Any:
    """Give a tree in which every list of blocks has the paragraphs of the older edition."""
    if isinstance(tree, dict):
        return {name: _regrouped(value) for name, value in tree.items()}
    if not isinstance(tree, list):
        return tree
    out: list[Any] = []
    goes_on = False
    for item in tree:
        made = _regrouped(item)
        if not (isinstance(made, dict) and made.get("t") in _PARAGRAPHS):
            out.append(made)
            goes_on = False
            continue
        parts = _at_breaks(made["c"])
        if goes_on:
            out[-1] = {"t": out[-1]["t"], "c": [*out[-1]["c"], *parts.pop(0)]}
        out.extend({"t": made["t"], "c": part} for part in parts)
        goes_on = bool(made["c"]) and _is(made["c"][-1], SPLIT)
    return out


def _at_breaks(inlines: Nodes) -> list[Nodes]:
    """Cut inlines where two paragraphs were joined."""
    parts: list[Nodes] = [[]]
    for node in inlines:
        if _is(node, MERGED):
            parts.append([])
        else:
            parts[-1].append(node)
    return parts


def _is(node: Node, kind: str) -> bool:
    return node["t"] == "Span" and kind in classes(node)
