"""Tell a number that has a page of its own, with an ornament or a motto, before it stands over its chapter."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.heads.found import Found


# So often a number with a saying below it on a page of its own is the habit of a text.
_HABIT = 3


def without_twice_over(found: Mapping[int, Found], taken: AbstractSet[int]) -> dict[int, Found]:
    """Leave out numbers alone that stand again behind nothing but what is `taken`: pictures, rows of signs.

    Where many do so behind one paragraph, that is a motto.
    """
    order = sorted(found)
    again = [(here, there) for here, there in pairwise(order) if _is_again(found[here], found[there], there - here)]
    gone = {here for here, there in again if all(at in taken for at in range(here + 1, there))}
    mottoes = {here for here, there in again if there == here + 2}
    gone |= mottoes if len(mottoes) >= _HABIT else set()
    return {index: one for index, one in found.items() if index not in gone}


def _is_again(one: Found, below: Found, steps: int) -> bool:
    number = one.candidate.number
    alone = number is not None and not number.rest and not one.further
    return alone and steps > 1 and one.candidate.key == below.candidate.key
