"""Read columns that spaces part and whose words go on over lines, each below its own beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.letters import begins_small
from briefpress.verbs.plain.tables.entries import is_labelled
from briefpress.verbs.plain.tables.grid import Cell, Grid
from briefpress.verbs.plain.tables.rows import FIGURE, head_of
from briefpress.verbs.plain.tables.spaced import CELL, LEADERS, RULE, unruled

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk

# So many rows are a table at least, of so many columns; of two where the first has nothing but figures.
_ROWS, _COLUMNS = 3, 3
# So far beside its column a cell may begin.
_OFF = 1
_WIDEST = 300


def wrapped(chunk: Chunk) -> Grid | None:
    """Read rows that take several lines; None unless each cell begins where its column does, as in the first line.

    What has no first cell goes on with the row above it, and so does a first cell alone that goes on in small letters.
    """
    if len(chunk.lines) <= _ROWS or chunk.length > _WIDEST or "   " not in chunk.text or LEADERS.search(chunk.text):
        return None
    lines = [(list(CELL.finditer(text)), start) for text, start in unruled(chunk)]
    columns = [cell.start() for cell in lines[0][0]] if lines else []
    rows: list[list[list[tuple[int, int]]]] = []
    for cells, start in lines:
        places = _places(cells, columns)
        if places is None:
            return None
        if not rows or not (places[0] or (len(cells) == 1 and begins_small(cells[0].group()))):
            # In a table with empty cells it would be a guess which lines are rows.
            if len(cells) < len(columns):
                return None
            rows.append([[] for _ in columns])
        for place, cell in zip(places, cells, strict=True):
            rows[-1][place].append((start + cell.start(), start + cell.end()))
    words = [[" ".join(chunk.text[low:high] for low, high in cell) for cell in row] for row in rows]
    ruled = RULE.match(chunk.lines[1].words) is not None
    # A rule below each title shows columns by itself.
    shown = ruled and len(chunk.lines[1].words.split()) == len(columns) > 1
    if len(rows) < _ROWS or not (shown or _are_columns(words)):
        return None
    return Grid(tuple(tuple(Cell(tuple(cell)) for cell in row) for row in rows), 1 if ruled else head_of(words))


def _are_columns(words: Sequence[Sequence[str]]) -> bool:
    """Tell columns from a list whose items hang: of two, the first has figures that do not count the rows."""
    names = [row[0] for row in words]
    figures = len(words[0]) > 1 and all(map(FIGURE.match, names))
    return (figures or len(words[0]) >= _COLUMNS) and not is_labelled(names)


def _places(cells: Sequence[re.Match[str]], columns: Sequence[int]) -> list[int] | None:
    """Give the column of each cell; None if one begins in none."""
    out: list[int] = []
    for cell in cells:
        near = [at for at, begin in enumerate(columns) if abs(begin - cell.start()) <= _OFF]
        if len(near) != 1 or (out and near[0] <= out[-1]):
            return None
        out.append(near[0])
    return out
