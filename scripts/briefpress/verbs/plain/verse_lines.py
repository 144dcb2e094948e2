"""Tell by the stanzas beside them the single lines and the pairs that are verse, though they look like prose.

A verse that two persons share stands in two lines, the second of which begins where the first broke off.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.plain.letters import is_capitals
from briefpress.verbs.plain.survey import LONG

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.shapes import Shape
    from briefpress.verbs.plain.survey import Habits

# What begins where a line broke off is set in so many columns more than a whole line at least.
_BROKEN_OFF = 12
# No further away is the stanza that tells what single lines are.
_AWAY = 6
# So many of ten lines of a stanza begin with capitals.
_BEGUN = 8


@dataclass(frozen=True, slots=True)
class VerseLines:
    """The chunks of a text with their shapes; `taken` are those that are heads, notes, lists and the like."""

    chunks: Sequence[Chunk]
    shapes: Sequence[Shape]
    habits: Habits
    taken: AbstractSet[int]

    def told(self, index: int) -> tuple[str, int]:
        """Say why a chunk is verse, and how far it stands in from the stanzas beside it; nothing if it is none.

        In prose a stanza on both sides has to tell it.
        """
        first, *further = self.chunks[index].lines
        if self.chunks[index].length > LONG or is_capitals(first.words) or not first.is_begun:
            return "", 0
        near = [place for step in (-1, 1) if (place := self._stanza(index, step)) is not None]
        if len(near) < (1 if self.habits.verse else 2):
            return "", 0
        if further:
            told = _is_shared(self.chunks[index]) and further[0].indent in near
            return ("its first line begins where a verse broke off" if told else ""), 0
        # Where verse stands at the margin, “And then she sang:” does too.
        may_be_prose = first.indent <= self.habits.margin + 1 and self._is_among_prose(index)
        if first.indent in near and not may_be_prose:
            return "it stands where the verses beside it do", 0
        beyond = first.indent - min(near)
        return ("it begins where a verse broke off", beyond) if beyond >= _BROKEN_OFF else ("", 0)

    def _is_among_prose(self, index: int) -> bool:
        """Tell a place in a text that is not all verse, near to which some prose stands."""
        near = range(max(0, index - _AWAY), min(len(self.chunks), index + _AWAY + 1))
        prose = (at for at in near if self.shapes[at] in {"prose", "narrow"} and at not in self.taken)
        unlike = any(not _is_shared(self.chunks[at]) for at in prose)
        return not self.habits.verse and (self.habits.unwrapped or unlike)

    def _stanza(self, index: int, step: int) -> int | None:
        """Give how far the next stanza in one direction is set in, with nothing but such lines between."""
        at = index + step
        for _ in range(_AWAY):
            if not 0 <= at < len(self.chunks) or at in self.taken:
                return None
            chunk = self.chunks[at]
            if self.shapes[at] == "lines":
                begun = sum(line.is_begun for line in chunk.lines) * 10 >= len(chunk.lines) * _BEGUN
                return chunk.indent if begun else None
            if len(chunk.lines) > 1 and not _is_shared(chunk):
                return None
            at += step
        return None


def _is_shared(chunk: Chunk) -> bool:
    """Tell two lines of which the first begins where a verse broke off."""
    first, *further = chunk.lines
    return len(further) == 1 and first.indent >= further[0].indent + _BROKEN_OFF and further[0].is_begun
