"""An element of XML as words and brackets, so that two trees compare at a glance."""

from __future__ import annotations

from lxml import etree


def shape(element: etree._Element) -> str:
    """Give the local name of an element and, in brackets, its words and what is within."""
    inside = "".join(f"{shape(child)}{child.tail or ''}" for child in element)
    return f"{etree.QName(element).localname}[{element.text or ''}{inside}]"
