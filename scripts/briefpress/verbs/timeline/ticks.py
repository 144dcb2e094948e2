"""Divide an axis of time: days, months or years, as fine as their words have room."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING

from briefpress.nouns.days import Day, day_number, day_of_number, month_length
from briefpress.nouns.edtf import Edtf, Kind, Precision

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefpress.verbs.timeline.scale import Scale, Segment

_YEAR, _MONTH, _DAY = "year", "month", "day"
_STEPS: tuple[tuple[str, int, float], ...] = (
    *((_DAY, n, float(n)) for n in (1, 2, 7, 14)),
    *((_MONTH, n, 30.4 * n) for n in (1, 2, 3, 6)),
    *((_YEAR, n * 10**power, 365.24 * n * 10**power) for power in range(12) for n in (1, 2, 5)),
)
_AIR = 9.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A division of the axis: where it stands and what it says, nothing if there is no room."""

    x: float
    words: str


def ticks_of(scale: Scale, *, say: Callable[[Edtf], str], width: Callable[[str], float]) -> tuple[Tick, ...]:
    """Divide a scale; `say` words a date and `width` measures the words."""
    ends = [day_of_number(floor(edge)) for s in scale.segments for edge in (s.start, s.end)]
    unit, count = _STEPS[-1][:2]
    for unit, count, days in _STEPS:  # noqa: B007  # the first step that has room is meant
        if days * scale.per_day >= max(width(say(_date(day, unit))) for day in ends) + _AIR:
            break
    ticks: list[Tick] = []
    for segment in scale.segments:
        days_in = [day for day in _divisions(segment, unit, count) if segment.start <= day_number(day)]
        days_in = [day for day in days_in if day_number(day) <= segment.end]
        found = [(segment.x(day_number(day)), say(_date(day, unit))) for day in days_in]
        if not found and len(scale.segments) > 1:
            middle = day_of_number(floor((segment.start + segment.end) / 2))
            grain = _YEAR if unit == _YEAR else unit
            found = [(segment.x(day_number(middle)), say(_date(middle, grain)))]
        for place, words in found:
            # A label stands behind its tick; where the piece of axis ends first, the tick stays bare.
            fits = place + 2 + width(words) <= segment.right
            ticks.append(Tick(place, words if fits else ""))
        if len(scale.segments) > 1 and not any(tick.words for tick in ticks[-len(found) :]):
            ticks[-1] = _pulled(segment, found[-1], width)
    return tuple(ticks)


def _pulled(segment: Segment, found: tuple[float, str], width: Callable[[str], float]) -> Tick:
    """Give a broken-off piece of axis its one label, moved to where there is room for it."""
    place, words = found
    return Tick(max(segment.left, min(place, segment.right - 2 - width(words))), words)


def _date(day: Day, unit: str) -> Edtf:
    """Give a day, or the month or year it lies in, as a date without a text."""
    year, month, _ = day
    if unit == _DAY:
        return Edtf("", day, day, Kind.DAY, Precision.DAY)
    if unit == _MONTH:
        last = (year, month, month_length(year, month))
        return Edtf("", (year, month, 1), last, Kind.MONTH, Precision.MONTH)
    return Edtf("", (year, 1, 1), (year, 12, 31), Kind.YEAR, Precision.YEAR)


def _divisions(segment: Segment, unit: str, count: int) -> Iterator[Day]:
    """Give the days at which units begin, in a segment and a little around it."""
    if unit == _DAY:
        first = ceil(segment.start / count) * count
        yield from (day_of_number(number) for number in range(first, floor(segment.end) + 1, count))
        return
    first_year = day_of_number(floor(segment.start))[0]
    last_year = day_of_number(floor(segment.end))[0]
    if unit == _MONTH:
        for year in range(first_year, last_year + 1):
            yield from ((year, month, 1) for month in range(1, 13, count))
        return
    for step in range(first_year // count - 1, last_year // count + 2):
        # People count no year 0: round years before Christ are one off, and the year 1 stands for nought.
        year = step * count
        if count > 1 and year <= 0:
            year += 1
        yield (year, 1, 1)
