"""Tell a number that has a page of its own, with an ornament, before it stands over its chapter."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.heads.found import Found


def without_twice_over(found: Mapping[int, Found], taken: AbstractSet[int]) -> dict[int, Found]:
    """Leave out numbers alone that stand again behind nothing but what is `taken`: pictures, rows of signs."""
    gone = {
        here
        for here, there in pairwise(sorted(found))
        if _is_number(found[here])
        and found[here].candidate.key == found[there].candidate.key
        and there > here + 1
        and all(at in taken for at in range(here + 1, there))
    }
    return {index: one for index, one in found.items() if index not in gone}


def _is_number(one: Found) -> bool:
    number = one.candidate.number
    return number is not None and not number.rest and not one.further
