"""Give the places that a JATS article leads to a form whose name pandoc keeps: notes under tables, formulas, boxes.

Pandoc keeps the names of sections, figures and tables, and a cross reference to anything else would lead nowhere. What
holds a table may hold anything, so that it is put around such a place. Changes are made in place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.markup.local_name import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACE = "press-place-"
"""What the name of what is put around a place begins with, before the place's own name."""

_HOLDER = "table-wrap"
_KEPT = frozenset({"sec", "fig", _HOLDER, "ref", "ref-list"})
# What is not read where it stands, or is a note of its own.
_APART = frozenset({"front", "front-stub", "fn-group", "td", "th"})
_BLOCKS = frozenset(
    (
        "p fn disp-formula boxed-text statement disp-quote verse-group list def-list supplementary-material media array"
    ).split()
)


def with_kept_places(root: etree._Element) -> None:
    """Rewrite an article so that its cross references lead to names that come through; of several, to the first."""
    named = {name: one for one in root.iter() if local_name(one) and (name := one.get("id"))}
    names: dict[etree._Element, str] = {}
    for xref in list(root.iter("xref")):
        wanted = xref.get("rid", "").split()
        first = next((name for name in wanted if name in named), "")
        if not first:
            continue
        block = None if local_name(named[first]) in _KEPT else _block(named[first])
        if block is not None and block not in names:
            names[block] = first
            _hold(block, first)
        xref.set("rid", first if block is None else names[block])


def _block(place: etree._Element) -> etree._Element | None:
    """Give the block that a place is or stands in, or the first of what it holds; none where no name would be kept."""
    above = [place, *place.iterancestors()]
    if any(local_name(one) in _APART for one in above):
        return None
    around = next(_blocks(above), None)
    return next(place.iter("p"), None) if local_name(place) in {"list-item", "def-item"} else around


def _blocks(above: list[etree._Element]) -> Iterator[etree._Element]:
    """Give the blocks among an element and those around it, from the inside; a paragraph is not parted."""
    for one in above:
        if local_name(one) in _BLOCKS and not any(local_name(outer) == "p" for outer in one.iterancestors()):
            yield one


def _hold(block: etree._Element, name: str) -> None:
    holder = etree.Element(_HOLDER, id=PLACE + name)
    holder.tail, block.tail = block.tail, None
    block.addprevious(holder)
    holder.append(block)
