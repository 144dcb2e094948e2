"""A table is a grid: spans fill places, headings speak of what lies in their row and column."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefpress.verbs.trees.table_grid import Cell, headings_of, lay_grid, short_rows

spans = st.tuples(st.integers(1, 3), st.integers(1, 3))


@given(st.lists(st.lists(spans, max_size=5), max_size=5))
def test_every_cell_has_its_places_and_rows_are_equal(rows: list[list[tuple[int, int]]]) -> None:
    """The grid is rectangular, and each cell stands in a block of places of its own."""
    number = 0
    lines = []
    for row in rows:
        line = []
        for columns, down in row:
            line.append(Cell(number, columns, down))
            number += 1
        lines.append(line)
    grid = lay_grid(lines)
    placed = {cell.number for line in grid for cell in line if cell is not None}

    assert len({len(line) for line in grid}) <= 1
    assert placed <= set(range(number))
    assert [sum(cell is None for cell in line) for line in grid] == short_rows(grid)


def test_headings_of_rows_and_columns_are_found() -> None:
    """A cell is told by the heading of its row and those above it, over spans too."""
    head = [Cell(0, scope="Column"), Cell(1, columns=2, scope="Column")]
    body = [Cell(2, rows=2, scope="Row"), Cell(3), Cell(4)]
    last = [Cell(5), Cell(6)]

    assert headings_of(lay_grid([head, body, last])) == {3: (2, 1), 4: (2, 1), 5: (2, 1), 6: (2, 1)}


def test_short_rows_are_counted() -> None:
    """A row that ends early lacks the places at its end."""
    assert short_rows(lay_grid([[Cell(0), Cell(1)], [Cell(2)]])) == [0, 1]
