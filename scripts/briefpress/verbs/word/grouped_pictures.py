"""Part pictures of Word that are drawn together: each has a size of its own, and readers give it that of the drawing.

A group or a canvas holds pictures with their places and sizes (ISO/IEC 29500-1, 20.5.2.17 and 20.1.7.6), in lengths of
its own that are made to fit; an icon of two centimetres would fill a page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.word.names import A, W

if TYPE_CHECKING:
    from collections.abc import Iterator

_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_GROUP = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
_CANVAS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas}"
# Pandoc knows name spaces by these short names, which many texts declare where they need them.
_NAMES = {"w": W[1:-1], "a": A[1:-1], "wp": _DRAWN[1:-1], "pic": _PIC[1:-1]}
_GROUPS = frozenset({f"{_GROUP}wgp", f"{_GROUP}grpSp"})
_LENGTH = re.compile(r"[0-9]{1,12}")


def part_groups(root: etree._Element) -> None:
    """Give each picture of a group or a canvas a drawing of its own, of its own size, before that of the group."""
    held = [one for name in ("wgp", "grpSp") for one in root.iter(f"{_GROUP}{name}")]
    drawings = dict.fromkeys(
        drawing for one in (*held, *root.iter(f"{_CANVAS}wpc")) for drawing in one.iterancestors(f"{W}drawing")
    )
    for drawing in drawings:
        run, frame = drawing.getparent(), next(drawing.iterchildren(f"{_DRAWN}inline", f"{_DRAWN}anchor"), None)
        if run is None or frame is None or run.tag != f"{W}r" or run.getparent() is None:
            continue
        for picture in list(drawing.iter(f"{_PIC}pic")):
            if size := _size(picture):
                run.addprevious(_drawn(picture, size, frame.tag))


def _size(picture: etree._Element) -> tuple[int, int] | None:
    """Give the width and height of a picture on the page; None if they are not said."""
    size = _lengths(picture.find(f"{_PIC}spPr/{A}xfrm/{A}ext"))
    if size is None:
        return None
    width, height = map(float, size)
    for across, down in _scales(picture):
        width, height = width * across, height * down
    return (round(width), round(height)) if min(width, height) >= 1 else None


def _scales(picture: etree._Element) -> Iterator[tuple[float, float]]:
    """Give how much wider and higher what is in each group around a picture is shown."""
    for group in picture.iterancestors(*_GROUPS):
        place = group.find(f"{_GROUP}grpSpPr/{A}xfrm")
        shown, own = (
            (None, None) if place is None else (_lengths(place.find(f"{A}{name}")) for name in ("ext", "chExt"))
        )
        if shown and own and all(own):
            yield shown[0] / own[0], shown[1] / own[1]


def _lengths(element: etree._Element | None) -> tuple[int, int] | None:
    said = ("", "") if element is None else (element.get("cx", ""), element.get("cy", ""))
    return (int(said[0]), int(said[1])) if all(map(_LENGTH.fullmatch, said)) else None


def _drawn(picture: etree._Element, size: tuple[int, int], kind: str) -> etree._Element:
    """Give a run with a drawing of one picture, which it takes from its group."""
    run = etree.Element(f"{W}r", nsmap=_NAMES)
    frame = etree.SubElement(etree.SubElement(run, f"{W}drawing"), kind)
    etree.SubElement(frame, f"{_DRAWN}extent", cx=str(size[0]), cy=str(size[1]))
    said = picture.find(f"{_PIC}nvPicPr/{_PIC}cNvPr")
    words = {} if said is None else {str(key): str(value) for key, value in said.attrib.items()}
    etree.SubElement(frame, f"{_DRAWN}docPr", words)
    data = etree.SubElement(etree.SubElement(frame, f"{A}graphic"), f"{A}graphicData", uri=_PIC[1:-1])
    data.append(picture)
    return run
