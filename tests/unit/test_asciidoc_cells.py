"""Cells of AsciiDoc tables keep their letters, and those that go over rows leave no row short."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.asciidoc_cells import with_whole_cells
from briefpress.verbs.trees.project import project
from helpers.asciidoc import read_asciidoc

if TYPE_CHECKING:
    from pathlib import Path


def _rows(tmp_path: Path, table: str) -> list[list[tuple[str, int, int]]]:
    """Read a table, and give of each cell its words, and over how many rows and columns it goes."""
    (tmp_path / "a.adoc").write_text(f"Before.\n\n{table}\n\nBehind.\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.adoc")
    assert outcome.value is not None
    tables: list[Any] = [one["c"] for one in nodes(outcome.value.read.blocks) if one["t"] == "Table"]
    return [
        [(project(cell[4]).text.strip(), cell[2], cell[3]) for cell in row[1]]
        for table in tables
        for row in (*table[3][1], *table[4][0][3])
    ]


def test_a_letter_before_a_bar_is_a_letter(tmp_path: Path) -> None:
    """Pandoc takes it for what says how the next cell is set, and drops it."""
    assert [[("true", 1, 1), ("a", 1, 1)], [("false", 1, 1), ("12+", 1, 1)]] == _rows(
        tmp_path, "|===\n|true|a\n|false|12+\n|==="
    )


@pytest.mark.parametrize(
    ("table", "expected"),
    (
        (
            "|===\n|a |b |c\n\n.2+|d |e |f\n|g |h\n|i |j |k\n|===",
            [
                [("a", 1, 1), ("b", 1, 1), ("c", 1, 1)],
                [("d", 2, 1), ("e", 1, 1), ("f", 1, 1)],
                [("g", 1, 1), ("h", 1, 1)],
                [("i", 1, 1), ("j", 1, 1), ("k", 1, 1)],
            ],
        ),
        (
            '[cols="2*,1"]\n|===\n|a |b .2+|c\n|d |e\n2.2+|f |g\n|h\n|i|j|k\n|===',
            [
                [("a", 1, 1), ("b", 1, 1), ("c", 2, 1)],
                [("d", 1, 1), ("e", 1, 1)],
                [("f", 2, 2), ("g", 1, 1)],
                [("h", 1, 1)],
                [("i", 1, 1), ("j", 1, 1), ("k", 1, 1)],
            ],
        ),
    ),
)
def test_a_cell_over_rows_is_one(tmp_path: Path, table: str, expected: list[list[tuple[str, int, int]]]) -> None:
    """Pandoc would leave all rows behind it short, or read none of the table."""
    assert expected == _rows(tmp_path, table)


@given(st.lists(st.lists(st.sampled_from(("a", "true", "2+x", "m n")), min_size=3, max_size=3), min_size=1, max_size=4))
def test_the_words_of_a_table_stay(rows: list[list[str]]) -> None:
    """Blanks are put in, and nothing else."""
    table = "\n".join("".join(f"|{cell}" for cell in row) for row in rows)
    text = f"|===\n{table}\n|===\n"

    assert text.replace(" ", "") == with_whole_cells(text).replace(" ", "")


@pytest.mark.parametrize(
    "text",
    (
        "----\n|===\n|a|b\n|===\n----\n",
        '[separator="!"]\n|===\n!a|b !c\n|===\n',
        "|===\n|a\\|b |c\n|===\n",
        "|===\n2+|a |b\n3*|c\n|===\n",
        "|===\n|a\n",
        "a|b\n",
    ),
)
def test_what_needs_nothing_stays(text: str) -> None:
    """Listings, tables with other signs, bars that are guarded."""
    assert text == with_whole_cells(text)


@pytest.mark.parametrize(
    ("cells", "columns"),
    (
        ("| a | b | c\n| d | e | f\n| g | h | i\n", 3),
        ("| a | b\n| c\n", 2),
        ("| a\n| b\n| c\n", 2),
        ("| a | b\n| c | d\n", 2),
    ),
    ids=("more", "lacking", "one by one", "as named"),
)
def test_cells_that_do_not_fill_the_named_columns_are_a_table(tmp_path: Path, cells: str, columns: int) -> None:
    """If all lines have more cells, the table has so many columns."""
    read = read_asciidoc(tmp_path, f'So.\n\n[cols="1,3"]\n|===\n{cells}|===\n\nSo.\n')

    assert [columns] == [len(node["c"][2]) for node in nodes(read.blocks) if node["t"] == "Table"]
    assert re.findall("[a-i]", cells) == re.findall(r"\b[a-i]\b", project(read.blocks).text)
