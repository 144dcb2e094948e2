"""Find the lines that say to whom letters go, with the place and the day right below and far to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.letters import begins_anew
from briefpress.verbs.plain.wording import is_dateline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.survey import Habits

# So many letters make a habit; a head and its day have so many lines at most.
_MANY, _LINES = 3, 4
_LONGEST = 60
# To whom a letter goes stands so far in, and the day so much further right.
_IN, _RIGHT = 8, 6


def letter_heads(chunks: Sequence[Chunk], habits: Habits) -> dict[int, list[int]]:
    """Give by chunk where the place and the day of a letter begin below the line that says to whom it goes.

    Where several letters begin so, one may have its place alone.
    """
    placed = [index for index, chunk in enumerate(chunks) if _is_placed_below(chunk, habits)]
    dated = sum(any(is_dateline(line.words) for line in chunks[index].lines[1:]) for index in placed)
    return {index: [1] for index in placed} if dated >= _MANY and dated * 2 >= len(placed) else {}


def _is_placed_below(chunk: Chunk, habits: Habits) -> bool:
    """Tell a short line as far off as a head, with others below it that all stand far to the right of it."""
    first, *below = chunk.lines
    if chunk.mend is not None or chunk.before <= habits.gap or not 1 <= len(below) < _LINES:
        return False
    right = first.indent >= _IN and all(line.indent >= first.indent + _RIGHT for line in below)
    return right and first.cells <= _LONGEST and begins_anew(first.words) and not is_dateline(first.words)
