"""Find numbered heads that are set as others are and count between two of these, where numbers before them are missing.

So a book counts the families of plants and leaves out those that do not grow there.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.found import Found

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.verbs.plain.heads.evidence import Evidence

# So many heads of one style make a series in which numbers may be missing.
_MANY = 10


def with_numbers_between(seen: Evidence, found: Mapping[int, Found]) -> dict[int, Found]:
    """Add what stands between two heads of a long series as far apart as they do, with a number between theirs."""
    series: dict[str, list[int]] = defaultdict(list)
    for index in sorted(found):
        number = found[index].candidate.number
        if number is not None and number.value and number.rest:
            series[found[index].candidate.style].append(index)
    out = dict(found)
    for style, members in series.items():
        distances = {_distances(seen, index) for index in members} if len(members) >= _MANY else set()
        for upper, lower in pairwise(members):
            value, last = _value(seen, upper), _value(seen, lower)
            for index in range(upper + 1, lower):
                alike = index in seen.could and seen.could[index].style == style and index not in seen.taken
                if alike and _distances(seen, index) in distances and value < _value(seen, index) < last:
                    value = _value(seen, index)
                    one = seen.could[index]
                    out[index] = Found(one, f"{one.reason}, and its number stands between those of others")
    return out


def _distances(seen: Evidence, index: int) -> tuple[int, int]:
    return seen.chunks[index].before, seen.chunks[index].after


def _value(seen: Evidence, index: int) -> int:
    number = seen.could[index].number
    return number.value if number is not None else 0
