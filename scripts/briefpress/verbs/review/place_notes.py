"""Place margin notes: beside their passages if they can, never over each other, never off the page.

The rule. Notes keep the order of their numbers. A note stands at the line of its number, or below the note before
it. Where the last of a page would run over the edge, those above are pushed up. What does not fit on a page at all
goes on at the top of the next margin, and its head says so; a note is parted only where at least three lines of it
stand on either side. Behind the last page there are as many further margins as it takes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.margin import Column, Placed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.margin import Measured

GAP = 5.0  # CSS px between two notes
_LEAST = 3  # lines of a parted note on either side


@dataclass(frozen=True, slots=True)
class _Rest:
    """A note that waits for a place, from its line `first` on."""

    note: Measured
    first: int
    carried: bool

    @property
    def lines(self) -> tuple[float, ...]:
        """Give the heights of the lines that wait: the head is set again."""
        return (self.note.lines[0], *self.note.lines[1 + self.first :])

    @property
    def height(self) -> float:
        return sum(self.lines) + self.note.frame


def place_notes(notes: Sequence[Measured], columns: Sequence[Column], further: Column) -> tuple[Placed, ...]:
    """Place all notes; `columns` are the margins of the pages, `further` is that of every page behind the last."""
    by_page: dict[int, list[Measured]] = {}
    for note in sorted(notes, key=lambda note: (note.page, note.y, note.number)):
        by_page.setdefault(note.page, []).append(note)
    waiting: list[_Rest] = []
    out: list[Placed] = []
    page = 0
    while page < len(columns) or waiting:
        column = columns[page] if page < len(columns) else further
        waiting += [_Rest(note, 0, carried=False) for note in by_page.get(page, ())]
        here, waiting = _taken(waiting, column)
        out.extend(_set(here, column, page))
        page += 1
    return tuple(out)


def _taken(waiting: list[_Rest], column: Column) -> tuple[list[tuple[_Rest, int]], list[_Rest]]:
    """Give what goes on a page, each with the line at which it is parted, and what waits for the next."""
    room = column.bottom - column.top
    here: list[tuple[_Rest, int]] = []
    for index, rest in enumerate(waiting):
        if rest.height <= room + 0.01:
            here.append((rest, len(rest.note.lines) - 1))
            room -= rest.height + GAP
            continue
        count = _fitting(rest, room)
        left = len(rest.lines) - 1 - count
        parted = count >= _LEAST and left >= _LEAST
        # On an empty page something must be set, or nothing ever would be.
        if not parted and not here:
            count = max(1, min(count, left - 1) if left > 1 else count)
            parted = True
        later = [_Rest(one.note, one.first, carried=True) for one in waiting[index + parted :]]
        if not parted:
            return here, later
        here.append((rest, rest.first + count))
        return here, [_Rest(rest.note, rest.first + count, carried=True), *later]
    return here, []


def _fitting(rest: _Rest, room: float) -> int:
    """Give how many lines of a note fit under its head into a room."""
    room -= rest.note.frame + rest.lines[0]
    count = 0
    for height in rest.lines[1:]:
        room -= height
        if room < 0:
            break
        count += 1
    return count


def _set(here: list[tuple[_Rest, int]], column: Column, page: int) -> list[Placed]:
    """Set what goes on a page: each as near to its line as those before it allow, then up from the lower edge."""
    heights = []
    tops: list[float] = []
    low = column.top
    for rest, end in here:
        lines = rest.note.lines[1 + rest.first : 1 + end]
        height = rest.note.lines[0] + sum(lines) + rest.note.frame
        wanted = column.top if rest.carried else rest.note.y
        tops.append(max(low, wanted))
        heights.append(height)
        low = tops[-1] + height + GAP
    high = column.bottom
    for index in range(len(here) - 1, -1, -1):
        tops[index] = min(tops[index], high - heights[index])
        high = tops[index] - GAP
    return [
        Placed(
            number=rest.note.number,
            page=page,
            y=tops[index],
            height=heights[index],
            first=rest.first,
            end=end,
            carried=rest.carried,
        )
        for index, (rest, end) in enumerate(here)
    ]
