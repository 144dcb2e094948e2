"""Find the title below the first-page header of a paged report (RFC 7322, 4.1).

Such a header has two sides: to the left whose series it is and its number, to the right who wrote it and when.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.candidates import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.lines import Line

# So many lines have both sides at least; right ones end in one place, or nearly.
_BOTH, _EDGE = 2, 2
# A header has so many lines at most, a title so many; its middle is that of the page, or nearly.
_MOST, _LINES, _MIDDLE = 40, 4, 3
# So many notices at most stand above it.
_NOTICES = 2


def below_first_page_header(chunks: Sequence[Chunk]) -> int:
    """Give the index of the chunk in the middle of the page right below such a header; 0 if there is none.

    Where a copy was taken from may be noted above the header.
    """
    return next(filter(None, (_below(chunks, first) for first in range(_NOTICES + 1))), 0)


def _below(chunks: Sequence[Chunk], first: int) -> int:
    near = list(takewhile(lambda chunk: chunk.after == 0, chunks[first : first + _MOST]))
    at = first + len(near) + 1
    head = [line for chunk in chunks[first:at] for line in chunk.lines]
    if at >= len(chunks) or len(head) > _MOST:
        return 0
    width = _width(head)
    below = chunks[at]
    centred = all(abs(line.indent + line.cells - width) <= 2 * _MIDDLE for line in below.lines)
    return at if width and len(below.lines) <= _LINES and below.indent > 0 and centred else 0


def _width(head: Sequence[Line]) -> int:
    """Give the column where the right side ends; 0 if the lines are no such header."""
    both = [line for line in head if COLUMNS.search(line.words) is not None]
    right = [line for line in head if line not in both and line.indent * 2 > line.cells]
    width = max((line.cells for line in both), default=0)
    flush = [line for line in (*both, *right) if width - line.cells <= _EDGE]
    return width if len(both) >= _BOTH and len(flush) == len(both) + len(right) else 0
