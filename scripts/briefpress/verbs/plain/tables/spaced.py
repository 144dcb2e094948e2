"""Read a table whose columns are parted by spaces alone; only what is unmistakable is one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.tables.entries import is_labelled
from briefpress.verbs.plain.tables.grid import Cell, Grid
from briefpress.verbs.plain.tables.rows import head_of

if TYPE_CHECKING:
    from briefpress.verbs.plain.chunks import Chunk

RULE = re.compile(r"^[-=+|: _~]{3,}$")
_WIDE = re.compile(r"\s{10,}")
_MANY = 3
CELL = re.compile(r"\S+(?: {1,2}\S+)*")
LEADERS = re.compile(r"(?:\.\s?){4,}")


def unruled(chunk: Chunk) -> list[tuple[str, int]]:
    """Give the lines of a chunk but for its rules, each with how far its places stand behind those of the text."""
    told = zip(chunk.lines, chunk.starts, strict=True)
    return [(line.text, start - line.indent) for line, start in told if not RULE.match(line.words)]


def spaced(chunk: Chunk) -> Grid | None:
    """Read columns that begin or end at the same place in every line, three spaces apart or more; None without."""
    # Hardly a paragraph has a gap in its first line.
    first = next((line.text for line in chunk.lines if not RULE.match(line.words)), "")
    columns = len(CELL.findall(first))
    lines = unruled(chunk) if columns > 1 else []
    if len(lines) < 2 or any(LEADERS.search(line) for line, _ in lines):
        return None
    rows = [list(CELL.finditer(line)) for line, _ in lines]
    if any(len(row) != columns for row in rows):
        return None
    # Two lines alone are a table only if all that parts their columns is far wider than any space in a sentence.
    if len(lines) < _MANY and not all(_WIDE.search(line.strip()) for line, _ in lines):
        return None
    for column in range(columns):
        begins, ends = ({found[column].span()[end] for found in rows} for end in (0, 1))
        if max(begins) - min(begins) > 1 and max(ends) - min(ends) > 1:
            return None
    if columns == 2 and is_labelled([found[0].group() for found in rows]):
        return None
    cells = tuple(
        tuple(Cell(((start + found.start(), start + found.end()),)) for found in row)
        for row, (_, start) in zip(rows, lines, strict=True)
    )
    ruled = RULE.match(chunk.lines[1].words) is not None
    return Grid(cells, 1 if ruled else head_of([[found.group() for found in row] for row in rows]))
