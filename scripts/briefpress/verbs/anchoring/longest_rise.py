"""Find what keeps its order: places in one text that rise as those in another do."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def longest_rise(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the longest chain of pairs, sorted by their first number, whose second numbers rise.

    It is found by patience sorting, in n log n. Of several with one second number the first is kept.
    """
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, j) in enumerate(pairs):
        place = bisect_left(tails, j)
        before.append(last[place - 1] if place else -1)
        if place == len(tails):
            tails.append(j)
            last.append(index)
        elif tails[place] != j:
            tails[place] = j
            last[place] = index
    chain: list[tuple[int, int]] = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]
