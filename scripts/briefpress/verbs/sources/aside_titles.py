"""Set the titles of notes, tips and warnings in bold: as plain paragraphs they would read as words of the text.

Pandoc gives what reStructuredText, AsciiDoc, DocBook and GitHub's Markdown call a note as a division whose first part
is a division of the class “title”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.tree import classes
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_WORDED = frozenset({"Para", "Plain"})


def with_bold_titles(blocks: Nodes) -> Nodes:
    """Give a tree in which the titles of such divisions are bold."""
    whole: Nodes = rewrite(blocks, _rule)
    return whole


def _rule(node: Node) -> Nodes | None:
    if node["t"] != "Div" or not _is_titled(node["c"][1]):
        return None
    (title, *rest) = node["c"][1]
    attributes, (words,) = title["c"]
    bold = {"t": "Para", "c": [{"t": "Strong", "c": words["c"]}]}
    return [{"t": "Div", "c": [node["c"][0], [{"t": "Div", "c": [attributes, [bold]]}, *rewrite(rest, _rule)]]}]


def _is_titled(inner: Nodes) -> bool:
    """Tell a title of one paragraph, with something behind it; one that is bold already stays as it is."""
    if len(inner) < 2 or inner[0]["t"] != "Div" or "title" not in classes(inner[0]) or len(inner[0]["c"][1]) != 1:
        return False
    words = inner[0]["c"][1][0]
    return words["t"] in _WORDED and bool(words["c"]) and all(one["t"] != "Strong" for one in words["c"])
