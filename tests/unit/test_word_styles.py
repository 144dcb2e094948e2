"""Styles of Word hand down what makes a heading, along chains of any length and in circles."""

from __future__ import annotations

from lxml import etree

from briefpress.verbs.word.styles import Styles, read_styles
from helpers.containers import word_part
from helpers.growth import LINEAR, growth


def sheet(*written: str) -> etree._Element:
    """Write the styles of a document."""
    return etree.fromstring(word_part("styles", "".join(written)).encode())


def styles(*written: str) -> Styles:
    """Read the styles of a document."""
    return read_styles(sheet(*written))


def style(ident: str, *, name: str = "", based: str = "", level: str = "") -> str:
    """Write a style."""
    outline = f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>' if level else ""
    return f'<w:style w:styleId="{ident}"><w:name w:val="{name}"/><w:basedOn w:val="{based}"/>{outline}</w:style>'


def test_the_nearest_style_decides() -> None:
    """A style has a level of its own, or that of the style it is based on, by way of others too."""
    read = styles(
        style("A", name="heading 2", level="4"),
        style("B", based="A"),
        style("C", based="B", name="Heading 3"),
        style("D", based="C"),
        style("E", based="none"),
        style("F", level="0"),
        style("G", based="F", level="9"),
    )

    assert {"A": 2, "B": 2, "C": 3, "D": 3, "F": 1} == read.heading_levels()
    assert {"A": 2, "B": 2, "C": 3, "D": 3} == read.headings


def test_circles_end() -> None:
    """None of them is a heading by itself."""
    read = styles(style("A", based="B"), style("B", based="A"), style("C", based="C"), style("D", based="A"))

    assert {} == read.heading_levels()


def test_chains_of_thousands_take_linear_time() -> None:
    """Nobody writes them, and nobody shall wait for them."""

    def chain(count: int) -> etree._Element:
        links = [style(f"A{number}", based=f"A{number + 1}") for number in range(count)]
        return sheet(*links, style(f"A{count}", name="heading 1"))

    assert 1 == read_styles(chain(2_000)).heading_levels()["A0"]
    assert LINEAR > growth(read_styles, chain, size=2_000)
