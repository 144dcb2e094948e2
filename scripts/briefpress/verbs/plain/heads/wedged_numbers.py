"""Find numbers alone between two lines of text, with no blank line above or below: they call or begin notes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk

# So many distances of more than a line show that the text sets its heads apart.
_MANY = 3


def wedged_numbers(chunks: Sequence[Chunk]) -> frozenset[int]:
    """Give the chunks that are such a number, in a text whose parts, not its paragraphs, have blank lines between."""
    if sum(chunk.before > 1 for chunk in chunks) < _MANY:
        return frozenset()
    close = [above.last + 1 == below.first for above, below in pairwise(chunks)]
    return frozenset(
        index
        for index in range(1, len(chunks) - 1)
        if close[index - 1] and close[index] and chunks[index].lines[0].words.isdecimal()
    )
