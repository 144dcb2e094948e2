"""Read a chunk as a table: drawn, or parted by tabs or spaces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefpress.verbs.plain.tables.drawing import is_drawn
from briefpress.verbs.plain.tables.drawn import drawn
from briefpress.verbs.plain.tables.figured import figured
from briefpress.verbs.plain.tables.spaced import spaced
from briefpress.verbs.plain.tables.tabbed import tabbed
from briefpress.verbs.plain.tables.wrapped import wrapped

if TYPE_CHECKING:
    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.tables.grid import Grid

# No drawing is wider, in cells.
LONGEST = 1000
_GRID = "grid"


def grid_of(chunk: Chunk) -> Grid | None:
    """Read a chunk as a table; None if it is none.

    Five rules ask for it: it is kept with the chunk, which is a value, as its text is.
    """
    known: dict[str, Any] = vars(chunk)
    if _GRID not in known:
        known[_GRID] = _read(chunk)
    grid: Grid | None = known[_GRID]
    return grid


def _read(chunk: Chunk) -> Grid | None:
    if len(chunk.lines) < 2:
        return None
    grid = drawn(chunk) if chunk.length <= LONGEST and is_drawn(chunk.text) else None
    return grid or tabbed(chunk) or spaced(chunk) or figured(chunk) or wrapped(chunk)
