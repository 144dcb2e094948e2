"""Take links that lead to no place in a text out of it; their words stay, and so do the places that they name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.tree import attr, attributes_of, nodes, span
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from briefpress.nouns.tree import Node, Nodes


def without_lost_links(blocks: Nodes, *, parts: AbstractSet[str]) -> tuple[Nodes, list[str]]:
    """Give a tree without links to names that it does not have, and these; `parts` are names of rows and cells."""
    lost: list[str] = []
    names = {attributes[0] for node in nodes(blocks) if (attributes := attributes_of(node)) is not None} | parts

    def parted(node: Node) -> Nodes | None:
        target = node["c"][2][0] if node["t"] == "Link" else ""
        if not target.startswith("#") or target[1:] in names:
            return None
        lost.append(target)
        words: Nodes = rewrite(node["c"][1], parted)
        name = node["c"][0][0]
        # Another link may lead to where this one stood.
        return [span([], attr(ident=name)), *words] if name else words

    kept: Nodes = rewrite(blocks, parted)
    return kept, lost
