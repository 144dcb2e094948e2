"""Rows that are shorter than others of their table are filled up, and nothing else is touched."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.ragged_rows import with_whole_bars, with_whole_pipes, with_whole_records
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "text"),
    (
        ("a.org", "| one |\n| two | three | four |\n"),
        ("a.org", "| one\n|---+---|\n| two | three | four |\n"),
        ("a.csv", "one\ntwo,three,four\n"),
        ("a.tsv", "one\ntwo\tthree\tfour\n"),
        ("a.md", "| one |\n|---|\n| two | three | four |\n"),
        ("a.md", "one |\n-|\ntwo | three | four\n"),
    ),
)
def test_no_cell_is_lost_beyond_the_first_row(tmp_path: Path, name: str, text: str) -> None:
    """Readers count the cells of the first row."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    outcome = read_file(tmp_path / name)
    assert outcome.value is not None

    assert ["one", "two", "three", "four"] == project(outcome.value.read.blocks).text.split()


@pytest.mark.parametrize(
    "text",
    (
        "| a | b |\n|---+---|\n| 1 | 2 |",
        "#+begin_src haskell\n| x > 3 = 1\n| y | z\n#+end_src",
        "| [[a|b]] |\n| c |",
        "Words | with | bars\nand | more",
    ),
)
def test_whole_tables_and_what_is_typed_stay(text: str) -> None:
    """Bars in links part no cells."""
    assert text == with_whole_bars(text, bars="|")


def test_rows_of_dokuwiki_have_two_bars() -> None:
    """Those of heading cells count as well."""
    assert "^ a ^ ^\n| 1 | 2 |" == with_whole_bars("^ a ^\n| 1 | 2 |", bars="|^")
    assert "<code>\n| a\n| b | c\n</code>" == with_whole_bars("<code>\n| a\n| b | c\n</code>", bars="|^")


@pytest.mark.parametrize(
    "text",
    (
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "```\n| a |\n|---|\n| 1 | 2 |\n```",
        "| a |\n|---|\n| `x|y` |",
        "| a |\n|---|\n| x\\|y |",
        "| a | b |\n|---|\n| 1 | 2 | 3 |",
        "Head\n----\n\na | b",
    ),
)
def test_other_markdown_stays(text: str) -> None:
    """Tables that are whole, code, escaped bars, and what is no table."""
    assert text == with_whole_pipes(text)


@pytest.mark.parametrize("text", ("a,b\n1,2\n", '"a,b",c\n\n1,2\n', "x" * 200_000 + ",b\n1\n"))
def test_records_that_are_whole_stay(text: str) -> None:
    """And so does what is no table at all."""
    assert text == with_whole_records(text, delimiter=",")


def test_many_tables_take_linear_time() -> None:
    """A text of rows alone is read as often as it has tables, and no more."""
    begun = time.process_time()
    with_whole_pipes("| a |\n|---|\n" * 20_000)

    assert 5 > time.process_time() - begun
