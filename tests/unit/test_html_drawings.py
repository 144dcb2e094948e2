"""A drawing in a page of the web is a picture of the size that the page gives it."""

from __future__ import annotations

import re
from base64 import b64decode

import pytest
from lxml import etree

from briefpress.verbs.sources.html_drawings import shown_drawing
from helpers.growth import LINEAR, growth


@pytest.mark.parametrize(
    ("tag", "width", "height"),
    (
        ("<svg viewBox='0 0 14 12'>", "14", "12"),
        ('<svg class="css-1" viewbox="0, 0, 14, 12">', "14", "12"),
        ("<svg viewBox='-1 -1 14 12' width='2em'>", "2em", None),
        ("<svg viewBox='0 0 14 12' height = '9'>", None, "9"),
        ("<svg viewBox='0 0 14 12' stroke-width='9'>", "14", "12"),
        ("<svg>", None, None),
        ("<svg viewBox='none'>", None, None),
    ),
)
def test_a_drawing_without_a_size_is_as_large_as_its_box(tag: str, width: str | None, height: str | None) -> None:
    """Style sheets are not read, and a sign as wide as the page is none."""
    picture = shown_drawing(f"{tag}<title>A &amp; b</title><path d='M0 0'/></svg>")
    data = re.search(r'base64,([^"]*)"', picture)

    assert 'alt="A &amp;amp; b"' in picture
    assert data is not None
    root = etree.fromstring(b64decode(data[1]))
    assert (width, height) == (root.get("width"), root.get("height"))
    assert ("box" in tag.lower()) == ("viewBox" in root.attrib)


@pytest.mark.parametrize(
    ("inside", "addresses"),
    (
        ('<image xlink:href="a.jpg"/>', ["a.jpg"]),
        ('<defs><clipPath id="c"><path d="M0 0"/></clipPath></defs><g><image href="a.jpg"/></g>', ["a.jpg"]),
        ('<clipPath id="c"><rect/></clipPath><defs/><image href="a.jpg"/><image href="b.jpg"/>', ["a.jpg", "b.jpg"]),
    ),
)
def test_a_drawing_of_pictures_alone_is_these_pictures(inside: str, addresses: list[str]) -> None:
    """What only cuts them is no shape."""
    assert addresses == re.findall('src="([^"]*)"', shown_drawing(f"<svg viewBox='0 0 9 9'>{inside}</svg>"))


def test_a_picture_behind_words_is_part_of_a_drawing() -> None:
    """Its words would be lost otherwise."""
    assert "data:image/svg" in shown_drawing('<svg><defs/><image href="a.jpg"/><text>It</text></svg>')


@pytest.mark.parametrize(
    "inside",
    ("<title>", "<title", "<defs>", "<mask", "<image", "<image ", '<image href="', "<defs/><g>"),
)
def test_drawings_of_what_has_no_end_are_shown(inside: str) -> None:
    """What is looked for once and has no end is not looked for again behind it."""
    assert LINEAR > growth(shown_drawing, lambda count: f"<svg {inside * count}</svg>", size=4_000)
