"""Decide where everything on a timeline stands, and what it shows when there is too much for labels.

With room, each event has a label with its number, date and words; with less, its number and year; with more
than forty events or a cluster, numbered dots; beyond that, columns that count.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from briefpress.nouns.timeline import Box
from briefpress.verbs.timeline.rows import Flag, Rows, place_rows
from briefpress.verbs.timeline.shapes import lanes_of
from briefpress.verbs.timeline.width import text_width, wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefpress.verbs.timeline.shapes import Shape

SIZE = 6.8
LINE = 7.9
INDENT = 3.0
STRIP = 12.0
DOT = 2.0
LANE = 3.6
CIRCLE = 4.4
COLUMN = 6.0
COLUMN_HEIGHT = 56.0
_AIR = 4.0
_AFTER_NUMBER = 2.2
_ROOM = 80.0
_MOST_LABELS = 40
_MOST_CIRCLES = 120
_MOST_LANES = 8
_MOST_STACKED = 9
# Mean distance of leaders from their events, plus half the farthest, that still looks tied to the axis.
_STRAIN = 52.0
_EASY = 14.0


class Mode(StrEnum):
    """How events are shown."""

    WORDS = "words"
    YEARS = "years"
    CIRCLES = "circles"
    COLUMNS = "columns"


@dataclass(frozen=True, slots=True)
class Label:
    """The event's number, and the lines of its label, of which so many are the date.

    The number stands before the first line and, lest it be read with the date, well away from it.
    """

    number: str
    lines: tuple[str, ...]
    dated: int

    @property
    def shift(self) -> float:
        """Give how far the first line stands to the right of the others."""
        return text_width(self.number, SIZE) + _AFTER_NUMBER

    @property
    def width(self) -> float:
        """Give the width of the whole label, from its leader on."""
        first = self.shift + text_width(self.lines[0], SIZE)
        return INDENT + max([first, *(text_width(line, SIZE) for line in self.lines[1:])])


_NOWHERE = Box(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Try:
    """A way of labelling that may have room: its labels, and the most rows it may take on each side."""

    mode: Mode
    labels: Sequence[Label]
    most: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A shape on its side of the axis (-1 above, 1 below), with its label or its place in a stack."""

    shape: Shape
    side: int
    lane: int
    label: Label | None = None
    lead: float = 0.0
    row: int = 0
    box: Box = _NOWHERE


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything in its place; `top` and `bottom` are the edges of the axis's strip, `end` the lower edge."""

    mode: Mode
    placed: tuple[Placed, ...]
    top: float
    bottom: float
    end: float
    fans: tuple[float, float] = (0.0, 0.0)
    columns: tuple[int, ...] = ()


def lay_out(
    shapes: Sequence[Shape],
    *,
    start: float,
    width: float,
    full: Callable[[Shape], Label],
    short: Callable[[Shape], Label],
) -> Layout:
    """Lay out shapes, ordered from left to right, below `start`, in the fullest way that is readable."""
    if len(shapes) <= _MOST_LABELS:
        for mode, labeller, most in ((Mode.WORDS, full, 4), (Mode.YEARS, short, 6)):
            attempt = _Try(mode, [labeller(shape) for shape in shapes], most)
            layout = _labelled(shapes, attempt, start=start, width=width)
            if layout is not None:
                return layout
    stacked = _circles(shapes, start, width) if len(shapes) <= _MOST_CIRCLES else None
    return stacked or _columns(shapes, start, width)


def full_label(number: str, date: str, words: str) -> Label:
    """Give a label of a number, a date and words, in narrow lines."""
    dates = wrap(date, SIZE, _ROOM - text_width(number, SIZE), lines=2)
    return Label(number, (*dates, *(wrap(words, SIZE, _ROOM, lines=2) if words else ())), len(dates))


def _labelled(shapes: Sequence[Shape], attempt: _Try, *, start: float, width: float) -> Layout | None:
    """Place labels above the axis, or above and below in turn; None if they are too many."""
    labels = attempt.labels
    flags = [Flag(shape.at, label.width) for shape, label in zip(shapes, labels, strict=True)]
    sides = [-1] * len(shapes)
    one = place_rows(flags, width=width, most=2)
    found: dict[int, Rows] = {}
    if one is not None and one.strain <= _EASY:
        found = {-1: one, 1: Rows((), (), 0.0)}
    else:
        sides = [-1 if i % 2 == 0 else 1 for i in range(len(shapes))]
        for side in (-1, 1):
            rows = place_rows(
                [f for f, s in zip(flags, sides, strict=True) if s == side], width=width, most=attempt.most
            )
            if rows is None or rows.strain > _STRAIN:
                return None
            found[side] = rows
    lanes = {side: _bar_lanes(shapes, sides, side) for side in (-1, 1)}
    if max((*lanes[-1].values(), *lanes[1].values(), 0)) >= _MOST_LANES:
        return None
    members = {side: [i for i, s in enumerate(sides) if s == side] for side in (-1, 1)}
    heights = {side: _heights(found[side], [labels[i] for i in members[side]]) for side in (-1, 1)}
    bars = {side: LANE * (max(lanes[side].values(), default=-1) + 1) for side in (-1, 1)}
    fans = {side: _fan(found[side], [flags[i] for i in members[side]]) for side in (-1, 1)}
    top = start + sum(heights[-1]) + fans[-1] + bars[-1] + DOT + 1
    bottom = top + STRIP
    base = {-1: top - bars[-1] - fans[-1] - DOT - 1, 1: bottom + bars[1] + fans[1] + DOT + 1}
    placed: list[Placed] = []
    for side in (-1, 1):
        for n, i in enumerate(members[side]):
            row, lead = found[side].rows[n], found[side].leads[n]
            before = sum(heights[side][:row])
            # Within a row labels hang from its upper edge, so that dates stand on one line.
            upper = base[side] + before if side > 0 else base[side] - before - heights[side][row]
            box = Box(lead, upper, lead + flags[i].width, upper + LINE * len(labels[i].lines))
            placed.append(Placed(shapes[i], side, lanes[side].get(i, 0), labels[i], lead, row, box))
    end = base[1] + sum(heights[1]) if members[1] else bottom + DOT + 2
    return Layout(attempt.mode, tuple(placed), top, bottom, end, (base[-1], base[1]))


def _heights(rows: Rows, labels: Sequence[Label]) -> list[float]:
    """Give the height of each row: that of its tallest label."""
    out = [0.0] * rows.count
    for row, label in zip(rows.rows, labels, strict=True):
        out[row] = max(out[row], LINE * len(label.lines) + _AIR)
    return out


def _fan(rows: Rows, flags: Sequence[Flag]) -> float:
    """Give the height in which leaders bend from events to labels: the farther, the higher."""
    moves = [abs(lead - flag.x) for lead, flag in zip(rows.leads, flags, strict=True)]
    return min(20.0, 5.0 + 0.28 * max(moves)) if moves else 0.0


def _bar_lanes(shapes: Sequence[Shape], sides: Sequence[int], side: int) -> dict[int, int]:
    """Give the bars of one side lanes, by the place of the shape."""
    bars = [i for i, shape in enumerate(shapes) if sides[i] == side and not shape.is_dot]
    lanes = lanes_of([(shapes[i].left, shapes[i].right) for i in bars], gap=2.0)
    return dict(zip(bars, lanes, strict=True))


def _circles(shapes: Sequence[Shape], start: float, width: float) -> Layout | None:
    """Stack numbered dots above and below the axis; None where a stack would be too high."""
    step = 2 * CIRCLE + 1
    ends: dict[int, list[float]] = {-1: [], 1: []}
    slots: list[tuple[Shape, int, int, float]] = []
    for shape in shapes:
        x = min(max(shape.at, CIRCLE), width - CIRCLE)
        free = [
            (next((n for n, end in enumerate(ends[side]) if end + 1 <= x - CIRCLE), len(ends[side])), side)
            for side in (-1, 1)
        ]
        level, side = min(free)
        if level >= _MOST_STACKED:
            return None
        if level == len(ends[side]):
            ends[side].append(0.0)
        ends[side][level] = x + CIRCLE
        slots.append((shape, side, level, x))
    top = start + step * len(ends[-1]) + 2
    bottom = top + STRIP
    placed = []
    for shape, side, level, x in slots:
        middle = step * level + CIRCLE + 2
        y = top - middle if side < 0 else bottom + middle
        box = Box(x - CIRCLE, y - CIRCLE, x + CIRCLE, y + CIRCLE)
        placed.append(Placed(shape, side, 0, None, x, level, box))
    return Layout(Mode.CIRCLES, tuple(placed), top, bottom, bottom + step * len(ends[1]) + 3)


def _columns(shapes: Sequence[Shape], start: float, width: float) -> Layout:
    """Count events in columns of one width."""
    count = int(width // COLUMN)
    columns = [0] * count
    for shape in shapes:
        columns[min(count - 1, max(0, int(shape.at / width * count)))] += 1
    top = start + COLUMN_HEIGHT + LINE
    return Layout(Mode.COLUMNS, (), top, top + STRIP, top + STRIP + 3, columns=tuple(columns))
