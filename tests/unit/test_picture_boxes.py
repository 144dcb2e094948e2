"""Pictures say how wide they are, and have the height that goes with it."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.epub.picture_boxes import loosen_boxes

_SHAPES = {"wide.png": 2.0, "high.png": 0.5}


@pytest.mark.parametrize(
    ("source", "said", "expected"),
    (
        ("wide.png", "width:8in;height:4in", "width: 8in"),
        ("wide.png", "height:4in; width: 8.1in", "width: 8.1in"),
        ("wide.png", "width:4in;height:4in", "width: 4in"),
        ("high.png", "width:4in;height:4in", "width: 192.00px"),
        ("high.png", "width:4in;height:8in;float:left", "width: 4in; float:left"),
        ("high.png", "width:4in", "width:4in"),
        ("high.png", "height:4in", "height:4in"),
        ("high.png", "width:50%;height:4in", "width:50%;height:4in"),
        ("drawn.svg", "width:8in;height:4in", "width:8in;height:4in"),
    ),
)
def test_a_picture_has_no_height_of_its_own(source: str, said: str, expected: str) -> None:
    """Made narrower it would stand above an empty part of the page."""
    root = etree.Element("p")
    picture = etree.SubElement(root, "img", src=source, style=said)
    loosen_boxes(root, _SHAPES)

    assert expected == picture.get("style")
