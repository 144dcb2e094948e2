"""Place margin notes: beside their passages if they can, never over each other, never off the page.

The rule. Notes keep the order of their numbers. A note stands at the line of its number, or below the note before
it. Where the last of a page would run over the edge, those above are pushed up. What does not fit on a page at all
goes on at the top of the next margin, and its head says so. If that would take more than two fifths of a margin
that is full of its own notes, a leaf is put in right behind the page instead, so that nothing strays far. A note is
parted only where at least three lines of it stand on either side.
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
_CARRIED = 0.4  # of the next margin
_SIDES = 2  # columns of a leaf


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


def place_notes(notes: Sequence[Measured], columns: Sequence[Column], leaf: Column) -> tuple[Placed, ...]:
    """Place all notes; `columns` are the margins of the pages, `leaf` is each column of a leaf that is put in."""
    by_page: dict[int, list[_Rest]] = {}
    for note in sorted(notes, key=lambda note: (note.page, note.y, note.number)):
        by_page.setdefault(note.page, []).append(_Rest(note, 0, carried=False))
    waiting: list[_Rest] = []
    out: list[Placed] = []
    for page, column in enumerate(columns):
        here, waiting = _taken([*waiting, *by_page.get(page, ())], column)
        out.extend(_set(here, column, (page, 0, 0)))
        room = columns[page + 1].bottom - columns[page + 1].top if page + 1 < len(columns) else 0
        number = 0
        while waiting and _height(waiting) > _CARRIED * room and _height([*waiting, *by_page.get(page + 1, ())]) > room:
            number += 1
            for side in range(_SIDES):
                here, waiting = _taken(waiting, leaf)
                out.extend(_set(here, leaf, (page, number, side)))
    return tuple(out)


def _height(rests: Sequence[_Rest]) -> float:
    return sum(rest.height + GAP for rest in rests) - GAP


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


def _set(here: list[tuple[_Rest, int]], column: Column, where: tuple[int, int, int]) -> list[Placed]:
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
            page=where[0],
            leaf=where[1],
            column=where[2],
            y=tops[index],
            height=heights[index],
            first=rest.first,
            end=end,
            carried=rest.carried,
        )
        for index, (rest, end) in enumerate(here)
    ]
