"""Find heads that stand one space in: a book that was made into plain text from a web page keeps them apart so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.cells import cells
from briefpress.verbs.plain.heads.may_head import may_head
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.wording import ends

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.survey import Habits

# So many are a habit, of which so many have numbers, or are “Preface” and its like.
_MANY = 5
_NUMBERED = 3
_LINES = 4
# A chunk that is longer than this is text.
_TEXT = 100


def a_space_in(chunks: Sequence[Chunk], habits: Habits, taken: AbstractSet[int]) -> frozenset[int]:
    """Find the chunks all lines of which stand one space within the margin; none if they are no heads.

    They are heads where nearly all are short, stand over text and end no sentence but behind a number, and where some
    have a number. Directions on a stage may stand so too, and the entries of a list.
    """
    found = [
        index
        for index, chunk in enumerate(chunks)
        if index not in taken
        and chunk.lines[0].indent == habits.margin + 1
        and all(line.indent == habits.margin + 1 for line in chunk.lines)
    ]
    fit = [index for index in found if len(chunks[index].lines) <= _LINES and may_head(chunks[index].text)]
    counted = {index for index in fit if numbered(chunks[index].lines[0].words) is not None}
    told = [index for index in fit if index in counted or not ends(chunks[index].text)]
    if len(counted) < _NUMBERED or len(fit) < _MANY or len(fit) * 10 < len(found) * 8:
        return frozenset()
    listed = set(found)
    over = sum(_heads(chunks, index, listed) for index in told)
    return frozenset(told) if len(told) * 10 >= len(fit) * 8 and over * 10 >= len(told) * 6 else frozenset()


def with_heads_a_space_in(could: Mapping[int, Candidate], found: AbstractSet[int]) -> dict[int, Candidate]:
    """Let candidates that stand one space in speak for themselves."""
    reason = "it stands one space in, as the heads of the text do"
    return {
        index: replace(one, strong=True, reason=reason) if index in found and not one.strong else one
        for index, one in could.items()
    }


def _heads(chunks: Sequence[Chunk], index: int, listed: AbstractSet[int]) -> bool:
    """Tell a chunk with text below it, or soon; what stands one space in as well is an item as it is."""
    below = (chunks[at] for at in range(index + 1, min(index + 4, len(chunks))) if at not in listed)
    return any(len(chunk.lines) > 1 or cells(chunk.text) > _TEXT for chunk in below)
