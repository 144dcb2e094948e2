"""The law of notes: each arrives once, in order, whole, on the page of its call."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.nouns.finding import Place
    from briefpress.nouns.layout import LaidPage, Layout

TOLERANCE = 0.5
"""How far (CSS px) a box may stand over an edge before it counts: rounding, not a fault."""


_ENGINE = "This is a fault of the layout engine, not of the text; please report it with the brief."


def note_findings(layout: Layout, *, expected: tuple[str, ...], place: Place) -> tuple[Finding, ...]:
    """Compare the notes on the pages with the ids of the notes that the document has, in order."""
    return (
        *_presence(layout, expected, place),
        *_order(layout, expected, place),
        *(finding for page in layout.pages for finding in _space(page, place)),
    )


def misplaced(layout: Layout, *, expected: tuple[str, ...]) -> tuple[str, ...]:
    """Give the notes that were lost, set away from their call or clipped, in the order of the document."""
    called = _pages_of_calls(layout)
    good: set[str] = set()
    bad: set[str] = set()
    for page in layout.pages:
        for note in page.notes:
            whole = note.top >= page.top - TOLERANCE and note.bottom <= page.bottom + TOLERANCE
            (good if whole and called.get(note.id) == page.label else bad).add(note.id)
    return tuple(note for note in expected if note in bad or note not in good)


def tall(layout: Layout, *, share: float) -> tuple[str, ...]:
    """Give the notes that are higher than `share` of the text area of their page."""
    return tuple(
        note.id for page in layout.pages for note in page.notes if note.height > share * (page.bottom - page.top)
    )


def _pages_of_calls(layout: Layout) -> dict[str, str]:
    pages: dict[str, str] = {}
    for page in layout.pages:
        for note in page.calls:
            pages.setdefault(note, page.label)
    return pages


def _presence(layout: Layout, expected: tuple[str, ...], place: Place) -> Iterator[Finding]:
    called = _pages_of_calls(layout)
    times = Counter(note.id for page in layout.pages for note in page.notes)
    where = {note.id: page.label for page in layout.pages for note in page.notes}
    for note in expected:
        if not times[note]:
            yield Finding(
                place,
                "L001",
                f"The note “{note}” is on no page: the layout engine lost it.",
                _ENGINE,
            )
        elif times[note] > 1:
            yield Finding(place, "L002", f"The note “{note}” is set {times[note]} times.", _ENGINE)
        elif called.get(note) != where[note]:
            yield Finding(
                place,
                "L003",
                f"The note “{note}” is on page {where[note]}, its call on page {called.get(note, '—')}.",
                "Shorten the notes that are called close to it, or move one of the calls.",
            )


def _order(layout: Layout, expected: tuple[str, ...], place: Place) -> Iterator[Finding]:
    rank = {note: number for number, note in enumerate(expected)}
    last = -1
    for page in layout.pages:
        for note in page.notes:
            number = rank.get(note.id, last)
            if number < last:
                yield Finding(
                    place,
                    "L004",
                    f"The note “{note.id}” on page {page.label} is set after a later one.",
                    "Notes keep the order of their calls; look for a call inside a float or a note.",
                )
            last = max(last, number)


def _space(page: LaidPage, place: Place) -> Iterator[Finding]:
    for note in page.notes:
        if note.top < page.top - TOLERANCE or note.bottom > page.bottom + TOLERANCE:
            yield Finding(
                place,
                "L005",
                f"The note “{note.id}” does not fit on page {page.label}: part of it would be cut off.",
                "Shorten the note, or move part of it into the text.",
            )
    notes = [line for line in page.lines if line.zone == "note"]
    left = min((line.left for line in notes), default=page.width)
    right = max((line.right for line in notes), default=0.0)
    # What hangs in the margin beside the notes (a pull quote) touches none of them.
    above = (line for line in page.lines if line.zone == "flow" and line.left < right and line.right > left)
    lowest = max((line.y + line.height for line in above), default=page.top)
    if page.notes and lowest > page.notes_top + TOLERANCE:
        yield Finding(
            place,
            "L006",
            f"On page {page.label} text and notes are printed over each other.",
            "Shorten the notes of this page, or allow a page break inside the block that stands there.",
        )
    over = [
        line.text.strip()
        for line in page.lines
        if line.text.strip() and (line.right > page.width + TOLERANCE or line.left < -TOLERANCE)
    ]
    if over:
        more = f" and {len(over) - 1} more such" if len(over) > 1 else ""
        yield Finding(
            place,
            "L012",
            f"On page {page.label} a line runs over the edge of the paper: “{over[0][:60]}”{more}.",
            "Break the long word or address, or give the table fewer columns.",
        )
