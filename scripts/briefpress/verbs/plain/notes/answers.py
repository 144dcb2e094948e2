"""Find the part of a text that holds its notes under a head which does not say so, as “Words of the country”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.notes.loose import uncalled_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk

# So many entries may be notes under any head, with so many further chunks each.
_FEWEST, _FURTHER = 5, 12
_ENTRY = re.compile(r"(\d{1,4})[.)]\s+(?=\S)")


def with_answers(chunks: Sequence[Chunk], regions: Sequence[str]) -> Sequence[str]:
    """Add such a part to the regions of a text in which no note was found: its list answers all marks, one by one.

    The marks are figures in brackets or raised, counted from 1; the list stands below the last of them.
    """
    marks = uncalled_for(chunks, regions)
    if len(marks) < _FEWEST or any(int(mark.label) != number for number, mark in enumerate(marks, 1)):
        return regions
    listed = _listed(chunks, marks[-1].chunk + 1, len(marks))
    return ["notes" if index in listed else region for index, region in enumerate(regions)]


def _listed(chunks: Sequence[Chunk], first: int, count: int) -> range:
    """Give the chunks from the entry that is numbered 1 to that which has the number of the last mark."""
    begun: list[int] = []
    for index in range(first, len(chunks)):
        match = _ENTRY.match(chunks[index].text)
        if match is not None and int(match.group(1)) == len(begun) + 1:
            begun.append(index)
        elif match is not None and match.group(1) == "1":
            begun = [index]
        elif begun and index - begun[-1] > _FURTHER:
            begun = []
        if len(begun) == count:
            return range(begun[0], index + 1)
    return range(0)
