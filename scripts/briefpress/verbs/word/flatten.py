"""Flatten a part of a Word document: wrappers that readers stumble over go, what they hold stays.

Alternatives are decided, content controls, custom XML and smart tags unwrapped, text boxes set as paragraphs behind
the paragraph that they hang on. Changes are made in place.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.word.names import DGM, MC, A, V, W, drop, unwrap, words_in

if TYPE_CHECKING:
    from collections.abc import Callable

# Pandoc knows the one for each of these, and would join the words around the other.
_LIKE = {f"{W}cr": f"{W}br", f"{W}ptab": f"{W}tab"}
_PICTURES = (f"{A}blip", f"{V}imagedata")
_WRAPPERS = (f"{W}customXml", f"{W}smartTag", f"{W}bdo", f"{W}dir")


def decide_alternatives(root: etree._Element) -> None:
    """Put one of each mc:AlternateContent in its place (ISO/IEC 29500-3): the one that says or shows more."""
    for alternatives in list(root.iter(f"{MC}AlternateContent")):
        options = [*alternatives.findall(f"{MC}Choice"), *alternatives.findall(f"{MC}Fallback")]
        if not options:
            drop(alternatives)
            continue
        # The first is the newest; a fall-back is better only where it alone has a picture.
        best = max(options, key=lambda one: (bool(words_in(one)), _pictures(one) > 0))
        for other in options:
            if other is not best:
                alternatives.remove(other)
        unwrap(best)
        unwrap(alternatives)


def _pictures(element: etree._Element) -> int:
    return sum(1 for _ in element.iter(*_PICTURES))


def unwrap_controls(root: etree._Element) -> None:
    """Unwrap content controls (17.5.2) and what else only groups; breaks and tabs become those that are known."""
    for space in root.iter(*_LIKE):
        space.tag = _LIKE[str(space.tag)]
    for control in list(root.iter(f"{W}sdt")):
        content = control.find(f"{W}sdtContent")
        for child in list(control):
            if child is not content:
                control.remove(child)
        if content is not None:
            unwrap(content)
        unwrap(control)
    for wrapper in list(root.iter(*_WRAPPERS)):
        for properties in wrapper.findall(f"{W}customXmlPr") + wrapper.findall(f"{W}smartTagPr"):
            wrapper.remove(properties)
        unwrap(wrapper)


def set_boxes(root: etree._Element, diagram: Callable[[etree._Element], list[str]]) -> list[str]:
    """Set text boxes, and the words of diagrams, as paragraphs behind the one they hang on; give their words.

    `diagram` gives the words of a diagram by the element that refers to it.
    """
    found: list[str] = []
    # In strict documents Word writes them in a name space of its own.
    boxes = list(root.iter("{*}txbxContent"))
    # Boxes in boxes first, so that each box is moved as a whole.
    for box in reversed(boxes):
        anchor = _anchor(box)
        drop(box)
        if anchor is None:
            continue
        words = words_in(box)
        if words or _pictures(box):
            found.append(words)
            _behind(anchor, list(box))
    for drawn in list(root.iter(f"{V}textpath", f"{DGM}relIds")):
        words_drawn = [drawn.get("string", "")] if drawn.tag == f"{V}textpath" else diagram(drawn)
        anchor = _anchor(drawn)
        drop(drawn)
        lines = [line for line in words_drawn if line.strip()]
        if anchor is not None and lines:
            found.append("\n".join(lines))
            _behind(anchor, [plain_paragraph(line) for line in lines])
    return found[::-1]


def plain_paragraph(words: str) -> etree._Element:
    """Make a paragraph of plain words."""
    paragraph = etree.Element(f"{W}p")
    text = etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return paragraph


def _anchor(element: etree._Element) -> etree._Element | None:
    """Give the paragraph that a box hangs on."""
    return next(element.iterancestors(f"{W}p"), None)


def _behind(anchor: etree._Element, blocks: list[etree._Element]) -> None:
    for block in reversed(blocks):
        anchor.addnext(deepcopy(block))


def set_ruby(root: etree._Element) -> None:
    """Set ruby (17.3.3.25) as its base, with its guide in brackets behind it."""
    for ruby in list(root.iter(f"{W}ruby")):
        base, guide = ruby.find(f"{W}rubyBase"), ruby.find(f"{W}rt")
        run = ruby.getparent()
        if run is None or base is None:
            continue
        parts = list(base)
        if guide is not None and words_in(guide):
            opening, closing = plain_paragraph("(")[0], plain_paragraph(")")[0]
            parts = [*parts, opening, *list(guide), closing]
        drop(ruby)
        for part in reversed(parts):
            run.addnext(part)
