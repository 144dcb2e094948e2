"""Compare two tables: columns are aligned, then rows, and cells compared.

Where cells span rows or columns in another way than before, one grid cannot hold both: then there are two tables.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from briefpress.nouns.tree import attr
from briefpress.verbs.redline.align import Unit, align
from briefpress.verbs.redline.keys import keys_of, row_key, row_parts, row_shape
from briefpress.verbs.redline.split_words import split_words
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

_PLAIN = (1, 1)


class Between(Protocol):
    """What compares the blocks of two cells, and marks those of cells that stand alone."""

    def blocks(self, old: Nodes, new: Nodes) -> Nodes:
        """Give the redline of two lists of blocks."""

    def gone(self, blocks: Nodes) -> Nodes:
        """Give blocks that the newer edition has not."""

    def come(self, blocks: Nodes) -> Nodes:
        """Give blocks that the older edition had not."""


def redline_table(old: Any, new: Any, *, between: Between) -> Any | None:
    """Give the content of the redline of two tables, or None where one grid cannot hold both."""
    parts_old, parts_new = list(row_parts(old)), list(row_parts(new))
    if len(parts_old) != len(parts_new):
        return None
    spans = any(shape != _PLAIN for part in (*parts_old, *parts_new) for row in part for shape in row_shape(row))
    if spans and (len(old[2]) != len(new[2]) or _shapes(parts_old) != _shapes(parts_new)):
        return None
    columns = new[2]
    if spans:
        rows = [_one_by_one(before, after, between) for before, after in zip(parts_old, parts_new, strict=True)]
    else:
        pairs = _columns(parts_old, parts_new, old[2], new[2])
        columns = new[2] if all(None not in pair for pair in pairs) else _specs(pairs, old[2], new[2])
        grid = _Grid(pairs, between)
        rows = [grid.rows(before, after) for before, after in zip(parts_old, parts_new, strict=True)]
    bodies = [[*body[:2], rows[1 + 2 * index], rows[2 + 2 * index]] for index, body in enumerate(new[4])]
    caption = [new[1][0], between.blocks(old[1][1], new[1][1])]
    return [new[0], caption, columns, [new[3][0], rows[0]], bodies, [new[5][0], rows[-1]]]


Columns = list[tuple[int | None, int | None]]


def _columns(old: list[list[Any]], new: list[list[Any]], specs_old: Any, specs_new: Any) -> Columns:
    """Pair the columns of two tables; where there are as many, each is itself."""
    if len(specs_old) == len(specs_new):
        return [(index, index) for index in range(len(specs_new))]
    pairs = align(_column_units(old, len(specs_old)), _column_units(new, len(specs_new))).pairs
    return [(pair.old, pair.new) for pair in pairs]


def _column_units(parts: list[list[Any]], count: int) -> list[Unit]:
    out = []
    for index in range(count):
        cells = [row[1][index] for part in parts for row in part if index < len(row[1])]
        words = tuple(word for cell in cells for word in _words(cell))
        out.append(Unit(tuple(keys_of(cell[4]) for cell in cells), words, "column"))
    return out


def _specs(pairs: Columns, old: Any, new: Any) -> list[Any]:
    """Give the columns of both tables; widths that were measured for fewer columns no longer hold."""
    specs = [new[after] if after is not None else old[before] for before, after in pairs]
    return [[spec[0], {"t": "ColWidthDefault"}] for spec in specs]


@dataclass(frozen=True, slots=True)
class _Grid:
    """The columns that the redline has, and what compares the cells in them."""

    columns: Columns
    between: Between

    def rows(self, old: list[Any], new: list[Any]) -> list[Any]:
        """Give the redline of two lists of rows."""
        out = []
        for pair in align([_unit(row) for row in old], [_unit(row) for row in new]).pairs:
            before = None if pair.old is None else old[pair.old]
            after = None if pair.new is None else new[pair.new]
            row: Any = before if after is None else after
            out.append([row[0], [self._cell(before, after, column) for column in self.columns]])
        return out

    def _cell(self, old: Any, new: Any, column: tuple[int | None, int | None]) -> Any:
        """Give one cell; an old row has none in a new column, and the other way round."""
        before, after = _at(old, column[0]), _at(new, column[1])
        if before is not None and after is not None:
            return [*after[:4], self.between.blocks(before[4], after[4])]
        if after is not None:
            return [*after[:4], self.between.come(after[4])]
        if before is not None:
            return [*before[:4], self.between.gone(before[4])]
        return [attr(), {"t": "AlignDefault"}, 1, 1, []]


def _at(row: Any, index: int | None) -> Any:
    return row[1][index] if row is not None and index is not None and index < len(row[1]) else None


def _shapes(parts: list[list[Any]]) -> list[list[Any]]:
    return [[row_shape(row) for row in part] for part in parts]


def _one_by_one(old: list[Any], new: list[Any], between: Between) -> list[Any]:
    return [_row(before, after, between) for before, after in zip(old, new, strict=True)]


def _row(old: Any, new: Any, between: Between) -> Any:
    cells = zip(old[1], new[1], strict=True)
    return [new[0], [[*after[:4], between.blocks(before[4], after[4])] for before, after in cells]]


def _unit(row: Any) -> Unit:
    words = tuple(word for cell in row[1] for word in _words(cell))
    return Unit((row_shape(row), row_key(row)), words, "row")


def _words(cell: Any) -> list[str]:
    return [word for word in split_words(project(cell[4]).text) if any(map(str.isalnum, word))]
