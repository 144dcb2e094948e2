"""Make figures of the divisions that stand for those of MyST: a picture that is named, and what stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.tree import attr, classes, para, words
from briefpress.verbs.markup.myst_directives import FIGURE, FILE
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes


def with_framed_figures(blocks: Nodes) -> Nodes:
    """Give a tree with these figures; the first paragraph is the caption, and the rest stands behind it."""
    framed: Nodes = rewrite(blocks, _framed)
    return framed


def _framed(node: Node) -> Nodes | None:
    said = dict(node["c"][0][2]) if node["t"] == "Div" and FIGURE in classes(node) else {}
    if FILE not in said:
        return None
    (name, *_), inner = node["c"]
    rest: Nodes = rewrite(inner, _framed)
    alternative = [("alt", said["alt"])] if said.get("alt") else []
    if not rest or rest[0]["t"] not in {"Para", "Plain"}:
        image = {"t": "Image", "c": [attr(ident=name, pairs=alternative), words(said.get("alt", "")), [said[FILE], ""]]}
        return [para([image]), *rest]
    image = {"t": "Image", "c": [attr(pairs=alternative), rest[0]["c"], [said[FILE], ""]]}
    caption = [{"t": "Plain", "c": rest[0]["c"]}]
    figure = {"t": "Figure", "c": [attr(ident=name), [None, caption], [{"t": "Plain", "c": [image]}]]}
    return [figure, *rest[1:]]
