"""Compare two tables: rows are aligned, cells compared; columns that came or went make two tables of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from briefpress.verbs.project import project
from briefpress.verbs.redline.align import Unit, align
from briefpress.verbs.redline.keys import row_key, row_parts, row_shape
from briefpress.verbs.redline.mark import mark_row
from briefpress.verbs.redline.split_words import split_words

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
    if len(old[2]) != len(new[2]) or len(parts_old) != len(parts_new):
        return None
    spans = any(shape != _PLAIN for part in (*parts_old, *parts_new) for row in part for shape in row_shape(row))
    if spans and _shapes(parts_old) != _shapes(parts_new):
        return None
    rows = [
        _one_by_one(before, after, between) if spans else _rows(before, after, between)
        for before, after in zip(parts_old, parts_new, strict=True)
    ]
    bodies = [
        [*body[:2], rows[1 + 2 * index], rows[2 + 2 * index]] for index, body in enumerate(new[4])
    ]
    caption = [new[1][0], between.blocks(old[1][1], new[1][1])]
    return [new[0], caption, new[2], [new[3][0], rows[0]], bodies, [new[5][0], rows[-1]]]


def _shapes(parts: list[list[Any]]) -> list[list[Any]]:
    return [[row_shape(row) for row in part] for part in parts]


def _rows(old: list[Any], new: list[Any], between: Between) -> list[Any]:
    out = []
    for pair in align([_unit(row) for row in old], [_unit(row) for row in new]).pairs:
        if pair.old is not None and pair.new is not None:
            out.append(_row(old[pair.old], new[pair.new], between))
        elif pair.old is not None:
            out.append(mark_row(old[pair.old], between.gone))
        elif pair.new is not None:
            out.append(mark_row(new[pair.new], between.come))
    return out


def _one_by_one(old: list[Any], new: list[Any], between: Between) -> list[Any]:
    return [_row(before, after, between) for before, after in zip(old, new, strict=True)]


def _row(old: Any, new: Any, between: Between) -> Any:
    cells = zip(old[1], new[1], strict=True)
    return [new[0], [[*after[:4], between.blocks(before[4], after[4])] for before, after in cells]]


def _unit(row: Any) -> Unit:
    text = " ".join(project(cell[4]).text for cell in row[1])
    words = tuple(word for word in split_words(text) if any(map(str.isalnum, word)))
    return Unit(row_key(row), words, row_shape(row))
