"""Take out code that holds nothing: a cell that nobody filled in, a block of raw mark-up without any.

It would be set as an empty bar, and keep the heading above it from being the last of the text. One that links lead
to stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes


def without_empty_code(blocks: Nodes) -> Nodes:
    """Give a tree in which every block of code or of raw mark-up holds something."""
    if not any(map(_is_empty, nodes(blocks))):
        return blocks
    filled: Nodes = rewrite(blocks, lambda node: [] if _is_empty(node) else None)
    return filled


def _is_empty(node: Node) -> bool:
    if node["t"] not in {"CodeBlock", "RawBlock"} or node["c"][1].strip():
        return False
    return node["t"] == "RawBlock" or not node["c"][0][0]
