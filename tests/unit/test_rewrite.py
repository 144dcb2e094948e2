"""One walk for every change of a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.tree import para, text_node, words
from briefpress.verbs.trees.project import project
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes


def test_nodes_are_replaced_dropped_and_kept() -> None:
    """What replaces a node is not looked into again, and the tree itself stays."""

    def rule(node: Node) -> Nodes | None:
        return {"a": [text_node("a"), text_node("b")], "b": []}.get(node.get("c", "")) if node["t"] == "Str" else None

    tree = [para([*words("a"), {"t": "Emph", "c": words("b c")}])]

    assert "ab c" == project(rewrite(tree, rule)).text
    assert "ab c" == project(tree).text
