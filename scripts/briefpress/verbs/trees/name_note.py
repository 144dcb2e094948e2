"""Let a note have a name within it, so that it can be called again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.tree import attr, attributes_of, nodes, para, span

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes


def name_note(note: Node, place: str) -> None:
    """Name a place at the beginning of a note, in place, if it has none of that name."""
    if any(place == one[0] for one in map(attributes_of, nodes([note])) if one is not None):
        return
    mark = span([], attr(ident=place))
    first = first_paragraph(note["c"])
    if first is not None:
        first["c"].insert(0, mark)
    else:
        note["c"].insert(0, para([mark]))


def first_paragraph(blocks: Nodes) -> Node | None:
    """Give the paragraph that blocks begin with, within whatever divisions; None if they begin otherwise."""
    first = blocks[0] if blocks else None
    while first is not None and first["t"] == "Div":
        first = first["c"][1][0] if first["c"][1] else None
    return first if first is not None and first["t"] in {"Para", "Plain"} else None
