"""Give a text without references: a citation is the words that were typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes


def typed_words(blocks: Nodes) -> Nodes:
    """Give a tree in which what was typed for a citation stands in its place."""
    typed: Nodes = rewrite(blocks, lambda node: node["c"][1] if node["t"] == "Cite" else None)
    return typed
