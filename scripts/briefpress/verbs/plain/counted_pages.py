"""Tell which numbers alone on their lines count the pages of a text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.anchoring.longest_rise import longest_rise

if TYPE_CHECKING:
    from collections.abc import Sequence

# The middle page has so many lines; so many steps of ten are from one page to the next.
_SHORTEST, _LONGEST, _NEXT = 20, 90, 8
# Over a page without a number, or two, the count goes on; pages lie so many lines apart.
_PASSED, _APART = 3, 15
# Of so many numbers some may be misprinted, or lie closer; of ten so many are right.
_BOOK, _RIGHT = 40, 8


def counted_pages(alone: Sequence[tuple[int, int]]) -> list[int]:
    """Give the lines with the numbers of pages; `alone` are the numbers alone on a line, each with its line.

    They go up by one or, over a page without a number, by a few, and pages are of one length. A run that begins at 1
    and steps by 1 throughout may number sections: these are not. In a whole book some numbers may be misprinted.
    """
    runs = [_unbroken(alone)]
    if len(alone) >= _BOOK:
        runs.append(_nearly_unbroken(alone))
    run = max(runs, key=len)
    return [line for line, _ in run] if _are_even(run) else []


def _nearly_unbroken(alone: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the numbers that go up, nearly all by one, if nearly all do, with those misprinted among them."""
    run = longest_rise(alone)
    steps = [after - before for (_, before), (_, after) in pairwise(run)]
    if len(run) * 10 < len(alone) * _RIGHT or steps.count(1) * 10 < len(steps) * _NEXT:
        return []
    return _with_misprints(alone, run)


def _unbroken(alone: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the longest run of numbers that go up by one, or by a few."""
    best: list[tuple[int, int]] = []
    here: list[tuple[int, int]] = []
    for one in alone:
        if here and 1 <= one[1] - here[-1][1] <= _PASSED and one[0] - here[-1][0] >= _APART:
            here.append(one)
        else:
            here = [one]
        if len(here) > len(best):
            best = list(here)
    return best


def _with_misprints(alone: Sequence[tuple[int, int]], run: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Add the numbers between two of the run where the pages between these have no other: 57 was printed as 67."""
    places = {one: at for at, one in enumerate(alone)}
    out = list(run)
    for low, high in pairwise(run):
        between = alone[places[low] + 1 : places[high]]
        if len(between) == high[1] - low[1] - 1:
            out.extend(between)
    return sorted(out)


def _are_even(run: Sequence[tuple[int, int]]) -> bool:
    spans = [low[0] - high[0] for high, low in pairwise(run)]
    if not spans:
        return False
    middle = sorted(spans)[len(spans) // 2]
    even = sum(middle * 0.5 <= span <= middle * 1.6 for span in spans)
    return _SHORTEST <= middle <= _LONGEST and even * 10 >= len(spans) * 7
