"""Tell what numbers of sections say together: which number holds others, and that they have titles with points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.runs import value_of
from briefpress.verbs.plain.wording import asks, is_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.heads.candidates import Candidate

_MANY = 3
# So many titles that points end are no list of sentences, and none is longer.
_TITLES, _SHORT = 5, 70


def numbers_over_others(members: Sequence[Candidate], dotted: Sequence[Candidate]) -> frozenset[int]:
    """Find the numbers that hold others: “4. Preface” over “4.1”, before the next of its own kind."""
    out: set[int] = set()
    last: Candidate | None = None
    for one in sorted([*members, *dotted], key=lambda one: one.index):
        if one.number is None:
            continue
        if one.number.style != "dotted":
            last = one
        elif last is not None and one.number.above == (value_of(last),) and one.number.value == 1:
            out.add(last.index)
    return frozenset(out)


def are_brief_titles(dotted: Sequence[Candidate], *, paragraphs: int) -> bool:
    """Tell “1.1 Sale of Shares.” to “1.5 Notices.”: titles that points end, brief, with text below nearly each.

    `paragraphs` are those that begin with such numbers: where these are many the short ones are paragraphs too.
    """
    ended = [one for one in dotted if one.ends_sentence and not asks(one.text)]
    brief = sum(one.size <= _SHORT and not is_sentences(one.text) for one in ended)
    met = {one.index for one in dotted}
    over = sum(one.index + 1 not in met for one in ended)
    many = len(ended) >= _TITLES and brief * 10 >= len(ended) * 9 and over * 10 >= len(ended) * 8
    return many and paragraphs * _MANY <= len(dotted)
