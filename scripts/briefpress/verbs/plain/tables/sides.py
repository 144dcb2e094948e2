"""Find the sides of the columns of a drawn table: the places where its bars stand one below the other."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.tables.drawing import Drawing

# How far a bar may stand beside its place, where a line has as many as most, and where it has fewer or more.
_OFF, _NEAR = 3, 1
# In so many lines at least there is a bar at a place that most lines have not.
_AGAIN = 2


@dataclass(frozen=True, slots=True)
class Sides:
    """The places of the bars in the order of the columns, and whether the first and the last are a table's border.

    `fits` is what is known of lines so far: thousands have their bars in the same cells.
    """

    places: tuple[int, ...]
    opened: bool
    closed: bool
    fits: dict[tuple[int, ...], tuple[int, ...]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def columns(self) -> int:
        """How many columns the bars part."""
        return len(self.places) + 1 - self.opened - self.closed

    def bars(self, line: Drawing) -> dict[int, int]:
        """Give by the number of a side where the line's bar stands in it; a bar that fits no side is part of words."""
        if line.bars not in self.fits:
            self.fits[line.bars] = self._fit(line.bars)
        return {side: at for side, at in zip(self.fits[line.bars], line.places, strict=True) if side >= 0}

    def _fit(self, bars: tuple[int, ...]) -> tuple[int, ...]:
        """Give the number of the side that each bar of a line stands in, -1 for one that stands in none."""
        if _agree(self.places, bars):
            return tuple(range(len(bars)))
        out: dict[int, int] = {}
        for at, bar in enumerate(bars):
            out.setdefault(_nearest(self.places, bar), at)
        sides = {at: side for side, at in out.items()}
        return tuple(sides.get(at, -1) for at in range(len(bars)))


def sides_of(lines: Sequence[Drawing]) -> Sides | None:
    """Find the sides: where most lines have their bars, and where some have further ones; None if nothing is parted."""
    texts = [line for line in lines if line.bars and not line.is_rule]
    if not texts:
        return None
    corners = sorted({bar for line in lines if line.is_rule for bar in line.bars})

    def below_corners(bars: Sequence[int]) -> int:
        """Count the bars below a corner, and those below none against them: words may have bars too."""
        return sum(1 if not corners or _nearest(corners, bar) >= 0 else -1 for bar in bars)

    often = Counter(line.bars for line in texts)
    most = max(often.items(), key=lambda one: (one[1], below_corners(one[0])))[0]
    places = _with_further(most, lines, corners)
    known = Sides(places, opened=False, closed=False)
    bars = [(line, known.bars(line)) for line in texts]
    opened = all(not line.drawn[: there[0]].strip() for line, there in bars if 0 in there)
    last = len(places) - 1
    closed = all(not line.drawn[there[last] + 1 :].strip() for line, there in bars if last in there)
    sides = Sides(places, opened=opened, closed=closed and last > 0)
    return sides if sides.columns > 1 else None


def _with_further(places: tuple[int, ...], lines: Sequence[Drawing], corners: Sequence[int]) -> tuple[int, ...]:
    """Add the places where other lines have bars, again and again; below corners, if the rules have some."""
    further: Counter[int] = Counter()
    for bars, often in Counter(line.bars for line in lines).items():
        if not _agree(places, bars):
            further.update({bar: often for bar in bars if _nearest(places, bar) < 0})
    found = list(places)
    for place, count in further.most_common():
        told = not corners or _nearest(corners, place) >= 0
        if told and count >= _AGAIN and _nearest(found, place) < 0:
            found.insert(bisect_left(found, place), place)
    return tuple(found)


def _agree(places: Sequence[int], bars: Sequence[int]) -> bool:
    """Tell as many bars as there are places, each near its own."""
    return len(bars) == len(places) and all(abs(place - bar) <= _OFF for place, bar in zip(places, bars, strict=True))


def _nearest(places: Sequence[int], bar: int) -> int:
    """Give the number of the place that a bar stands at or beside; -1 if it stands at none."""
    at = bisect_left(places, bar - _NEAR)
    near = [side for side in range(at, min(len(places), at + 2)) if abs(places[side] - bar) <= _NEAR]
    return min(near, key=lambda side: abs(places[side] - bar), default=-1)
