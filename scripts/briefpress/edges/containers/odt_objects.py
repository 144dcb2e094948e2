"""Read what stands in an OpenDocument text as an object of its own: formulas, charts, sheets, presentations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.markup.take_out import take_out
from briefpress.verbs.sources.opendocument import DRAW, OFFICE, words_in
from briefpress.verbs.sources.opendocument_formulas import with_cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.edges.containers.unpack import Unpacked

_CONTENT = "content.xml"
_HREF = "{http://www.w3.org/1999/xlink}href"
_PICTURES = {b"\x89PNG": ".png", b"\xff\xd8": ".jpg", b"<svg": ".svg"}


def set_formulas(unpacked: Unpacked, body: etree._Element, parts: dict[str, bytes]) -> int:
    """Write formulas so that readers know them, and count them."""
    count = 0
    for held in body.iter(f"{DRAW}object"):
        if _kind(unpacked, held) == "math":
            count += 1
            root = _object(unpacked, held)
            if root is not None and with_cells(root):
                parts[_name(held)] = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return count


def _object(unpacked: Unpacked, held: etree._Element) -> etree._Element | None:
    """Give the content of an object inside the document."""
    return unpacked.tree(_name(held))


def _kind(unpacked: Unpacked, held: etree._Element) -> str:
    """Tell what an object is: “math”, “chart”, or something else."""
    root = _object(unpacked, held)
    if root is None:
        return ""
    body = root.find(f"{OFFICE}body")
    inner = root if body is None or not len(body) else body[0]
    return etree.QName(inner).localname


def set_objects(unpacked: Unpacked, body: etree._Element, parts: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """Leave of a chart or sheet the picture that stands in for it, if it is one; give its kind and its words else.

    Such a picture gets an ending, by which readers know pictures.
    """
    for held in list(body.iter(f"{DRAW}object")):
        root, frame = _object(unpacked, held), held.getparent()
        kind = _kind(unpacked, held)
        if root is None or frame is None or kind == "math":
            continue
        take_out(held)
        shown = False
        for image in frame.findall(f"{DRAW}image"):
            name = image.get(_HREF, "").removeprefix("./")
            ending = next((end for start, end in _PICTURES.items() if parts.get(name, b"").startswith(start)), "")
            if ending and not shown:
                parts[f"{name}{ending}"] = parts[name]
                image.set(_HREF, f"{name}{ending}")
                shown = True
            else:
                take_out(image)
        said = " ".join(words_in(root).split())
        if said and not shown:
            yield kind, said


def _name(held: etree._Element) -> str:
    """Give the name of the part that holds an object."""
    return f"{held.get(_HREF, '').removeprefix('./')}/{_CONTENT}"
