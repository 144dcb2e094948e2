"""What stands around a series of numbers without a head of it between: the pieces of which one has parts, or notices.

A poem among many has parts that count; before the chapters of a book stands a dedication, and behind them its notes.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.plain.levels.head_styles import LOOKS, SERIES, rank_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.heads.found import Found

_MANY = 3
# The ranks between those of books and of appendices: acts, chapters, scenes.
_WITHIN = frozenset({0, 3, 4, 5})


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """How series and heads without a number stand to each other, by style.

    `pieces` gives for a series the heads of pieces of which one has it as its parts; `beside` gives for a series that
    counts through the text the heads that only stand before and behind it, and hold it not; `outside` are the heads
    that stand before all units or behind them, `end` the place of the last unit.
    """

    pieces: Mapping[str, str]
    beside: Mapping[str, frozenset[str]]
    outside: frozenset[str]
    end: int


def surroundings(found: Sequence[Found], styles: Sequence[str], through: frozenset[str]) -> Surroundings:
    """Find how series stand to the heads without a number around them; `through` are those that count through."""
    at: dict[str, list[int]] = {}
    nearest = [""]
    for index, style in enumerate(styles):
        at.setdefault(style, []).append(index)
        nearest.append(style if style.startswith(LOOKS) else nearest[-1])
    looks = [style for style in at if style.startswith(LOOKS)]
    units = [index for index, style in enumerate(styles) if style.startswith("unit:")]
    inner = set(styles[units[0] : units[-1]]) if len(units) >= _MANY else set(looks)
    pieces = {}
    for lower, heads in at.items():
        upper = nearest[heads[0]]
        if lower.startswith(SERIES) and len(heads) > 1 and upper and rank_of(lower, found[heads[0]]) in _WITHIN:
            others = at[upper]
            around = _none_between(others, heads) and others[0] < heads[0] and heads[-1] < others[-1]
            # What is rarer than the series is no row of pieces.
            if around and len(others) > len(heads):
                pieces[lower] = upper
    return Surroundings(
        pieces=pieces,
        beside={
            lower: frozenset(
                upper for upper in looks if len(at[upper]) <= len(at[lower]) and _none_between(at[upper], at[lower])
            )
            for lower in sorted(through)
        },
        outside=frozenset(style for style in looks if style not in inner and len(at[style]) <= len(units)),
        end=units[-1] if units else len(styles),
    )


def _none_between(others: Sequence[int], heads: Sequence[int]) -> bool:
    """Tell that none of others stands between the first and the last of some heads."""
    return bisect_left(others, heads[0]) == bisect_left(others, heads[-1])
