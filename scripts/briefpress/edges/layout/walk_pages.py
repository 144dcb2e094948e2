"""Walks the laid-out boxes once: lines, notes, calls, the pages of all ids, where pages break the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes

from briefpress.edges.layout.line_room import spare_room
from briefpress.edges.layout.walk_parted import Parted
from briefpress.edges.layout.weasy_inside import html_of, page_box, real_box
from briefpress.edges.pdf.artifacts import hidden
from briefpress.nouns.layout import LaidNote, LaidPage, Layout, Line, Zone
from briefpress.nouns.pagemap import Break, PageMap

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT_BLOCKS = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "td", "th", "dt", "dd", "figcaption", "caption", "pre"}
)
_UNCOUNTED = frozenset({"note", "call", "marker", "pageref", "long-note", "leader"})
_GENERATED = frozenset({"before", "after", "marker", "footnote-call", "footnote-marker"})


@dataclass(frozen=True, slots=True)
class Walked:
    """What the pages hold, and whether an element is painted with transparency."""

    layout: Layout
    page_map: PageMap
    transparent: tuple[str, ...]


def walk_pages(document: Any) -> Walked:
    """Walk all pages of a laid-out document. Their labels are 1, 2, 3 and so on."""
    walker = _Walker(html_of(document))
    pages = tuple(walker.page(page, str(number)) for number, page in enumerate(document.pages, start=1))
    labels = tuple(page.label for page in pages)
    page_map = PageMap(labels=labels, anchors=walker.anchors, breaks=tuple(walker.breaks))
    return Walked(Layout(pages), page_map, tuple(walker.transparent))


@dataclass(slots=True)
class _Page:
    """What is gathered of one page."""

    label: str
    notes_top: float
    lines: list[Line] = field(default_factory=list)
    calls: dict[str, None] = field(default_factory=dict)
    notes: list[LaidNote] = field(default_factory=list)
    broken: bool = False
    opens: bool = False
    contents: bool = False
    pictures: int = 0


def _called_notes(html: Any) -> Iterator[tuple[Any, str]]:
    """Give each call with the id of the note that stands right behind it."""
    for parent in html.iter():
        for call, note in pairwise(parent):
            if "call" in (call.get("class") or "").split() and "note" in (note.get("class") or "").split():
                yield call, note.get("id") or ""


def _laid_note(box: Any) -> LaidNote:
    top = box.border_box_y()
    return LaidNote(box.element.get("id") or "", top, top + box.border_height())


class _Walker:
    def __init__(self, html: Any) -> None:
        self.anchors: dict[str, str] = {}
        self.breaks: list[Break] = []
        self.transparent: dict[str, None] = {}
        self._parents = {child: parent for parent in html.iter() for child in parent}
        self._notes = dict(_called_notes(html))
        self._owners: dict[Any, tuple[str, bool]] = {}
        self._letters: dict[str, int] = {}
        self._heads: set[Any] = set()
        self._page = _Page("", 0)
        self._spare: dict[Any, float] = {}
        self._opened: set[Any] = set()
        self._parted = Parted(html)

    def page(self, page: Any, label: str) -> LaidPage:
        box = page_box(page)
        top = box.content_box_y()
        bottom = top + box.height
        self._page = _Page(label, bottom)
        heads_before = set(self._heads)
        for child in box.children:
            if isinstance(child, boxes.MarginBox):
                zone = Zone.MARGIN
            elif isinstance(child, boxes.FootnoteAreaBox):
                zone = Zone.NOTE
                self._page.notes_top = child.border_box_y()
                self._page.notes += [_laid_note(note) for note in child.children]
            else:
                zone = Zone.FLOW
            self._visit(child, zone, heads_before, None)
        return LaidPage(
            label=label,
            width=page.width,
            height=page.height,
            top=top,
            bottom=bottom,
            notes_top=self._page.notes_top,
            lines=tuple(self._page.lines),
            calls=tuple(self._page.calls),
            notes=tuple(self._page.notes),
            opens=self._page.opens,
            contents=self._page.contents,
            pictures=self._page.pictures,
            quotes=self._parted.quotes(box),
            stranded=self._parted.stranded(box),
        )

    def _visit(self, box: Any, zone: Zone, heads: set[Any], line: list[Any] | None) -> None:
        real = real_box(box)
        if real is not box:
            box, zone, line = real, (Zone.PLACED if zone is Zone.FLOW else zone), None
        element = box.element
        if isinstance(box, boxes.TextBox):
            if line is not None:
                line.append(box)
            if zone in (Zone.FLOW, Zone.PLACED):
                self._count(box)
            return
        if element is not None and zone is not Zone.MARGIN and "::" not in box.element_tag:
            if isinstance(box, boxes.TableRowGroupBox) and box.is_header:
                if element in heads:
                    # The head of a table that goes on here was set and counted before.
                    zone = Zone.MARGIN
                self._heads.add(element)
            self._meet(box, element, zone)
        if isinstance(box, boxes.LineBox):
            self._line(box, zone, heads)
            return
        self._spare.update(spare_room(box))
        for child in box.children:
            self._visit(child, zone, heads, line)

    def _line(self, box: Any, zone: Zone, heads: set[Any]) -> None:
        texts: list[Any] = []
        place = len(self._page.lines)
        for child in box.children:
            self._visit(child, zone, heads, texts)
        if not texts:
            return
        block = self._owner(box.element)[0] if box.element is not None else ""
        left = min(text.position_x for text in texts)
        right = max(text.position_x + text.width for text in texts)
        words = "".join(text.text for text in texts)
        spare = self._spare.get(box, 0.0)
        self._page.lines.insert(place, Line(zone, block, words, box.position_y, box.height, left, right, spare))

    def _meet(self, box: Any, element: Any, zone: Zone) -> None:
        self._page.pictures += zone is Zone.FLOW and isinstance(box, boxes.ReplacedBox)
        name = element.get("id")
        if name and zone is not Zone.MARGIN:
            self.anchors.setdefault(name, self._page.label)
        if element.tag == "section" and element not in self._opened:
            self._opened.add(element)
            at_head = not any(line.zone is Zone.FLOW for line in self._page.lines)
            contents = element.get("data-epub-type") == "toc"
            self._page.opens |= at_head and not contents
            self._page.contents |= at_head and contents
        if box.style["opacity"] < 1:
            self.transparent[name or element.tag] = None
        if element in self._notes and zone is not Zone.MARGIN:
            note = self._notes.pop(element)
            self._page.calls[note] = None

    def _count(self, box: Any) -> None:
        """Count the letters of a text, and set the break if it is the first of its page."""
        if box.element_tag.partition("::")[2] in _GENERATED:
            return
        block, counted = self._owner(box.element)
        if not counted or not block:
            return
        letters = sum(map(str.isalnum, box.text))
        if not letters:
            return
        if not self._page.broken:
            self._page.broken = True
            self.breaks.append(Break(self._page.label, block, self._letters.get(block, 0)))
        self._letters[block] = self._letters.get(block, 0) + letters

    def _owner(self, element: Any) -> tuple[str, bool]:
        """Give the id of the block that holds an element, and whether its text counts as the block's."""
        if element not in self._owners:
            self._owners[element] = self._find_owner(element)
        return self._owners[element]

    def _find_owner(self, element: Any) -> tuple[str, bool]:
        name = element.get("id") or ""
        counted = not (hidden(element) or _UNCOUNTED & set((element.get("class") or "").split()))
        parent = self._parents.get(element)
        if name and element.tag in TEXT_BLOCKS:
            return name, counted and (parent is None or self._owner(parent)[1])
        if parent is None:
            return name, counted
        block, outer = self._owner(parent)
        if name and {"note", "long-note"} & set((element.get("class") or "").split()):
            block = name
        return block or name, counted and outer
