"""Turn dates into what a timeline draws for them: dots for points, bars for what lasts or is inexact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.days import day_number
from briefpress.nouns.edtf import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefpress.nouns.edtf import Edtf
    from briefpress.nouns.timeline import Mark
    from briefpress.verbs.timeline.scale import Scale

# What is narrower than this is drawn as a dot.
_NARROW = 6.0
_LASTING = {Kind.INTERVAL, Kind.OPEN_INTERVAL}


@dataclass(frozen=True, slots=True)
class Shape:
    """A mark on the axis: from where to where, and where its leader starts.

    `lasting` tells an interval from a date that is merely not known to the day; `doubtful` a date that is
    approximate or uncertain; an end is open if it is not known or there is none.
    """

    mark: Mark
    left: float
    right: float
    at: float
    lasting: bool
    doubtful: bool
    open_left: bool
    open_right: bool

    @property
    def is_dot(self) -> bool:
        """Tell whether the mark is a dot rather than a bar."""
        return self.left == self.right


def days_of(date: Edtf) -> tuple[float, float]:
    """Give the days a date spans; an end that is open counts as the other."""
    known = [bound for bound in (date.lower, date.upper) if bound is not None]
    return float(day_number(known[0])), float(day_number(known[-1]) + 1)


def shapes_of(marks: Iterable[Mark], scale: Scale) -> list[Shape]:
    """Place marks on a scale, ordered from left to right."""
    shapes = [_shape(mark, scale) for mark in marks]
    return sorted(shapes, key=lambda shape: (shape.at, shape.mark.number))


def _shape(mark: Mark, scale: Scale) -> Shape:
    date = mark.date
    first, last = days_of(date)
    open_left, open_right = date.lower is None, date.upper is None
    left = 0.0 if open_left else scale.x(first)
    right = scale.segments[-1].right if open_right else scale.x(last)
    lasting = date.kind in _LASTING
    if open_left:
        at = right
    elif open_right:
        at = left
    elif date.kind is Kind.DAY or right - left < _NARROW:
        left = right = at = (left + right) / 2
    else:
        at = left + 1 if lasting else (left + right) / 2
    doubtful = date.approximate or date.uncertain
    return Shape(mark, left, right, at, lasting, doubtful, open_left, open_right)


def lanes_of(spans: Sequence[tuple[float, float]], *, gap: float) -> list[int]:
    """Give each stretch the first lane in which it meets no earlier one."""
    ends: list[float] = []
    lanes = [0] * len(spans)
    for i in sorted(range(len(spans)), key=lambda i: (spans[i], i)):
        left, right = spans[i]
        lane = next((n for n, end in enumerate(ends) if end + gap <= left), len(ends))
        if lane == len(ends):
            ends.append(right)
        ends[lane] = right
        lanes[i] = lane
    return lanes
