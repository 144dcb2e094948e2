"""Parts of JATS that pandoc passes over stand where it reads them."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.markup.jats_parts import with_read_parts
from helpers.xml_shape import shape

_MATH = "<inline-formula><m:math xmlns:m='http://www.w3.org/1998/Math/MathML'/></inline-formula>"


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("<p>a <inline-formula><italic>x</italic></inline-formula> b</p>", "p[a named-content[italic[x]] b]"),
        (f"<p>{_MATH}</p>", "p[inline-formula[math[]]]"),
        ("<p><disp-formula>x</disp-formula></p>", "p[named-content[x]]"),
        ("<disp-formula><italic>x</italic>=2</disp-formula>", "p[italic[x]=2]"),
        ("<disp-formula><graphic/></disp-formula>", "disp-formula[graphic[]]"),
        ("<list-item><title>t</title><p>x</p></list-item>", "list-item[p[bold[t]]p[x]]"),
        ("<sec><title>t</title></sec>", "sec[title[t]]"),
        (
            "<p>a<graphic><caption><p>x</p></caption><attrib>y</attrib></graphic>b</p>",
            "p[afig[caption[p[x]]graphic[]attrib[y]]b]",
        ),
        ("<fig><graphic><attrib>x</attrib></graphic></fig>", "fig[graphic[attrib[x]]]"),
        ("<graphic><alt-text>x</alt-text></graphic>", "graphic[alt-text[x]]"),
        (
            "<def-list><term-head>a</term-head><def-head>b</def-head><def-item/></def-list>",
            "def-list[def-item[term[a]def[p[b]]]def-item[]]",
        ),
    ),
)
def test_parts_stand_where_they_are_read(text: str, expected: str) -> None:
    """Formulas without mathematics are words, titles of items are paragraphs, heads of terms are terms."""
    root = etree.fromstring(f"<body>{text}</body>")
    with_read_parts(root)

    assert f"body[{expected}]" == shape(root)


def test_a_picture_in_a_formula_is_no_formula() -> None:
    """Else it would vanish with the formula."""
    root = etree.fromstring("<p><inline-formula><inline-graphic/></inline-formula></p>")
    with_read_parts(root)

    assert "p[named-content[inline-graphic[]]]" == shape(root)
