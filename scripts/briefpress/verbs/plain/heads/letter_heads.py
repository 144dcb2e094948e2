"""Find the lines that say to whom letters go, with the place and the day right below and far to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.letters import begins_anew
from briefpress.verbs.plain.wording import is_dateline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.lines import Line
    from briefpress.verbs.plain.survey import Habits

# So many letters make a habit; a head and its day have so many lines at most.
_MANY, _LINES = 3, 4
_LONGEST = 60
# To whom a letter goes stands so far in, and the day so much further right.
_IN, _RIGHT = 8, 6


def letter_heads(chunks: Sequence[Chunk], habits: Habits) -> frozenset[int]:
    """Give the chunks whose first line says to whom a letter goes, and whose others are its place and day.

    Where several letters begin so, one may have its place alone.
    """
    heads = [(index, _head(chunks, index, gap=habits.gap)) for index in range(len(chunks))]
    placed = [(index, lines) for index, lines in heads if _is_placed_below(lines)]
    dated = sum(any(is_dateline(line.words) for line in lines[1:]) for _, lines in placed)
    told = dated >= _MANY and dated * 2 >= len(placed)
    return frozenset(index for index, _ in placed if told and len(chunks[index].lines) > 1)


def _head(chunks: Sequence[Chunk], index: int, *, gap: int) -> Sequence[Line]:
    """Give a chunk's lines as far off as a head, with those right below it if it was parted from them already."""
    chunk, below = chunks[index], chunks[index + 1 : index + 2]
    if chunk.mend is not None or chunk.before <= gap:
        return ()
    parted = len(chunk.lines) == 1 and bool(below) and not below[0].before
    return (*chunk.lines, *below[0].lines) if parted else chunk.lines


def _is_placed_below(lines: Sequence[Line]) -> bool:
    """Tell a short line with others below it that all stand far to the right of it."""
    if not 1 < len(lines) <= _LINES:
        return False
    first, *below = lines
    right = first.indent >= _IN and all(line.indent >= first.indent + _RIGHT for line in below)
    return right and first.cells <= _LONGEST and begins_anew(first.words) and not is_dateline(first.words)
