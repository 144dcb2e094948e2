"""Tables that lay out a page are read as what they hold; those that tabulate stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges import pandoc
from briefpress.nouns.tree import nodes
from briefpress.verbs.sources.layout_tables import unfold_layout_tables
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

HEADED = (
    "<table><tr><th colspan=2>April</th></tr><tr><td><table><tr><th>a</th></tr><tr><td>1</td></tr></table></td>"
    "<td></td></tr></table>"
)
LONG = "A line of the text of a page. " * 60


def read(html: str) -> Nodes:
    """Read a page."""
    return pandoc.read_document(html.encode(), reader="html", suffix=".html").blocks


@pytest.mark.parametrize(
    ("html", "expected"),
    (
        ("<table><tr><td>Menu</td><td><table><tr><td>a</td><td>1</td></tr></table></td></tr></table>", "Para Table"),
        ("<table><tr><td><h1>Head</h1><p>Words.</p></td></tr></table>", "Header Para"),
        ("<table><tr><td><p>One.</p><p>Two.</p></td></tr><tr><td><p>Three.</p></td></tr></table>", "Para Para Para"),
        (HEADED, "Para Table"),
        (f"<table><tr><td>Menu</td><td>{LONG}</td></tr></table>", "Para Para"),
    ),
)
def test_what_nobody_tabulates_is_laid_out(html: str, expected: str) -> None:
    """Tables, headings, several paragraphs under each other, a page in one cell; every word stays, in order."""
    before = read(html)
    unfolded = unfold_layout_tables(before)

    assert expected.split() == [block["t"] for block in unfolded.blocks]
    assert 1 == unfolded.count
    assert project(before).text == project(unfolded.blocks).text


@pytest.mark.parametrize(
    "html",
    (
        "<table><tr><th>Year</th><th>Tons</th></tr><tr><td>1941</td><td><p>3</p><p>4</p></td></tr></table>",
        "<table><tr><td>1941</td><td>3</td></tr><tr><td>1942</td><td>4</td></tr></table>",
        "<table><tr><td>1941</td></tr><tr><td>1942</td></tr></table>",
        f"<table><caption>Of ports</caption><tr><td>{LONG}</td></tr></table>",
        "<table><tr><th>Year</th><td><table><tr><td>a</td><td>1</td></tr></table></td></tr><tr><th>x</th><td>y</td></tr></table>",
    ),
)
def test_a_table_that_tabulates_stays(html: str) -> None:
    """One with heading cells or a caption, or of short cells."""
    before = read(html)

    assert before == unfold_layout_tables(before).blocks


def test_frames_around_words_make_no_page_of_a_table() -> None:
    """A table of one cell within a cell tabulates nothing; what is around it stays a table."""
    framed = "<table><tr><td>b</td></tr></table>"
    html = f"<table><tr><td>a</td><td>{framed}</td></tr><tr><td>c</td><td>d</td></tr></table>"
    unfolded = unfold_layout_tables(read(html))

    assert 1 == unfolded.count
    assert [2] == [len(one["c"][2]) for one in nodes(unfolded.blocks) if one["t"] == "Table"]
