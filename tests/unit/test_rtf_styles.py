"""Styles of RTF that are based on themselves are based on nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.rtf_styles import with_outline_levels, with_plain_names, without_circles
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("{\\s0\\ql\\sbasedon0\\snext0 Normal;}", "{\\s0\\ql \\snext0 Normal;}"),
        ("{\\sbasedon0\\snext0 Normal;}", "{ \\snext0 Normal;}"),
        ("{\\s1\\sbasedon2 A;}{\\s2\\sbasedon1 B;}{\\s3\\sbasedon1 C;}", "{\\s1 A;}{\\s2 B;}{\\s3\\sbasedon1 C;}"),
        ("{\\s1\\sbasedon0 A;}{\\s2\\sbasedon1 B;}", "{\\s1\\sbasedon0 A;}{\\s2\\sbasedon1 B;}"),
        ("{\\*\\cs1\\sbasedon1 A;}", "{\\*\\cs1\\sbasedon1 A;}"),
        ("Words.", "Words."),
    ),
)
def test_circles_are_broken(text: str, expected: str) -> None:
    """All that belong to one; what is only based on such a style stays so."""
    assert expected == without_circles(text)


def test_such_a_text_is_read(tmp_path: Path) -> None:
    """Pandoc alone would go round until its memory ends."""
    (tmp_path / "a.rtf").write_text(
        "{\\rtf1\\ansi{\\stylesheet{\\s0\\sbasedon0 N;}}{\\pard\\plain\\s0 It is old.\\par}}", encoding="ascii"
    )
    outcome = read_file(tmp_path / "a.rtf")

    assert outcome.value is not None
    assert "It is old." == project(outcome.value.read.blocks).text


def test_long_chains_take_linear_time() -> None:
    """Of a hundred thousand styles too, each of them based on the next."""

    def chain(count: int) -> str:
        return "".join(f"{{\\s{number}\\sbasedon{number + 1} A;}}" for number in range(count))

    assert chain(100) == without_circles(chain(100))
    assert LINEAR > growth(without_circles, chain, size=12_500)


@pytest.mark.parametrize(
    ("style", "expected"),
    (
        ("\\s1\\b Normal;", "\\s1\\b Normal;"),
        ("\\*\\cs20\\additive Fu\\'dfzeile Zchn;", "\\*\\cs20\\additive Fuzeile Zchn;"),
        ("\\s1\\b{\\*\\keycode x}Alpha\\~{\\b Beta} Gamma;", "\\s1\\b Alpha Gamma;"),
        ("\\s1 It\\rquote s\\snext2;", "\\s1 \\snext2 Its;"),
    ),
)
def test_names_are_in_one_piece(style: str, expected: str) -> None:
    """What is no plain letter goes from them: nobody sees them."""
    expected = f"{{\\rtf1{{\\stylesheet{{{expected}}}}}\\s1 W\\'e4lder.}}"

    assert expected == with_plain_names(f"{{\\rtf1{{\\stylesheet{{{style}}}}}\\s1 W\\'e4lder.}}")


def test_names_are_not_printed(tmp_path: Path) -> None:
    """The half of one stood before each passage that has the style."""
    styles = "{\\s0 Normal;}{\\*\\cs20\\additive Fu\\'dfzeile Zchn;}{\\s2\\outlinelevel0 \\'dcber\\'fcber;}"
    words = "{\\pard\\s2 Head\\par}{\\pard\\s0 It {\\cs20 is} old.\\par}"
    (tmp_path / "a.rtf").write_text(f"{{\\rtf1\\ansi{{\\stylesheet{styles}}}{words}}}", encoding="ascii")
    outcome = read_file(tmp_path / "a.rtf")

    assert outcome.value is not None
    assert "Head\n\nIt is old." == project(outcome.value.read.blocks).text
    assert "Header" == outcome.value.read.blocks[0]["t"]


def test_a_sheet_that_never_ends_stays() -> None:
    """Its words may be the text."""
    assert "{\\stylesheet{\\s1 \\'e4" == with_plain_names("{\\stylesheet{\\s1 \\'e4")


@pytest.mark.parametrize(
    ("sheet", "first", "expected"),
    (
        (r"{\s3\b heading 3;}", r"\s3\b", "Header Para"),
        (r"{\s3\b\sbasedon0 Heading 3;}", r"\s3\b", "Header Para"),
        (r"{\s3\b\outlinelevel1 heading 3;}", r"\s3\b\outlinelevel1", "Header Para"),
        (r"{\s3\b heading of a kind;}", r"\s3\b", "Para Para"),
        (r"{\cs3\b heading 3;}{\s13 heading 3;}", r"\s3\b", "Para Para"),
    ),
)
def test_a_paragraph_in_the_style_of_a_heading_is_one(tmp_path: Path, sheet: str, first: str, expected: str) -> None:
    """Programs that write RTF may leave its level to the name that word processors know the style by."""
    text = rf"{{\rtf1\ansi{{\stylesheet{{\s0 Normal;}}{sheet}}}\pard{first} On oaks\par\pard\s0 They grow.\par}}"
    (tmp_path / "a.rtf").write_text(text, encoding="ascii")
    outcome = read_file(tmp_path / "a.rtf")

    assert outcome.value is not None
    assert expected == " ".join(one["t"] for one in outcome.value.read.blocks)


def test_the_names_of_their_styles_say_the_levels_of_headings(tmp_path: Path) -> None:
    """Each stands as deep as its number says."""
    sheet = r"{\stylesheet{\s1 heading 1;}{\s2\sbasedon1 heading 2;}}"
    text = rf"{{\rtf1\ansi{sheet}\pard\plain \s1 {{\b Trees\par}}\pard\plain \s2 Oaks\par\pard They grow.\par}}"
    (tmp_path / "a.rtf").write_text(text, encoding="ascii")
    outcome = read_file(tmp_path / "a.rtf")

    assert outcome.value is not None
    assert [1, 2] == [one["c"][0] for one in outcome.value.read.blocks if one["t"] == "Header"]


def test_a_text_of_many_headings_takes_no_longer_than_its_length() -> None:
    """A manual that a program writes has thousands."""
    sheet = r"{\stylesheet{\s1 heading 1;}}"

    assert LINEAR > growth(with_outline_levels, lambda size: sheet + r"\pard\s1 A\par" * size, size=2_000)
