"""Formulas of OpenDocument whose rows have no cells."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.sources.opendocument_formulas import with_cells
from helpers.containers import odt
from helpers.xml_shape import shape

if TYPE_CHECKING:
    from pathlib import Path

_MATH = "http://www.w3.org/1998/Math/MathML"
_LINES = "<mtable><mtr><mrow><mi>a</mi></mrow></mtr><mtr><mi>b</mi></mtr></mtable>"


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        (_LINES, "mtable[mtr[mtd[mrow[mi[a]]]]mtr[mtd[mi[b]]]]"),
        ("<mtable><mtr><mtd><mi>a</mi></mtd></mtr></mtable>", "mtable[mtr[mtd[mi[a]]]]"),
    ),
)
def test_bare_rows_have_cells(text: str, expected: str) -> None:
    """One for each thing that stands in them."""
    root = etree.fromstring(text)

    assert (expected != shape(root)) == with_cells(root)
    assert expected == shape(root)


def test_a_formula_of_several_lines_is_read(tmp_path: Path) -> None:
    """As one formula, and nothing is told."""
    space = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    frame = f'<draw:frame><draw:object {space} xlink:href="./Object 1"/></draw:frame>'
    data = io.BytesIO(odt(f"<text:p>One {frame} two.</text:p>"))
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("Object 1/content.xml", f'<math xmlns="{_MATH}">{_LINES}</math>')
    (tmp_path / "a.odt").write_bytes(data.getvalue())
    outcome = read_file(tmp_path / "a.odt")

    assert outcome.value is not None
    assert [1] == [sum(one["t"] == "Math" for one in nodes(outcome.value.read.blocks))]
    assert () == outcome.findings
