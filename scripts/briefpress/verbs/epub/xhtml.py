"""Finish XHTML that pandoc wrote: our names for notes, ids for every block that bears text, pictures in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.epub.add_class import add_class
from briefpress.verbs.epub.code_sizes import sizes_of
from briefpress.verbs.epub.crowded import DENSE, columns_of, is_crowded, torn_cells
from briefpress.verbs.epub.drawing_ids import own_ids
from briefpress.verbs.epub.pictured import with_both_sides
from briefpress.verbs.epub.tall_rows import is_short, print_once

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefpress.nouns.picture import Picture

TEXT_BEARING = frozenset(
    {
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "td",
        "th",
        "dt",
        "dd",
        "figcaption",
        "caption",
        "pre",
        "div",
    }
)
_BLOCKS = TEXT_BEARING | {
    "ul",
    "ol",
    "dl",
    "table",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "figure",
    "blockquote",
    "section",
}
_MATHML = "{http://www.w3.org/1998/Math/MathML}"
_MANY_COLUMNS = 8
_SVG = "{http://www.w3.org/2000/svg}"
# Entities of HTML that XML does not know are written as characters by pandoc; this is what remains.
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True)


def parse(fragment: str) -> etree._Element:
    """Parse well-formed XHTML without a root into a div.

    Raises etree.XMLSyntaxError, a fault of ours, if the fragment is not well-formed.
    """
    return etree.fromstring(f"<div>{fragment}</div>".encode(), _PARSER)


def serialise(element: etree._Element) -> str:
    """Write an element as XML, without what follows it."""
    text: str = etree.tostring(element, encoding="unicode", with_tail=False)
    return text


def finish(root: etree._Element, *, prefix: str, pictures: Mapping[str, Picture]) -> None:
    """Finish a section in place; `prefix` begins the ids of its blocks."""
    for span in list(root.iter("span")):
        kinds = span.get("class", "").split()
        if "call" in kinds:
            span.tag = "sup"
    for pre in root.iter("pre"):
        # Keyboard users must reach what may scroll; pandoc's wrapper adds nothing else.
        drop(pre, "class")
    for element in root.iter("figcaption"):
        drop(element, "aria-hidden")
    for element in root.iter("table", "thead", "tbody", "tr", "th", "td", "ul", "ol", "li"):
        kinds = [kind for kind in element.get("class", "").split() if kind not in {"odd", "even", "header"}]
        _set(element, "class", " ".join(kinds))
    for cell in root.iter("th"):
        if cell.get("scope") is None:
            cell.set("scope", "col" if _in_head(cell) else "row")
    _untold_formulas(root)
    _sized_signs(root)
    _place_pictures(root, pictures, prefix=prefix)
    _mark_apparatus(root)
    _keep_short(root)
    _unlink_hollow(root)
    _identify(root, prefix)


def _set(element: etree._Element, name: str, value: str) -> None:
    if value:
        element.set(name, value)
    else:
        drop(element, name)


def drop(element: etree._Element, *names: str) -> None:
    """Take attributes off an element, if it has them."""
    for name in names:
        if name in element.attrib:
            del element.attrib[name]


def text_of(element: etree._Element) -> str:
    """Give all the words inside an element."""
    return "".join(str(part) for part in element.itertext())


def _in_head(cell: etree._Element) -> bool:
    return any(parent.tag == "thead" for parent in cell.iterancestors())


def _untold_formulas(root: etree._Element) -> None:
    """Say what a formula is in its text alternative, not in an annotation that print would set as words."""
    for note in list(root.iter(f"{_MATHML}annotation")):
        parent, formula = note.getparent(), next(note.iterancestors(f"{_MATHML}math"), None)
        if parent is not None and formula is not None:
            formula.set("alttext", note.text or "")
            parent.remove(note)


def _sized_signs(root: etree._Element) -> None:
    """Make operators of signs that have a size, as a great slash has: MathML knows no size of an identifier."""
    for sign in list(root.iter(f"{_MATHML}mi")):
        if "minsize" in sign.attrib or "stretchy" in sign.attrib:
            sign.tag = f"{_MATHML}mo"


def _place_pictures(root: etree._Element, pictures: Mapping[str, Picture], *, prefix: str) -> None:
    """Put vector drawings into the text itself, where they share its fonts, and rename the other pictures.

    A drawing may stand in several sections: its ids are those of its place.
    """
    for number, image in enumerate(list(root.iter("img")), start=1):
        picture = pictures.get(image.get("src", ""))
        parent = image.getparent()
        if picture is None or parent is None:
            continue
        if not picture.svg:
            image.set("src", picture.name)
            continue
        drawing = etree.fromstring(picture.svg.encode(), _PARSER)
        own_ids(drawing, f"{prefix}-svg{number}-")
        _describe(drawing, image.get("alt", ""))
        if image.get("class"):
            add_class(drawing, image.get("class", ""))
        if style := image.get("style"):
            drawing.set("style", with_both_sides(style))
        drawing.tail = image.tail
        parent.replace(image, drawing)


def _describe(drawing: etree._Element, alt: str) -> None:
    drawing.set("role", "img")
    title = drawing.find(f"{_SVG}title")
    if title is None:
        title = etree.Element(f"{_SVG}title")
        drawing.insert(0, title)
    if alt:
        title.text = alt
        drawing.set("aria-label", alt)
        drop(drawing, "aria-labelledby")
    elif title.text:
        drawing.set("aria-label", title.text)


def _mark_apparatus(root: etree._Element) -> None:
    """Give the blocks that the press adds the elements that their meaning has."""
    for block in list(root.iter("div")):
        kinds = block.get("class", "").split()
        if "bp-pullquote" in kinds:
            block.tag = "aside"
            # It repeats words of the text, so nobody needs to hear it twice.
            block.set("aria-hidden", "true")
        elif "bp-box" in kinds:
            block.tag = "aside"
        elif "bp-box-title" in kinds and len(block) == 1:
            title = block[0]
            title.set("class", "box-title")
            title.tail = block.tail
            parent = block.getparent()
            if parent is not None:
                parent.replace(block, title)


def _keep_short(root: etree._Element) -> None:
    """Mark tables and code that are short enough to be kept on one page, with their captions."""
    for table in root.iter("table"):
        print_once(table)
        if is_short(table):
            add_class(table, "short")
        has_many = len({start for row in columns_of(table) for start, _, _ in row}) > _MANY_COLUMNS
        if not is_crowded(table, line=DENSE):
            if has_many or is_crowded(table):
                add_class(table, "dense")
        elif has_many:
            add_class(table, "many-columns")
        else:
            for cell in torn_cells(table):
                add_class(cell, "torn")
    for code in root.iter("pre"):
        for size in sizes_of(text_of(code)):
            add_class(code, size)


def _unlink_hollow(root: etree._Element) -> None:
    """Take out links that hold no words: a note call that stood alone in one, an empty target."""
    for link in list(root.iter("a")):
        hollow = not text_of(link).strip() and len(link) == 0
        if hollow and "pageref" not in link.get("class", ""):
            link.tag = "span"
            drop(link, "href", "title")


def blocks_with_text(root: etree._Element) -> Iterator[etree._Element]:
    """Give the innermost blocks that hold words of their own, in document order."""
    for element in root.iter(*TEXT_BEARING):
        if element.tag == "div" and not _own_text(element):
            continue
        yield element


def _own_text(element: etree._Element) -> bool:
    if (element.text or "").strip():
        return True
    return any((child.tail or "").strip() or (child.tag not in _BLOCKS and text_of(child).strip()) for child in element)


def _identify(root: etree._Element, prefix: str) -> None:
    for number, element in enumerate(blocks_with_text(root), start=1):
        if not element.get("id"):
            element.set("id", f"{prefix}-{number}")
