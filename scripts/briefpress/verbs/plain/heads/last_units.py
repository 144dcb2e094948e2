"""Tell “The last book” that is the title of a piece from the last of the books that a text counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.verbs.plain.heads.candidates import Candidate

_REASON = "it is a short line, set as heads are"


def without_lone_last(could: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """Take the number from units that are the last of their kind, where no other of that kind stands anywhere."""
    counts = Counter(one.number.style for one in could.values() if one.number is not None and one.number.value)
    return {
        index: replace(one, number=None, style=one.look, strong=False, reason=_REASON)
        if one.number is not None and one.number.rank and not one.number.value and not counts[one.number.style]
        else one
        for index, one in could.items()
    }
