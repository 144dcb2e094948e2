"""Find lists of contents that have no head, by the pages in which their lines end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.entries import NUMBERED_PAGE, entries_below
from briefpress.verbs.plain.heads.may_head import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.places import Places

# So many lines that end in pages are a list though no head says so.
_LINES = 8


def paged_lists(chunks: Sequence[Chunk], places: Places, *, front: int) -> set[int]:
    """Find many lines at the `front` that end in numbers which do not go down, if half of them stand again behind."""
    out: set[int] = set()
    index = 0
    while index < min(front, len(chunks)):
        run = entries_below(chunks, index - 1)
        keys = [key_of(NUMBERED_PAGE.sub("", line.words)) for at in run for line in chunks[at].lines]
        if len(keys) >= _LINES and sum(places.last.get(key, 0) > run[-1] for key in keys) * 2 >= len(keys):
            out.update(run)
        index += max(len(run), 1)
    return out
