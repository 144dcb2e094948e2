"""Take an element out of a tree of XML, and leave the text that stands behind it where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree


def take_out(element: etree._Element) -> None:
    """Take an element out of what holds it, in place; lxml alone would take the text behind it too."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail or ""
    previous = element.getprevious()
    if previous is not None:
        previous.tail = (previous.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)
