"""Choose the notes that leave the foot of their pages: those that are too high, or for which there is no room."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from briefpress.verbs.checks.notes import misplaced, tall
from briefpress.verbs.printing.print_tree import SHORT_SUFFIX

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.nouns.layout import LaidPage, Layout

# A note that is higher than this share of the text area leaves the foot of the page.
_LONG_SHARE = 0.6


def unfit_notes(layout: Layout, *, expected: tuple[str, ...]) -> tuple[str, ...]:
    """Give the notes to move now: all that are too high, else the highest of those that are misplaced.

    One note that does not fit can push others away, which fit once it has gone: so not all at once, but a quarter of
    them, or as many as no page could hold.
    """
    movable = {note for note in expected if not note.endswith(SHORT_SUFFIX)}
    high = tuple(note for note in tall(layout, share=_LONG_SHARE) if note in movable)
    if high:
        return high
    wrong = frozenset(misplaced(layout, expected=expected))
    crowded = [page for page in layout.pages if wrong.intersection(page.calls)]
    # What is short gives way no further: what is set on the page of its call does.
    away = [note for note in expected if note in wrong & movable] or [
        note.id for page in crowded for note in page.notes if note.id in movable
    ]
    heights = {note.id: note.height for page in layout.pages for note in page.notes}
    away.sort(key=lambda note: -heights.get(note, inf))
    surplus = max((_surplus(page, away, heights) for page in crowded), default=0)
    return tuple(away[: max(surplus, (len(away) + 3) // 4)])


def _surplus(page: LaidPage, away: Sequence[str], heights: Mapping[str, float]) -> int:
    """Count the notes that have to go, the highest first, until all that a page calls would fit on it."""
    called = frozenset(page.calls)
    room = page.bottom - page.top - sum(heights.get(note, 0) for note in called)
    for count, note in enumerate(away):
        if room >= 0:
            return count
        room += heights.get(note, 0) if note in called else 0
    return len(away)
