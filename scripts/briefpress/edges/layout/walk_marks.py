"""Find the lines that hold an element of some kind: where change bars go, where a passage stands on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes

from briefpress.edges.layout.weasy_inside import html_of, page_box, real_box
from briefpress.edges.pdf.artifacts import artifact_of
from briefpress.nouns.bar import Bar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_JOIN = 3.0  # CSS px between two bars that become one: the leading of lines of different sizes
_AWAY = 16.0  # CSS px from the text area to the bar


def change_bars(document: Any, is_mark: Callable[[Any], bool], *, right: bool) -> tuple[tuple[Bar, ...], ...]:
    """Give the bars of each page: one for each run of lines that hold a mark, beside the text area."""
    parents = {child: parent for parent in html_of(document).iter() for child in parent}
    marks: dict[Any, bool] = {}

    def marked(element: Any) -> bool:
        if element not in marks:
            outer = parents.get(element)
            marks[element] = is_mark(element) or (outer is not None and marked(outer))
        return marks[element]

    out = []
    for page in document.pages:
        box = page_box(page)
        left, width = box.content_box_x(), box.width
        x = left + width + _AWAY if right else left - _AWAY
        spans = sorted(_marked_lines(box, marked))
        out.append(tuple(Bar(x, top, bottom) for top, bottom in _joined(spans)))
    return tuple(out)


def _marked_lines(box: Any, marked: Callable[[Any], bool]) -> Iterator[tuple[float, float]]:
    box = real_box(box)
    if isinstance(box, boxes.MarginBox) or artifact_of(box) is not None:
        return
    if isinstance(box, boxes.LineBox):
        if any(marked(text.element) for text in _texts(box)):
            yield box.position_y, box.position_y + box.height
    elif isinstance(box, boxes.ReplacedBox) and box.element is not None and marked(box.element):
        yield box.position_y, box.position_y + box.height
    for child in getattr(box, "children", ()):
        if not isinstance(child, boxes.TextBox):
            yield from _marked_lines(child, marked)


def _texts(box: Any) -> Iterator[Any]:
    for child in box.children:
        inner = real_box(child)
        if isinstance(inner, (boxes.TextBox, boxes.InlineReplacedBox)) and inner.element is not None:
            yield inner
        elif isinstance(inner, (boxes.InlineBox, boxes.AtomicInlineLevelBox)) and hasattr(inner, "children"):
            yield from _texts(inner)


def _joined(spans: list[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    held: tuple[float, float] | None = None
    for top, bottom in spans:
        if held is not None and top <= held[1] + _JOIN:
            held = (held[0], max(held[1], bottom))
        else:
            if held is not None:
                yield held
            held = (top, bottom)
    if held is not None:
        yield held
