"""The distances by which a text parts its sections: most of what stands behind one is short, and could head them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.plain.breaks import is_scene_break
from briefpress.verbs.plain.chunks import FAR
from briefpress.verbs.plain.heads.evidence import MANY, SHORT
from briefpress.verbs.plain.heads.long_titles import WIDE
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.letters import is_title_case
from briefpress.verbs.plain.wording import is_dateline

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

# So many words at most has a title that looks like a sentence.
_TITLE = 4
# So many lines without a point are a habit.
_SEVERAL = 5
# And so many a name.
_WORDS = 2


@dataclass(frozen=True)
class Partings:
    """Which distances part the sections of a text, and what stands behind one."""

    seen: Evidence

    @cached_property
    def parting(self) -> bool:
        """Whether wide distances part sections: most chunks behind one are short lines that could head them."""
        return self._parts_by(self.seen.habits.gap + 1)

    @cached_property
    def _parting_widely(self) -> int:
        """From which distance on wider ones do, whatever lesser ones part: chapters, or thoughts; FAR if none do."""
        gap = self.seen.habits.gap
        return next((wide for wide in range(gap + 2, gap + WIDE + 1) if self._parts_by(wide)), FAR)

    def stands_widely(self, one: Candidate) -> bool:
        """Tell a line behind a distance by which wider ones part, or widely apart from a rule, or a title below one."""
        ruled = (one.wide and self._is_ruled(one)) or one.index in self._titles_below_rules
        return ruled or self._parting_widely <= self.seen.chunks[one.index].before < FAR

    def parted(self, one: Candidate) -> bool:
        """Tell a line behind a distance by which the text parts its sections; an emphasised one below a rule."""
        ruled = self._is_ruled(one) and one.style.startswith("emphasised")
        return ruled or (self.parting and one.far) or self.stands_widely(one)

    @cached_property
    def _titles_below_rules(self) -> frozenset[int]:
        """The lines right below rules that are written as titles are and head text, if most lines below rules are."""
        below = [
            one
            for one in self.seen.could.values()
            if one.number is None and self._is_ruled(one) and self.seen.stands_over_prose(one.index)
        ]
        titles = frozenset(one.index for one in below if one.size <= SHORT and is_title_case(one.text))
        return titles if len(titles) >= MANY and len(titles) * 2 > len(below) else frozenset()

    def _is_listed(self, index: int) -> bool:
        """Tell one line with a number among what is taken already: an entry of contents, or of a list."""
        return self.seen.shapes[index] == "single" and numbered(self.seen.chunks[index].text) is not None

    def _is_ruled(self, one: Candidate) -> bool:
        return one.index > 0 and is_scene_break(self.seen.chunks[one.index - 1])

    def is_told(self, one: Candidate) -> bool:
        """Tell a sentence of a story behind a distance: there the next scene begins, and nothing is headed.

        Where the parts of a story are counted, no sentence is too short for it. Where most of what stands so is a
        title without a point, one with a point is a title too.
        """
        if self._titled:
            return False
        plain = not any(map(str.isdecimal, one.text)) and not is_title_case(one.text)
        said = one.ends_sentence and one.number is None and plain
        long = len(one.text.split()) > (_WORDS if self._counts else _TITLE)
        return said and long and one.style == "title:far" and self.seen.is_story

    @cached_property
    def _titled(self) -> bool:
        """Whether most lines in small letters behind a distance end no sentence, and little else stands so."""
        far = [one for one in self.seen.could.values() if one.style == "title:far" and one.number is None]
        apart = sum(chunk.before > self.seen.habits.gap for chunk in self.seen.chunks[1:])
        unended = sum(not one.ends_sentence for one in far)
        return unended >= _SEVERAL and unended * 5 >= len(far) * 4 and len(far) * 3 >= apart * 2

    @cached_property
    def _counts(self) -> bool:
        """Whether several heads of the text have numbers that count."""
        return sum(map(self.seen.marked, self.seen.could)) >= MANY

    def _parts_by(self, distance: int) -> bool:
        seen = self.seen
        wide = short = told = 0
        for index, chunk in enumerate(seen.chunks):
            if not index or chunk.before < distance or (index - 1) in seen.could or seen.marked(index):
                continue
            if index in seen.taken and (distance > seen.habits.gap + 1 or self._is_listed(index)):
                # The place of a picture stands as far apart as a chapter does; what contents list says nothing.
                continue
            one = seen.could.get(index)
            # Where and when a letter or a newspaper was written stands apart, and heads nothing.
            dated = one is not None and is_dateline(one.text)
            wide += not dated
            short += one is not None and one.size <= SHORT and not dated
            told += one is not None and one.size <= SHORT and self.is_told(one)
        # Where most begin scenes, they tell nothing of heads.
        short -= told if told * 2 >= short else 0
        return wide >= MANY and short * 10 >= wide * 7
