"""Take the apparatus out of a composed tree, or settle it for readers.

`strip_apparatus` is the proof of the first law: what it leaves reads as the source did. `settle` is what a public
rendition shows: emendations done, the struck words gone.
"""

from __future__ import annotations

from typing import Any

from briefpress.nouns import redline
from briefpress.nouns.tree import OURS, Node, Nodes, attr, classes, span
from briefpress.verbs.composing.stitches import APPARATUS, DELETED, INSERTED, MARK
from briefpress.verbs.trees.rewrite import rewrite


def strip_apparatus(tree: Nodes) -> Nodes:
    """Give the tree as the source had it: apparatus and insertions out, struck words back, marks unwrapped."""
    stripped: Nodes = rewrite(tree, _strip)
    return stripped


def settle(tree: Nodes) -> Nodes:
    """Give the tree as readers have it: struck words out; the places they carried stay."""
    settled: Nodes = rewrite(tree, _settle)
    return settled


def show_changes(tree: Nodes) -> Nodes:
    """Give the tree as reviewers have it: emendations that were made stand beside the words they replace."""

    def rule(node: Node) -> Nodes | None:
        for ours, shown in ((DELETED, redline.DELETED), (INSERTED, redline.INSERTED)):
            if ours in classes(node):
                ident, kinds, pairs = node["c"][0]
                named = [shown if kind == ours else kind for kind in kinds]
                inner: Nodes = rewrite(node["c"][1], rule)
                return [span(inner, attr(*named, ident=ident, pairs=[(n, v) for n, v in pairs]))]
        return None

    shown: Nodes = rewrite(tree, rule)
    return shown


def flow_only(tree: Nodes) -> Nodes:
    """Give the settled tree without apparatus: the words that print and EPUB are counted against."""
    flow: Nodes = rewrite(settle(tree), _unapparatus)
    return flow


def _strip(node: Node) -> Nodes | None:
    kinds = classes(node)
    if APPARATUS in kinds or INSERTED in kinds:
        return []
    # What a picture says in its own stead is no text, be it marked as ours or not.
    if node["t"] != "Image" and any(kind.startswith(OURS) for kind in kinds):
        return _inside(node)
    return None


def _settle(node: Node) -> Nodes | None:
    kinds = classes(node)
    if DELETED in kinds:
        return [span([], attr(MARK, ident=ident)) for ident in _identifiers(node)]
    if INSERTED in kinds:
        # To readers an emended word is a word like any other.
        return [span(node["c"][1], attr(MARK, ident=node["c"][0][0]))]
    return None


def _unapparatus(node: Node) -> Nodes | None:
    # A formula is set in signs of its own, not in the letters that it was typed in: none are counted.
    return [] if APPARATUS in classes(node) or node["t"] == "Math" else None


def _inside(node: Node) -> Nodes:
    inner: Nodes = rewrite(node["c"][1], _strip)
    return inner


def _identifiers(tree: Any) -> list[str]:
    found: list[str] = []
    if isinstance(tree, dict):
        if tree.get("t") in {"Span", "Link"} and tree["c"][0][0]:
            found.append(tree["c"][0][0])
        found.extend(_identifiers(tree.get("c")))
    elif isinstance(tree, list):
        for item in tree:
            found.extend(_identifiers(item))
    return found
