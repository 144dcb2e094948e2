"""All words of a FictionBook reach the reader, in tables and notes too, or are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.read_text import ReadText

_BOOK = (
    '<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink">'
    "<description>{about}</description><body><section>{text}</section></body>{more}</FictionBook>"
)
_NOTES = '<body name="notes"><title><p>Notes</p></title>{}</body>'
_CALL = '<p>before <a l:href="#n1" type="note">{}</a> after</p>'


def _read(folder: Path, text: str, *, more: str = "", about: str = "") -> ReadText:
    (folder / "a.fb2").write_text(_BOOK.format(about=about, text=text, more=more), encoding="utf-8")
    outcome = read_file(folder / "a.fb2")
    assert outcome.value is not None
    assert "S017" not in {finding.code for finding in outcome.findings}
    return outcome.value.read


@pytest.mark.parametrize(
    ("table", "words"),
    (
        ("<table><tr><th>one</th></tr><tr><td>two</td><td>three</td></tr></table>", "one two three"),
        ("<table><tr><td>one</td><td><p>two</p><p>three</p></td></tr></table>", "one two three"),
        ('<table><tr><td rowspan="2">one</td></tr><tr><td>two</td><td>three</td></tr></table>', "one two three"),
        ("<cite><p>one</p><table><tr><td>two</td></tr></table></cite>", "one two"),
        ("<table><tr><td><strong>one</strong> two</td><td/></tr></table>", "one two"),
        ("<table><tr><td>one<table><tr><td>two</td></tr></table></td></tr></table>", "one two"),
        ("<table/>", ""),
        ("<table><tr/></table>", ""),
        ("<table><tr><!-- no --><td>one<!-- no --> two</td></tr></table>", "one two"),
        ("<p>\ue061cell\ue061</p><table><tr><td>\ue061end\ue061</td></tr></table>", "\ue061cell\ue061 \ue061end\ue061"),
    ),
)
def test_tables_come_through(tmp_path: Path, table: str, words: str) -> None:
    """Between paragraphs, within quotations, and however they are made."""
    read = _read(tmp_path, f"<p>before</p>{table}<p>after</p>")

    assert ["before", *words.split(), "after"] == project(read.blocks).text.split()


def test_spans_beyond_all_measure_are_none(tmp_path: Path) -> None:
    """The words of the cells come through."""
    cell = '<td colspan="1000" rowspan="1000">a</td>'
    read = _read(tmp_path, f"<table>{f'<tr>{cell * 10}</tr>' * 200}</table>")

    assert 2000 == len(project(read.blocks).text.split())


@pytest.mark.parametrize("words", ("td.1.1.", "cell"))
def test_words_like_those_that_stand_for_tables_stay(tmp_path: Path, words: str) -> None:
    """No text has them; one that does loses nothing."""
    lines = "".join(f"<p>\ue061{word}\ue061</p>" for word in ("table", words, "end", "td.1.1."))
    read = _read(tmp_path, f"{lines}<p>after</p>")

    assert "after" == project(read.blocks).text.split()[-1]


def test_a_table_has_its_head_and_its_spans(tmp_path: Path) -> None:
    """Rows of heading cells at its top are its head; short rows are filled up."""
    table = '<table><tr><th colspan="2" align="center">a</th></tr><tr><td>b</td></tr></table>'
    made = next(node for node in nodes(_read(tmp_path, table).blocks) if node["t"] == "Table")
    _, _, columns, head, bodies, _ = made["c"]
    heading = head[1][0][1][0]

    assert (2, 2, 2, "AlignCenter") == (len(columns), len(bodies[0][3][0][1]), heading[3], heading[1]["t"])


@pytest.mark.parametrize(
    ("call", "section", "words"),
    (
        ("[1]", '<section id="n1"><title><p>1</p></title><p>note</p></section>', "before after note"),
        ("word", '<section id="n1"><p>note</p></section>', "before word after note"),
        ("1", '<section id="n1"><title><p>On it</p></title><p>note</p></section>', "before after On it note"),
        ("1", '<section><section id="n1"><p>note</p></section></section>', "before after note"),
        ("1", '<section id="n1"><table><tr><td>note</td></tr></table></section>', "before after note"),
    ),
)
def test_notes_come_through(tmp_path: Path, call: str, section: str, words: str) -> None:
    """With the words that call them, if they are no mark, and with titles that repeat no mark."""
    read = _read(tmp_path, _CALL.format(call), more=_NOTES.format(section))

    assert words.split() == project(read.blocks).text.split()


def test_a_note_that_nothing_calls_is_text(tmp_path: Path) -> None:
    """At the end, under the head of the notes."""
    more = _NOTES.format('<section id="n1"><p>note</p></section><section id="n2"><p>loose</p></section>')
    read = _read(tmp_path, _CALL.format("1"), more=more)

    assert "before after Notes loose note".split() == project(read.blocks).text.split()


def test_a_note_that_only_a_note_calls_is_text(tmp_path: Path) -> None:
    """Notes within notes would not come through."""
    inner = '<p>note <a l:href="#n2" type="note">two</a></p>'
    more = _NOTES.format(f'<section id="n1">{inner}</section><section id="n2"><p>loose</p></section>')
    read = _read(tmp_path, _CALL.format("1"), more=more)

    assert "before after Notes loose note two".split() == project(read.blocks).text.split()


def test_what_a_book_says_of_itself_is_listed(tmp_path: Path) -> None:
    """Its translator, its series, its printed edition, its history, and the head of its notes."""
    about = (
        '<title-info><translator><nickname>A</nickname></translator><sequence name="B" number="2"/></title-info>'
        "<document-info><history><p>C</p></history></document-info><publish-info><publisher>D</publisher>"
        "</publish-info>"
    )
    more = _NOTES.format('<section id="n1"><p>note</p></section>')
    read = _read(tmp_path, _CALL.format("1"), more=more, about=about)

    assert ["A", "B 2", "C", "D", "Notes"] == [one.words for one in read.set_aside]


def test_an_author_or_a_date_of_a_section_is_a_paragraph(tmp_path: Path) -> None:
    """Though the schema has them in poems and quotations only."""
    read = _read(tmp_path, "<p>text</p><text-author><p>By</p></text-author><date>2011</date>")

    assert "text\n\nBy\n\n2011" == project(read.blocks).text.strip()
