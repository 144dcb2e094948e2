"""Put letters, entries and their like below the years under which they stand, where both look alike."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.levels.head_styles import DEEPEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.heads.found import Found

# So many years make a habit.
_MANY = 3
# “1868”, “1868-1874.”
_YEARS = re.compile(r"\W*(1[4-9]\d\d|20\d\d)(?:\s?[-–—]\s?(?:1[4-9]|20)?\d\d)?\W*")


def below_years(found: Sequence[Found], styles: Sequence[str], levels: Sequence[int]) -> list[int]:
    """Give the levels of headings with those below that stand between years alone on their lines, which rise.

    Up to the last year all that stands between them is of it; behind it what looks as that does. Chapters and prefaces
    are of no year.
    """
    told = ((index, _YEARS.fullmatch(one.candidate.text)) for index, one in enumerate(found))
    years = [(index, int(match[1])) for index, match in told if match is not None]
    if len(years) < _MANY or any(below[1] <= above[1] for above, below in pairwise(years)):
        return list(levels)
    at = {index for index, _ in years}
    first, last = years[0][0], years[-1][0]
    level = min(levels[index] for index in at)
    between = [index for index in range(first, last) if index not in at]
    beside = {styles[index] for index in between if levels[index] == level}
    if any(levels[index] < level for index in between) or any(
        one.startswith(("unit:", "conventional")) for one in beside
    ):
        return list(levels)
    out = [level if index in at else one for index, one in enumerate(levels)]
    for index in range(first, len(out) if beside else first):
        if index > last and (out[index] < level or (out[index] == level and styles[index] not in beside)):
            break
        out[index] = min(out[index] + (index not in at), DEEPEST)
    return out
