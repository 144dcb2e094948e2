"""Place pull quotes in the margin: beside their paragraphs if they can, never over each other, never torn.

The rule. Pull quotes keep their order. One stands beside the first line of its paragraph, or below the one before it.
Where the last of a page would run over its foot, those above are pushed up. What does not fit on a page at all goes on
at the top of the next margin, if that page has one; if it has none, it hangs over the foot, where it is found.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_HAIR = 0.01  # CSS px that rounding may add


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where a pull quote would stand best: the index of its page, its upper edge; and its height (CSS px)."""

    page: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Margin:
    """The margin of a page: its upper and its lower edge (CSS px).

    `goes_on` tells whether it can take what did not fit on the page before.
    """

    top: float
    bottom: float
    goes_on: bool = True


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a pull quote goes: the index of its page, and its upper edge (CSS px)."""

    page: int
    y: float


def place_quotes(quotes: Sequence[Wanted], margins: Sequence[Margin]) -> tuple[Spot, ...]:
    """Give the spots of the pull quotes, which come in the order of the text."""
    spots: dict[int, Spot] = {}
    waiting: list[int] = []
    by_page: dict[int, list[int]] = defaultdict(list)
    for number, quote in enumerate(quotes):
        by_page[quote.page].append(number)
    for page, margin in enumerate(margins):
        here = waiting + by_page[page]
        follows = page + 1 < len(margins) and margins[page + 1].goes_on
        count = _fitting([quotes[number].height for number in here], margin.bottom - margin.top)
        taken, waiting = (here[:count], here[count:]) if follows else (here, [])
        ready = [quotes[number] for number in taken]
        wishes = [quote.y if quote.page == page else margin.top for quote in ready]
        tops = _tops(wishes, [quote.height for quote in ready], margin)
        spots.update((number, Spot(page, y)) for number, y in zip(taken, tops, strict=True))
    return tuple(spots[number] for number in range(len(quotes)))


def _fitting(heights: Sequence[float], room: float) -> int:
    """Give how many of them fit into a margin; one at least, or it would never be set."""
    count = 0
    for height in heights:
        room -= height
        if room < -_HAIR:
            break
        count += 1
    return max(count, 1)


def _tops(wishes: Sequence[float], heights: Sequence[float], margin: Margin) -> list[float]:
    """Set each as near to its wish as those before it allow, then push up from below."""
    tops: list[float] = []
    low = margin.top
    for wish, height in zip(wishes, heights, strict=True):
        tops.append(max(low, wish))
        low = tops[-1] + height
    high = max(margin.bottom, margin.top + sum(heights))
    for index in range(len(tops) - 1, -1, -1):
        tops[index] = min(tops[index], high - heights[index])
        high = tops[index]
    return tops
