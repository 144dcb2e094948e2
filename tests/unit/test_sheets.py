"""Tests of edges/containers/sheets: a reader makes a cell of every place of a table, though it be empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.trees.project import project
from helpers.containers import packed

if TYPE_CHECKING:
    from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def words_at(*places: str) -> str:
    """Write a cell with a word at each of some places."""
    return "".join(
        f'<row><c r="{place}" t="inlineStr"><is><t>word{number}</t></is></c></row>'
        for number, place in enumerate(places)
    )


STYLES = (
    '<numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\ mmmm\\ yyyy;@"/>'
    '<numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/>'
    '<numFmt numFmtId="166" formatCode="[Red]0;[Blue]0"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="20"/>'
    '<xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>'
)


def excel(cells: str) -> bytes:
    """Write an Excel file of one sheet."""
    return packed(
        {
            "[Content_Types].xml": (
                f'<Types xmlns="{CONTENT}"><Default Extension="xml" ContentType="application/xml"/>'
                f'<Override PartName="/xl/workbook.xml" ContentType="{BOOK}"/></Types>'
            ),
            "_rels/.rels": (
                f'<Relationships xmlns="{RELATIONS}">'
                f'<Relationship Id="a" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
            ),
            "xl/workbook.xml": (
                f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
                '<sheets><sheet name="One" sheetId="1" r:id="b"/></sheets></workbook>'
            ),
            "xl/_rels/workbook.xml.rels": (
                f'<Relationships xmlns="{RELATIONS}">'
                f'<Relationship Id="b" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
            ),
            "xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{STYLES}</styleSheet>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>',
        }
    )


@pytest.mark.parametrize(
    ("last", "size"), (("CV20000", "20,000 rows and 100"), ("XFD1048576", "1,048,576 rows and 16,384"))
)
def test_a_cell_far_out_is_refused_with_how_far_it_is(tmp_path: Path, last: str, size: str) -> None:
    """The millions of empty places before it would take two gigabytes, and the editor does not see them in Excel."""
    (tmp_path / "table.xlsx").write_bytes(excel(words_at("A1", last)))
    outcome = read_file(tmp_path / "table.xlsx")
    (found,) = outcome.findings

    assert outcome.value is None
    assert "S028" == found.code
    assert f"sheet1 goes over {size} columns, of which 2 places are filled" in found.message


@pytest.mark.parametrize("first", ("A1", "A1000"))
def test_a_table_of_any_use_is_read(tmp_path: Path, first: str) -> None:
    """Where it begins does not matter; it is a table of as many rows as it has."""
    (tmp_path / "table.xlsx").write_bytes(excel(words_at(first, "C1200")))
    received = read_file(tmp_path / "table.xlsx").value

    assert received is not None
    assert "word1" in str(received.read.blocks)


@pytest.mark.parametrize(
    ("cell", "shown"),
    (
        ('t="inlineStr"><is><t>inner words</t></is>', "inner words"),
        ('t="inlineStr"><is><r><t>in </t></r><r><t>parts</t></r><rPh sb="0"><t>pa</t></rPh></is>', "in parts"),
        ("><v>5</v>", "5"),
        ("><v>12345678</v>", "12345678"),
        ("><v>0.10000000000000001</v>", "0.1"),
        ('t="str"><f>A2</f><v>007</v>', "007"),
        ('s="0"><v>44713</v>', "44713"),
        ('s="1"><v>44713</v>', "2022-06-01"),
        ('s="2"><v>44713</v>', "2022-06-01"),
        ('s="3"><v>44713.5</v>', "2022-06-01 12:00"),
        ('s="4"><v>0.75</v>', "18:00"),
        ('s="4"><v>1.5</v>', "1.5"),
        ('s="5"><v>44713</v>', "44713"),
        ('s="6"><v>44713</v>', "44713"),
        ('s="1"><v>59</v>', "1900-02-28"),
        ('s="1"><v>-3</v>', "-3"),
        ('t="b"><v>1</v>', "TRUE"),
        ('t="str"><f>A2</f><v>made</v>', "made"),
        ('t="e"><v>#N/A</v>', "#N/A"),
    ),
)
def test_a_cell_shows_what_excel_shows(tmp_path: Path, cell: str, shown: str) -> None:
    """Many programs write words into the cells themselves, and no number is a fraction for being one."""
    (tmp_path / "table.xlsx").write_bytes(excel(f'<row r="1"><c r="A1" {cell}</c></row>'))
    received = read_file(tmp_path / "table.xlsx").value

    assert received is not None
    assert f"One {shown}" == " ".join(project(received.read.blocks).text.split())
