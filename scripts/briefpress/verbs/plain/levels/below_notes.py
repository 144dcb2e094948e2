"""Put below “Notes” the heads of chapters that come again there, each over its notes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.unit_words import NOTES
from briefpress.verbs.plain.levels.head_styles import DEEPEST, SERIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.heads.found import Found


def below_notes(found: Sequence[Found], styles: Sequence[str], levels: Sequence[int]) -> list[int]:
    """Lower the series that begins anew behind a head “Notes” that is the only one, and what stands below it."""
    out = list(levels)
    heads = [index for index, one in enumerate(found) if one.candidate.key in NOTES and styles[index] == "conventional"]
    often = Counter(found[index].candidate.key for index in heads)
    for over in (index for index in heads if often[found[index].candidate.key] == 1):
        first = over + 1
        while first < len(found) and styles[first] == "conventional":
            first += 1
        if first == len(found) or not styles[first].startswith(SERIES) or not _comes_again(found, over, first):
            continue
        last = _last_of_run(found, styles, first)
        while last + 1 < len(found) and levels[last + 1] > levels[first]:
            last += 1
        down = max(0, levels[over] + 1 - min(levels[over + 1 : last + 1]))
        out[over + 1 : last + 1] = (min(level + down, DEEPEST) for level in levels[over + 1 : last + 1])
    return out


def _comes_again(found: Sequence[Found], over: int, first: int) -> bool:
    """Tell that what a head counts was counted further before “Notes” than its number is."""
    number = found[first].candidate.number
    if number is None:
        return False
    before = [
        other.candidate.number.value
        for other in found[:over]
        if other.candidate.number is not None and other.candidate.number.style == number.style
    ]
    return bool(before) and number.value < before[-1]


def _last_of_run(found: Sequence[Found], styles: Sequence[str], first: int) -> int:
    """Give the last head of the run that begins at a head."""
    last, value = first, 0
    for index in range(first, len(found)):
        number = found[index].candidate.number
        if styles[index] != styles[first] or number is None:
            continue
        if number.value <= value:
            break
        last, value = index, number.value
    return last
