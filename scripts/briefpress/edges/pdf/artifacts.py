"""Furniture of the page is marked as artifact: no reader of the structure meets it.

Running heads and folios, table heads repeated on later pages, and what is hidden from assistive technology
(`aria-hidden`, `role=presentation`, `alt=""`, leaders) are drawn but are no part of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes

from briefpress.edges.layout.weasy_inside import page_box, real_box

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PAGINATION: Mapping[str, str] = {"Type": "/Pagination"}
HEADER: Mapping[str, str] = {"Type": "/Pagination", "Subtype": "/Header"}
FOOTER: Mapping[str, str] = {"Type": "/Pagination", "Subtype": "/Footer"}
LAYOUT: Mapping[str, str] = {"Type": "/Layout"}

_ATTRIBUTE = "briefpress_artifact"


def artifact_of(box: Any) -> Mapping[str, str] | None:
    """Give the property list of a box that is an artifact, else None."""
    found: Mapping[str, str] | None = vars(box).get(_ATTRIBUTE)
    return found


def mark_artifact(box: Any) -> None:
    """Mark one box as an artifact of the layout."""
    setattr(box, _ATTRIBUTE, LAYOUT)


def hidden(element: Any) -> bool:
    """Tell whether an element is hidden from readers of the structure, by its own attributes."""
    return (
        element.get("aria-hidden") == "true"
        or element.get("role") in ("presentation", "none")
        or (element.tag == "img" and element.get("alt") == "")
        or "leader" in (element.get("class") or "").split()
    )


def mark_artifacts(document: Any) -> None:
    """Mark the boxes of all pages that are furniture, and take away their links."""
    heads: set[Any] = set()
    for page in document.pages:
        here: set[Any] = set()
        for box, artifact in _furniture(page_box(page), None, heads, here):
            setattr(box, _ATTRIBUTE, artifact)
        heads |= here
        # A link inside an artifact could belong to no element, which PDF/UA forbids; and boxes inside a link
        # are given links of their own, which only cover the first one.
        page.links = [link for link in page.links if artifact_of(link[3]) is None and _owns_link(link[3])]


def _owns_link(box: Any) -> bool:
    return box.link is not None and "::" not in box.element_tag


def _furniture(
    box: Any,
    artifact: Mapping[str, str] | None,
    heads: set[Any],
    here: set[Any],
) -> Iterator[tuple[Any, Mapping[str, str]]]:
    box = real_box(box)
    if artifact is None:
        if isinstance(box, boxes.MarginBox):
            artifact = _margin(box.at_keyword)
        elif box.element is not None and hidden(box.element):
            artifact = LAYOUT
        elif isinstance(box, boxes.TableRowGroupBox) and (box.is_header or box.is_footer):
            if box.element in heads:
                artifact = PAGINATION
            here.add(box.element)
    if artifact is not None:
        yield box, artifact
    for child in box.children:
        yield from _furniture(child, artifact, heads, here)


def _margin(keyword: str) -> Mapping[str, str]:
    if keyword.startswith("@top"):
        return HEADER
    if keyword.startswith("@bottom"):
        return FOOTER
    return PAGINATION
