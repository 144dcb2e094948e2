"""Tell articles that are short paragraphs among others of their kind from those that are heads."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.unit_words import ARTICLES, CHAPTERS

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence


@dataclass(frozen=True)
class Clauses:
    """Which units of a text are clauses of it."""

    seen: Evidence

    def has(self, one: Candidate) -> bool:
        """Tell “Article 3. The law shall say:” where most articles begin a paragraph: it is a short one of them.

        A chapter that is widely apart is none, though its title has points.
        """
        number = one.number
        if number is None or not number.style.startswith("unit:"):
            return False
        if not self._is_sentence(one):
            return self._is_wrapped(one) and self.seen.paragraphs[number.style] > self.seen.styles[number.style]
        if one.wide and number.rank <= CHAPTERS:
            return False
        short = self._short[number.style]
        return self.seen.paragraphs[number.style] >= short or self._alone[number.style] * 2 >= short

    def _is_wrapped(self, one: Candidate) -> bool:
        """Tell an article that goes on over filled lines, with nothing that shows a title."""
        wrapped = self.seen.shapes[one.index] == "prose" and len(self.seen.chunks[one.index].lines) > 1
        return wrapped and not (one.far or one.capitals or one.titled or one.centred)

    @cached_property
    def _short(self) -> Counter[str]:
        """How many candidates have a unit's number and a sentence behind it."""
        return Counter(one.number.style for one in self.seen.could.values() if one.number and self._is_sentence(one))

    @cached_property
    def _alone(self) -> Counter[str]:
        """How many of these hold nothing but that sentence: right below it stands the next unit, or the end."""
        last = len(self.seen.chunks) - 1
        short = (one for one in self.seen.could.values() if self._is_sentence(one))
        alone = (one for one in short if one.index == last or self._ends_at(one, one.index + 1))
        return Counter(one.number.style for one in alone if one.number)

    def _ends_at(self, one: Candidate, index: int) -> bool:
        """Tell a head that ends a unit: “Section 1” right below “Article I. Purpose.” is within it, and so is “1.”."""
        below = self.seen.could[index].number if self.seen.marked(index) else None
        if below is None or one.number is None:
            return self.seen.marked(index)
        counts = below.rank == 0 and below.style != "conventional"
        return not (counts or below.rank > one.number.rank)

    def _is_sentence(self, one: Candidate) -> bool:
        """Tell a sentence behind a number; where sentences have no points, what stands behind an article's is one."""
        number = one.number
        if number is None or not number.rest:
            return False
        return one.ends_sentence or (self.seen.is_unpointed and number.rank >= ARTICLES)
