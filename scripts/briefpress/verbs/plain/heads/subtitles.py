"""Tell what stands below titles and heads nothing: “Published 1840”, “(After a ballad.)”."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.names import is_name
from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.wording import is_byline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

# So many lines at one margin below titles are a habit.
_SEVERAL = 5
_BY = frozenset("by von par di de del da do por door van af av od przez".split())
# What says in which paper a piece stood first.
_WHERE = frozenset("in from aus dans en nel nella dal dalla uit из".split())
_BRACKETED = re.compile(r"\([^()]+\)\.?")
_IN_YEAR = re.compile(r"\b(?:1[4-9]|20)\d\d\W*$")


@dataclass(frozen=True)
class Subtitles:
    """The lines right below others that may be heads."""

    seen: Evidence

    def has(self, one: Candidate) -> bool:
        """Tell one in brackets or set in as others are, or that comes again, or begins and ends in a year as others.

        So is a byline below a title; one that begins as others do and names somebody is one if all of these stand
        right below titles: “Lecture by A. Holm”.
        """
        if one.number is None and (
            _BRACKETED.fullmatch(one.text) or self._is_set_in(one) or one.index in self.seen.below
        ):
            return True
        if self._is_below_title(one) and is_byline(one.text) and _names(one.text.partition(" ")[2]):
            return True
        if self._is_near_below(one) and self._sources[_first(one)] >= _SEVERAL:
            return True
        begins = _begins(one)
        alike = self._alike[begins] if begins and self._is_below_title(one) else 0
        if alike >= MANY and alike == self._begun[begins]:
            return True
        if not _may_be(one) or self._sections[one.style] > 1:
            return False
        always = not one.capitals or self._again[one.key] == self.seen.speakers.repeats[one.key]
        return (always and self._again[one.key] >= MANY) or (
            _IN_YEAR.search(one.text) is not None and self._dated[_first(one)] >= MANY
        )

    def _is_set_in(self, one: Candidate) -> bool:
        """Tell a line set in below a title at the margin, where several are: what a speech was held for."""
        return self._margins[self._margin(one)] >= _SEVERAL

    def _margin(self, one: Candidate) -> int:
        """Give the margin of a line that is set in below a title without a number, 0 if it is none."""
        above, habits = self.seen.could.get(one.index - 1), self.seen.habits
        if above is None or above.number is not None or one.number is not None or one.centred:
            return 0
        margin, over = (self.seen.chunks[index].indent for index in (one.index, above.index))
        return margin if margin > habits.margin >= over else 0

    @cached_property
    def _margins(self) -> Counter[int]:
        counts = Counter(map(self._margin, self.seen.could.values()))
        del counts[0]
        return counts

    def _is_below_title(self, one: Candidate) -> bool:
        above = self.seen.could.get(one.index - 1)
        return above is not None and above.number is None and one.number is None and not one.wide

    def _is_near_below(self, one: Candidate) -> bool:
        """Tell a line below a title, no further off than paragraphs, that begins with “in” or “from”."""
        return not one.far and _first(one) in _WHERE and self._is_below_title(one)

    @cached_property
    def _sources(self) -> Counter[str]:
        """How many lines right below titles say where each piece stood first: “IN THE ARDAL GAZETTE”."""
        return Counter(_first(one) for one in self.seen.could.values() if self._is_near_below(one))

    @cached_property
    def _sections(self) -> Counter[str]:
        """How many lines of each style come again and again, and not right below others: parts of each chapter."""
        counts = Counter((one.style, one.key) for one in self.seen.could.values() if one.number is None)
        below = Counter((one.style, one.key) for one in self.seen.could.values() if one.index - 1 in self.seen.could)
        return Counter(kind[0] for kind, often in counts.items() if often >= MANY and below[kind] * 2 < often)

    @cached_property
    def _alike(self) -> Counter[str]:
        """How many lines right below titles begin with the same two words, and go on differently."""
        below = {one.key: one for one in self.seen.could.values() if self._is_below_title(one)}
        return Counter(map(_begins, below.values()))

    @cached_property
    def _begun(self) -> Counter[str]:
        """How many candidates begin with the same two words, and go on differently."""
        return Counter(map(_begins, {one.key: one for one in self.seen.could.values()}.values()))

    @cached_property
    def _again(self) -> Counter[str]:
        return Counter(one.key for one in self._below())

    @cached_property
    def _dated(self) -> Counter[str]:
        return Counter(_first(one) for one in self._below() if _IN_YEAR.search(one.text))

    def _below(self) -> Iterator[Candidate]:
        """Give what stands right below other candidates; one word in capitals below a number is its title."""
        could = self.seen.could
        over = ((one, could.get(one.index - 1)) for one in could.values() if _may_be(one))
        return (one for one, above in over if above is not None and not (one.capitals and above.number is not None))


def _may_be(one: Candidate) -> bool:
    """Tell a line in small letters, or one word in capitals right below its title: “TALE” is no poet's name."""
    said = not one.capitals or (" " not in one.text and not one.far)
    return one.number is None and said


def _first(one: Candidate) -> str:
    return one.text.split(maxsplit=1)[0].casefold()


def _begins(one: Candidate) -> str:
    """Give “lecture by” before somebody's name, in small letters; nothing where there is none: “Sermon at Oldport”."""
    first = one.text.split(maxsplit=2)
    named = len(first) > 2 and first[1].casefold() in _BY and _names(first[2])
    return " ".join(first[:2]).casefold() if named else ""


def _names(words: str) -> bool:
    """Tell somebody's name, emphasised perhaps, and with a point behind it."""
    return is_name(words.strip(f"{EMPHASIS}., "))
