"""Tell the place over a letter and the name below it, where a text prints letters that it was sent set in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.evidence import MANY, SHORT

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence


@dataclass(frozen=True)
class SetInLetters:
    """Which lines in capitals of a text frame its letters.

    Both stand at one margin, right of that of the text and left of the letter's; a magazine has dozens of them.
    """

    seen: Evidence

    def has(self, one: Candidate) -> bool:
        """Tell a line at the margin of such places and names, where several letters are.

        Some letters have a name and no place, and a place may have its letter on the next page.
        """
        return self._fits(one) and self.seen.chunks[one.index].indent in self._margins

    def _fits(self, one: Candidate) -> bool:
        habits = self.seen.habits
        set_in = self.seen.chunks[one.index].indent > habits.margin
        return one.number is None and one.capitals and set_in and not (one.wide or one.centred or one.titled)

    @cached_property
    def _margins(self) -> frozenset[int]:
        """The margins at which several letters have both their place and their name."""
        counts: dict[int, int] = {}
        for one in self.seen.could.values():
            if self._fits(one) and self._is_signed(one.index):
                margin = self.seen.chunks[one.index].indent
                counts[margin] = counts.get(margin, 0) + 1
        return frozenset(margin for margin, count in counts.items() if count >= MANY)

    def _is_signed(self, index: int) -> bool:
        """Tell that prose set in further stands right below, and then a name in capitals at the same margin."""
        chunks = self.seen.chunks
        margin = chunks[index].indent
        at = index + 1
        while at < len(chunks) and chunks[at].indent > margin:
            at += 1
        if at == len(chunks) or not any(self.seen.shapes[place] == "prose" for place in range(index + 1, at)):
            return False
        name = chunks[at].lines[0].words
        return chunks[at].indent == margin and name.isupper() and len(name) <= SHORT
