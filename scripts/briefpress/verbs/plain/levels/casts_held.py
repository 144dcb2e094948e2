"""Find what holds the heads over the persons of several plays: the titles of the plays."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING

from briefpress.verbs.plain.levels.head_styles import CAST, LOOKS

if TYPE_CHECKING:
    from collections.abc import Sequence


def casts_held(styles: Sequence[str], together: Sequence[bool]) -> dict[str, str]:
    """Give the heads over the persons of several plays with those over most of them: the titles of the plays.

    Between the two there may be other lines of the title.
    """
    over: Counter[str] = Counter()
    top = ""
    for style, close in zip(styles, together, strict=True):
        top = top if close else style
        over[top] += style == CAST and top.startswith(LOOKS) and top != CAST
    upper, often = max(over.items(), key=itemgetter(1), default=("", 0))
    return {CAST: upper} if often * 2 > styles.count(CAST) else {}
