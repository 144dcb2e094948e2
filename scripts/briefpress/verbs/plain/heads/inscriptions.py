"""Tell what a sign, a letter or a newspaper says in a story from the heads of the story."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.evidence import SPARSE
from briefpress.verbs.plain.points import EMPHASIS

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

# So many lines over prose are heads.
_SEVERAL = 5


@dataclass(frozen=True)
class Inscriptions:
    """The lines in capitals or emphasis of a story that stand as its paragraphs do, and are few."""

    seen: Evidence

    def has(self, one: Candidate) -> bool:
        """Tell whether a line is one of them.

        What stands before the first chapter, right below a head, or below one that is far off, is none.
        """
        return self._few.get(one.style, False) and self._is_among(one)

    def announces(self, one: Candidate) -> bool:
        """Tell a poem's title, or a letter's, that a colon announces, though it stands further off than a paragraph."""
        if not self.seen.is_story or one.number is not None or one.wide or not one.index:
            return False
        return self.seen.chunks[one.index - 1].text.rstrip(EMPHASIS).endswith(":")

    def titles_verse(self, one: Candidate) -> bool:
        """Tell the title of verse that is quoted in prose: both are set in, and it is no further off than a stanza."""
        seen, below = self.seen, one.index + 1
        if seen.is_verse or one.number is not None or one.far or one.centred or below == len(seen.chunks):
            return False
        set_in = min(seen.chunks[one.index].indent, seen.chunks[below].indent) > seen.habits.margin + 1
        return set_in and seen.shapes[below] == "lines"

    @cached_property
    def _few(self) -> dict[str, bool]:
        """Of each style, whether such lines are few; nothing for a text that is no story."""
        if not self.seen.is_story:
            return {}
        often = Counter(one.style for one in self.seen.could.values() if self._is_among(one))
        return {style: count * SPARSE < len(self.seen.chunks) for style, count in often.items()}

    def _is_among(self, one: Candidate) -> bool:
        emphasised = one.style.startswith("emphasised") and not (one.far and one.centred)
        shown = one.style == "capitals:" or (emphasised and self._apart[one.style] < _SEVERAL)
        above = self.seen.could.get(one.index - 1)
        below = above is not None and (above.far or self.seen.marked(above.index))
        return shown and one.index > self._begins and not below

    @cached_property
    def _apart(self) -> Counter[str]:
        """How many lines of each style stand over prose and further off than a paragraph, as the heads of notes do."""
        far = (one for one in self.seen.could.values() if one.far)
        return Counter(one.style for one in far if self.seen.stands_over_prose(one.index))

    @cached_property
    def _begins(self) -> int:
        """Where the first chapter stands, or whatever else speaks for itself."""
        return next((index for index in sorted(self.seen.could) if self.seen.marked(index)), 0)
