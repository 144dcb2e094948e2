"""Lower a row of units behind the parts of a work whose word has the same rank: a section tells of another work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.unit_words import APPENDED
from briefpress.verbs.plain.levels.head_styles import DEEPEST, rank_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.heads.found import Found

_MANY = 3


def rows_within(found: Sequence[Found], levels: Sequence[int]) -> list[int]:
    """Put units that count from one in one row, with no other head between, below the head before the row.

    So it is where units of another word with the same rank stand before it as parts of the text: “Book I” to
    “Book XVI” in an appendix behind “Part III”.
    """
    out = list(levels)
    at: dict[str, list[int]] = {}
    for index, one in enumerate(found):
        if one.candidate.style.startswith("unit:"):
            at.setdefault(one.candidate.style, []).append(index)
    for style, row in at.items():
        number = found[row[0]].candidate.number
        if len(row) < _MANY or row[-1] - row[0] != len(row) - 1 or number is None or number.value != 1:
            continue
        rank = rank_of(style, found[row[0]])
        before = [other for other, heads in at.items() if heads[-1] < row[0] and len(heads) >= _MANY]
        parts = any(rank_of(other, found[at[other][0]]) == rank for other in before)
        if parts and style.removeprefix("unit:") not in APPENDED and out[row[0] - 1] >= out[row[0]]:
            for index in row:
                out[index] = min(out[row[0] - 1] + 1, DEEPEST)
    return out
