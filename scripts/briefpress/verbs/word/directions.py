"""Leave out the direction of words that run as their paragraph does.

Word notes of each run of Hebrew or Arabic letters that it is one (`w:rtl`), and orders them among the others as their
letters are ordered anywhere. As mark-up the note sets the run apart from its neighbours (HTML, `dir`): within a
paragraph that itself runs from right to left, Latin words on both sides of it would change places.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from briefpress.nouns.scripts import FROM_RIGHT
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_FROM_RIGHT = ["dir", "rtl"]
_LINES = frozenset({"Para", "Plain", "Header"})


def without_needless_directions(blocks: Nodes) -> Nodes:
    """Give a tree in which words within a paragraph from right to left have no direction of their own from there."""
    if not any(one["t"] == "Span" and _FROM_RIGHT in one["c"][0][2] for one in nodes(blocks)):
        return blocks

    def plain(node: Node) -> Nodes | None:
        if node["t"] not in _LINES or not _runs_from_right(node):
            return None
        *before, inlines = node["c"] if node["t"] == "Header" else (node["c"],)
        kept: Nodes = rewrite(inlines, _without)
        return [{**node, "c": [*before, kept] if before else kept}]

    whole: Nodes = rewrite(blocks, plain)
    return whole


def _runs_from_right(node: Node) -> bool:
    """Tell whether most letters of a paragraph run from right to left."""
    kinds = Counter(map(bidirectional, project([node]).text))
    return sum(kinds[kind] for kind in FROM_RIGHT) > kinds["L"]


def _without(node: Node) -> Nodes | None:
    if node["t"] != "Span" or _FROM_RIGHT not in node["c"][0][2]:
        return None
    (ident, kinds, pairs), inside = node["c"]
    kept: Nodes = rewrite(inside, _without)
    rest = [pair for pair in pairs if pair != _FROM_RIGHT]
    return [{"t": "Span", "c": [[ident, kinds, rest], kept]}] if ident or kinds or rest else kept
