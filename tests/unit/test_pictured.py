"""Tables are pictured when their pictures do not fit side by side."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.epub.pictured import is_pictured

_WIDTHS = {"a.png": 300, "b.png": 500}


@pytest.mark.parametrize(
    ("row", "expected"),
    (
        ("<td><img src='a.png'/></td><td>words</td>", False),
        ("<td><img src='a.png'/></td><td><img src='a.png'/></td>", True),
        ("<td><img src='a.png'/><br/><img src='a.png'/></td>", False),
        ("<td><img src='b.png'/></td>", True),
        ("<td><img src='b.png' style='width:4in'/></td>", False),
        ("<td><img src='b.png' style='max-width:4in'/></td>", True),
        ("<td><img src='a.png' style='width:13cm'/></td>", True),
        ("<td><img src='b.png' style='width:10%'/></td>", True),
        ("<td><svg xmlns='http://www.w3.org/2000/svg' width='600'/></td>", True),
        ("<td><svg xmlns='http://www.w3.org/2000/svg' width='400pt'/></td>", True),
        ("<td><svg xmlns='http://www.w3.org/2000/svg' width='100%'/></td>", False),
        ("<td><!-- no picture --></td>", False),
    ),
)
def test_pictures_wider_than_a_line_in_one_row(row: str, expected: bool) -> None:  # noqa: FBT001  # a table's column
    """The widest of each cell count, as wide as they are shown."""
    table = etree.fromstring(f"<table><tr>{row}</tr><tr><td>words</td></tr></table>")

    assert expected == is_pictured(table, _WIDTHS)
