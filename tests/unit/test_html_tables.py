"""A table of a page is read as a browser shows it, whatever ends are left out in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.sources.html_tables import with_whole_tables
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

_WHOLE = "<table><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>"


@pytest.mark.parametrize(
    "table",
    (
        "<table><tr><td>1<td>2<tr><td>3<td>4</table>",
        "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr><tr></table>",
        "<center><table></center><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></table>",
        "<table><form><tr><td>1<td>2</tr></form><tr><td>3</td><td>4</td></tr></table>",
        "<table><tr><td>1</td><td>2</td></tr></td><tr><td>3</td><td>4</td></tr>",
        "<table><td>1</td><td>2</td><tr><td>3</td><td>4</td></tr></tbody></table>",
        "<TABLE><TR>&nbsp;<TD>1</TD><TD>2</TD><TR><TD>3</TD><TD>4</TD></TABLE>",
    ),
)
def test_a_table_without_ends_is_one(tmp_path: Path, table: str) -> None:
    """Pandoc makes paragraphs of its cells."""
    (tmp_path / "a.html").write_text(f"<html><body><p>A.</p>{table}</body></html>", encoding="utf-8")
    outcome = read_file(tmp_path / "a.html")
    assert outcome.value is not None
    tables: list[Any] = [one["c"] for one in nodes(outcome.value.read.blocks) if one["t"] == "Table"]
    rows = [row for one in tables for row in (*one[3][1], *(row for body in one[4] for row in body[3]))]

    assert [["1", "2"], ["3", "4"]] == [
        [project(cell[4]).text for cell in row[1]] for row in rows if any(cell[4] for cell in row[1])
    ]


@given(st.lists(st.booleans(), min_size=12, max_size=12))
def test_ends_that_may_be_left_out_are_put_in(kept: list[bool]) -> None:
    """Whatever is left out, the same table comes of it (HTML, 13.1.2.4)."""
    left = iter(kept)
    pieces = _WHOLE.replace("<", "\0<").split("\0")
    ends = {"</td>", "</tr>", "</tbody>"}
    written = "".join(one for one in pieces if one not in ends or next(left, True))

    assert _WHOLE == with_whole_tables(written)


@pytest.mark.parametrize(
    "page",
    (
        "<p>a</p>",
        _WHOLE,
        "<table><caption>a <b>b</b></caption><colgroup><col></colgroup><thead><tr><th>c</th></tr></thead></table>",
        "<table><tr><td><table><tr><td><p>a</p></td></tr></table></td><td/></tr></table>",
        "<!-- <table> --><p>a</p>",
        "<script>var a = '<table>';</script><table>\n<tr>\n<td>a</td>\n</tr>\n</table>",
    ),
)
def test_what_has_all_its_ends_stays(page: str) -> None:
    """Each tag, and each blank."""
    assert page == with_whole_tables(page)


@pytest.mark.parametrize(
    ("page", "expected"),
    (
        ("<table>a<tr><td>b</table>", "a<table><tr><td>b</td></tr></table>"),
        (
            "<table><tr><td>a<table><td>b</table>c<td>d",
            "<table><tr><td>a<table><tr><td>b</td></tr></table>c</td><td>d</td></tr></table>",
        ),
        (
            "<table><tr><td>a</td></tr><table><tr><td>b</table>",
            "<table><tr><td>a</td></tr></table><table><tr><td>b</td></tr></table>",
        ),
        ("<body><table><tr><td>a</body>", "<body><table><tr><td>a</td></tr></table></body>"),
    ),
)
def test_what_stands_nowhere_in_a_table_stands_before_it(page: str, expected: str) -> None:
    """And a table within none of the cells of another ends that (HTML, 13.2.6.4.9)."""
    assert expected == with_whole_tables(page)


@settings(suppress_health_check=(HealthCheck.too_slow,))
@given(
    st.lists(
        st.sampled_from(("<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<b>", "a ", "<tbody>")), max_size=20
    )
)
def test_no_word_goes(pieces: list[str]) -> None:
    """In whatever disorder tags stand."""
    assert pieces.count("a ") == with_whole_tables("".join(pieces)).count("a ")


def test_many_tables_take_the_time_of_their_number() -> None:
    """One may stand in the other, and none may end."""
    assert LINEAR > growth(with_whole_tables, lambda count: "<table><tr>a<td>" * count, size=1000)
