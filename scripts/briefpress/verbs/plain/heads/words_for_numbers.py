"""Find the heads that are a number written as a word and nothing else: “TWO.”, “Zweiundzwanzig”."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.numbered import Numbered
from briefpress.verbs.plain.heads.ordinals import spoken
from briefpress.verbs.plain.points import EMPHASIS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.verbs.plain.heads.candidates import Candidate

_MANY = 3
# “Twenty one”, “cuarenta y dos”.
_WORDS = 3
# Of so many such words seven count on, or begin anew.
_OF = 10


def with_words_for_numbers(could: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """Give such words their numbers, where they stand apart and count on; one chapter may begin with the second."""
    members = [
        replace(one, number=number, style="arabic:bare", strong=True, reason="it is a number, and others count on")
        for _, one in sorted(could.items())
        if (one.far or one.centred) and (number := _number(one)) is not None
    ]
    values = [one.number.value if one.number is not None else 0 for one in members]
    counting = [at for at, value in enumerate(values) if value <= 2 or (at and value == values[at - 1] + 1)]
    if len(members) < _MANY or len(counting) * _OF < len(members) * 7:
        return dict(could)
    return {**could, **{one.index: one for one in members}}


def _number(one: Candidate) -> Numbered | None:
    words = one.text.strip(f"{EMPHASIS}.:").split() if one.number is None else []
    value, taken = spoken(words, ordinals=False) if 0 < len(words) <= _WORDS else (0, 0)
    return Numbered("arabic", value, "") if value and taken == len(words) else None
