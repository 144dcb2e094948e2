"""Read a table whose cells tabs part, as spreadsheets and pages of the web give them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.tables.entries import is_labelled, is_listed
from briefpress.verbs.plain.tables.grid import Cell, Grid
from briefpress.verbs.plain.tables.rows import FIGURE, head_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.lines import Line

# With two columns alone so many rows must have figures in the second.
_ROWS, _SHARE = 3, 0.6


def tabbed(chunk: Chunk) -> Grid | None:
    """Read a chunk of which each line has as many tabs, or as many gaps of several tabs; None if it is no table.

    Of two columns the second has figures: a label and its paragraph, a name and what is said are no rows.
    """
    if len(chunk.lines) < 2 or not all(line.tabs for line in chunk.lines):
        return None
    parts = [line.tabs for line in chunk.lines]
    if len(set(map(len, parts))) > 1:
        # Typed by hand, several tabs make one gap.
        parts = [_gaps(line) for line in chunk.lines]
    if len(set(map(len, parts))) > 1:
        return None
    rows = [_cells(*one) for one in zip(chunk.lines, parts, chunk.starts, strict=True)]
    words = [[chunk.text[low:high] for low, high in row] for row in rows]
    if not _is_table(words):
        return None
    cells = tuple(tuple(Cell(((low, high),) if low < high else ()) for low, high in row) for row in rows)
    return Grid(cells, head_of(words))


def _gaps(line: Line) -> tuple[int, ...]:
    """Give the places behind the last tab of each gap; spaces may stand there as well."""
    return tuple(at for at, end in pairwise([*line.tabs, len(line.text)]) if line.text[at:end].strip())


def _cells(line: Line, tabs: Sequence[int], start: int) -> list[tuple[int, int]]:
    """Give where in the chunk's text, in which the line has its start, the words of each cell begin and end."""
    out = []
    for low, high in zip([0, *tabs], [*tabs, len(line.text)], strict=True):
        held = line.text[low:high]
        at = start - line.indent + low + len(held) - len(held.lstrip())
        out.append((at, at + len(held.strip())))
    return out


def _is_table(words: Sequence[Sequence[str]]) -> bool:
    if is_labelled([row[0] for row in words]):
        return False
    if len(words[0]) > 2:
        return True
    figures = sum(FIGURE.match(row[1]) is not None for row in words)
    return figures >= max(_ROWS, _SHARE * len(words)) and not is_listed(words, led=False)
