"""Headings that were typed as such are found in every format of word processors, by their look or their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.rtf_heads import with_typed_heads
from briefpress.verbs.sources.typed_heads import TypedLine, typed_heads
from briefpress.verbs.trees.project import project
from helpers.containers import odt, paragraph, run, word, word_part
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

_TEXT = "It is old, and it is long."
_NUMBERED = ("1. The line", _TEXT, "1.1 Its stops", _TEXT, "1.2 Its bridges", _TEXT, "2. The town", _TEXT)
_FORM = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'


def lines(*words: str) -> list[TypedLine]:
    """Make lines of which those between stars are bold."""
    return [TypedLine(words=one.strip("*"), bold=one.startswith("*")) for one in words]


@pytest.mark.parametrize(
    ("words", "levels"),
    (
        (("*One*", _TEXT, "*Two*", _TEXT), {0: 1, 2: 1}),
        (("*1 One*", _TEXT, "*1.1 Two*", _TEXT, "*2 Three*", _TEXT), {0: 1, 2: 2, 4: 1}),
        (_NUMBERED, {0: 1, 2: 2, 4: 2, 6: 1}),
        (("1 One", "1.1 Two", _TEXT, _TEXT, "1.2 Three", _TEXT), {0: 1, 1: 2, 4: 2}),
        (("1. The line", "1.1 Its stops", "1.2 Its bridges", "2. The town", *_NUMBERED), {4: 1, 6: 2, 8: 2, 10: 1}),
        (("*A book*", *_NUMBERED, "*In short*", _TEXT), {1: 1, 3: 2, 5: 2, 7: 1, 9: 2}),
        (("1. Bread", _TEXT, "2. Butter", _TEXT, "3. Salt", _TEXT), {}),
        (("1.1 One", _TEXT, "1.3 Two", _TEXT), {}),
        (("1.1 One.", _TEXT, "1.2 Two.", _TEXT), {}),
        (("*One*", _TEXT), {}),
    ),
    ids=("bold", "both", "numbered", "stacked", "contents", "within", "list", "gap", "sentences", "alone"),
)
def test_lines_head_by_weight_or_number(words: tuple[str, ...], levels: dict[int, int]) -> None:
    """Numbers must go on, and some be within others; lists of contents head nothing."""
    assert levels == typed_heads(lines(*words))


@given(st.lists(st.sampled_from(("*One*", "1 Two", "1.1 Three", "1.2 Four", "2 Five", _TEXT, "*A sentence.*"))))
def test_headings_are_lines_that_head_something(words: list[str]) -> None:
    """None of them is a sentence or the last block, and there is text for each."""
    heads = typed_heads(lines(*words))

    assert all(index < len(words) - 1 and not words[index].strip("*").endswith(".") for index in heads)
    assert all(level >= 1 for level in heads.values())
    assert len(heads) <= sum(index not in heads for index in range(len(words)))


def outline(path: Path, data: bytes) -> tuple[list[tuple[int, str]], list[str]]:
    """Read a file; give level and words of its headings, and the codes of what was found."""
    path.write_bytes(data)
    outcome = read_file(path)
    assert outcome.value is not None
    heads = [(block["c"][0], project([block]).text) for block in outcome.value.read.blocks if block["t"] == "Header"]
    return heads, [one.code for one in outcome.findings]


def opendocument(body: str) -> bytes:
    """Make an OpenDocument text with styles of two sizes, bold, and of another that is handed down."""
    styles = "".join(
        f'<style:style style:name="{name}" style:family="{family}" style:parent-style-name="{parent}">'
        f'<style:text-properties {_FORM} fo:font-weight="{weight}" fo:font-size="{size}pt"/></style:style>'
        for name, family, parent, weight, size in (
            ("Large", "paragraph", "", "bold", 16),
            ("Bold", "paragraph", "", "bold", 11),
            ("Words", "text", "", "bold", 11),
        )
    )
    styles += '<style:style style:name="Child" style:family="paragraph" style:parent-style-name="Bold"/>'
    return odt(body, styles)


def test_an_opendocument_text_has_the_headings_it_shows(tmp_path: Path) -> None:
    """Bold by its paragraph, by the style that this goes back to, or by its words; the larger ones above."""
    body = "".join(
        f'<text:p text:style-name="{style}">{words}</text:p>'
        for style, words in (
            ("Large", "The line"),
            ("Child", "One"),
            ("", _TEXT),
            ("", '2. <text:span text:style-name="Words">Two</text:span>'),
            ("", _TEXT),
            ("", _TEXT),
        )
    )
    heads, codes = outline(tmp_path / "a.odt", opendocument(body))

    assert [(1, "The line"), (2, "One"), (2, "2. Two")] == heads
    assert ["S020"] == codes


def test_an_opendocument_text_with_headings_keeps_to_them(tmp_path: Path) -> None:
    """What is bold besides is emphasised."""
    bold = f'<text:p text:style-name="Bold">One</text:p><text:p>{_TEXT}</text:p>'
    heads, codes = outline(tmp_path / "a.odt", opendocument(f'<text:h text:outline-level="1">A</text:h>{2 * bold}'))

    assert ([(1, "A")], []) == (heads, codes)


def test_a_word_document_has_headings_by_number(tmp_path: Path) -> None:
    """Its lines are weighed as all others are."""
    styles = word_part("styles", '<w:style w:type="paragraph" w:styleId="N"><w:name w:val="Normal"/></w:style>')
    heads, _ = outline(tmp_path / "a.docx", word("".join(paragraph(run(one)) for one in _NUMBERED), styles=styles))

    assert [(1, "1. The line"), (2, "1.1 Its stops"), (2, "1.2 Its bridges"), (1, "2. The town")] == heads


@pytest.mark.parametrize(
    "written",
    (
        r"\pard\b\fs32 The line\par\pard\b\fs24 One\b0\par It is.\par\b Two\'e9\b0\par It is.\par",
        r"{\b\fs32 The line}\par{\b One\par}{It is.\par}{\b Two\'e9}{\par}{It is.\par}",
        r"\pard\plain\b\fs32 The line\par\plain{\b One}\par\pard\plain It is.\par\b Two\u233?\plain\par It is.\par",
    ),
    ids=("switched", "grouped", "plain"),
)
def test_an_rtf_text_has_the_headings_it_shows(tmp_path: Path, written: str) -> None:
    """However it is grouped, and none of its text has the level of what stands above."""
    heads, codes = outline(tmp_path / "a.rtf", f"{{\\rtf1\\ansi {written}\\pard It is.\\par}}".encode())

    assert [(1, "The line"), (2, "One"), (2, "Twoé")] == heads
    assert ["S020"] == codes


@pytest.mark.parametrize(
    "written",
    (
        r"{\b One}\par It is.\par{\b Two} is.\par",
        r"\pard\outlinelevel0 One\par\pard{\b Two}\par It is.\par{\b Three}\par It is.\par",
        r"\trowd\cellx1\intbl{\b One}\cell\row\pard It is.\par\trowd\cellx1\intbl{\b Two}\cell\row\pard It is.\par",
        r"\pard It is.{\footnote\pard{\b One}\par It.\par{\b Two}\par It.\par}\par",
    ),
    ids=("alone", "by style", "cells", "notes"),
)
def test_an_rtf_text_stays_as_it_is(written: str) -> None:
    """One line alone is no habit; and none is found beside headings by style, in tables or notes."""
    assert (written, 0) == with_typed_heads(written)


def test_the_time_of_a_long_rtf_text_grows_with_its_length() -> None:
    """However many headings it has."""
    assert growth(with_typed_heads, lambda size: r"{\b One}\par It is.\par " * size, size=500) < LINEAR
