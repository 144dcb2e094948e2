"""Keep the pictures of two editions apart: one that was replaced is shown struck beside the new one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.edition import Edition
    from briefpress.nouns.picture import Picture
    from briefpress.nouns.redline import Side
    from briefpress.nouns.tree import Node, Nodes

_WAS = "was/"


def own_pictures(old: Side, new: Side) -> tuple[Edition, dict[str, Picture]]:
    """Give the older edition with addresses of its own for pictures that differ, and the pictures of both."""
    pictures = dict(new.pictures)
    names = {}
    for address, picture in old.pictures.items():
        other = new.pictures.get(address)
        if other is not None and (other.data, other.svg) == (picture.data, picture.svg):
            continue
        names[address] = _WAS + address
        folder, _, file = picture.name.rpartition("/")
        pictures[_WAS + address] = replace(picture, name=f"{folder}/was-{file}" if folder else f"was-{file}")

    def rule(node: Node) -> Nodes | None:
        if node["t"] != "Image" or node["c"][2][0] not in names:
            return None
        return [{"t": "Image", "c": [*node["c"][:2], [names[node["c"][2][0]], *node["c"][2][1:]]]}]

    body: Nodes = rewrite(old.edition.body, rule)
    return replace(old.edition, body=body), pictures
