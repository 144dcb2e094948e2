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
    for index, style in enumerate(styles):
        at.setdefault(style, []).append(index)
    looks = [style for style in at if style.startswith(LOOKS)]
    units = [index for index, style in enumerate(styles) if style.startswith("unit:")]
    inner = set(styles[units[0] : units[-1]]) if len(units) >= _MANY else set(looks)
    return Surroundings(
        pieces=_pieces(found, styles, at),
        beside={
            lower: frozenset(
                upper for upper in looks if len(at[upper]) <= len(at[lower]) and _none_between(at[upper], at[lower])
            )
            for lower in sorted(through)
        },
        outside=frozenset(style for style in looks if style not in inner and len(at[style]) <= len(units)),
        end=units[-1] if units else len(styles),
    )


def _pieces(found: Sequence[Found], styles: Sequence[str], at: Mapping[str, Sequence[int]]) -> dict[str, str]:
    """Give the series that are parts of one piece, each with the style of the pieces."""
    nearest = [-1]
    for index, style in enumerate(styles):
        nearest.append(index if style.startswith(LOOKS) else nearest[-1])
    out = {}
    for lower, heads in at.items():
        over = nearest[heads[0]]
        part = lower.startswith(SERIES) and rank_of(lower, found[heads[0]]) in _WITHIN
        if not part or len(heads) < 2 or over < 0:
            continue
        others = at[styles[over]]
        around = _none_between(others, heads) and heads[-1] < others[-1]
        # What is rarer than the series is no row of pieces.
        if around and len(others) > len(heads) and not _stands_by_units(styles, over, heads):
            behind = others[bisect_left(others, heads[-1])]
            # What takes up the most of a text is no piece of it.
            if _place(found, behind) - _place(found, heads[0]) <= _place(found, len(found) - 1) // 2:
                out[lower] = styles[over]
    return out


def _place(found: Sequence[Found], index: int) -> int:
    return found[index].candidate.index


def _stands_by_units(styles: Sequence[str], over: int, heads: Sequence[int]) -> bool:
    """Tell a series without a unit's word that stands below units, or right over them: it is theirs, no piece's."""
    if styles[heads[0]].startswith("unit:"):
        return False
    below = any(style.startswith("unit:") for style in styles[over + 1 : heads[0]])
    return below or all(_is_unit(styles, index + 1) for index in heads)


def _is_unit(styles: Sequence[str], index: int) -> bool:
    return index < len(styles) and styles[index].startswith("unit:")


def _none_between(others: Sequence[int], heads: Sequence[int]) -> bool:
    """Tell that none of others stands between the first and the last of some heads."""
    return bisect_left(others, heads[0]) == bisect_left(others, heads[-1])
