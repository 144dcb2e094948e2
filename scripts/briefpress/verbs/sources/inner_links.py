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
    names, known = tuple(pages), frozenset(pages)
    for node in nodes(blocks):
        if node["t"] != "Link":
            continue
        target = node["c"][2]
        page, parted, place = target[0].removeprefix("#").partition("#")
        if parted and page in known:
            # To a name that is not in ASCII pandoc gives the address as it is.
            target[0] = f"#{page}_{place}"
        elif target[0].startswith(names):
            target[0] = f"#{target[0]}"
    return blocks
