"""Move the pull quotes of a laid-out document to where they have room: in the margin beside their paragraphs.

A style sets them with `position: absolute`, so that they take no part in the breaking of pages: a heading, its pull
quote and its paragraph are laid out as if there were no pull quote. The engine leaves it where it came upon it, which
may be at the foot of the page before its paragraph, or over another one. Pull quotes that a style leaves in the flow
are not touched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes

from briefpress.edges.layout.weasy_inside import html_of, page_box, real_box
from briefpress.verbs.printing.place_quotes import Margin, Wanted, place_quotes

if TYPE_CHECKING:
    from collections.abc import Iterator

PULL_QUOTE = "bp-pullquote"


@dataclass(frozen=True, slots=True)
class _Found:
    """A pull quote on a page: what stands for it in the box that holds it, and the block that it belongs to."""

    page: int
    holder: Any
    stand_in: Any
    block: Any

    @property
    def box(self) -> Any:
        return real_box(self.stand_in)


def is_pull_quote(element: Any) -> bool:
    """Tell whether an element is a pull quote."""
    return element is not None and PULL_QUOTE in (element.get("class") or "").split()


def place_beside(document: Any) -> None:
    """Place all pull quotes of a document, in place; it costs nothing where there are none."""
    html = html_of(document)
    blocks = _blocks_beside(html)
    if not blocks:
        return
    pages = [page_box(page) for page in document.pages]
    found = [one for number, page in enumerate(pages) for one in _quotes(page, number, blocks)]
    begun = _beginnings(pages, html, {one.block for one in found})
    quotes = [_wanted(one, begun) for one in found]
    for one, spot in zip(found, place_quotes(quotes, _margins(pages)), strict=True):
        one.box.translate(0, spot.y - one.box.position_y)
        if spot.page != one.page:
            one.holder.children = [child for child in one.holder.children if child is not one.stand_in]
            # The root element's box is the first of a page.
            root = pages[spot.page].children[0]
            root.children = [*root.children, one.stand_in]


def _blocks_beside(html: Any) -> dict[Any, Any]:
    """Give each pull quote with the block that follows it, its own paragraph; itself if none does."""
    blocks: dict[Any, Any] = {}
    for parent in html.iter():
        block = None
        for child in reversed(parent):
            if is_pull_quote(child):
                blocks[child] = child if block is None else block
            else:
                block = child
    return blocks


def _quotes(box: Any, page: int, blocks: dict[Any, Any]) -> Iterator[_Found]:
    for child in getattr(box, "children", ()):
        real = real_box(child)
        if real is not child and real.element in blocks and is_pull_quote(real.element):
            yield _Found(page, box, child, blocks[real.element])
        else:
            yield from _quotes(real, page, blocks)


def _beginnings(pages: list[Any], html: Any, blocks: set[Any]) -> dict[Any, tuple[int, float]]:
    """Give the page of each block, and the upper edge of its first line or picture there."""
    parents = {child: parent for parent in html.iter() for child in parent}
    begun: dict[Any, tuple[int, float]] = {}
    for number, page in enumerate(pages):
        for box in _content(page):
            element = box.element
            while element is not None:
                if element in blocks:
                    begun.setdefault(element, (number, box.position_y))
                element = parents.get(element)
    return begun


def _content(box: Any) -> Iterator[Any]:
    """Give the lines and pictures of the flow."""
    for child in getattr(box, "children", ()):
        if isinstance(child, (boxes.MarginBox, boxes.FootnoteAreaBox)) or real_box(child) is not child:
            continue
        if isinstance(child, (boxes.LineBox, boxes.ReplacedBox)):
            yield child
        else:
            yield from _content(child)


def _wanted(one: _Found, begun: dict[Any, tuple[int, float]]) -> Wanted:
    page, y = begun.get(one.block, (one.page, one.box.position_y))
    if page == one.page:
        # Where it was come upon: with the room above its paragraph, if that has some.
        y = one.box.position_y
    return Wanted(page, y, one.box.margin_height())


def _margins(pages: list[Any]) -> list[Margin]:
    margins = []
    before = None
    for page in pages:
        top = page.content_box_y()
        left = page.content_box_x()
        margins.append(Margin(top, top + page.height, goes_on=left == before))
        before = left
    return margins
