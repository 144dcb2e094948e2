"""Put the cells of a drawn table into rows, some of them over several rows or columns."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefpress.verbs.plain.tables.grid import Cell
from briefpress.verbs.plain.tables.segments import Spanning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefpress.verbs.plain.tables.rows import RowLine
    from briefpress.verbs.plain.tables.segments import Segment


@dataclass(slots=True)
class Box(Spanning):
    """A cell while it grows: its columns, its segments of words, and how many rows it takes so far."""

    first: int
    last: int
    words: list[Segment] = field(default_factory=list)
    rows: int = 1


def runs(lines: Iterable[Sequence[Segment]]) -> Iterator[list[Sequence[Segment]]]:
    """Part lines where the columns that their words take do not agree: a title over several columns ends a run."""
    held: list[Sequence[Segment]] = []
    taken: dict[int, tuple[int, int]] = {}
    for line in lines:
        spans = {column: one.span for one in line if one.words for column in one.across}
        if held and any(taken.get(column, span) != span for column, span in spans.items()):
            yield held
            held, taken = [], {}
        held.append(line)
        taken.update(spans)
    if held:
        yield held


def in_columns(lines: Sequence[Sequence[Segment]], columns: int) -> tuple[list[tuple[int, int]], list[RowLine]]:
    """Give the columns that each cell of a run takes, and what each of its lines has in them."""
    worded = [one for line in lines for one in line if one.words]
    spans, held = {one.span for one in worded}, {column for one in worded for column in one.across}
    spans |= {(column, column) for column in range(columns) if column not in held}
    ordered = sorted(spans)
    told = []
    for line in lines:
        words = {one.span: one for one in line if one.words}
        told.append(tuple(words.get(span) for span in ordered))
    return ordered, told


def boxes_of(spans: Sequence[tuple[int, int]], lines: Sequence[RowLine]) -> list[Box]:
    """Make the cells of one row of the lines that it takes."""
    out = []
    for at, (first, last) in enumerate(spans):
        words = [cell for line in lines if (cell := line[at]) is not None]
        out.append(Box(first, last, words))
    return out


def joined_below(above: dict[int, Box], row: list[Box], open_: frozenset[int], *, blank: bool) -> list[Box]:
    """Let cells go on below where no rule ends them in the columns that are still open; give those that begin anew.

    `above` holds for each column the cell that stood last in it. With `blank` only an empty cell belongs to the one
    above it. A row of which nothing begins anew is no row.
    """
    anew: list[Box] = []
    going_on: list[tuple[Box, Box]] = []
    for box in row:
        held = above.get(box.first)
        whole = held is not None and held.span == box.span and all(above.get(column) is held for column in box.across)
        if held is not None and whole and open_.issuperset(box.across) and not (blank and box.words):
            going_on.append((held, box))
        else:
            anew.append(box)
    for held, box in going_on:
        held.words.extend(box.words)
        held.rows += bool(anew)
    return anew


def cells_of(rows: Sequence[Sequence[Box]]) -> tuple[tuple[Cell, ...], ...]:
    """Give the rows of cells, each with the places of its words."""
    return tuple(
        tuple(
            Cell(tuple(one.piece for one in box.words), box.rows, box.last - box.first + 1)
            for box in sorted(row, key=lambda box: box.first)
        )
        for row in rows
    )
