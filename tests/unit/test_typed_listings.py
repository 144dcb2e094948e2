"""Paragraphs in a face of one width are code in every format of word processors, and keep their columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.rtf_listings import with_listings
from briefpress.verbs.sources.typed_listings import FacedLine, is_fixed, typed_listings
from helpers.containers import odt, paragraph, run, word, word_part
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_TEXT = FacedLine(words="It is old, and it is long. " * 9)
_TYPED = FacedLine(words="It is old, and it is long. " * 9, fixed=True)
_BLANK = FacedLine(words="")


def code(words: str) -> FacedLine:
    """Make a line in a face of one width."""
    return FacedLine(words=words, fixed=True)


@pytest.mark.parametrize(
    ("lines", "listings"),
    (
        ((_TEXT, code("a = 1"), _BLANK, code("b = 2"), _BLANK, _TEXT), [range(1, 4)]),
        ((_TEXT, code("a = 1"), _TEXT, code("b = 2")), []),
        ((_TEXT, code("a = 1\nb = 2"), _TEXT), [range(1, 2)]),
        ((_TEXT, _TYPED, _TYPED), []),
        ((_TYPED, code("“Yes.”"), code("“No.  Never.”"), _TYPED), []),
        ((_TYPED, code("name   sum"), code("one      2"), _TYPED), [range(1, 3)]),
        ((_TEXT, code("a = 1"), FacedLine(words="b", fixed=True, plain=False), code("c = 3")), []),
    ),
    ids=("lines", "alone", "breaks", "quoted", "typescript", "columns", "pictures"),
)
def test_lines_of_one_width_are_listings(lines: tuple[FacedLine, ...], listings: list[range]) -> None:
    """One line alone is none; and where all is typed, what has no columns is none either."""
    assert listings == typed_listings(lines)


@given(st.lists(st.sampled_from((_TEXT, _TYPED, _BLANK, code("a = 1"), code("a    b")))))
def test_listings_stand_apart_and_begin_and_end_with_words(lines: list[FacedLine]) -> None:
    """Nothing but plain lines of one width is in them, and blank ones between these."""
    listings = typed_listings(lines)
    places = [at for listing in listings for at in listing]

    assert places == sorted(set(places))
    assert all(lines[at].fixed or lines[at].is_blank for at in places)
    assert all(lines[one[0]].fixed and lines[one[-1]].fixed for one in listings)


@pytest.mark.parametrize(
    ("face", "expected"),
    (("Courier New", True), ("'Liberation Mono'", True), ("Consolas", True), ("Monotype Corsiva", False), ("", False)),
)
def test_faces_are_known_by_name(face: str, *, expected: bool) -> None:
    """Programs seldom say the width of their letters."""
    assert expected == is_fixed(face)


def _word(lines: list[str]) -> bytes:
    fonts = '<w:rFonts w:ascii="Courier New"/>'
    styles = '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Typed"/><w:rPr>{}</w:rPr></w:style>'
    by_style = [paragraph(run(one), '<w:pStyle w:val="C"/><w:ind w:left="720"/>') for one in lines[1:]]
    body = paragraph(run(lines[0], f"<w:b/>{fonts}")) + "".join(by_style)
    text = paragraph(run(_TEXT.words))
    return word(text + body + text, styles=word_part("styles", styles.format(fonts)))


def _opendocument(lines: list[str]) -> bytes:
    form = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    styles = "".join(
        f'<style:style style:name="{name}" style:family="{family}"><style:text-properties {form} {properties}/>'
        "</style:style>"
        for name, family, properties in (
            ("C", "paragraph", 'fo:font-family="Courier New"'),
            ("T", "text", 'fo:font-family="Courier New" fo:font-weight="bold"'),
        )
    )
    first, *more = (one.replace("  ", ' <text:s text:c="1"/>') for one in lines)
    body = f'<text:p><text:span text:style-name="T">{first}</text:span></text:p>'
    body += "".join(f'<text:p text:style-name="C">{one}</text:p>' for one in more)
    text = f"<text:p>{_TEXT.words}</text:p>"
    return odt(text + body + text, styles)


def _rtf(lines: list[str]) -> bytes:
    first, *more = lines
    fonts = r"{\fonttbl{\f0\froman Times;}{\f1\fnil\fprq1 Courier New;}}"
    body = rf"\pard\plain{{\f1\b {first[:2]}}}{{\f1 {first[2:]}}}\par\pard\f1 " + "\\par ".join(more)
    text = rf"\pard\plain {_TEXT.words}\par"
    return rf"{{\rtf1\ansi\deff0{fonts}{text}{body}\par {{\f0 The}} \plain end. {text}}}".encode()


@pytest.mark.parametrize(
    ("name", "made"), (("a.docx", _word), ("a.odt", _opendocument), ("a.rtf", _rtf)), ids=("word", "odt", "rtf")
)
def test_a_listing_keeps_its_columns(tmp_path: Path, name: str, made: Callable[[list[str]], bytes]) -> None:
    """Its lines are one block of code, and blank ones stay; what stands around it is text."""
    lines = ["name    sum", "one       2", "", "  two    30"]
    path = tmp_path / name
    path.write_bytes(made(lines))
    outcome = read_file(path)
    assert outcome.value is not None
    blocks = outcome.value.read.blocks

    assert ["\n".join(lines)] == [block["c"][1] for block in blocks if block["t"] == "CodeBlock"]
    assert {"Para", "CodeBlock"} == {block["t"] for block in blocks}
    assert not [one for one in outcome.findings if one.code == "S017"]


def test_a_typescript_of_rtf_is_text(tmp_path: Path) -> None:
    """Though its font be of the family that pandoc takes for code."""
    path = tmp_path / "a.rtf"
    path.write_text(rf"{{\rtf1\ansi\deff1{{\fonttbl{{\f1\fmodern Courier New;}}}}{_TEXT.words}\par It is.\par}}")
    outcome = read_file(path)
    assert outcome.value is not None

    assert ["Para", "Para"] == [block["t"] for block in outcome.value.read.blocks]
    assert "Code" not in str(outcome.value.read.blocks)


def test_the_time_of_a_long_listing_grows_with_its_length() -> None:
    """However often its font is set."""
    head = r"{\rtf1\ansi{\fonttbl{\f1\fmodern Courier;}}"
    assert growth(with_listings, lambda size: head + r"{\f1 a}    {\f1 b}\par " * size, size=500) < LINEAR
