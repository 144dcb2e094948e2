"""Bring headings of OpenDocument texts out of the lists that only number them: they head the text, and list nothing.

Older programs number headings so (ODF 1.3, part 3, 5.3.1); pandoc would keep them as items, one list within another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.markup.take_out import take_out
from briefpress.verbs.sources.opendocument import TABLE, TEXT

if TYPE_CHECKING:
    from lxml import etree

_HEAD, _LIST = f"{TEXT}h", f"{TEXT}list"
_ITEMS = frozenset({f"{TEXT}list-item", f"{TEXT}list-header"})
_CELL = f"{TABLE}table-cell"
_PAGE = f"{TEXT}soft-page-break"


def set_heads_free(body: etree._Element) -> None:
    """Put headings in the place of the lists that hold nothing else, in place.

    In a cell, which pandoc would empty of them, headings are paragraphs.
    """
    for held in list(body.iter(_LIST)):
        parent = held.getparent()
        if parent is None or parent.tag in _ITEMS or not _only_heads(held):
            continue
        for head in list(held.iter(_HEAD)):
            head.tail = None
            held.addprevious(head)
        take_out(held)
    for head in body.iter(_HEAD):
        if next(head.iterancestors(_CELL), None) is not None:
            head.tag = f"{TEXT}p"


def _only_heads(held: etree._Element) -> bool:
    """Tell what holds a heading, and nothing but headings."""
    inside = [one for one in held if one.tag != _PAGE]
    return bool(inside) and all(
        one.tag == _HEAD or (one.tag in {_LIST, *_ITEMS} and _only_heads(one)) for one in inside
    )
