"""Names of WordprocessingML and short ways to walk it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# The strict form of the standard has name spaces of its own, which few programs read (ISO/IEC 29500-1, annex A).
STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": M[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": A[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/chart": C[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/diagram": DGM[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/picture": b"http://schemas.openxmlformats.org/drawingml/2006/picture",
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": (
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    ),
}
_OFF = frozenset({"0", "false", "off"})
_TEXT, _DELETED, _PARAGRAPH, _HYPHEN = f"{W}t", f"{W}delText", f"{W}p", f"{W}noBreakHyphen"
_SAYING = (_TEXT, _DELETED, f"{W}tab", f"{W}br", f"{W}cr", _PARAGRAPH, _HYPHEN)


def is_on(element: etree._Element | None) -> bool:
    """Tell whether a switch such as w:vanish is there and on (17.17.4, ST_OnOff)."""
    return element is not None and element.get(f"{W}val", "1") not in _OFF


def value(element: etree._Element | None) -> str:
    """Give the w:val of an element, empty if there is none."""
    return "" if element is None else element.get(f"{W}val", "")


def style_of(paragraph: etree._Element) -> str:
    """Give the id of a paragraph's style, empty if it has none of its own."""
    return value(paragraph.find(f"{W}pPr/{W}pStyle"))


def words_in(element: etree._Element, *, deleted: bool = False) -> str:
    """Give the text of an element: its w:t, and w:delText if asked for; paragraphs and cells are parted."""
    if not len(element) and element.tag == _PARAGRAPH:
        return ""  # a document may have a million of these
    return "".join(_words(element, deleted=deleted)).strip()


def _words(element: etree._Element, *, deleted: bool) -> Iterator[str]:
    for part in element.iter(*_SAYING):
        tag = part.tag
        if tag == _TEXT or (deleted and tag == _DELETED):
            yield part.text or ""
        elif tag == _PARAGRAPH:
            yield "\n"
        elif tag == _HYPHEN:
            yield "\N{NON-BREAKING HYPHEN}"
        elif tag != _DELETED:
            yield " "


def unwrap(element: etree._Element) -> None:
    """Put the children of an element in its place."""
    parent = element.getparent()
    if parent is None:
        return
    index = parent.index(element)
    children = list(element)
    parent.remove(element)
    for offset, child in enumerate(children):
        parent.insert(index + offset, child)


def drop(element: etree._Element) -> None:
    """Take an element out, with what is in it; what follows it stays."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
