"""Place labels along a line in rows, each on a leader, so that none meets another or another's leader.

A label is a flag: its leader runs up its left edge. A leader that passes a row must stand clear of the labels
of that row, so among neighbours the earlier label stands higher and the rows descend like stairs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = 6.0
_STEP = 4.0


@dataclass(frozen=True, slots=True)
class Flag:
    """A label to be placed: where its event stands, and how wide it is."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Rows:
    """Where labels went: the row (from 0, next to the line) and the leader's place of each."""

    rows: tuple[int, ...]
    leads: tuple[float, ...]
    strain: float

    @property
    def count(self) -> int:
        """Give the number of rows."""
        return max(self.rows, default=-1) + 1


def place_rows(flags: Sequence[Flag], *, width: float, most: int) -> Rows | None:
    """Place labels, given from left to right, in at most so many rows; None if there is no room.

    `strain` is the mean distance of the leaders from their events, with the farthest counted half.
    """
    if not flags:
        return Rows((), (), 0.0)
    best: tuple[float, Rows] | None = None
    tries = [(count, _stairs(flags, count, width)) for count in range(1, most + 1)]
    # Where the natural stairs leave no room, even ones may.
    tries += [(count, [i % count for i in range(len(flags))][::-1]) for count in range(2, most + 1)]
    for count, rows in tries:
        leads = _leads(flags, rows, width)
        if leads is None:
            continue
        moves = [abs(lead - flag.x) for lead, flag in zip(leads, flags, strict=True)]
        strain = sum(moves) / len(moves) + max(moves) / 2
        found = (strain + 5.0 * count, Rows(tuple(rows), tuple(leads), strain))
        if best is None or found[0] < best[0]:
            best = found
    return None if best is None else best[1]


def _stairs(flags: Sequence[Flag], count: int, width: float) -> list[int]:
    """Give each label a row, from the right: one higher than its neighbour where the two would meet."""
    rows = [0] * len(flags)
    # The last labels cannot stand where their events are, for they would leave the drawing.
    places = [min(flag.x, width - flag.width) for flag in flags]
    for i in range(len(flags) - 2, -1, -1):
        near = places[i + 1] < places[i] + flags[i].width + _GAP
        rows[i] = (rows[i + 1] + 1) % count if near else 0
    return rows


def _leads(flags: Sequence[Flag], rows: Sequence[int], width: float) -> list[float] | None:
    """Place the leaders as near to their events as the others allow; None if they do not fit."""
    count = len(flags)
    if any(flag.width > width for flag in flags):
        return None

    def apart(i: int, j: int) -> float:
        return flags[i].width + _GAP if rows[i] <= rows[j] else _STEP

    earliest = [0.0] * count
    latest = [width - flag.width for flag in flags]
    for j in range(count):
        earliest[j] = max([0.0, *(earliest[i] + apart(i, j) for i in range(j))])
    for i in range(count - 1, -1, -1):
        latest[i] = min([latest[i], *(latest[j] - apart(i, j) for j in range(i + 1, count))])
    if any(low > high for low, high in zip(earliest, latest, strict=True)):
        return None
    # Pushed together from the left, labels drift right, and the other way round; the mean of two placings
    # that keep every distance keeps it too, and drifts neither way.
    rightward = [0.0] * count
    for j in range(count):
        least = max([0.0, *(rightward[i] + apart(i, j) for i in range(j))])
        rightward[j] = max(least, min(flags[j].x, latest[j]))
    leftward = [0.0] * count
    for i in range(count - 1, -1, -1):
        most = width - flags[i].width
        most = min([most, *(leftward[j] - apart(i, j) for j in range(i + 1, count))])
        leftward[i] = min(most, max(flags[i].x, earliest[i]))
    return [(one + other) / 2 for one, other in zip(rightward, leftward, strict=True)]
