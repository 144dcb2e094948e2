"""Rows of RTF tables are those that the text ends, however often it defines them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.rtf_rows import with_defined_rows, with_parted_tables
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

_DEFINED = "\\trowd\\cellx3000\\cellx6000"
_CELLS = "\\pard\\intbl {}\\cell {}\\cell"


@pytest.mark.parametrize(
    ("first", "later", "behind"),
    (
        (_DEFINED, _DEFINED, ""),
        (_DEFINED, _DEFINED, _DEFINED),
        (_DEFINED, "", ""),
        (_DEFINED, "", _DEFINED),
    ),
)
def test_each_is_one_row(tmp_path: Path, first: str, later: str, behind: str) -> None:
    """Pandoc would add rows, or make one of all."""
    rows = "".join(
        f"{later if number else first}{_CELLS.format(one, two)}{{{behind}\\row}}"
        for number, (one, two) in enumerate((("a", "b"), ("c", "d"), ("e", "f")))
    )
    (tmp_path / "a.rtf").write_text(f"{{\\rtf1\\ansi {rows}\\pard end\\par}}", encoding="ascii")
    outcome = read_file(tmp_path / "a.rtf")

    assert outcome.value is not None
    (table,) = (one["c"] for one in nodes(outcome.value.read.blocks) if one["t"] == "Table")
    found = [*table[3][1], *(row for body in table[4] for row in body[3])]
    assert [list("ab"), list("cd"), list("ef")] == [[project(cell[4]).text for cell in row[1]] for row in found]


@pytest.mark.parametrize(
    "text",
    (
        "{\\rtf1 \\trowd\\cellx1\\pard\\intbl a\\cell\\row\\trowd\\cellx1\\pard\\intbl b\\cell\\row\\pard c\\par}",
        "{\\rtf1 \\pard a\\par}",
        "{\\rtf1 \\\\row}",
    ),
)
def test_rows_that_are_defined_once_stay(text: str) -> None:
    """And texts without tables."""
    assert text == with_defined_rows(text)


def test_it_is_done_in_time_with_the_text() -> None:
    """Rows are gone through once."""
    assert LINEAR > growth(with_defined_rows, lambda size: "a\\cell\\trowd\\row" * size, size=1_000)


@pytest.mark.parametrize(
    ("between", "expected"),
    (
        ("\\pard\\par ", 2),
        ("\\pard\\par\\par\n", 2),
        ("}{\\pard\\plain\\f1\\fs24\\par}{", 2),
        ("\\pard words\\par ", 2),
        ("\n", 1),
    ),
    ids=("empty", "two", "grouped", "worded", "none"),
)
def test_an_empty_paragraph_parts_two_tables(tmp_path: Path, between: str, expected: int) -> None:
    """Pandoc would make one of both."""
    row = f"{_DEFINED}{_CELLS.format('a', 'b')}\\row"
    (tmp_path / "a.rtf").write_text(f"{{\\rtf1\\ansi {{{row}{between}{row}}}\\pard end\\par}}", encoding="ascii")
    outcome = read_file(tmp_path / "a.rtf")

    assert outcome.value is not None
    assert expected == sum(node["t"] == "Table" for node in nodes(outcome.value.read.blocks))


@pytest.mark.parametrize("unit", ("\\row\\par", "\\row\\pard\\f1", "\\row{}", "\\row \\par \\b0 "))
def test_tables_are_parted_in_time_that_grows_with_the_text(unit: str) -> None:
    """However many rows end."""
    assert LINEAR > growth(with_parted_tables, lambda size: unit * size, size=400)
