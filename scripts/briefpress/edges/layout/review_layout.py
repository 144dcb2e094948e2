"""Read from laid-out pages what a margin needs: where the numbers stand, and how high each note is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes

from briefpress.edges.layout.weasy_inside import page_box, real_box
from briefpress.verbs.review.margin_html import Cut

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the number of an annotation stands: the index of its page, and the top of its line in CSS px."""

    page: int
    y: float


@dataclass(frozen=True, slots=True)
class NoteSize:
    """A note as it was laid out: the heights of its lines, what its frame adds, and where its text can be cut."""

    lines: tuple[float, ...]
    frame: float
    cuts: tuple[Cut, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """The text area of a page, in CSS px."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class LaidBox:
    """A box of a margin as it was laid out: its page's index, and its edges in CSS px."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


def spots(document: Any, prefix: str) -> dict[str, Spot]:
    """Give the spot of every element whose id begins with a prefix, by the rest of its id; each once."""
    found: dict[str, Spot] = {}
    for index, page in enumerate(document.pages):
        for line, element in _in_lines(page_box(page), None):
            name = element.get("id") or ""
            if name.startswith(prefix):
                found.setdefault(name.removeprefix(prefix), Spot(index, line.position_y))
    return found


def areas(document: Any) -> tuple[Area, ...]:
    """Give the text area of each page."""
    out = []
    for page in document.pages:
        box = page_box(page)
        left, top = box.content_box_x(), box.content_box_y()
        out.append(Area(left, top, left + box.width, top + box.height))
    return tuple(out)


def note_sizes(document: Any) -> tuple[NoteSize, ...]:
    """Measure the notes of a document of nothing but notes, in its order."""
    return tuple(_size(box) for _, box in _notes(document))


def note_boxes(document: Any) -> tuple[LaidBox, ...]:
    """Give the boxes of all notes on the pages, to be looked at: none may touch another or leave its page."""
    out = []
    for page, box in _notes(document):
        left, top = box.border_box_x(), box.border_box_y()
        out.append(LaidBox(page, left, top, left + box.border_width(), top + box.border_height()))
    return tuple(out)


def _notes(document: Any) -> Iterator[tuple[int, Any]]:
    for index, page in enumerate(document.pages):
        for box in _all(page_box(page)):
            element = box.element
            kinds = (element.get("class") or "").split() if element is not None else ()
            if isinstance(box, boxes.BlockBox) and "rn" in kinds:
                yield index, box


def _size(box: Any) -> NoteSize:
    lines: list[float] = []
    cuts: list[Cut] = []
    head, *paragraphs = (real_box(child) for child in box.children)
    lines.append(sum(line.height for line in _lines(head)))
    for number, paragraph in enumerate(paragraphs):
        for line in _lines(paragraph):
            lines.append(line.height)
            cuts.append(Cut(number, sum(not character.isspace() for text in _texts(line) for character in text)))
    return NoteSize(tuple(lines), box.border_height() - sum(lines), tuple(cuts))


def _all(box: Any) -> Iterator[Any]:
    box = real_box(box)
    yield box
    for child in getattr(box, "children", ()):
        yield from _all(child)


def _lines(box: Any) -> Iterator[Any]:
    for one in _all(box):
        if isinstance(one, boxes.LineBox):
            yield one


def _texts(line: Any) -> Iterator[str]:
    for one in _all(line):
        if isinstance(one, boxes.TextBox):
            yield one.text


def _in_lines(box: Any, line: Any) -> Iterator[tuple[Any, Any]]:
    """Give the elements that stand in lines, each with the line it begins in."""
    box = real_box(box)
    if isinstance(box, boxes.MarginBox):
        return
    if isinstance(box, boxes.LineBox):
        line = box
    elif line is not None and box.element is not None:
        yield line, box.element
    for child in getattr(box, "children", ()):
        yield from _in_lines(child, line)
