"""Name pictures so that pandoc writes them as pictures: of a name's ending alone it makes films, sounds or objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.picture import Picture
    from briefpress.nouns.tree import Node, Nodes

_KNOWN = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".tif", ".tiff", ".bmp")


def with_picture_names(blocks: Nodes, pictures: Mapping[str, Picture]) -> Nodes:
    """Give a tree in which pictures that are there, and have another ending, go by the names that they get."""

    def named(node: Node) -> Nodes | None:
        if node["t"] != "Image":
            return None
        attributes, inner, (name, title) = node["c"]
        if name not in pictures or name.lower().endswith(_KNOWN):
            return None
        return [{"t": "Image", "c": [attributes, inner, [pictures[name].name, title]]}]

    whole: Nodes = rewrite(blocks, named)
    return whole
