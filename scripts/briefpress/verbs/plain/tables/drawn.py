"""Read a table that was drawn with bars between its columns, with rules or without, open at its sides or closed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.tables.boxes import Box, boxes_of, cells_of, in_columns, joined_below, runs
from briefpress.verbs.plain.tables.drawing import drawing_of
from briefpress.verbs.plain.tables.grid import Grid
from briefpress.verbs.plain.tables.rows import are_rows, head_of, rows_between
from briefpress.verbs.plain.tables.segments import columns_ruled, segments_of
from briefpress.verbs.plain.tables.sides import sides_of
from briefpress.verbs.plain.tables.told import is_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.tables.segments import Segment

# A line between rules: what it has from column to column, and below which columns it draws a rule.
_Line = tuple[list["Segment"], frozenset[int]]


def drawn(chunk: Chunk) -> Grid | None:
    """Read a chunk as a drawn table; None if it is none, as verse that is emphasised from its first line on."""
    if chunk.text[0] in EMPHASIS and chunk.text[-1] == chunk.text[0] and chunk.text.count(chunk.text[0]) == 2:
        return None
    lines = [*map(drawing_of, chunk.lines, chunk.starts)]
    sides = sides_of(lines)
    if sides is None:
        return None
    told = [segments_of(one, sides) for one in lines]
    if not is_table(lines, sides, told):
        return None
    return _Rows(sides.columns).grid([(segments, columns_ruled(segments)) for segments in told])


@dataclass(slots=True)
class _Rows:
    """The rows of a table while they are read; `above` are the cells that stood last in each column."""

    columns: int
    rows: list[list[Box]] = field(default_factory=list)
    above: dict[int, Box] = field(default_factory=dict)

    def grid(self, lines: Sequence[_Line]) -> Grid | None:
        """Read all rows; the head is what stands above the first rule, unless it is rows itself."""
        groups = _groups(lines, self.columns, blank=False)
        ruled = len(groups) > 1
        if not ruled:
            groups = _groups(lines, self.columns, blank=True)
        if not groups:
            return None
        head = 0
        if ruled and not self._is_body(groups[0], groups[1:]):
            self._head(groups[0])
            head = len(self.rows)
            body = [part for group in groups[1:] for part in _groups(group, self.columns, blank=True)]
            single = len(body) == len(groups[0]) == 1
            for group in body:
                self._body(group, told=single)
                spans = any(box.first < box.last for box in self.rows[head - 1])
                if spans and group is not body[-1] and len(self.rows) == head + 1 and not self._counts(head):
                    head += 1
            if head == 1 and not single and len(self.rows) <= 2:
                head = 0
        else:
            one = len(groups) == 1
            for group in groups:
                self._body(group, told=one)
            if one:
                head = head_of([self._words(row) for row in self.rows]) if self._is_even() else 0
        return Grid(cells_of(self.rows), head)

    def _is_body(self, group: Sequence[_Line], below: Sequence[Sequence[_Line]]) -> bool:
        """Tell rows above the first rule: lines that are rows, in the same columns all of them.

        Words alone over lines most of which have figures are a head, however many lines it has.
        """
        if any(ruled for _, ruled in group) or (not _has_figures(group) and all(map(_has_figures, below))):
            return False
        parts = list(runs([segments for segments, _ in group]))
        return len(parts) == 1 and are_rows(in_columns(parts[0], self.columns)[1])

    def _head(self, group: Sequence[_Line]) -> None:
        """Read the head: a row for each set of columns; a cell goes on until a rule ends it."""
        cut: frozenset[int] = frozenset()
        for band, ruled in _bands(group):
            for lines in runs(band):
                spans, told = in_columns(lines, self.columns)
                self._add(boxes_of(spans, told), frozenset(range(self.columns)) - cut, blank=False)
                cut = frozenset()
            cut = ruled

    def _body(self, group: Sequence[_Line], *, told: bool) -> None:
        """Read rows between two rules; below a rule under some columns the others may go on."""
        open_: frozenset[int] = frozenset()
        for band, ruled in _bands(group):
            count = len(self.rows)
            for lines in runs(band):
                spans, cells = in_columns(lines, self.columns)
                for row in rows_between(cells, told=told):
                    self._add(boxes_of(spans, row), open_, blank=True)
                    open_ = frozenset()
            one = len(self.rows) - count == 1
            open_ = frozenset(range(self.columns)) - ruled if ruled and one else frozenset()

    def _add(self, row: list[Box], open_: frozenset[int], *, blank: bool) -> None:
        anew = joined_below(self.above, row, open_, blank=blank) if self.rows and open_ else row
        if anew:
            self.rows.append(anew)
            self.above.update((column, box) for box in anew for column in box.across)

    def _counts(self, at: int) -> bool:
        """Tell a row with figures."""
        return any(any(map(str.isdecimal, words)) for words in self._words(self.rows[at]))

    def _words(self, row: Sequence[Box]) -> list[str]:
        return [" ".join(one.words for one in box.words) for box in row]

    def _is_even(self) -> bool:
        return all(len(row) == self.columns and all(box.rows == 1 for box in row) for row in self.rows)


def _has_figures(group: Sequence[_Line]) -> bool:
    """Tell lines at least half of which have a figure."""
    told = [any(any(map(str.isdecimal, one.words)) for one in segments) for segments, _ in group]
    return sum(told) * 2 >= len(told)


def _groups(lines: Sequence[_Line], columns: int, *, blank: bool) -> list[list[_Line]]:
    """Part lines at rules below all columns, and at lines without words if `blank` lines part as well."""
    groups: list[list[_Line]] = [[]]
    for segments, ruled in lines:
        parts = len(ruled) == columns or (blank and not ruled and not any(one.words for one in segments))
        if parts:
            groups.append([])
        else:
            groups[-1].append((segments, ruled))
    return [group for group in groups if any(one.words for segments, _ in group for one in segments)]


def _bands(group: Sequence[_Line]) -> list[tuple[list[list[Segment]], frozenset[int]]]:
    """Part lines at rules below some columns; words beside such a rule belong to what is above it."""
    out: list[tuple[list[list[Segment]], frozenset[int]]] = []
    band: list[list[Segment]] = []
    for segments, ruled in group:
        if any(one.words for one in segments):
            band.append(segments)
        if ruled and band:
            out.append((band, ruled))
            band = []
    return [*out, (band, frozenset())] if band else out
