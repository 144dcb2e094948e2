"""Find numbered heads that are set as others are and count between two of these, or as one of these near them does.

A book on plants leaves out the families that do not grow there; in one of two languages each number comes twice.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.found import Found

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.heads.evidence import Evidence

# So many heads of one style make a series in which numbers may be missing, and so many twins a text in two languages.
_MANY = 10
# So many heads further up or down stands the one that has the same number.
_NEAR = 4
# Items of lists have figures.
_TWICE = ("roman", "paragraph-sign")


def with_numbers_between(seen: Evidence, found: Mapping[int, Found]) -> dict[int, Found]:
    """Add what stands among the heads of a long series as far apart as they do and counts between two, or as one does.

    Where numbers come twice they do so again and again.
    """
    series: dict[str, list[int]] = defaultdict(list)
    for index in sorted(found):
        number = found[index].candidate.number
        if number is not None and number.value:
            series[found[index].candidate.style].append(index)
    free = sorted(seen.could.keys() - found.keys() - seen.taken)
    out = dict(found)
    for style, members in series.items():
        if len(members) < _MANY:
            continue
        distances = {_distances(seen, index) for index in members}
        alike = [
            index
            for index in free[bisect_right(free, members[0]) :]
            if seen.could[index].style == style and _distances(seen, index) in distances
        ]
        twins = [index for index in alike if style.startswith(_TWICE) and _is_twin(seen, index, members)]
        between = _between(seen, members, alike)
        for index in {*between, *(twins if len(twins) >= _MANY else ())}:
            one = seen.could[index]
            out[index] = Found(one, f"{one.reason}, and its number stands among those of others")
    return out


def _between(seen: Evidence, members: Sequence[int], alike: Sequence[int]) -> list[int]:
    """Give what has a title and a number between those of the heads above and below it, in its order."""
    titled = [index for index in alike if (number := seen.could[index].number) is not None and number.rest]
    out: list[int] = []
    for upper, lower in pairwise(members):
        value = _value(seen, upper)
        for index in titled[bisect_right(titled, upper) : bisect_right(titled, lower)]:
            if value < _value(seen, index) < _value(seen, lower):
                value = _value(seen, index)
                out.append(index)
    return out


def _is_twin(seen: Evidence, index: int, members: Sequence[int]) -> bool:
    at = bisect_right(members, index)
    near = members[max(0, at - _NEAR) : at + _NEAR]
    return _value(seen, index) in {_value(seen, other) for other in near}


def _distances(seen: Evidence, index: int) -> tuple[int, int]:
    return seen.chunks[index].before, seen.chunks[index].after


def _value(seen: Evidence, index: int) -> int:
    number = seen.could[index].number
    return number.value if number is not None else 0
