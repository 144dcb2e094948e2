"""Read columns of figures that spaces part, though a row goes over two lines or has an empty cell, and titles above.

What tells the columns are the lines that have figures: between two columns all of these are blank at the same places.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from briefpress.verbs.plain.letters import begins_small
from briefpress.verbs.plain.tables.boxes import Box, boxes_of, cells_of, in_columns, runs
from briefpress.verbs.plain.tables.entries import is_listed
from briefpress.verbs.plain.tables.grid import Grid
from briefpress.verbs.plain.tables.rows import FIGURE
from briefpress.verbs.plain.tables.segments import Segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk

# So many lines with figures are a table at least, and so many of its lines have some.
_LEAST, _SHARE = 3, 0.6
_WIDEST = 300
# So many blanks between two columns at least.
_GAP = 2
_RULE = re.compile(r"[-=_~. ]{3,}")
_LEADERS = re.compile(r"(?:\.\s?){4,}|(?:\s[.·]){3,}")
# A line with a figure behind a gap; prose is not looked at any closer.
_GAPS = ("  ", "..", ". .")
_GAPPED = re.compile(r"(?m)^.*?(?: {2}|\. ?\.).*?\d")
_FILLED = re.compile(r"\S+")
_TOKEN = re.compile(r"\S+(?: \S+)*")
# What stands in a column of figures where there is none.
_NOTHING = re.compile(r"[-–—.…\"”″'’·,]+|do\.?|ditto|nil", re.IGNORECASE)
_YEAR = re.compile(r"\W*(?:1[4-9]|20)\d\d\W*$")


@dataclass(frozen=True)
class Row:
    """A line: its text with blanks for leaders, and how far its places stand behind those of the chunk's text.

    `led` tells that it has leaders, dots that lead from a name to what belongs to it.
    """

    text: str
    start: int
    led: bool

    @cached_property
    def figures(self) -> tuple[str, ...]:
        """The words apart from others that are figures."""
        return tuple(words for words in _TOKEN.findall(self.text) if FIGURE.match(words))

    @property
    def is_of_years(self) -> bool:
        """Whether its figures are years, two at least."""
        return len(self.figures) > 1 and all(map(_YEAR.match, self.figures))

    def cell(self, low: int, high: int) -> str:
        """Give what stands in a column."""
        return self.text[low:high].strip()

    def segments(self, sides: Sequence[tuple[int, int]]) -> list[Segment]:
        """Give the words in each column, or over several: those that they touch, or else the nearest."""
        out: list[Segment] = []
        for found in _TOKEN.finditer(self.text):
            start, end = found.span()
            over = [at for at, (low, high) in enumerate(sides) if start < high and end > low]
            over = over or [min(range(len(sides)), key=lambda at: max(sides[at][0] - end, start - sides[at][1]))]
            if out and over[0] <= out[-1].last:
                # Words of one column that wide spaces part.
                last = out.pop()
                start, over = last.start - self.start, [*range(last.first, over[-1] + 1)]
            out.append(Segment(over[0], over[-1], self.text[start:end], self.start + start))
        return out


Columns: TypeAlias = tuple[list[Row], list[Row], list[tuple[int, int]]]
_COLUMNS = "figure_columns"


def figured(chunk: Chunk) -> Grid | None:
    """Read a chunk as columns of figures; None if it is no table, or a list of contents."""
    columns = figure_columns(chunk)
    if columns is None:
        return None
    rows, counted, sides = columns
    led = sum(row.led for row in counted) * 2 > len(counted)
    if not _has_figures(counted, sides) or is_listed([[row.cell(*side) for side in sides] for row in counted], led=led):
        return None
    # Years over other figures are the titles of their columns.
    first = counted[0] if not counted[0].is_of_years or counted[1].is_of_years else counted[1]
    return _grid(rows, rows.index(first), sides)


def figure_columns(chunk: Chunk) -> Columns | None:
    """Give the rows of a chunk, those with figures, and the columns that these stand in; None if they are too few.

    Two rules ask for them: they are kept with the chunk, which is a value, as the table read of it is.
    """
    known: dict[str, Any] = vars(chunk)
    if _COLUMNS not in known:
        known[_COLUMNS] = _columns(chunk)
    columns: Columns | None = known[_COLUMNS]
    return columns


def _columns(chunk: Chunk) -> Columns | None:
    if len(chunk.lines) < _LEAST or chunk.length > _WIDEST or not any(gap in chunk.text for gap in _GAPS):
        return None
    if len(_GAPPED.findall(chunk.text)) < _LEAST:
        return None
    rows = rows_of(chunk)
    counted = [row for row in rows if row.figures]
    if len(counted) < _LEAST or len(counted) < _SHARE * len(rows):
        return None
    sides = _sides(counted)
    return (rows, counted, sides) if len(sides) > 1 else None


def rows_of(chunk: Chunk) -> list[Row]:
    """Give the lines of a chunk but for its rules."""
    rows = []
    for line, start in zip(chunk.lines, chunk.starts, strict=True):
        if not _RULE.fullmatch(line.words):
            bare, led = _LEADERS.subn(lambda found: " " * len(found.group()), line.text)
            rows.append(Row(bare, start - line.indent, led > 0))
    return rows


def _sides(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """Find where each column begins and ends: between two all rows are blank."""
    width = max(len(row.text) for row in rows)
    filled = [False] * (width + 1)
    # Words stand at the same places in most rows.
    for start, end in {found.span() for row in rows for found in _FILLED.finditer(row.text)}:
        filled[start:end] = [True] * (end - start)
    starts = [at for at in range(width) if filled[at] and not (at and filled[at - 1])]
    ends = [at for at in range(1, width + 1) if filled[at - 1] and not filled[at]]
    columns = [(starts[0], ends[0])]
    for start, end in zip(starts[1:], ends[1:], strict=True):
        if start - columns[-1][1] < _GAP:
            columns[-1] = (columns[-1][0], end)
        else:
            columns.append((start, end))
    return columns


def _has_figures(rows: Sequence[Row], sides: Sequence[tuple[int, int]]) -> bool:
    """Tell columns that have figures in all but a few of their cells; the first may name the rows instead."""
    told = 0
    for low, high in sides[1:]:
        held = [cell for row in rows if (cell := row.cell(low, high)) and not _NOTHING.fullmatch(cell)]
        told += sum(FIGURE.match(cell) is not None for cell in held) * 5 >= len(held) * 4 and len(held) * 2 >= len(rows)
    return told > 0


def _grid(rows: Sequence[Row], first: int, sides: Sequence[tuple[int, int]]) -> Grid | None:
    """Put the rows together, from the first with figures on; what stands above it are the titles of the columns."""
    lines = [row.segments(sides) for row in rows]
    wide = sum(one.last > one.first for line in lines[first:] for one in line)
    # Words over several columns part a table, or are none of it.
    if wide * 4 > len(lines) - first or sum(len(line) == 1 and line[0].first == 0 for line in lines[:first]) > 1:
        return None
    head = [boxes_of(*in_columns(part, len(sides))) for part in runs(lines[:first])]
    body: list[list[Box]] = []
    for row, line in zip(rows[first:], lines[first:], strict=True):
        made = boxes_of(*in_columns([line], len(sides)))
        if body and _goes_on(body[-1], made, counts=bool(row.figures)):
            for box, more in zip(body[-1], made, strict=True):
                box.words.extend(more.words)
        else:
            body.append(made)
    return Grid(cells_of([*head, *body]), len(head)) if len(body) >= _LEAST else None


def _goes_on(above: Sequence[Box], row: Sequence[Box], *, counts: bool) -> bool:
    """Tell a row that goes on from the line above: one of the two has only its name, or all its words are others' rest.

    What begins small in a column goes on with what stands above it there.
    """
    if len(above) != len(row):
        return False
    if not row[0].words:
        told = [(box, over) for box, over in zip(row, above, strict=True) if box.words]
        return not counts and all(over.words and begins_small(box.words[0].words) for box, over in told)
    if not above[0].words:
        return False
    name, further = above[0].words[-1].words, row[0].words[0].words
    alone = not any(box.words for box in (above if counts else row)[1:])
    return alone and (begins_small(further) or (counts and name[-1] in "-,"))
