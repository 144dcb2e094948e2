"""Give the listings of a Word document the style of code, in which their blanks stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.sources.typed_listings import FacedLine, is_fixed, typed_listings
from briefpress.verbs.word.names import W, drop, style_of, value, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefpress.verbs.word.styles import Styles

_CODE, _NAME = "PressCode", "Source Code"  # the name by which pandoc knows it
_PLAIN = frozenset(
    f"{W}{name}"
    for name in (
        "r t tab br cr noBreakHyphen softHyphen proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak "
        "smartTag smartTagPr"
    ).split()
)
_BLANKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}


def mark_listings(root: etree._Element, sheet: etree._Element | None, styles: Styles) -> int:
    """Set paragraphs that are listings as code, in place; count these."""
    body = root.find(f"{W}body")
    if body is None or sheet is None:
        return 0
    faces = _faces(sheet)
    blocks = list(body)
    headings = styles.heading_levels()
    found = typed_listings([_line(block, faces, headings) for block in blocks])
    for listing in found:
        for at in listing:
            _set_code(blocks[at])
        _without_last_break(blocks[listing[-1]])
    if found:
        style = etree.SubElement(sheet, f"{W}style", {f"{W}type": "paragraph", f"{W}styleId": _CODE})
        etree.SubElement(style, f"{W}name").set(f"{W}val", _NAME)
    return len(found)


def _faces(sheet: etree._Element) -> dict[str, str]:
    """Give the faces of styles by their ids; that of the document has none."""
    own: dict[str, str] = {}
    above: dict[str, str] = {}
    normal = ""
    for style in sheet.iter(f"{W}style"):
        ident = style.get(f"{W}styleId", "")
        own[ident] = _face(style.find(f"{W}rPr"))
        above[ident] = value(style.find(f"{W}basedOn"))
        if style.get(f"{W}default") == "1" and style.get(f"{W}type") == "paragraph":
            normal = ident
    whole = {ident: _handed_down(ident, own, above) for ident in own}
    return {"": whole.get(normal, "") or _face(sheet.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")), **whole}


def _handed_down(ident: str, own: Mapping[str, str], above: Mapping[str, str]) -> str:
    passed: set[str] = set()
    while ident in own and not own[ident] and ident not in passed:
        passed.add(ident)
        ident = above[ident]
    return own.get(ident, "")


def _face(properties: etree._Element | None) -> str:
    fonts = None if properties is None else properties.find(f"{W}rFonts")
    return "" if fonts is None else fonts.get(f"{W}ascii", "") or fonts.get(f"{W}hAnsi", "")


def _line(block: etree._Element, faces: Mapping[str, str], headings: Mapping[str, int]) -> FacedLine:
    """Give a block as what looks for listings sees it."""
    if block.tag != f"{W}p":
        return FacedLine(words=words_in(block), plain=False)
    if not len(block):
        return FacedLine(words="")
    of_paragraph = faces.get(style_of(block), "") or faces[""]
    fixed = all(is_fixed(_face_of(run, faces) or of_paragraph) for run in block.iter(f"{W}r") if words_in(run))
    properties = block.find(f"{W}pPr")
    inside = (part for one in block if one is not properties for part in _without_look(one))
    numbered = properties is not None and properties.find(f"{W}numPr") is not None
    section = properties is not None and properties.find(f"{W}sectPr") is not None
    is_head = style_of(block) in headings or style_of(block).startswith("PressHeading")
    is_plain = all(part.tag in _PLAIN for part in inside) and not (numbered or section or is_head)
    return FacedLine(words=_typed(block), fixed=fixed, plain=is_plain)


def _without_look(part: etree._Element) -> Iterator[etree._Element]:
    """Give a part and what it holds, but for what says how it looks."""
    yield part
    for child in part:
        if child.tag != f"{W}rPr":
            yield from _without_look(child)


def _face_of(run: etree._Element, faces: Mapping[str, str]) -> str:
    """Give the face of a run, by itself or by its style."""
    properties = run.find(f"{W}rPr")
    style = "" if properties is None else value(properties.find(f"{W}rStyle"))
    return _face(properties) or (faces.get(style, "") if style else "")


def _typed(paragraph: etree._Element) -> str:
    """Give the words of a paragraph with all their blanks."""
    return "".join(
        _BLANKS.get(str(part.tag), part.text or "" if part.tag == f"{W}t" else "") for part in paragraph.iter("*")
    )


def _set_code(paragraph: etree._Element) -> None:
    """Give a paragraph the style of code, and no indent, which would make it a quotation."""
    properties = paragraph.find(f"{W}pPr")
    if properties is not None:
        drop(properties)
    properties = etree.Element(f"{W}pPr")
    etree.SubElement(properties, f"{W}pStyle").set(f"{W}val", _CODE)
    paragraph.insert(0, properties)


def _without_last_break(paragraph: etree._Element) -> None:
    """Take out the breaks that end a listing: no line follows them."""
    for part in reversed(list(paragraph.iter(f"{W}t", *_BLANKS))):
        if _BLANKS.get(str(part.tag)) != "\n":
            break
        drop(part)
