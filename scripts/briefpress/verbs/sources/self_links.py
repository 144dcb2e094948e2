"""Leave out the signs that lead from a heading or a caption to itself: “¶”, “#” and their like behind its words.

Sphinx, MkDocs, Jupyter and most generators of manuals put such a link there for people who copy its address. It shows
no word and leads nowhere else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.trees.rewrite import rewrite
from briefpress.verbs.trees.trimmed import trimmed

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_SIGNS = frozenset("¶§#∞¤☍⚓🔗🔖\N{VARIATION SELECTOR-16}\N{NO-BREAK SPACE} ")
_CLASSES = frozenset(
    "headerlink anchor-link anchorlink anchor header-anchor heading-anchor permalink hash-link anchorjs-link "
    "headeranchor-link toc-anchor".split()
)
_HOLDING = frozenset({"Header", "Plain", "Para"})


def without_self_links(blocks: Nodes) -> Nodes:
    """Give a tree without such links; elsewhere in a text a sign with a link is one of its words."""

    def rule(node: Node) -> Nodes | None:
        if node["t"] not in _HOLDING:
            return None
        in_heading = node["t"] == "Header"
        inlines = node["c"][2] if in_heading else node["c"]
        kept = [one for one in inlines if not _is_self_link(one, in_heading=in_heading)]
        if len(kept) == len(inlines):
            return None
        shown = rewrite(trimmed(kept), rule)
        return [{"t": "Header", "c": [*node["c"][:2], shown]} if in_heading else {"t": node["t"], "c": shown}]

    whole: Nodes = rewrite(blocks, rule)
    return whole


def _is_self_link(inline: Node, *, in_heading: bool) -> bool:
    if inline["t"] != "Link" or not inline["c"][2][0].startswith("#"):
        return False
    if not in_heading and not _CLASSES.intersection(inline["c"][0][1]):
        return False
    return all(one["t"] in {"Str", "Space"} and _SIGNS.issuperset(one.get("c", "")) for one in inline["c"][1])
