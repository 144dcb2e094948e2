"""The sections of a review copy -> its pages: lines numbered, notes in the margin, leaves for those that overflow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefpress.commands.render_edition import advance_line
from briefpress.edges.layout.print_layout import LaidOut, Press, lay_out
from briefpress.edges.layout.review_layout import NoteSize, areas, note_sizes, spots
from briefpress.edges.layout.set_formulas import printed
from briefpress.edges.layout.stack_pages import lay_over, stack_pages
from briefpress.edges.layout.stylesheets import print_sheets
from briefpress.edges.rendering.style_files import sheet
from briefpress.nouns.finding import Outcome, Place
from briefpress.nouns.margin import Column, MarginNote, Measured, Placed
from briefpress.nouns.scripts import direction
from briefpress.nouns.section import Section
from briefpress.verbs.printing.font_chains import font_chains
from briefpress.verbs.printing.over_html import SHEETS_CSS, sheets_html
from briefpress.verbs.printing.print_html import print_html
from briefpress.verbs.printing.print_tree import LongNoteWords
from briefpress.verbs.review.margin_html import note_part, whole_note
from briefpress.verbs.review.number_lines import fifths, number_lines
from briefpress.verbs.review.place_notes import place_notes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefpress.commands.compose_edition import Composed
    from briefpress.edges.layout.review_layout import Area

_INCH = 96.0
_MM = _INCH / 25.4
_AWAY, _WIDTH, _NUMBERS, _BETWEEN = 7 * _MM, 66 * _MM, 8 * _MM, 5 * _MM
Slot = tuple[int, int]
_FIRST_SHEET = "queries"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """What one copy says of itself: whom it is for, and the round that it belongs to."""

    recipient: str = ""
    round: str = ""


def copy_strips(composed: Composed, copy: Copy) -> dict[str, str]:
    """Give what stands at the head and foot of every page: version, round, embargo, the recipient's name."""
    edition, labels = composed.edition, composed.labels
    strip = [labels.fill("review-copy", edition.version)]
    strip += [labels.fill("review-round", copy.round)] if copy.round else []
    return {
        "brief": edition.title,
        "house": edition.publisher.name,
        "proof": " · ".join(strip),
        "recipient": labels.fill("review-for", copy.recipient) if copy.recipient else "",
        "embargo": advance_line(composed),
    }


@dataclass(frozen=True, slots=True)
class Bound:
    """The pages with their margins filled, and the label of each: leaves are 7a, 7b behind page 7."""

    laid: LaidOut
    placed: tuple[Placed, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewDesk:
    """What the passes of one review copy share."""

    press: Press
    style: Path
    faces: Sequence[Any]
    composed: Composed
    copy: Copy
    place: Place
    paper: str

    def lay_out(self, sections: Sequence[Section], notes: Sequence[MarginNote]) -> Outcome[Bound]:
        """Lay out the text, measure the notes, place them, put in the leaves that they need, and draw them."""
        sizes = self._sizes(notes)
        laid = self._pages(sections)
        placed = self._placed(laid.value, notes, sizes)
        slots = _slots(len(laid.value.layout.pages), placed)
        sheets = self._drawn(laid.value, notes, sizes, placed)
        self._put_in_leaves(laid.value, slots)
        shapes = [(page.width, page.height) for page in laid.value.document.pages]
        html = sheets_html(shapes, [sheets.get(slot, "") for slot in slots], language=self.language)
        over = lay_over(html, press=self.press, stylesheets=(SHEETS_CSS, *self._margin_css()))
        stack_pages(laid.value.document, over)
        return Outcome(Bound(laid.value, placed, tuple(_label(slot) for slot in slots)), laid.findings)

    @property
    def language(self) -> str:
        """Give the language of the edition."""
        return self.composed.edition.language

    def _pages(self, sections: Sequence[Section]) -> Outcome[LaidOut]:
        labels = self.composed.labels
        return lay_out(
            print_html(
                printed(sections),
                title=self.composed.edition.title,
                language=self.language,
                strips=copy_strips(self.composed, self.copy),
            ),
            press=self.press,
            stylesheets=self._css(),
            place=self.place,
            words=LongNoteWords(title=labels["long-notes"], see=labels["long-note-see"]),
        )

    def _put_in_leaves(self, laid: LaidOut, slots: Sequence[Slot]) -> None:
        """Put a leaf into the document for every slot that is one."""
        leaves = [_label(slot) for slot in slots if slot[1]]
        if not leaves:
            return
        blank = "".join(f'<div class="review-leaf" data-leaf="{label}">\u00a0</div>' for label in leaves)
        html = print_html(
            [Section("leaves", "other", "", f"<section>{blank}</section>")],
            title=self.composed.edition.title,
            language=self.language,
            strips=copy_strips(self.composed, self.copy),
        )
        made = iter(lay_over(html, press=self.press, stylesheets=self._css()).pages)
        pages = laid.document.pages
        laid.document.pages = [next(made) if leaf else pages[index] for index, leaf in slots]

    def _css(self) -> tuple[str, ...]:
        return (*self._house_css(), *self._sheets_css())

    def _house_css(self) -> tuple[str, ...]:
        """Give the house's sheets, with the families that the text and its annotations need."""
        composed = self.composed
        shown = "".join(section.xhtml for section in composed.sections) + repr(composed.loaded.annotations)
        chains = font_chains(shown, language=self.language)
        return print_sheets(self.style, self.faces, paper=self.paper, language=self.language, chains=chains)

    def _sheets_css(self) -> list[str]:
        names = ["review.css", *(["review-rtl.css"] if self._is_rtl else [])]
        return [sheet(self.style / name) for name in names]

    @property
    def _is_rtl(self) -> bool:
        return direction(self.composed.edition.language) == "rtl"

    def _sizes(self, notes: Sequence[MarginNote]) -> tuple[NoteSize, ...]:
        boxes = "".join(whole_note(note, self.composed.labels) for note in notes)
        html = f'<html lang="{self.composed.edition.language}"><head><title>-</title></head><body>{boxes}</body></html>'
        page = f"@page {{ size: {_WIDTH:.3f}px 100000px; margin: 0 }} body {{ margin: 0 }}"
        css = (*self._margin_css(), page, ".rn { position: static; break-inside: avoid }")
        return note_sizes(lay_over(html, press=self.press, stylesheets=css)) if notes else ()

    def _margin_css(self) -> tuple[str, ...]:
        faces, chains, *_ = self._house_css()
        turned = ".rn p { direction: rtl; text-align: right }" if self._is_rtl else ""
        return faces, chains, sheet(self.style / "review-margin.css"), turned

    def _placed(self, laid: LaidOut, notes: Sequence[MarginNote], sizes: Sequence[NoteSize]) -> tuple[Placed, ...]:
        where = spots(laid.document, "seen-")
        hung = [
            Measured(note.number, where[note.ident].page, where[note.ident].y, size.lines, size.frame)
            for note, size in zip(notes, sizes, strict=True)
            if note.ident in where
        ]
        edges = areas(laid.document)[: _text_pages(laid)]
        margins = [Column(area.top, area.bottom) for area in edges]
        return place_notes(hung, margins, margins[0])

    def _drawn(
        self, laid: LaidOut, notes: Sequence[MarginNote], sizes: Sequence[NoteSize], placed: Sequence[Placed]
    ) -> dict[Slot, str]:
        """Give what is drawn over each page and leaf: line numbers and margin notes."""
        by_number = {note.number: (note, size) for note, size in zip(notes, sizes, strict=True)}
        edges = areas(laid.document)
        sheets: dict[Slot, str] = {
            (index, 0): self._line_numbers(laid, index, edges[index]) for index in range(_text_pages(laid))
        }
        for one in placed:
            note, size = by_number[one.number]
            left = self._column(edges[one.page], one)
            away = laid.page_map.anchors[f"seen-{note.ident}"] if one.carried else ""
            part = note_part(note, size.cuts, one, self.composed.labels, left=left, width=_WIDTH, away=away)
            slot = (one.page, one.leaf)
            sheets[slot] = sheets.get(slot, "") + part
        return sheets

    def _column(self, area: Area, one: Placed) -> float:
        """Give the left edge of a column: the margin's own, or on a leaf the one that is read before it."""
        step = (_WIDTH + _BETWEEN) if one.leaf and not one.column else 0
        return area.left - _AWAY - _WIDTH + step if self._is_rtl else area.right + _AWAY - step

    def _line_numbers(self, laid: LaidOut, index: int, area: Area) -> str:
        page = laid.layout.pages[index]
        left = area.right + _NUMBERS - 20 if self._is_rtl else area.left - _NUMBERS - 4
        return "".join(
            f'<div class="ln" aria-hidden="true" style="left: {left:.3f}px; '
            f'top: {line.y + line.height / 2 - 4.8:.3f}px">{line.number}</div>'
            for line in fifths(number_lines(page))
        )


def _text_pages(laid: LaidOut) -> int:
    """Count the pages before the sheets, which have no margin for notes."""
    labelled = laid.page_map.anchors.get(_FIRST_SHEET, "")
    return laid.page_map.labels.index(labelled) if labelled else len(laid.layout.pages)


def _slots(pages: int, placed: Sequence[Placed]) -> list[Slot]:
    """Give every page and every leaf in order: the index of the page, and 0 or the number of the leaf behind it."""
    leaves = sorted({(one.page, one.leaf) for one in placed if one.leaf})
    return sorted([*((index, 0) for index in range(pages)), *leaves])


def _label(slot: Slot) -> str:
    letters = ""
    number = slot[1]
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return f"{slot[0] + 1}{letters}"
