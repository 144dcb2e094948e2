"""Give the signs of Wingdings that no text font has the ordinary characters that look like them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.tree import strings
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

# Pandoc reads Wingdings as the characters that Unicode 7 has for it; hardly any font has them.
_LIKE = str.maketrans(
    "\U0001f868\U0001f86a\U0001f869\U0001f86b\U0001f86c\U0001f86d\U0001f86f\U0001f86e"  # arrows
    "\U0001f878\U0001f87a\U0001f879\U0001f87b\U0001f87c\U0001f87d\U0001f87f\U0001f87e"  # heavy arrows
    "\u2b98\u2b9a\u2b99\u2b9b\u2b88\u2b8a\u2b89\u2b8b"  # arrowheads, arrows in circles
    "\U0001f5f8\U0001f5f4\U0001f5f6\U0001f5f9\U0001f5f5\U0001f5f7"  # ticks and crosses
    "\U0001f790\U0001f786\U0001f788\U0001f53e\U0001f53f\U0001f676\U0001f677\U0001f7c2",  # squares, circles, marks
    "←→↑↓↖↗↙↘←→↑↓↖↗↙↘◀➤▲▼⇦⇨⇧⇩✓✗✗☑☒☒□○○○○❝❞▲",
)


def with_known_signs(blocks: Nodes) -> Nodes:
    """Give a tree in which signs that no font has are those that look like them."""

    def known(node: Node) -> Nodes | None:
        if node["t"] != "Str":
            return None
        words = node["c"].translate(_LIKE)
        return None if words == node["c"] else [{"t": "Str", "c": words}]

    if _LIKE.keys().isdisjoint(map(ord, set("".join(strings(blocks))))):
        return blocks
    whole: Nodes = rewrite(blocks, known)
    return whole
