"""Give the name of an element of XML without its name space, and a name in its name space."""

from __future__ import annotations

from typing import Any

from lxml import etree


def local_name(element: etree._Element | None) -> str:
    """Give the local name (Namespaces in XML 1.0, 4); nothing for a comment, an instruction or no element."""
    # A comment has a function where others have a name.
    tag: Any = element.tag if element is not None else None
    return etree.QName(tag).localname if isinstance(tag, str) else ""


def named_like(element: etree._Element, name: str) -> str:
    """Give a name in the name space of an element."""
    space = etree.QName(element).namespace
    return f"{{{space}}}{name}" if space else name
