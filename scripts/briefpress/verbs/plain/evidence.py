"""What is known of a text when its headings are chosen, and what stands around each candidate."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.plain.breaks import is_scene_break
from briefpress.verbs.plain.numbering import numbered
from briefpress.verbs.plain.sequences import sequences
from briefpress.verbs.plain.speeches import Openings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.candidates import Candidate
    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.shapes import Shape
    from briefpress.verbs.plain.survey import Habits

MANY = 3
SHORT = 70
_NEAR = 5
_ANNOUNCED = re.compile(r":[-—–_*\"'”’]*$")


@dataclass(frozen=True)
class Evidence:
    """The chunks of a text with their shapes, its habits, the candidates by chunk, and what is taken already."""

    chunks: Sequence[Chunk]
    shapes: Sequence[Shape]
    habits: Habits
    could: Mapping[int, Candidate]
    taken: frozenset[int]

    @cached_property
    def repeats(self) -> Counter[str]:
        """How often each candidate's words stand as a candidate."""
        return Counter(one.key for one in self.could.values())

    @cached_property
    def counted(self) -> frozenset[int]:
        """The candidates whose numbers count up."""
        return sequences(self.could, paragraphs=self._paragraphs)

    @cached_property
    def _paragraphs(self) -> Counter[str]:
        """How many paragraphs, rather than heads, have a number of each style."""
        found = (
            numbered(chunk.lines[0].words)
            for index, chunk in enumerate(self.chunks)
            if index not in self.could and self.shapes[index] in {"prose", "narrow", "single"}
        )
        return Counter(one.style for one in found if one is not None)

    @cached_property
    def openings(self) -> Openings:
        """With what names or words the paragraphs begin."""
        return Openings(chunk.lines[0].words for index, chunk in enumerate(self.chunks) if index not in self.taken)

    def follows_colon(self, index: int) -> bool:
        """Tell what a colon just before announces, such as a song's title: it is set in."""
        chunk = self.chunks[index]
        if not index or chunk.before > self.habits.gap or chunk.indent <= self.habits.margin + 1:
            return False
        return _ANNOUNCED.search(self.chunks[index - 1].text[-8:]) is not None

    def marked(self, index: int) -> bool:
        """Tell whether a chunk is a candidate that speaks for itself or by its number."""
        one = self.could.get(index)
        return one is not None and (one.strong or index in self.counted)

    def heads_something(self, index: int) -> bool:
        """Tell whether prose, verse or a further heading follows, rather than the end or a row of short lines."""
        chunk = self.chunks[index]
        if chunk.after == 0 and self.shapes[index] == "single" and index + 1 < len(self.chunks):
            return True
        one = self.could[index]
        if not (one.strong or one.far or index in self.counted) and self._parts_below(index):
            return False
        short = 0
        near = _NEAR + 3 if one.far and one.capitals else _NEAR
        for following in range(index + 1, min(len(self.chunks), index + near)):
            # What stands close to the next is one stretch with it: the entries of a glossary.
            stretch = self.chunks[following].after == 0
            if stretch or following in self.taken or self.is_text(following) or self.marked(following):
                return True
            short += 1
        return short > 0 and self.marked(index)

    def _parts_below(self, index: int) -> bool:
        """Tell what a row of stars ends: a signature rather than a head."""
        return index + 1 < len(self.chunks) and is_scene_break(self.chunks[index + 1])

    def is_text(self, index: int) -> bool:
        """Tell prose or verse, or a line that is too long for a heading."""
        return self.shapes[index] in {"prose", "narrow", "lines"} or self.chunks[index].length > SHORT - 10

    def stands_over_prose(self, index: int) -> bool:
        """Tell whether a short line has a longer paragraph below it, and a sentence's end above."""
        if index + 1 >= len(self.chunks):
            return False
        below = self.chunks[index + 1]
        longer = len(below.lines) > 1 or below.length > len(self.chunks[index].text) * 1.5 + 20
        text = self.chunks[index - 1].text.rstrip("_*") if index else "."
        ended = not index or (index - 1) in self.could or text[-1:] in ".?!\"'”’»)]…:*-" or self.habits.unwrapped
        return longer and self.shapes[index + 1] in {"prose", "narrow", "single"} and ended

    def is_signature(self, index: int) -> bool:
        """Tell the name or the date at the foot of a letter: set to the right, at the end of what it signs."""
        chunk = self.chunks[index]
        if self.could[index].centred or chunk.before > self.habits.gap:
            return False
        return chunk.indent - self.habits.margin > max(16, self.habits.width // 4)
