"""Find heads of units that stand among the lines of one stretch, where a text has no blank lines around them."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.numbering import numbered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk

_MANY = 3


def units_within(chunks: Sequence[Chunk]) -> dict[int, list[int]]:
    """Give by chunk where to part it: before and behind each line that is a unit's number alone, as a scene's is.

    Such count up over the text and have several lines below them, so that no list of them is parted.
    """
    units: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for index, chunk in enumerate(chunks):
        if chunk.mend is None and len(chunk.lines) > _MANY:
            for at, line in enumerate(chunk.lines):
                number = numbered(line.words)
                if number is not None and number.style.startswith("unit:") and not number.rest:
                    units[number.style].append((index, at, number.value))
    out: dict[int, list[int]] = defaultdict(list)
    for members in units.values():
        pairs = list(pairwise(members))
        steps = sum(after[2] in {before[2] + 1, 1} for before, after in pairs)
        close = sum(after[0] == before[0] and after[1] - before[1] < _MANY for before, after in pairs)
        if len(members) > _MANY and steps * 10 >= len(pairs) * 7 and close * 10 <= len(pairs):
            for index, at, _ in members:
                out[index].extend((at, at + 1))
    return out
