"""Lay stretches of time along a line: one scale, cut where nothing happens for most of the time."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

BREAK = 14.0
_LEAST = 40.0
_MARGIN = 0.03
_MOST_CUTS = 6
# A cut must save most of the line to be worth the reader's trouble, and each gap be a sizeable part of it.
_WORTH = 0.75
_SIZEABLE = 0.08
_FEWEST_DAYS = 6.0

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Segment:
    """An unbroken piece of the axis: days from and to, and where they stand on the line."""

    start: float
    end: float
    left: float
    right: float

    def x(self, day: float) -> float:
        """Give the place of a day."""
        return self.left + (self.right - self.left) * (day - self.start) / (self.end - self.start)


@dataclass(frozen=True, slots=True)
class Scale:
    """The whole axis; `per_day` is the width of a day, the same in every segment."""

    segments: tuple[Segment, ...]
    per_day: float

    def x(self, day: float) -> float:
        """Give the place of a day; one in a gap stands in the middle of the break, one outside at an end."""
        previous: Segment | None = None
        for segment in self.segments:
            if day < segment.start:
                return segment.left if previous is None else (previous.right + segment.left) / 2
            if day <= segment.end:
                return segment.x(day)
            previous = segment
        return self.segments[-1].right


def scale_of(spans: Sequence[Span], *, width: float) -> Scale:
    """Fit stretches of time, given in days, to a width."""
    pieces = _cut(_merged(spans))
    room = width - BREAK * (len(pieces) - 1)
    lengths = [end - start for start, end in pieces]
    if len(pieces) == 1:
        length = max(lengths[0] * (1 + 2 * _MARGIN), _FEWEST_DAYS)
        return Scale((_centred(pieces[0], length, 0.0, width),), width / length)
    margin = _MARGIN * sum(lengths)
    lengths = [length + 2 * margin for length in lengths]
    least = min(_LEAST, room / len(pieces))
    small: set[int] = set()
    while len(small) < len(pieces):
        rest = sum(length for i, length in enumerate(lengths) if i not in small)
        per_day = (room - least * len(small)) / rest
        more = {i for i, length in enumerate(lengths) if i not in small and length * per_day < least}
        if not more:
            break
        small |= more
    else:
        per_day = room / len(pieces) / max(lengths)
        least = room / len(pieces)
    segments: list[Segment] = []
    left = 0.0
    for i, piece in enumerate(pieces):
        size = least if i in small else lengths[i] * per_day
        segments.append(_centred(piece, size / per_day, left, left + size))
        left += size + BREAK
    return Scale(tuple(segments), per_day)


def _merged(spans: Sequence[Span]) -> list[Span]:
    """Join what overlaps or touches."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _cut(spans: list[Span]) -> list[Span]:
    """Join stretches over all gaps but those that are worth cutting out."""
    gaps = [after[0] - before[1] for before, after in pairwise(spans)]
    total = spans[-1][1] - spans[0][0]
    by_size = sorted(range(len(gaps)), key=lambda i: (-gaps[i], i))
    cuts: set[int] = set()
    for count in range(1, min(_MOST_CUTS, (len(gaps) - 1) // 2) + 1):
        chosen = by_size[:count]
        if gaps[chosen[-1]] < _SIZEABLE * total:
            break
        if sum(gaps[i] for i in chosen) >= _WORTH * total:
            cuts = set(chosen)
            break
    out = [spans[0]]
    for i, span in enumerate(spans[1:]):
        if i in cuts:
            out.append(span)
        else:
            out[-1] = (out[-1][0], span[1])
    return out


def _centred(piece: Span, length: float, left: float, right: float) -> Segment:
    """Give a segment of a length with a stretch in its middle."""
    middle = (piece[0] + piece[1]) / 2
    return Segment(middle - length / 2, middle + length / 2, left, right)
