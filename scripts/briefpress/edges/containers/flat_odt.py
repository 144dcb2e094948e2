"""Part a flat OpenDocument text, which is one XML, into the parts that it has as an archive (ODF 1.3, part 3, 3.1.2).

Office programs write it for those who keep texts under version control; pandoc reads the archive alone.
"""

from __future__ import annotations

import base64
import binascii
import re
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.edges.containers.unpack import Unpacked, parse_xml, refuse_overlong
from briefpress.nouns.finding import Finding
from briefpress.nouns.unreadable import Unreadable
from briefpress.verbs.markup.local_name import local_name
from briefpress.verbs.sources.opendocument import DRAW, OFFICE

if TYPE_CHECKING:
    from briefpress.nouns.finding import Place

_HREF = "{http://www.w3.org/1999/xlink}href"
_FLAT = re.compile(rb"(?:\xef\xbb\xbf)?\s*<[?!\w]")
# Readers of XML take no text of ten million letters, which a picture may have.
_HELD = re.compile(rb"(<(?:\w+:)?binary-data[^<>]*>)([^<]*)(?=</)")
_ENDINGS = {
    b"\x89PNG": ".png",
    b"\xff\xd8": ".jpg",
    b"GIF8": ".gif",
    b"RIFF": ".webp",
    b"<svg": ".svg",
    b"<?xml": ".svg",
    b"\x01\x00\x00\x00": ".emf",
    b"\xd7\xcd\xc6\x9a": ".wmf",
    b"VCLMTF": ".svm",
}
_PARTS = {
    "content": ("scripts", "font-face-decls", "automatic-styles", "body"),
    "styles": ("font-face-decls", "styles", "automatic-styles", "master-styles"),
}


def is_flat(data: bytes) -> bool:
    """Tell XML from an archive, by its first letters."""
    return _FLAT.match(data[:200]) is not None


def part_flat(data: bytes, *, file: str, place: Place) -> Unpacked:
    """Give the parts of a flat text, its pictures and objects among them.

    Raises Unreadable if it is too long, or is no such text.
    """
    held: list[bytes] = []

    def taken(found: re.Match[bytes]) -> bytes:
        held.append(_bytes(found[2]))
        return found[1] + str(len(held) - 1).encode()

    lean = _HELD.sub(taken, data)
    refuse_overlong(lean, file=file, place=place)
    root = parse_xml(lean)
    if root is None or local_name(root) != "document":
        message = f"{file} cannot be read: it is no OpenDocument text, or damaged"
        raise Unreadable(Finding(place, "S026", message, "open it in the program that made it, and save it again"))
    parts: dict[str, bytes] = {}
    for number, element in enumerate(list(root.iter(f"{OFFICE}binary-data"))):
        holder = element.getparent()
        index = (element.text or "").strip()
        if holder is None or not index.isascii() or not index.isdigit() or int(index) >= len(held):
            continue
        picture = held[int(index)]
        ending = next((end for start, end in _ENDINGS.items() if picture.lstrip().startswith(start)), "")
        name = f"Pictures/{number}{ending}"
        parts[name] = picture
        holder.set(_HREF, name)
        holder.remove(element)
    # The innermost first: an object may hold others.
    for number, element in enumerate(reversed(list(root.iter(f"{DRAW}object")))):
        _part_object(element, f"Object {number}", parts)
    return Unpacked(
        {"mimetype": b"application/vnd.oasis.opendocument.text"}
        | {f"{name}.xml": _part(root, name) for name in _PARTS}
        | parts
    )


def _bytes(written: bytes) -> bytes:
    try:
        return base64.b64decode(re.sub(rb"\s", b"", written))
    except (binascii.Error, ValueError):
        return b""


def _part(root: etree._Element, name: str) -> bytes:
    """Give one of the documents that a flat one is made of."""
    part = deepcopy(root)
    part.tag = f"{OFFICE}document-{name}"
    for child in list(part):
        if local_name(child) not in _PARTS[name]:
            part.remove(child)
    return etree.tostring(part, encoding="UTF-8", xml_declaration=True)


def _part_object(element: etree._Element, folder: str, parts: dict[str, bytes]) -> None:
    """Make a part of a formula or a chart that stands in the text itself."""
    inner = next((child for child in element if local_name(child)), None)
    if inner is None:
        return
    whole = local_name(inner) == "document"
    parts[f"{folder}/content.xml"] = _part(inner, "content") if whole else _formula(inner)
    element.remove(inner)
    element.set(_HREF, f"./{folder}")


def _formula(inner: etree._Element) -> bytes:
    inner.tail = None
    return etree.tostring(inner, encoding="UTF-8", xml_declaration=True)
