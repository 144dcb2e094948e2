"""Tell what stands in a list of works from notes: what “[8]” leads to under “References” is a work that is cited.

Notes stand under “Notes”, or under no heading; a list of works is cited again and again, and stays where it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import nodes
from briefpress.verbs.composing.references_head import names_references
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.nouns.tree import Node, Nodes


def in_lists_of_works(blocks: Nodes) -> frozenset[int]:
    """Give the identities of all nodes under a heading, or a line that stands for one, which names a list of works."""
    out: set[int] = set()
    level = 0  # of the heading whose words these are; what stands below it goes on with them
    for block in _flow(blocks):
        if block["t"] == "Header" and (not level or block["c"][0] <= level or _names(block["c"][2])):
            level = block["c"][0] if _names(block["c"][2]) else 0
        elif block["t"] in {"Para", "Plain"} and not level and _names(block["c"]):
            level = _LOWEST
        if level:
            out.update(map(id, nodes([block])))
    return frozenset(out)


# A line that is no heading stands for the lowest: any heading behind it ends what it names.
_LOWEST = 99


def _flow(blocks: Nodes) -> Iterator[Node]:
    """Give the blocks of the flow in order, through divisions."""
    for block in blocks:
        if block["t"] == "Div":
            inner: Any = block["c"][1]
            yield from _flow(inner)
        else:
            yield block


def _names(inlines: Nodes) -> bool:
    return names_references(project([{"t": "Plain", "c": inlines}]).text)
