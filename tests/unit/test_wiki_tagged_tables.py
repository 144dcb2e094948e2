"""Tables that are tags of HTML are tables of a wiki's page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.wiki_tagged_tables import with_signed_tables
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.tree import Nodes

CELLS = st.text("ab|!-+}* \n", max_size=8).filter(str.strip)


def read(folder: Path, page: str) -> Nodes:
    """Read a page."""
    path = folder / "a.wiki"
    path.write_text(page, encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None
    return outcome.value.read.blocks


def rows(blocks: Nodes) -> list[list[str]]:
    """Give the words of the cells of the first table, row by row, those of its head first."""
    (_, _, _, (_, head), bodies, _), *_ = (node["c"] for node in nodes(blocks) if node["t"] == "Table")
    found = [*head, *(row for body in bodies for row in body[3])]
    return [[project(cell[4]).text for cell in row[1]] for row in found]


@pytest.mark.parametrize(
    ("table", "expected"),
    (
        ("<tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr>", [["A", "B"], ["1", "2"]]),
        ("<thead><tr><td>A<td>B</thead><tbody><tr><td>1<td>-2</tbody>", [["A", "B"], ["1", "-2"]]),
        ('<tr><td colspan="2">A</td></tr><tr><td>1</td><td>2</td></tr>', [["A"], ["1", "2"]]),
        ("<tr><td>a || b<td><code>x || y</code></tr>", [["a || b", "x || y"]]),
        ("<tr><td>\n* one\n* two\n</td><td>\n| no cell</td></tr>", [["one\n\ntwo", "| no cell"]]),
        ("<tr><td>{}</td><td>!!</td></tr>".format("[[File:a.zip|words]]"), [["words", "!!"]]),
    ),
    ids=("heads", "left out", "span", "bars", "blocks", "links"),
)
def test_cells_are_cells(tmp_path: Path, table: str, expected: list[list[str]]) -> None:
    """With their spans; what would be the sign of a cell in the wiki's own mark-up is a word in them."""
    assert expected == rows(read(tmp_path, f"Before\n<table>{table}</table>\nAfter"))


def test_a_table_within_a_cell_and_a_caption_are_kept(tmp_path: Path) -> None:
    """Each word stands where it stood."""
    inner = "<table><tr><td>in</td><td>side</td></tr></table>"
    found = read(tmp_path, f"<table><caption>Its title</caption><tr><td>One</td><td>{inner}</td></tr></table>\n\nEnd")

    assert ["Its", "title", "One", "in", "side", "End"] == project(found).text.split()


@pytest.mark.parametrize(
    "page",
    (
        "<table><tr>loose<td>a</td></tr></table>",
        "<table><tr><td>never",
        "<pre><table><tr><td>typed</td></tr></table></pre>",
        "<table><tr><td><pre>a || b</pre></td></tr></table>",
        "<table></table>",
        "</table> <td>a</td>",
    ),
    ids=("loose", "endless", "typed", "typed within", "empty", "ends"),
)
def test_what_cannot_be_written_so_stays(page: str) -> None:
    """No word is lost for it."""
    assert page == with_signed_tables(page)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=3))
def test_no_cell_is_lost_or_parted(cells: list[list[str]]) -> None:
    """Whatever signs of the wiki's own stand in it."""
    rows_ = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in cells)
    lines = re.split(r"\{\||\n\|(?:-(?=\n)|\})?", with_signed_tables(f"<table>{rows_}</table>"))
    found = [line.strip().replace("&#124;", "|").replace("&#33;", "!") for line in lines]

    assert [cell.strip() for row in cells for cell in row] == [line for line in found if line]


def test_tables_that_never_end_cost_no_more_than_their_length() -> None:
    """However many begin in each other."""
    assert LINEAR > growth(with_signed_tables, lambda count: "<table><tr><td>a " * count, size=3_000)
    assert LINEAR > growth(with_signed_tables, lambda count: "<table><tr><td>a</td></tr></table>" * count, size=3_000)


def test_a_cell_behind_the_end_of_a_row_begins_the_next(tmp_path: Path) -> None:
    """As in a browser; a tag of a row that is written twice begins one."""
    page = "<table><tr><td>a</td><td>b</td></tr>\n<td>c</td><td>d</td></tr><tr>\n<tr><td>e</td><td>f</td></tr></table>"

    assert [["a", "b"], ["c", "d"], ["e", "f"]] == [row for row in rows(read(tmp_path, page)) if any(row)]
    assert not [row for row in rows(read(tmp_path, page))[1:] if not any(row)]
