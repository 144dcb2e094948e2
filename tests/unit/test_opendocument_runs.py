"""Spans of OpenDocument that look the same are one, those without a look are none."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from briefpress.verbs.sources.opendocument import OFFICE, STYLE, TEXT
from briefpress.verbs.sources.opendocument_runs import join_spans
from helpers.growth import LINEAR, growth

_FORM = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
_NAMES = " ".join(
    f"xmlns:{name}='{one.strip('{}')}'" for name, one in (("office", OFFICE), ("style", STYLE), ("text", TEXT))
)
_STYLES = {
    "wide": "fo:letter-spacing='1pt'",
    "red": "fo:color='#ff0000'",
    "bold": "fo:font-weight='bold'",
    "bold-red": "fo:font-weight='bold' fo:color='#ff0000'",
    "normal": "fo:font-weight='normal'",
    "fixed": "style:font-name='Mono'",
}


def style(name: str, properties: str, parent: str = "") -> str:
    """Write a style of words."""
    return (
        f"<style:style style:name='{name}' style:family='text' style:parent-style-name='{parent}'>"
        f"<style:text-properties {properties}/></style:style>"
    )


def span(words: str, name: str) -> str:
    """Write a span."""
    return f"<text:span text:style-name='{name}'>{words}</text:span>"


def joined(written: str, more: str = "") -> etree._Element:
    """Join the spans of a paragraph; give the whole text."""
    styles = more + "".join(style(name, properties) for name, properties in _STYLES.items())
    styles += style("strong-red", "fo:color='#ff0000'", "bold") + style("circle", "fo:color='#ff0000'", "circle")
    root = etree.fromstring(
        f"<office:document-content {_NAMES} xmlns:fo='{_FORM}'>"
        "<office:font-face-decls><style:font-face style:name='Mono' style:font-pitch='fixed'/></office:font-face-decls>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text><text:p>{written}</text:p></office:text></office:body></office:document-content>"
    )
    body = root.find(f"{OFFICE}body/{OFFICE}text")
    assert body is not None
    join_spans(root, body, [root])
    return root


def shown(root: etree._Element) -> str:
    """Give the paragraph with its spans as brackets, each with what its style shows."""
    properties = {
        style.get(f"{STYLE}name"): "/".join(str(value) for one in style for value in one.attrib.values())
        for style in root.iter(f"{STYLE}style")
    }
    paragraph = next(root.iter(f"{TEXT}p"))
    for one in paragraph.iter(f"{TEXT}span"):
        if name := one.get(f"{TEXT}style-name"):
            one.set(f"{TEXT}style-name", properties[name])
    written = re.sub(r' xmlns:\w+="[^"]*"', "", etree.tostring(paragraph, encoding="unicode"))
    bare = re.sub(r'<text:span text:style-name="([^"]*)">', r"[\1:", written).replace("</text:span>", "]")
    return bare.removeprefix("<text:p>").removesuffix("</text:p>")


@pytest.mark.parametrize(
    ("written", "expected"),
    (
        ("a " + span("b ", "wide") + span("c", "red") + " d" + span(" e", "nowhere"), "a b c d e"),
        (span("a ", "bold") + span("b", "bold-red") + span("c", "red"), "[bold:a b]c"),
        (span("a", "bold") + " " + span("b", "bold"), "[bold:a] [bold:b]"),
        (span("a", "bold") + span("b", "normal"), "[bold:a][normal:b]"),
        (span("a" + span("b", "red") + "c", "bold") + span("d", "bold"), "[bold:abcd]"),
        (span("a", "fixed") + span("b", "strong-red") + span("c", "circle"), "[fixed:a][bold:b]c"),
        (
            span("a<text:s/>b", "red") + "<text:s/>" + span("<text:tab/>", "bold"),
            "a<text:s/>b<text:s/>[bold:<text:tab/>]",
        ),
        (span("a", "bold") + span("", "red") + span("b", "bold"), "[bold:ab]"),
    ),
)
def test_spans_that_look_the_same_are_one(written: str, expected: str) -> None:
    """Whatever readers do not see of them; a look comes from a style's ancestors too."""
    assert expected == shown(joined(written))


def test_spans_that_say_more_stay() -> None:
    """Of which more is known than their style."""
    kept = '<text:span text:class-names="x">a</text:span>'

    assert kept.replace("</text:span>", "]") == shown(joined(kept + span("", "red")))


def test_many_spans_with_many_styles_are_joined_in_linear_time() -> None:
    """One for each word, each in a style of its own, which goes with it."""

    def many(count: int) -> tuple[str, str]:
        styles = "".join(style(f"t{number}", f"fo:letter-spacing='{number}pt'") for number in range(count))
        return "".join(span("word ", f"t{number}") for number in range(count)) + span("bold ", "bold") * count, styles

    root = joined(*many(2_000))

    assert "word " * 2_000 + f"[bold:{'bold ' * 2_000}]" == shown(root)
    assert len(list(root.iter(f"{STYLE}style"))) < 5
    assert LINEAR > growth(lambda written: joined(*written), many, size=1_500)
