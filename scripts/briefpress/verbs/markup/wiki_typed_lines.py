"""Make code of the lines that a MediaWiki page shows as they are typed: those that begin with a blank.

Pandoc makes a paragraph of them with code in it, whose blanks are no-break spaces (MediaWiki, Help:Formatting,
“Preformatted text”): no line of it can end before the edge of the paper.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_BLANK = "\N{NO-BREAK SPACE}"
_WORDS = frozenset({"Str", "Space", "SoftBreak", "Math"})
_LINES = frozenset({"Code", "LineBreak"})


def with_typed_lines(blocks: Nodes) -> Nodes:
    """Give a tree in which such paragraphs are code; where they hold links or emphasis, their blanks are blanks."""

    def typed(node: Node) -> Nodes | None:
        if node["t"] != "Para" or not _is_typed(node["c"]):
            return None
        if {one["t"] for one in node["c"]} <= _LINES:
            lines = "".join("\n" if one["t"] == "LineBreak" else one["c"][1] for one in node["c"])
            return [{"t": "CodeBlock", "c": [["", [], []], lines.replace(_BLANK, " ")]}]
        return [{"t": "Para", "c": rewrite(node["c"], _with_blanks)}]

    if not any(one["t"] == "Code" and _BLANK in one["c"][1] for one in nodes(blocks)):
        return blocks
    whole: Nodes = rewrite(blocks, typed)
    return whole


def _is_typed(inlines: Nodes) -> bool:
    """Tell a paragraph that is such lines: all its words are code, and blanks in it are no-break spaces."""
    found = list(nodes(inlines))
    return not any(one["t"] in _WORDS for one in found) and any(
        one["t"] == "Code" and _BLANK in one["c"][1] for one in found
    )


def _with_blanks(node: Node) -> Nodes | None:
    """Give code whose single blanks are blanks; several in a row keep a line in its columns."""
    if node["t"] != "Code":
        return None
    attributes, text = node["c"]
    pieces = text.split(_BLANK)
    joined = pieces[0]
    for before, piece in pairwise(pieces):
        joined += (" " if before and piece else _BLANK) + piece
    return [{"t": "Code", "c": [attributes, joined]}]
