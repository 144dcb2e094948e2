"""Mend the levels of headings so that they begin at 1 and leave none out, as PDF/UA and EPUB ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes


def mend_levels(blocks: Nodes) -> tuple[Nodes, int]:
    """Give a tree whose headings are nested by order, and how many of them have another level than before.

    A heading deeper than the one before it is one level deeper, however many its author left out; a heading as high
    as an earlier one has that one's level. A heading without words is none, since no list of contents could name it:
    a picture in it stays as a paragraph, its name is kept.
    """
    open_levels: list[int] = []
    changed = 0

    def mended(node: Node) -> Nodes | None:
        nonlocal changed
        if node["t"] != "Header":
            return None
        level, attributes, inlines = node["c"]
        if not project([{"t": "Plain", "c": inlines}]).text.strip():
            kind = "Para" if any(one["t"] == "Image" for one in nodes(inlines)) else "Plain"
            is_kept = attributes[0] or kind == "Para"
            return [{"t": kind, "c": [{"t": "Span", "c": [attributes, inlines]}]}] if is_kept else []
        while open_levels and open_levels[-1] >= level:
            open_levels.pop()
        open_levels.append(level)
        if len(open_levels) == level:
            return None
        changed += 1
        return [{"t": "Header", "c": [len(open_levels), attributes, inlines]}]

    if not any(node["t"] == "Header" for node in nodes(blocks)):
        return blocks, 0
    whole: Nodes = rewrite(blocks, mended)
    return whole, changed
