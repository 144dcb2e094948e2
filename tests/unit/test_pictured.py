"""Tables are pictured when their pictures do not fit side by side."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.epub.pictured import is_pictured, mark_pictures, set_sizes

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


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("<p><img src='a.png'/></p>", "picture"),
        ("<p> <span><a><img src='a.png'/></a></span> beside words</p>", "picture"),
        ("<p><span id='a'/> <a id='b'/><span><span id='c'/><img src='a.png'/></span></p>", "picture"),
        ("<p><span id='a'/>Words <img src='a.png'/></p>", None),
        ("<p><span id='a'/></p>", None),
        ("<p class='x'><svg xmlns='http://www.w3.org/2000/svg'/></p>", "x picture"),
        ("<p><svg xmlns='http://www.w3.org/2000/svg' class='formula'/></p>", None),
        ("<p>Words <img src='a.png'/></p>", None),
        ("<p><em>Words</em><img src='a.png'/></p>", None),
        ("<p><!-- x --></p>", None),
        ("<p/>", None),
        ("<table><tr><td><img src='b.png'/></td></tr></table>", "pictured"),
        ("<table><tr><td><img src='a.png'/></td></tr></table>", None),
    ),
)
def test_what_is_laid_out_otherwise_is_marked(text: str, expected: str | None) -> None:
    """Paragraphs that begin with a picture, and tables whose pictures do not fit."""
    root = etree.fromstring(f"<div>{text}</div>")
    mark_pictures(root, _WIDTHS)

    assert expected == root[0].get("class")


@pytest.mark.parametrize(
    ("said", "expected"),
    (
        ({"width": "12", "height": "9.5"}, "width: 12px; height: 9.5px"),
        ({"height": "20"}, "height: 20px"),
        ({"width": "1200", "height": "20"}, None),
        ({"width": "20", "height": "1200"}, None),
        ({"width": "12", "style": "height:1in"}, "height:1in"),
        ({"width": "50%"}, None),
        ({}, None),
    ),
)
def test_sizes_in_pixels_hold_in_print(said: dict[str, str], expected: str | None) -> None:
    """Unless the picture would not fit: then the style says how large it is."""
    picture = etree.Element("img", said)
    root = etree.Element("p")
    root.append(picture)
    set_sizes(root)

    assert expected == picture.get("style")
