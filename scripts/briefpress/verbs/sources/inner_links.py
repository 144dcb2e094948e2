"""Lead links from one stretch of a book to the others, which were read each by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.tree import nodes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.tree import Nodes


def with_inner_links(blocks: Nodes, pages: Sequence[str]) -> Nodes:
    """Give the blocks, in which all links that begin with the name of a page lead inside, as pandoc would write them.

    The links are changed in place.
    """
    names = tuple(pages)
    for node in nodes(blocks):
        if node["t"] == "Link" and node["c"][2][0].startswith(names):
            node["c"][2][0] = f"#{node['c'][2][0]}"
    return blocks
