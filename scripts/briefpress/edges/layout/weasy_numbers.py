"""A mend of WeasyPrint's slowness with page numbers that are text (`layout/__init__.py`, `layout/page.py`).

What a reference shows is known when all pages are laid out, and then all would be laid out once more to show it, though
most references stand in sections of their own, the contents before all. Only the pages of these sections are laid out
again: no page after them changes where each still ends at the same place of the tree. Where one does not, or has notes,
which the engine takes from one list for all pages, everything stays as it was, and is laid out anew by whoever asked.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

import weasyprint.layout as page_layout
from weasyprint.formatting_structure import boxes
from weasyprint.layout import page as pages_layout

from briefpress.edges.layout.weasy_lines import replace_code, source_with

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

_MADE = "pages = list(make_all_pages(context, root_box, html, pages))"
_MADE_MENDED = "pages = renumbered(list(make_all_pages(context, root_box, html, pages)), context, root_box, html)"
_BEGUN = (
    "    page_maker = context.page_maker\n    resume_at, next_page, right_page, page_state, _ = page_maker[index]\n"
)
_BEGUN_MENDED = (
    f"{_BEGUN}    page_maker[index][-1]['goes_on'] = bool(context.reported_footnotes or context.broken_out_of_flow)\n"
)
_NUMBERING = "numbering"


@dataclass(slots=True)
class Numbering:
    """The page numbers of one layout: `texts` gives what its references show, once the page of each id is known.

    It gives nothing if more than that would change. `shown` are the pages that the references show, if that was done.
    """

    texts: Callable[[Mapping[str, str]], Sequence[str] | None]
    shown: Mapping[str, str] | None = field(default=None)


@cache
def mend_numbers() -> None:
    """Mend it in this process, once; raise RuntimeError if the lines are not the ones we know."""
    laying = source_with(page_layout.layout_document, _MADE)
    making = source_with(pages_layout.remake_page, _BEGUN)
    vars(page_layout)["renumbered"] = _renumbered
    replace_code(page_layout, "layout_document", laying.replace(_MADE, _MADE_MENDED))
    replace_code(pages_layout, "remake_page", making.replace(_BEGUN, _BEGUN_MENDED))


def number(html: Any, numbering: Numbering) -> None:
    """Let the pages of an HTML be numbered while it is laid out."""
    setattr(html, _NUMBERING, numbering)


def _renumbered(pages: list[Any], context: Any, root_box: Any, html: Any) -> list[Any]:
    """Give the pages of a layout with the right numbers in them; the same pages if that cannot be done."""
    numbering = getattr(html, _NUMBERING, None)
    if numbering is None:
        return pages
    delattr(html, _NUMBERING)  # a document keeps its HTML, and has no use for what this one holds
    anchors = _anchors(pages)
    texts = numbering.texts(anchors)
    if texts is None:
        return pages
    root = html.etree_element
    references = [link for link in root.iter("a") if "pageref" in (link.get("class") or "").split()]
    new = {link: text for link, text in zip(references, texts, strict=True) if link.text != text}
    shown = _text_boxes(root_box, new)
    within = _sections(root, new)
    again = [at for at, page in enumerate(pages) if _has_some(page, within)]
    if shown is None or any(_goes_on(pages, context, at) for at in again):
        return pages
    for box in shown:
        box.text = box.element.text = new[box.element]
    context.tables.clear()  # what their columns measure
    out = list(pages)
    for at in again:
        known = context.page_maker[at + 1]
        out[at], _ = pages_layout.remake_page(at, context, root_box, html)
        if context.page_maker[at + 1] is not known or _notes(out[at]):
            context.page_maker[at + 1] = known
            return pages
    numbering.shown = anchors
    return out


def _anchors(pages: Iterable[Any]) -> dict[str, str]:
    """Give the page on which each id stands first."""
    anchors: dict[str, str] = {}
    for label, page in enumerate(pages, start=1):
        for box in page.descendants(placeholders=True):
            name = box.element.get("id") if box.element is not None and "::" not in box.element_tag else ""
            if name:
                anchors.setdefault(name, str(label))
    return anchors


def _text_boxes(root_box: Any, new: Mapping[Any, str]) -> list[Any] | None:
    """Give the box of the text of each reference; None if one has none of its own, as in a note."""
    found = [
        box
        for box in root_box.descendants()
        if isinstance(box, boxes.TextBox) and box.element in new and box.element_tag == box.element.tag
    ]
    alike = all(box.text == box.element.text for box in found)
    return found if alike and len(found) == len({box.element for box in found}) == len(new) else None


def _sections(root: Any, references: Iterable[Any]) -> frozenset[Any]:
    """Give the elements of the sections, right below the body, in which references stand."""
    sought = set(references)
    sections = (section for body in root.iter("body") for section in body)
    held = ([*section.iter()] for section in sections)
    return frozenset(element for elements in held if not sought.isdisjoint(elements) for element in elements)


def _has_some(page: Any, elements: frozenset[Any]) -> bool:
    return any(box.element in elements for box in page.descendants(placeholders=True))


def _goes_on(pages: Sequence[Any], context: Any, at: int) -> bool:
    """Tell a page that has notes, or one to which or from which a note or what floats goes on."""
    around = (context.page_maker[one][-1].get("goes_on", False) for one in (at, at + 1))
    return _notes(pages[at]) or any(around)


def _notes(page: Any) -> bool:
    _, notes, beside = page.children
    return bool(notes.children or beside.children)
