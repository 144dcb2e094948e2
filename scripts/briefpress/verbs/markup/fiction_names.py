"""The names of a FictionBook's elements (FictionBook 2.1), whatever name space they stand in."""

from __future__ import annotations

from lxml import etree

# What stands within a line.
INLINE = frozenset("strong emphasis style a strikethrough sub sup code image".split())


def name_of(element: etree._Element) -> str:
    """Give the name of an element without its name space."""
    return etree.QName(element).localname


def like(element: etree._Element, name: str) -> str:
    """Give a name in the name space of an element."""
    space = etree.QName(element).namespace
    return f"{{{space}}}{name}" if space else name
