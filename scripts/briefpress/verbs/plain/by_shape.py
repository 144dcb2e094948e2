"""Read what is nothing else by its shape: verse, quotations, speeches, paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.build import Piece
from briefpress.verbs.plain.shapes import shape_of
from briefpress.verbs.plain.survey import is_early

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.named_speeches import NamedSpeeches
    from briefpress.verbs.plain.shapes import Shape
    from briefpress.verbs.plain.survey import Habits
    from briefpress.verbs.plain.verse_lines import VerseLines

_DIRECTION = re.compile(r"(?<=[.:])\s*(?:\[[^][]*\]|\([^()]*\))[.:]?$")
_NAME = 40
# So many columns beyond the margin a quotation is indented at least.
_DEEP = 2


@dataclass(frozen=True, slots=True)
class ByShape:
    """The chunks of a text with their shapes and why they have these, who speaks in it, and what is verse in it."""

    chunks: Sequence[Chunk]
    shapes: Sequence[Shape]
    why: Sequence[str]
    habits: Habits
    named: NamedSpeeches
    verse: VerseLines

    def piece(self, index: int) -> Piece:
        """Say what a chunk is."""
        chunk, shape = self.chunks[index], self.shapes[index]
        if all(line.words.startswith(">") for line in chunk.lines):
            return Piece("quotation", index, index, "its lines begin with “>”", quoted=True)
        full = self.habits.width > 0 and len(chunk.lines) > 1 and not is_early(chunk, 0, self.habits.width)
        # Behind a name and what its bearer does the speech may begin in the same line.
        if (speaker := _speaker(chunk) or self.named.speaker(chunk)) and not full:
            spoken, _ = shape_of(replace(chunk, lines=chunk.lines[1:]), self.habits)
            role = "verse" if spoken == "lines" else "speech"
            return Piece(role, index, index, f"“{speaker}” is the name of who speaks")
        why, beyond = (self.why[index], 0) if shape == "lines" else self.verse.told(index)
        if why:
            return Piece("verse", index, index, why, beyond=beyond)
        if shape == "narrow" or (shape == "prose" and self._is_deep(index) and self.habits.width):
            return Piece("quotation", index, index, "it is indented as a whole")
        if shape == "single" and self._is_beside_quotation(index):
            return Piece("quotation", index, index, "it is indented like the quotation beside it")
        return Piece("paragraph", index, index, self.why[index])

    def _is_deep(self, index: int) -> bool:
        return self.chunks[index].indent >= self.habits.margin + _DEEP

    def _is_beside_quotation(self, index: int) -> bool:
        near = [at for at in (index - 1, index + 1) if 0 <= at < len(self.chunks)]
        return any(
            self.shapes[at] in {"narrow", "prose"}
            and self._is_deep(at)
            and self.chunks[at].indent == self.chunks[index].indent
            for at in near
        )


def _speaker(chunk: Chunk) -> str:
    """Give the name over a speech: a short first line in capitals that ends in a point or a colon.

    What the speaker does may stand in brackets behind it.
    """
    if len(chunk.lines) == 1:
        return ""
    first = _DIRECTION.sub("", chunk.lines[0].words)
    if not first or len(first) > _NAME or first[-1] not in ".:" or not first.isupper():
        return ""
    return first if any(map(str.islower, chunk.lines[1].words)) else ""
