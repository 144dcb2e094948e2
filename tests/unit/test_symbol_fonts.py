"""Signs of Symbol and Wingdings are the characters that they are."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.sources.symbol_fonts import with_ordinary_signs

_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (("office", "office"), ("style", "style"), ("text", "text"), ("fo", "xsl-fo-compatible"))
)


def sheet(*styles: tuple[str, str, str]) -> etree._Element:
    """Make a sheet of styles: their names, their parents' and what they say of letters."""
    made = "".join(
        f'<style:style style:name="{name}" style:parent-style-name="{parent}">'
        f"<style:text-properties {said}/></style:style>"
        for name, parent, said in styles
    )
    return etree.fromstring(f"<office:styles {_SPACES}>{made}</office:styles>")


_SHEET = sheet(
    ("W", "", 'style:font-name="Wingdings"'),
    ("S", "", "fo:font-family=\"'Symbol'\""),
    ("A", "", 'style:font-name="Arial"'),
    ("C", "W", ""),
    ("Y", "Z", ""),
    ("Z", "Y", ""),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ('<text:p text:style-name="W">\uf0fc \uf0fb</text:p>', "✔ ✗"),
        ('<text:p text:style-name="W">\uf0fc<text:span text:style-name="S">\uf061</text:span>\uf0fc</text:p>', "✔α✔"),
        ('<text:p text:style-name="C"><text:span>\uf0fc</text:span></text:p>', "✔"),
        ('<text:p text:style-name="S">\uf0ae\uf0d3\uf080</text:p>', "→©\uf080"),
        ('<text:p text:style-name="A">\uf0fc</text:p>', "\uf0fc"),
        ('<text:p text:style-name="W"><text:span text:style-name="A">\uf0fc</text:span></text:p>', "\uf0fc"),
        ('<text:p text:style-name="Y">\uf0fc</text:p>', "\uf0fc"),
        ('<text:p text:style-name="W">abc</text:p>', "abc"),
    ),
)
def test_signs_are_characters(text: str, expected: str) -> None:
    """By the font of the innermost style that names one, or of its parents; in all other fonts they stay."""
    body = etree.fromstring(f"<office:text {_SPACES}>{text}</office:text>")
    with_ordinary_signs(body, [_SHEET])

    assert expected == "".join(map(str, body.itertext()))


def test_styles_of_the_text_go_before_others() -> None:
    """Programs number the styles of pages and those of the text alike."""
    body = etree.fromstring(f'<office:text {_SPACES}><text:p text:style-name="W">\uf0b7</text:p></office:text>')
    with_ordinary_signs(body, [_SHEET, sheet(("W", "", 'style:font-name="Symbol"'))])

    assert "•" == "".join(map(str, body.itertext()))
