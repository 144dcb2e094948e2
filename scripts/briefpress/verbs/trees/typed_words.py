"""Put what stands in a citation in its place: the words that were typed, or those that were made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes


def typed_words(blocks: Nodes) -> Nodes:
    """Give a tree without citations, in which the words of each stand in its place."""
    typed: Nodes = rewrite(blocks, lambda node: node["c"][1] if node["t"] == "Cite" else None)
    return typed
