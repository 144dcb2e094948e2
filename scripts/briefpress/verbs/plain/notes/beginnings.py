"""By what the chunks of a text begin: each habit of notes asks few of them for its bodies."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from briefpress.verbs.plain.notes.habits import FIGURE, NOTE_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.notes.habits import NoteHabit

_WORDED = re.compile(NOTE_WORDS, re.IGNORECASE)
# A mark may stand within emphasis that begins before it.
_EMPHASIS = "_*"


@dataclass(frozen=True, slots=True)
class Beginnings:
    """The chunks of a text, in order, by the sign that each begins with, and those that begin with a word for notes."""

    by_sign: Mapping[str, Sequence[int]]
    worded: Sequence[int]

    def of(self, habit: NoteHabit) -> Sequence[int]:
        """Give the chunks that may begin with the mark of a note of a habit."""
        if habit.worded:
            return self.worded
        return sorted(chain.from_iterable(self.by_sign.get(sign, ()) for sign in {*habit.opens, *_EMPHASIS}))


def beginnings_of(chunks: Sequence[Chunk]) -> Beginnings:
    """Find by what chunks begin; figures of every script are one sign."""
    by_sign: dict[str, list[int]] = defaultdict(list)
    worded: list[int] = []
    for index, chunk in enumerate(chunks):
        words = chunk.lines[0].words
        if words[0].isalpha():
            if _WORDED.match(words):
                worded.append(index)
        else:
            by_sign[FIGURE if words[0].isdecimal() else words[0]].append(index)
    return Beginnings(by_sign, worded)
