"""Walk and flatten OpenDocument text (OASIS ODF 1.3, part 3): its words, its boxes, its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.markup.take_out import take_out, unwrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT = f"{{{_BASE}text:1.0}}"
OFFICE = f"{{{_BASE}office:1.0}}"
DRAW = f"{{{_BASE}drawing:1.0}}"
STYLE = f"{{{_BASE}style:1.0}}"
TABLE = f"{{{_BASE}table:1.0}}"
DC = "{http://purl.org/dc/elements/1.1/}"
SVG = f"{{{_BASE}svg-compatible:1.0}}"
_META = f"{{{_BASE}meta:1.0}}"
_PARAGRAPHS = frozenset({f"{TEXT}p", f"{TEXT}h"})
_SPACES = frozenset({f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break"})
# What is no word of the text: marks of notes, what pictures are called, who changed what and when.
_NO_WORDS = frozenset(
    {
        f"{TEXT}note-citation",
        f"{TEXT}linenumbering-separator",
        f"{OFFICE}change-info",
        f"{OFFICE}forms",
        f"{OFFICE}event-listeners",
        f"{DC}creator",
        f"{DC}date",
        f"{_META}creator-initials",
        f"{_META}date-string",
        f"{SVG}title",
        f"{SVG}desc",
        f"{TABLE}title",
        f"{TABLE}desc",
        f"{TEXT}bibliography-source",
        f"{TEXT}sequence-decls",
        f"{TEXT}variable-decls",
        f"{TEXT}user-field-decls",
    }
)
# Inline elements that readers know; all others hold words that a field gave, and are read as words.
_INLINE = frozenset(
    f"{TEXT}{name}"
    for name in (
        "a span s tab line-break note note-citation note-body bookmark bookmark-start bookmark-end reference-mark "
        "reference-mark-start reference-mark-end soft-page-break p h list list-item list-header section "
        "bookmark-ref reference-ref"
    ).split()
)


# A control of LibreOffice's around words of the text.
_CONTROL = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}content-control"
_LONG_COUNT = 3  # digits
_LINK = f"{TEXT}a"
_GROUPS = (
    *(f"{TEXT}{name}" for name in ("numbered-paragraph", "bibliography", "index-body", "index-title")),
    *(f"{TABLE}{name}" for name in ("table-rows", "table-row-group", "table-columns", "table-column-group")),
)
# These mark a point (ODF 1.3, part 3, 6.2); readers look for no words in them.
_POINTS = frozenset(f"{TEXT}{name}" for name in "bookmark reference-mark soft-page-break".split())


def words_in(element: etree._Element) -> str:
    """Give the words of an element; paragraphs are parted by line feeds."""
    return "".join(_words(element)).strip()


def _words(element: etree._Element) -> Iterator[str]:
    if element.tag in _NO_WORDS:
        return
    if element.tag in _SPACES:
        yield " "
    if element.tag in _PARAGRAPHS:
        yield "\n"
    # White space between blocks is no text.
    holds_text = element.tag not in {f"{OFFICE}text", f"{TEXT}list", f"{TEXT}section"}
    if holds_text:
        yield element.text or ""
    for child in element:
        yield from _words(child)
        if holds_text:
            yield child.tail or ""
    if element.tag in _PARAGRAPHS:
        yield "\n"


def set_boxes(body: etree._Element) -> int:
    """Set the words of boxes and shapes as paragraphs behind the one they hang on; count them.

    A box with a picture in it holds that picture's caption: the picture is set before it.
    """
    count = 0
    for shape in reversed([one for one in body.iter() if _is_shape(one)]):
        blocks = [child for child in _boxed(shape) if child.tag.startswith((TEXT, TABLE))]
        if not any(words_in(block) for block in blocks):
            continue
        blocks = [part for block in blocks for part in _parted(block)]
        anchor = next((one for one in shape.iterancestors() if one.tag in _PARAGRAPHS), None)
        if anchor is None:
            for block in blocks:
                shape.addprevious(block)
        else:
            for block in reversed(blocks):
                tail, block.tail = block.tail, None
                anchor.addnext(block)
                del tail
        take_out(shape)
        count += 1
    return count


def _parted(block: etree._Element) -> list[etree._Element]:
    """Part the pictures of a paragraph from its words."""
    frames = [frame for frame in block.iter(f"{DRAW}frame") if frame.getparent() is not None]
    if block.tag not in _PARAGRAPHS or not frames:
        return [block]
    picture = block.makeelement(f"{TEXT}p")
    for frame in frames:
        take_out(frame)
        frame.tail = None
        picture.append(frame)
    return [picture, block]


def _is_shape(element: etree._Element) -> bool:
    if not element.tag.startswith(DRAW):
        return False
    if element.tag == f"{DRAW}frame":
        box = element.find(f"{DRAW}text-box")
        return box is not None
    return any(child.tag in _PARAGRAPHS or child.tag == f"{TEXT}list" for child in element) and (
        element.tag != f"{DRAW}text-box"
    )


def _boxed(shape: etree._Element) -> list[etree._Element]:
    box = shape.find(f"{DRAW}text-box") if shape.tag == f"{DRAW}frame" else shape
    return [] if box is None else list(box)


def unwrap_groups(body: etree._Element) -> list[str]:
    """Unwrap what only groups, for pandoc would drop what is in it; give the words of cells that others cover."""
    for made_from in list(body.iter(f"{TEXT}bibliography-source")):
        take_out(made_from)
    for group in list(body.iter(*_GROUPS)):
        unwrap(group)
    covered = []
    for cell in body.iter(f"{TABLE}covered-table-cell"):
        if words := words_in(cell):
            covered.append(words)
        for child in list(cell):
            cell.remove(child)
    return covered


def set_fields(body: etree._Element) -> None:
    """Leave the words that fields gave (dates, numbers, names) as plain words, and links within a link as its own."""
    _unwrap_links(body)
    for space in body.iter(f"{TEXT}s"):
        if len(space.get(f"{TEXT}c", "")) > _LONG_COUNT:
            # Readers write so many blanks, and no line has room for them.
            space.set(f"{TEXT}c", "1")
    for paragraph in body.iter(*_PARAGRAPHS):
        for child in list(paragraph.iter()):
            if child.tag in _POINTS and words_in(child):
                unwrap(child)
            elif (child.tag.startswith(TEXT) and child.tag not in _INLINE) or child.tag == _CONTROL:
                if child.tag == f"{TEXT}ruby":
                    _set_ruby(child)
                elif child.tag not in {f"{TEXT}ruby-base", f"{TEXT}ruby-text"}:
                    unwrap(child)


def _unwrap_links(body: etree._Element) -> None:
    """Leave one link of those within each other: readers drop the words of one that stands right within another."""
    for link in list(body.iter(_LINK)):
        for inner in list(link.iterdescendants(_LINK)):
            unwrap(inner)


def _set_ruby(ruby: etree._Element) -> None:
    """Set ruby as its base, with its guide in brackets behind it."""
    guide = ruby.find(f"{TEXT}ruby-text")
    if guide is not None:
        guide.text = f"({guide.text})" if guide.text else ""
        unwrap(guide)
    base = ruby.find(f"{TEXT}ruby-base")
    if base is not None:
        unwrap(base)
    unwrap(ruby)
