"""Rows that are shorter than others of their table are filled up, and nothing else is touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.ragged_rows import with_whole_bars, with_whole_pipes, with_whole_records
from briefpress.verbs.markup.rst_rows import with_whole_lists
from briefpress.verbs.markup.wiki_rows import with_whole_first_rows
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

_DOCBOOK = (
    '<article xmlns="http://docbook.org/ns/docbook"><informaltable><tgroup cols="1">{}<tbody><row>{}</row>'
    "<row><entry>two</entry><entry>three</entry><entry>four</entry></row></tbody></tgroup></informaltable></article>"
)
_JATS = (
    '<article><body><table-wrap><table><tbody><tr><td rowspan="2">one</td></tr>'
    "<tr><td>two</td><td>three</td><td>four</td></tr></tbody></table></table-wrap></body></article>"
)


@pytest.mark.parametrize(
    ("name", "text"),
    (
        ("a.org", "| one |\n| two | three | four |\n"),
        ("a.org", "| one\n|---+---|\n| two | three | four |\n"),
        ("a.csv", "one\ntwo,three,four\n"),
        ("a.html", "<table><tr><td rowspan=2>one</td></tr><tr><td>two</td><td>three</td><td>four</td></tr></table>"),
        ("a.tsv", "one\ntwo\tthree\tfour\n"),
        ("a.md", "| one |\n|---|\n| two | three | four |\n"),
        ("a.md", "one |\n-|\ntwo | three | four\n"),
        ("a.wiki", "{|\n| one\n|-\n| two || three || four\n|}\n"),
        ("a.wiki", "{|\n|-\n|-\n! one\n|-\n| two\n| three\n| four\n|}\n"),
        ("a.wiki", "{|\n! rowspan=2 | one\n|-\n| two || three || four\n|}\n"),
        ("a.wiki", "{|\n|\n{|\n| one\n|-\n| two || three\n|}\n| four\n|}\n"),
        ("a.rst", ".. list-table::\n\n   * - one\n   * - two\n     - three\n     - four\n"),
        ("a.rst", ".. list-table::\n   :widths: 1 2\n\n   * - one\n     -\n   * - two\n     - three\n     - four\n"),
        ("a.rst", "* - .. list-table::\n\n       + * one\n       + * two\n         * three\n         * four\n"),
        ("a.rst", ".. csv-table::\n\n   one\n   two,three,four\n"),
        ("a.rst", ".. csv-table::\n   :header: one\n   :widths: 1, 2\n\n   two,three,four\n"),
        ("a.rst", '.. csv-table::\n   :delim: ;\n\n   "one"\n   two;three;four\n'),
        ("a.dbk", _DOCBOOK.format("<colspec/>", "<entry>one</entry>")),
        ("a.dbk", _DOCBOOK.format("", '<entry morerows="1">one</entry>')),
        ("a.jats", _JATS),
        ("a.dbk", _DOCBOOK.format('<colspec colname="a"/>', '<entry morerows="1">one</entry>')),
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


@pytest.mark.parametrize(
    "text",
    (
        "{|\n! colspan=3 | a\n|-\n| 1 || 2 || 3\n|}",
        "{|\n|-\n| a || b\n|-\n| rowspan=2 | 1 || 2\n|-\n| 3\n|}",
        "<nowiki>\n{|\n| a\n|-\n| 1 || 2\n|}\n</nowiki>",
        "{|\n| a\n|-\n| [[b|c]] {{d||e}}\n|}",
        "{|\n| a\n|-\n| 1 || 2",
        "| a || b\n|-\n| c",
    ),
)
def test_other_pages_of_wikis_stay(text: str) -> None:
    """Tables that are whole, what is typed, links, templates, and what is no table."""
    assert text == with_whole_first_rows(text)


@pytest.mark.parametrize(
    "text",
    (
        ".. list-table::\n\n   * - a\n     - b\n   * - c\n\n* - d\n* - e\n  - f",
        "So it is typed::\n\n  .. list-table::\n\n     * - a\n     * - b\n       - c",
        ".. code-block:: rst\n\n   .. csv-table::\n\n      a\n      b,c",
        ".. csv-table::\n   :header: a,b\n\n   c\n   d,e",
        ".. csv-table::\n   :delim: long\n\n   a\n   b,c",
        ".. csv-table::\n   :file: a.csv\n",
        ".. list-table::",
    ),
)
def test_other_restructuredtext_stays(text: str) -> None:
    """Tables that are whole, what is typed, and what is no table."""
    assert text == with_whole_lists(text)


@pytest.mark.parametrize(
    ("part", "size"), (("<nowiki>{|[[{{", 15_000), ("{|\n|-\n", 15_000), ("| a || b\n|-\n", 4_000))
)
def test_pages_of_wikis_take_linear_time(part: str, size: int) -> None:
    """Whatever is opened and never closed."""
    assert LINEAR > growth(with_whole_first_rows, lambda count: "{|\n" + part * count, size=size)


def test_many_tables_take_linear_time() -> None:
    """What stands under the head of one is not looked through again for the next."""
    assert LINEAR > growth(with_whole_pipes, lambda count: "| a |\n|---|\n" * count, size=12_000)
