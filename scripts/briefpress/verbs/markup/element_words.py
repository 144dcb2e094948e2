"""Give the words of an element of XML, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree


def element_words(element: etree._Element) -> str:
    """Give the words of an element; its parts are parted by spaces, as names beside each other are."""
    return " ".join(" ".join(map(str, element.itertext())).split())
