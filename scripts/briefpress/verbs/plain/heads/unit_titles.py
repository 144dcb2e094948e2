"""Tell whether the title of a bare head, such as “CHAPTER I”, stands in the chunk below it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import FAR
from briefpress.verbs.plain.heads.alphabets import LETTER_ALONE
from briefpress.verbs.plain.heads.bare_heads import dated_heads, is_bare
from briefpress.verbs.plain.heads.below_units import (
    begins_emphasised,
    is_argument,
    is_nearer,
    says_when,
)
from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.heads.stacked_heads import linked_title
from briefpress.verbs.plain.heads.stage_lines import names_persons
from briefpress.verbs.plain.heads.title_below import LINES, TitleBelow
from briefpress.verbs.plain.letters import is_capitals
from briefpress.verbs.plain.wording import is_byline, is_sentences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence


@dataclass(frozen=True)
class UnitTitles:
    """Which bare heads of a text have their titles in a chunk of their own below."""

    seen: Evidence

    @cached_property
    def _below(self) -> TitleBelow:
        """What stands right below the heads."""
        return TitleBelow(self.seen)

    def _follows(self, index: int) -> bool:
        """Tell whether the chunk below a head is its title.

        Where all but all heads of a style have a short chunk below them, these are titles, though they end in a point
        or run over several lines: paragraphs are not all short.
        """
        one = self.seen.could[index]
        if not is_bare(one):
            return False
        half, most = self._habits.get(one.style, (False, False))
        below = self.seen.chunks[index + 1 : index + 2]
        # An entry of a glossary stands below its letter.
        entered = bool(below) and _is_letter(one) and below[0].text.startswith(one.text[0])
        # One chapter among those with titles in capitals has none.
        shouted = bool(below) and one.style in self._capital and not is_capitals(below[0].text)
        if entered or (shouted and is_sentences(below[0].text)):
            return False
        if begins_emphasised(below) and (one.style not in self._emphasised or is_argument(below[0])):
            return False
        if one.style in self._nearer and self._below.is_long_title(index) and not says_when(below[0].text):
            return True
        if index + 1 in self.seen.listed and is_nearer(below[0]) and self._below.could_be_title(index):
            return True
        return (half and self._below.is_title(index)) or (
            most and (self._below.could_be_title(index) or self._below.is_long_title(index))
        )

    def further(self, index: int) -> int:
        """Give how many chunks below a head are its title; a line that dates the piece may stand before it."""
        if index in self._dated:
            return 2
        linked = linked_title(self.seen, index) if is_bare(self.seen.could[index]) else 0
        return max(linked, 1 + self._goes_on(index + 1)) if self._follows(index) else linked

    def _goes_on(self, index: int) -> bool:
        """Tell a title in capitals with a second line that stands nearer to it than to the text: “(CONTINUED)”."""
        title, *below = self.seen.chunks[index : index + 2]
        one = self.seen.could.get(index + 1)
        if not below or index + 1 in self.seen.taken or below[0].mend is not None or len(below[0].lines) > 2:
            return False
        near = 0 < below[0].before <= title.before and below[0].before < below[0].after < FAR
        capitals = is_capitals(title.text) and is_capitals(below[0].text)
        numbered = one is not None and one.number is not None
        said = is_byline(below[0].text) or says_when(below[0].text) or names_persons(self.seen, index + 1)
        return near and capitals and not numbered and not said

    @cached_property
    def _dated(self) -> frozenset[int]:
        return dated_heads(self.seen)

    @cached_property
    def _habits(self) -> dict[str, tuple[bool, bool]]:
        """Of each style of bare heads, whether titles stand below half of them, and whether all but all have one."""
        told: dict[str, dict[str, tuple[bool, bool]]] = defaultdict(dict)
        for index, one in self.seen.could.items():
            if is_bare(one) and self.seen.marked(index):
                # A head may be listed elsewhere with other things below it.
                heads = told[one.style]
                before = heads.get(one.key, (False, False))
                heads[one.key] = (
                    before[0] or self._below.is_title(index),
                    before[1] or self._below.could_be_title(index),
                )
        return {style: _habit(list(heads.values())) for style, heads in told.items()}

    @cached_property
    def _nearer(self) -> frozenset[str]:
        """The styles of bare heads nearly all of which have a line or two below them that stand nearer to them."""
        told: dict[str, list[bool]] = defaultdict(list)
        margin = self.seen.habits.margin + 1
        for index, one in self.seen.could.items():
            if is_bare(one) and self.seen.marked(index) and index + 1 < len(self.seen.chunks):
                below = self.seen.chunks[index + 1]
                short = len(below.lines) <= LINES and below.indent <= margin
                told[one.style].append(short and self._below.is_long_title(index))
        # What stands alone between two numbers is the text of the first.
        return frozenset(
            style for style in _mostly(told) if len(told[style]) >= MANY and style not in self._below.brief
        )

    @cached_property
    def _capital(self) -> frozenset[str]:
        """The styles of bare heads whose chunks below are in capitals, nearly all."""
        told: dict[str, list[bool]] = defaultdict(list)
        for index, one in self.seen.could.items():
            if is_bare(one) and self.seen.marked(index) and index + 1 < len(self.seen.chunks):
                told[one.style].append(is_capitals(self.seen.chunks[index + 1].text))
        return _mostly(told)

    @cached_property
    def _emphasised(self) -> frozenset[str]:
        """The styles of bare heads whose emphasised chunks below are titles: summaries are not all short."""
        told: dict[str, list[bool]] = defaultdict(list)
        for index, one in self.seen.could.items():
            if is_bare(one) and begins_emphasised(self.seen.chunks[index + 1 : index + 2]):
                told[one.style].append(self._below.could_be_title(index))
        return _mostly(told)


def _is_letter(one: Candidate) -> bool:
    """Tell a letter alone, or what is more often one than a number: L, C, D, M."""
    number = one.number
    return number is not None and (number.style == "letter" or (len(one.text) == 1 and number.value >= LETTER_ALONE))


def _mostly(told: Mapping[str, Sequence[bool]]) -> frozenset[str]:
    """Give the styles of which something is told of nearly all heads."""
    return frozenset(style for style, all_ in told.items() if sum(all_) * 5 >= len(all_) * 4)


def _habit(told: Sequence[tuple[bool, bool]]) -> tuple[bool, bool]:
    sure, may = sum(one for one, _ in told), sum(one for _, one in told)
    return sure > 0 and sure * 2 >= len(told), may * 5 >= len(told) * 4 and len(told) >= MANY
