"""Part a book of many pages into stretches, each of them a book that pandoc reads by itself.

Pandoc goes through all that it has read of a book again at each page of it: a thousand notes with a page each, behind
one long page, took it minutes.
"""

from __future__ import annotations

import posixpath
from copy import deepcopy
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import etree

from briefpress.edges.containers.unpack import pack

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OPF = "{http://www.idpf.org/2007/opf}"
# A start of pandoc costs as much as some twenty short pages.
TOGETHER = 100


def stretches(package: etree._Element, package_name: str, parts: Mapping[str, bytes]) -> Iterator[bytes]:
    """Give the books that a book is parted into, in its order.

    `parts` are all parts of the book, and `package` is the one among them that says what is a page. What is no page is
    in the first of them, and in those whose pages name it.
    """
    order = page_names(package, posixpath.dirname(package_name))
    pages = set(order)
    for start in range(0, max(1, len(order)), TOGETHER):
        own = set(order[start : start + TOGETHER])
        named = unquote("\n".join(parts.get(name, b"").decode("utf-8", "replace") for name in own)) if start else ""
        held = {
            name: part
            for name, part in parts.items()
            if name in own
            or (name not in pages and (_is_frame(name) or posixpath.basename(name) in named or not start))
        }
        piece = _piece(package, start, start + TOGETHER)
        held[package_name] = etree.tostring(piece, encoding="UTF-8", xml_declaration=True)
        yield pack(held)


def page_names(package: etree._Element, folder: str) -> list[str]:
    """Give the names that the pages of a book have in it, in its order; empty for one that the package lacks."""
    return [posixpath.normpath(posixpath.join(folder, unquote(href))) if href else "" for href in _hrefs(package)]


def addresses(package: etree._Element) -> tuple[str, ...]:
    """Give the names of the pages as pandoc writes them into links: without a folder."""
    return tuple(posixpath.basename(href).replace(" ", "%20") for href in _hrefs(package) if href)


def _hrefs(package: etree._Element) -> list[str]:
    hrefs = {item.get("id", ""): item.get("href", "") for item in package.iter(f"{_OPF}item")}
    return [hrefs.get(reference.get("idref", ""), "") for reference in package.iter(f"{_OPF}itemref")]


def _is_frame(name: str) -> bool:
    return name == "mimetype" or name.startswith("META-INF/")


def _piece(package: etree._Element, start: int, end: int) -> etree._Element:
    """Give a package whose order is a stretch of another's; pandoc sets a cover before all, so the first has it."""
    piece = deepcopy(package)
    for place, reference in enumerate(list(piece.iter(f"{_OPF}itemref"))):
        parent = reference.getparent()
        if parent is not None and not start <= place < end:
            parent.remove(reference)
    for element in piece.iter(f"{_OPF}item", f"{_OPF}meta") if start else ():
        element.attrib.pop("properties", "")
        element.attrib.pop("name", "")
    return piece
