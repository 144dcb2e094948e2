"""Say what references of AsciiDoc lead to: the labels of works, titles, and names of places that have no others.

Where a reference has no words of its own, those of its place are shown, or the place's name in brackets (AsciiDoc
Language, Cross references and Bibliography section); pandoc shows nothing, and drops the labels of works.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.rewrite import rewrite
from briefpress.verbs.trees.words_of_head import words_of_head

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

# An entry of a bibliography: `* [[[name]]] words`, `- [[[name,label]]] words`.
_WORK = re.compile(
    r"^([ \t]*(?:[*-]+|\.+)[ \t]+)\[\[\[([A-Za-z_:][\w:.-]*)(?:,[ \t]*([^\[\]\n]+))?\]\]\]", re.MULTILINE
)
_OPEN, _CLOSE = "&#91;", "&#93;"


def with_labelled_works(text: str) -> str:
    """Give a text whose works have their labels before them, and references to them the same."""
    return _WORK.sub(_labelled, text) if "[[[" in text else text


def _labelled(found: re.Match[str]) -> str:
    label = f"{_OPEN}{(found[3] or found[2]).strip()}{_CLOSE}"
    return f"{found[1]}[[{found[2]},{label}]]{label}"


def with_named_places(blocks: Nodes) -> Nodes:
    """Give a tree whose empty references say what they lead to."""
    titles: dict[str, Nodes] = {}

    def named(node: Node) -> Nodes | None:
        if node["t"] != "Link" or node["c"][1] or not node["c"][2][0].startswith("#"):
            return None
        name = node["c"][2][0][1:]
        return [{**node, "c": [node["c"][0], titles.get(name) or [{"t": "Str", "c": f"[{name}]"}], node["c"][2]]}]

    for head in (one["c"][2] for one in nodes(blocks) if one["t"] == "Header"):
        names = [one["c"][0][0] for one in nodes(head) if one["t"] == "Span" and one["c"][0][0] and not one["c"][1]]
        titles.update(dict.fromkeys(names, words_of_head(head)))
    whole: Nodes = rewrite(blocks, named)
    return whole
