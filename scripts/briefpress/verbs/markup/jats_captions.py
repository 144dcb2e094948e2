"""Give the tables of a JATS article their captions: pandoc reads them as divisions beside, their titles as headings.

Captions of what else has them, boxes and supplements, are words in bold before it; no caption is a heading. What only
holds a place that links lead to has the name of that place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.tree import attr, classes, nodes, para
from briefpress.verbs.markup.jats_places import PLACE
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Attr, Node, Nodes


def with_captions_of_tables(blocks: Nodes) -> Nodes:
    """Give a tree in which a table, or the picture of one, has the caption that stands beside it."""
    captioned: Nodes = rewrite(blocks, _captioned)
    return captioned


def _captioned(node: Node) -> Nodes | None:
    if node["t"] != "Div":
        return None
    (name, *others), inside = node["c"]
    if name.startswith(PLACE):
        return [_div(attr(ident=name.removeprefix(PLACE)), with_captions_of_tables(inside))]
    if _is(node, "caption"):
        return [_div([name, *others], [_bold(one) for one in with_captions_of_tables(inside)])]
    return _table(node) if _is(node, "table-wrap") else None


def _table(node: Node) -> Nodes | None:
    """Give what holds a table as the table with its caption; None if it has none."""
    attributes, inside = node["c"]
    said = with_captions_of_tables([block for one in inside if _is(one, "caption") for block in one["c"][1]])
    rest = with_captions_of_tables([one for one in inside if not _is(one, "caption")])
    place = next((at for at, one in enumerate(rest) if one["t"] == "Table"), None)
    if not said or (place is None and not any(map(_is_picture, rest))):
        return None
    words = [_plain(one) for one in said]
    if len(words) == 1 and words[0]["t"] == "Para":
        words = [{**words[0], "t": "Plain"}]
    if place is None:
        shown = [one for one in rest if _is_picture(one)]
        others = [one for one in rest if not _is_picture(one)]
        return [{"t": "Figure", "c": [attributes, [None, words], shown]}, *others]
    own, (short, given), *parts = rest[place]["c"]
    # Links lead to the table by the name of what holds it; pandoc reads no other.
    named = [attributes[0], *own[1:]]
    return [*rest[:place], {"t": "Table", "c": [named, [short, [*words, *given]], *parts]}, *rest[place + 1 :]]


def _div(attributes: Attr, blocks: Nodes) -> Node:
    return {"t": "Div", "c": [attributes, blocks]}


def _is(node: Node, kind: str) -> bool:
    return node["t"] == "Div" and kind in classes(node)


def _is_picture(block: Node) -> bool:
    return block["t"] == "Para" and any(one["t"] == "Image" for one in nodes([block])) and not _has_words(block)


def _has_words(block: Node) -> bool:
    outside = rewrite([block], lambda node: [] if node["t"] == "Image" else None)
    return any(one["t"] in {"Str", "Math", "Code"} for one in nodes(outside))


def _plain(block: Node) -> Node:
    """Give the title of a caption as words of it."""
    return {"t": "Plain", "c": block["c"][2]} if block["t"] == "Header" else block


def _bold(block: Node) -> Node:
    return para([{"t": "Strong", "c": block["c"][2]}]) if block["t"] == "Header" else block
