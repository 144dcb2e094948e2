"""Columns of numbers stand flush right where nobody has said otherwise; everything else stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.pandoc import PandocFailed, read_many
from briefpress.verbs.composing.align_numbers import align_numbers
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes


def table(*rows: str, rule: str) -> Nodes:
    """Read a table in pipes."""
    read = read_many(["\n".join(f"| {row} |" for row in (rows[0], rule, *rows[1:]))])[0]
    assert not isinstance(read, PandocFailed)
    return read


def alignments(blocks: Nodes) -> list[str]:
    """Give how the columns of the first table stand."""
    return [column[0]["t"].removeprefix("Align") for column in blocks[0]["c"][2]]


@pytest.mark.parametrize("cell", ("12", "−1.2", "$25", "4,000", "3.5 %", "(12)", "~40", "1 234", "12 km"))
def test_a_column_of_numbers_is_set_flush_right(cell: str) -> None:
    """Signs, separators, currencies and short units belong to a number; a dash is an empty cell."""
    made = align_numbers(table("Town | 1934", f"Pell | {cell}", "Ro | –", rule="---|---"))

    assert ["Default", "Right"] == alignments(made)


@pytest.mark.parametrize("cell", ("--", "---", ":", "s/d", "n.a."))
def test_a_cell_without_a_number_says_so_in_many_ways(cell: str) -> None:
    """Typists draw dashes, and offices of statistics have signs and letters for it."""
    made = align_numbers(table("Town | 1934", "Pell | 350.000", f"Ro | {cell}", rule="---|---"))

    assert ["Default", "Right"] == alignments(made)


@pytest.mark.parametrize(
    ("rows", "rule"),
    (
        (("Town | Fact", "Pell | 12", "Ro | twelve towns"), "---|---"),
        (("Town | Fact", "Pell | –", "Ro | …"), "---|---"),
        (("Town | Day", "Pell | 2020-01-02", "Ro | 2021-01-02"), "---|---"),
        (("Year | Fact", "1934 | wet", "1980 | dry"), "---|---"),
        (("Town | 1934", "Pell | 12", "Ro | 13"), "---|:---"),
    ),
)
def test_anything_else_stays_as_it_is(rows: tuple[str, ...], rule: str) -> None:
    """Words, dates, nothing at all, the first column, and what an author has aligned."""
    given = table(*rows, rule=rule)

    assert alignments(given) == alignments(align_numbers(given))


def test_no_word_changes() -> None:
    """Only the columns are told where to stand."""
    given = table("Town | 1934", "Pell | 12[^1]", rule="---|---")

    assert project(given) == project(align_numbers(given))
