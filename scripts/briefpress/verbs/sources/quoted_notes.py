"""Take notes of an OpenDocument text out of quotations: a note that is indented as a whole quotes nobody.

Office programs indent what stands at the foot of a page by its style, and to pandoc what is indented is a quotation.
The number of such a note would stand alone on its line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes


def without_quoted_notes(blocks: Nodes) -> Nodes:
    """Give a tree in which no note consists of quotations alone."""
    whole: Nodes = rewrite(blocks, _unquoted)
    return whole


def _unquoted(node: Node) -> Nodes | None:
    if node["t"] != "Note" or not node["c"] or any(block["t"] != "BlockQuote" for block in node["c"]):
        return None
    return [{"t": "Note", "c": [inner for block in node["c"] for inner in block["c"]]}]
