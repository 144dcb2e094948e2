"""Tables that claim hundreds of columns have those that their cells tell apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


def _table(folder: Path, rows: str) -> tuple[int, list[list[tuple[int, int]]], str]:
    """Give the columns of a table of HTML, the spans of its cells (rows, columns), and its words."""
    (folder / "a.html").write_text(f"<table><tbody>{rows}</tbody></table>")
    received = read_file(folder / "a.html").value
    assert received is not None
    table: Any = next(node["c"] for node in nodes(received.read.blocks) if node["t"] == "Table")
    spans = [[(cell[2], cell[3]) for cell in row[1]] for row in table[4][0][3]]
    return len(table[2]), spans, " ".join(project(received.read.blocks).text.split())


@pytest.mark.parametrize(
    ("rows", "columns", "spans"),
    (
        ("<tr><td colspan=100000>a</td></tr><tr><td>b</td><td>c</td></tr>", 3, [[(1, 3)], [(1, 1), (1, 1), (1, 1)]]),
        (
            "<tr><td rowspan=2 colspan=500>a</td><td>b</td></tr><tr><td>c</td></tr>",
            2,
            [[(2, 1), (1, 1)], [(1, 1)]],
        ),
        ("<tr><td colspan=3>a</td></tr><tr><td>b</td><td colspan=2>c</td></tr>", 3, [[(1, 3)], [(1, 1), (1, 2)]]),
    ),
    ids=("one-row", "reaching-down", "ordinary"),
)
def test_columns_are_those_in_which_cells_begin(
    tmp_path: Path, rows: str, columns: int, spans: list[list[tuple[int, int]]]
) -> None:
    """No word is lost, and ordinary tables stay."""
    found = _table(tmp_path, rows)

    assert (columns, spans) == found[:2]
    assert set("abc") - ({"c"} - set(rows)) == set(found[2].split())


def test_the_rows_of_an_endless_table_are_paragraphs(tmp_path: Path) -> None:
    """A page has room for 64 columns; the words of more would be printed over each other."""
    row = "".join(f"<td>w{number}</td>" for number in range(65))
    (tmp_path / "a.html").write_text(f"<table id='x'><caption>All</caption><tr>{row}</tr><tr>{row}</tr></table>")
    outcome = read_file(tmp_path / "a.html")
    assert outcome.value is not None

    expected = [f"w{number}" for number in range(65)] * 2
    assert ["All", *expected] == project(outcome.value.read.blocks).text.split()
    assert ["Para"] * 3 == [node["t"] for node in nodes(outcome.value.read.blocks) if node["t"] in {"Table", "Para"}]
    assert ["S036"] == [one.code for one in outcome.findings]


def test_cells_of_an_endless_table_that_are_longer_stand_alone(tmp_path: Path) -> None:
    """Between them the row is a paragraph."""
    row = "".join(f"<td>w{number}</td>" for number in range(64))
    (tmp_path / "a.html").write_text(f"<table><tr>{row}<td><p>One.</p><p>Two.</p></td><td>z</td></tr></table>")
    outcome = read_file(tmp_path / "a.html")
    assert outcome.value is not None

    lines = [line.split() for line in project(outcome.value.read.blocks).text.splitlines() if line]
    assert [[f"w{number}" for number in range(64)], ["One."], ["Two."], ["z"]] == lines
