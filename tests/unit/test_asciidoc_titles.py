"""Titles of AsciiDoc over a line of signs are titles, and the line of the revision may be a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.asciidoc_titles import with_marked_titles, with_named_dates
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("A title\n=======\nB C\n", "\n= A title\nB C\n"),
        ("a.\n\nOne part\n--------\nb\n", "a.\n\n\n== One part\nb\n"),
        ("[[x]]\nOne part\n~~~~~~~~~\nb\n", "[[x]]\n\n=== One part\nb\n"),
        ("Part one\n^^^^^^^\n\nPart two\n++++++++\n", "\n==== Part one\n\n\n===== Part two\n"),
    ),
)
def test_titles_have_their_signs_before_them(text: str, expected: str) -> None:
    """The line may be longer or shorter by one."""
    assert expected == with_marked_titles(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("= A title =\nB C\n", "= A title\nB C\n"),
        ("a\n\n=== Of a = b ===\nc\n", "a\n\n=== Of a = b\nc\n"),
        ("## Part ##\n", "## Part\n"),
        ("== Part =\n", "== Part =\n"),
        ("== C==\n", "== C==\n"),
        ("----\n== a ==\n----\n", "----\n== a ==\n----\n"),
        ("== ==\n", "== ==\n"),
    ),
)
def test_signs_behind_a_title_are_no_words_of_it(text: str, expected: str) -> None:
    """If they are as many as before it; code is as it is typed."""
    assert expected == with_marked_titles(text)


@pytest.mark.parametrize(
    "text",
    (
        "----\nPart\n----\n",
        "Words\nthat go on\n----------\ncode\n----------\n",
        "Some words:\n\n----\ncode\n----\n",
        "Some words:\n----\ncode\n----\n",
        ".Title\n======\na\n======\n",
        "* item\n------\n",
        "|===\n|a\n|===\n",
        "Go\n--\na\n--\n",
    ),
)
def test_the_rest_is_left(text: str) -> None:
    """What is typed, blocks, and lines that go on."""
    assert text == with_marked_titles(text)


@given(st.text(alphabet="ab-=~+. \n", max_size=60))
def test_lines_stay_where_they_are(text: str) -> None:
    """And every word of them."""
    made = with_marked_titles(text)

    assert text.count("\n") == made.count("\n")
    assert [sign for sign in text if sign in "ab."] == [sign for sign in made if sign in "ab."]


@pytest.mark.parametrize(
    ("line", "date"),
    (
        ("2020-05-01", "2020-05-01"),
        ("May 2020", "May 2020"),
        ("2020-05-01: second printing", "2020-05-01"),
        ("v1.2, 2020-05-01", "2020-05-01"),
        (":date: 2020-05-01", "2020-05-01"),
    ),
)
def test_the_date_is_read(tmp_path: Path, line: str, date: str) -> None:
    """Below the writers."""
    (tmp_path / "a.adoc").write_text(f"= A\nAnn Roe <a@b.org>\n{line}\n\nWords.\n", encoding="utf-8")
    received = read_file(tmp_path / "a.adoc").value

    assert received is not None
    assert date == received.read.metadata["date"]
    assert "Words." == project(received.read.blocks).text


@pytest.mark.parametrize(
    "text", ("= A\n\n2020\n", "= A\nAnn Roe\n\n2020-05-01\n", "= A\nAnn Roe\nand 12 more\n", "A\n2020\n")
)
def test_no_other_line_is_a_date(text: str) -> None:
    """It stands right below the writers, and has a year."""
    assert text == with_named_dates(text)
