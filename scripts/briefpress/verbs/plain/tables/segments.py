"""Part the lines of a drawing at the sides of its columns."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.tables.drawing import DASHES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.tables.drawing import Drawing
    from briefpress.verbs.plain.tables.sides import Sides


_RULED = frozenset(DASHES)


class Spanning:
    """What stands in some columns next to each other, by the numbers of the first and the last."""

    __slots__ = ()
    first: int
    last: int

    @property
    def span(self) -> tuple[int, int]:
        """The first and the last of its columns."""
        return self.first, self.last

    @property
    def across(self) -> range:
        """All its columns."""
        return range(self.first, self.last + 1)


@dataclass(frozen=True, slots=True)
class Segment(Spanning):
    """What a line has in the columns from the first to the last: words, or a rule, or nothing.

    `start` is where the words stand in the text of the chunk, `inset` how far they are set in from the bar.
    """

    first: int
    last: int
    words: str = ""
    start: int = 0
    inset: int = 0
    ruled: bool = False

    @property
    def piece(self) -> tuple[int, int]:
        """Where the words begin and end in the text of the chunk."""
        return self.start, self.start + len(self.words)


def segments_of(line: Drawing, sides: Sides) -> list[Segment]:
    """Give what stands on a line from column to column; what no bar parts is one segment over several columns."""
    if line.is_rule:
        return _rules(line, sides)
    found = sides.bars(line)
    last = len(sides.places) - 1
    low, end = 0, len(line.drawn)
    out: list[Segment] = []
    first = 0
    for side, at in sorted(found.items()):
        if side == 0 and sides.opened:
            low = at + 1
        elif side == last and sides.closed:
            end = at
        else:
            column = side - sides.opened
            out.append(_segment(line, first, column, low, at))
            first, low = column + 1, at + 1
    return [*out, _segment(line, first, sides.columns - 1, low, end)]


def _segment(line: Drawing, first: int, last: int, low: int, high: int) -> Segment:
    if line.drawn[low : low + 1] in _RULED and line.is_ruled(low, high):
        return Segment(first, last, ruled=True)
    held = line.text[low:high]
    words = held.strip()
    inset = len(held) - len(held.lstrip())
    return Segment(first, last, words, line.start + low + inset - line.indent, inset)


def _rules(line: Drawing, sides: Sides) -> list[Segment]:
    """Tell below which columns a rule stands: at least half of what is drawn there are dashes."""
    inner = sides.places[sides.opened : len(sides.places) - sides.closed]
    edges = [sides.places[0] if sides.opened else -1, *inner, sides.places[-1] if sides.closed else len(line.drawn)]
    out = []
    for column, (low, high) in enumerate(pairwise(edges)):
        held = line.drawn[low + 1 : high]
        if not column and not sides.opened:
            held = held.lstrip()
        dashes = sum(map(held.count, DASHES))
        out.append(Segment(column, column, ruled=dashes > 0 and dashes * 2 >= len(held)))
    return out


def columns_ruled(segments: Sequence[Segment]) -> frozenset[int]:
    """Give the columns below which a line draws a rule."""
    return frozenset(column for one in segments if one.ruled for column in one.across)
