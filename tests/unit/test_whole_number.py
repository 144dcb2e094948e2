"""Numbers in mark-up may be none, or have thousands of digits: no file stops the press by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.whole_number import MOST, whole_number
from helpers.containers import odt, paragraph, run, word, word_part

if TYPE_CHECKING:
    from pathlib import Path

LONG = "9" * 5_000
ODD = (LONG, "\N{SUPERSCRIPT TWO}", "\N{SUPERSCRIPT TWO}" * 5_000, "\N{ARABIC-INDIC DIGIT THREE}", "-1", "", "x")


@pytest.mark.parametrize(
    ("written", "number"),
    (("3", 3), (" 12 ", 12), ("007", 7), ("0", 0), ("1000", 1000), ("1001", MOST), (LONG, MOST), ("0" * 9_000, 0)),
)
def test_numbers_are_read_up_to_the_most(written: str, number: int) -> None:
    """Nothing on a page has more columns, rows or levels."""
    assert number == whole_number(written, otherwise=-7)


@pytest.mark.parametrize("written", ODD[1:])
def test_what_is_no_number_is_none(written: str) -> None:
    """Digits of other kinds are none in XML."""
    assert -7 == whole_number(written, otherwise=-7)


def _word(number: str) -> bytes:
    head = paragraph(run("One.", f'<w:b/><w:sz w:val="{number}"/>'), f'<w:outlineLvl w:val="{number}"/>')
    skipped = f'<w:trPr><w:gridBefore w:val="{number}"/><w:gridAfter w:val="{number}"/></w:trPr>'
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{number}"/></w:tcPr>{paragraph(run("Two."))}</w:tc>'
    table = f'<w:tbl><w:tblGrid><w:gridCol w:w="{number}"/></w:tblGrid><w:tr>{skipped}{cell}</w:tr></w:tbl>'
    style = f'<w:style w:styleId="A"><w:pPr><w:outlineLvl w:val="{number}"/></w:pPr></w:style>'
    return word(head + table + paragraph(run("Three.")), styles=word_part("styles", style))


def _odt(number: str) -> bytes:
    cell = f'<table:table-cell table:number-columns-spanned="{number}"><text:p>One.</text:p></table:table-cell>'
    return odt(f"<table:table><table:table-row>{cell}</table:table-row></table:table><text:p>Two. Three.</text:p>")


def _html(number: str) -> bytes:
    cell = f'<td colspan="{number}" rowspan="{number}">One.</td>'
    return f"<table><tr>{cell}</tr></table><p>Two.&#{number}; Three.".encode()


def _jats(number: str) -> bytes:
    table = f'<table><col span="{number}"/><tr><td colspan="{number}" rowspan="{number}">One.</td></tr></table>'
    body = f"<table-wrap>{table}</table-wrap><p>Two. Three.</p>"
    return f'<article dtd-version="1.3"><body>{body}</body></article>'.encode()


def _docbook(number: str) -> bytes:
    row = f'<row><entry morerows="{number}">One.</entry></row>'
    group = f'<tgroup cols="{number}"><colspec/><tbody>{row}</tbody></tgroup>'
    table = f"<informaltable>{group}</informaltable><para>Two. Three.</para>"
    return f'<article xmlns="http://docbook.org/ns/docbook">{table}</article>'.encode()


def _fiction(number: str) -> bytes:
    table = f'<table><tr><td colspan="{number}" rowspan="{number}">One.</td></tr></table><p>Two. Three.</p>'
    space = "http://www.gribuser.ru/xml/fictionbook/2.0"
    return f'<FictionBook xmlns="{space}"><body><section>{table}</section></body></FictionBook>'.encode()


@pytest.mark.parametrize("number", ODD)
@pytest.mark.parametrize(
    ("name", "written"),
    (
        ("a.docx", _word),
        ("a.odt", _odt),
        ("a.html", _html),
        ("a-jats.xml", _jats),
        ("a.dbk", _docbook),
        ("a.fb2", _fiction),
    ),
)
def test_no_number_stops_a_reader(tmp_path: Path, name: str, written: object, number: str) -> None:
    """All words come through."""
    assert callable(written)
    path = tmp_path / name
    path.write_bytes(written(number))
    outcome = read_file(path)

    assert outcome.value is not None
    assert not [one for one in outcome.findings if one.code == "S017"]


@pytest.mark.parametrize("word_of_rtf", ("\\f", "\\uc", "\\fs", "\\li", "\\ansicpg", "\\cellx"))
def test_no_number_of_rtf_stops_the_reader(tmp_path: Path, word_of_rtf: str) -> None:
    """It has them in every word."""
    fonts = f"{{\\fonttbl{{\\f{LONG}\\fcharset{LONG} A;}}{{\\f1\\fcharset204 B;}}}}"
    path = tmp_path / "a.rtf"
    path.write_text(f"{{\\rtf1\\ansi{fonts}{word_of_rtf}{LONG} It is old.\\par}}")
    outcome = read_file(path)

    assert outcome.value is not None
