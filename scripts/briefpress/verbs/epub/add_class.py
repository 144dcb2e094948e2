"""Give elements of a page the classes by which styles know them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree


def add_class(element: etree._Element, name: str) -> None:
    """Give an element one more class, in place, behind those that it has."""
    element.set("class", f"{element.get('class', '')} {name}".strip())
