"""Leave out blank lines right before and behind a heading: it has its room from the page's own style.

A page of the web or of an EPUB often sets an empty paragraph or a few line breaks there. Kept, they part the heading
from its text, and it may stand alone at the foot of a page. Between paragraphs a blank line can mean that a scene ends;
there it stays. A place that links lead to is put into the heading, if nothing is shown at it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_SPACES = frozenset({"Space", "SoftBreak", "LineBreak"})
_HOLLOW = frozenset({"Para", "Plain", "Div", "Span", "Strong", "Emph", "Underline", "SmallCaps", "Superscript"})
_NAMED = frozenset({"Div", "Span"})


def without_blanks_at_heads(blocks: Nodes) -> Nodes:
    """Give a tree in which no blank lines stand beside headings."""

    def rule(node: Node) -> Nodes | None:
        if node["t"] == "Div":
            return [{"t": "Div", "c": [node["c"][0], _cleared(rewrite(node["c"][1], rule))]}]
        if node["t"] == "BlockQuote":
            return [{"t": "BlockQuote", "c": _cleared(rewrite(node["c"], rule))}]
        return None

    return _cleared(rewrite(blocks, rule))


def _cleared(blocks: Nodes) -> Nodes:
    if not any(block["t"] == "Header" for block in blocks):
        return blocks
    return _behind_heads(_behind_heads(blocks)[::-1], turned=True)[::-1]


def _behind_heads(blocks: Nodes, *, turned: bool = False) -> Nodes:
    """Give blocks without blank ones that come next to a heading in this order, which may be turned."""
    out: Nodes = []
    for block in blocks:
        head = out[-1] if out and out[-1]["t"] == "Header" else None
        if head is None or not (_is_blank(block) or _is_place(block)):
            out.append(block)
        elif places := [one for one in nodes([block]) if one["t"] == "Span" and one["c"][0][0]]:
            level, attributes, inlines = head["c"]
            out[-1] = {"t": "Header", "c": [level, attributes, [*places, *inlines] if turned else [*inlines, *places]]}
    return out


def _is_place(block: Node) -> bool:
    """Tell a paragraph that holds nothing but places to lead to."""
    return block["t"] in {"Para", "Plain"} and all(
        (one["t"] == "Span" and not one["c"][1]) or one["t"] in _SPACES for one in block["c"]
    )


def _is_blank(block: Node) -> bool:
    """Tell a block that shows nothing and that nothing can lead to."""
    return block["t"] in {"Para", "Plain", "Div"} and all(_shows_nothing(node) for node in nodes([block]))


def _shows_nothing(node: Node) -> bool:
    content: Any = node.get("c")
    if node["t"] == "Str":
        return not content.strip()
    if node["t"] in _NAMED:
        return not content[0][0]
    return node["t"] in _SPACES or node["t"] in _HOLLOW
