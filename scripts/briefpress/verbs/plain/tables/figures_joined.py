"""Join the parts of a table of figures that blank lines divide: groups of years, a sum below a rule."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import with_distances
from briefpress.verbs.plain.tables.figured import figure_columns, rows_of
from briefpress.verbs.plain.tables.grid_of import grid_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.tables.figured import Row

# So many blank lines at most stand between two parts of a table.
_NEAR = 2
# So many parts at most are tried as one.
_MOST = 100


def with_figures_joined(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Join each table of figures with what goes on in its columns below it, if that makes one table."""
    out: list[Chunk] = []
    at = 0
    while at < len(chunks):
        end = _end(chunks, at)
        joined = _joined(chunks[at:end]) if end > at + 1 else None
        out.append(joined or chunks[at])
        at = end if joined else at + 1
    return with_distances(out)


def _joined(parts: Sequence[Chunk]) -> Chunk | None:
    """Give the parts of a table as one; None if together they make none."""
    whole = replace(parts[0], lines=tuple(line for chunk in parts for line in chunk.lines), table=True)
    return whole if grid_of(whole) is not None else None


def _end(chunks: Sequence[Chunk], at: int) -> int:
    """Give where the last chunk ends that may go on in the columns of this one."""
    chunk = chunks[at]
    columns = None if chunk.mend is not None or chunk.table else figure_columns(chunk)
    if columns is None or grid_of(chunk) is None:
        return at + 1
    end = below = at + 1
    while below < min(len(chunks), at + _MOST) and chunks[below].before <= _NEAR and chunks[below].mend is None:
        rows = rows_of(chunks[below])
        # A rule alone goes with what is below it.
        if rows and not all(_fits(row, columns[2]) for row in rows):
            break
        below += 1
        end = below if rows else end
    return end


def _fits(row: Row, sides: Sequence[tuple[int, int]]) -> bool:
    """Tell a line whose figures stand below others, and whose words stand in one column each."""
    segments = row.segments(sides)
    return bool(row.figures) and len(segments) > 1 and all(one.first == one.last for one in segments)
