"""Letters of RTF that are named by their numbers, and what stands in for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.rtf_unicode import with_unicode
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


def read(folder: Path, body: str) -> tuple[str, list[str], list[str]]:
    """Give the reading text of a body, what was set aside, and the codes of what was found."""
    (folder / "a.rtf").write_text(rf"{{\rtf1\ansi {body}}}", encoding="ascii")
    outcome = read_file(folder / "a.rtf")
    assert outcome.value is not None
    aside = [one.words for one in outcome.value.read.set_aside]
    return project(outcome.value.read.blocks).text, aside, [one.code for one in outcome.findings]


@pytest.mark.parametrize(
    ("body", "expected"),
    (
        (r"A {\u8364}xyz", "A €xyz"),
        (r"A {\uc2\u8364 ?}xyz", "A €xyz"),
        (r"A \uc3\u8364 EUR xyz", "A € xyz"),
        (r"A \uc0\u8364 xyz {\uc2\u8212\'a1\'aa}b\uc1\u8217?s", "A €xyz —b’s"),
        (r"A \u-10179?\u-8704?xyz", "A 😀xyz"),
        (r"A \u-10179\'3f\u-8704\'3fxyz", "A 😀xyz"),
        (r"A \uc0\u55357 \u56832 xyz\u128512 z", "A 😀xyz😀z"),
        (r"A \b\u1076?x\b0\u1634?y \\b\u1076?x", r"A дx٢y \bдx"),
        ("\\b\n\\u1054\\'ce {\\b\n\\u1054\\'ce}", "О О"),
        (r"A \u65?\u92?\u123?b", r"A A\{b"),
        (r"A {\upr{\b caf? \{}{\*\ud{\b caf\u233?}}} b", "A café b"),
    ),
)
def test_no_letter_is_lost_behind_another(tmp_path: Path, body: str, expected: str) -> None:
    """What stands in for a letter ends with its group, and two numbers may be one letter."""
    assert (expected, [], []) == read(tmp_path, body)


@pytest.mark.parametrize(
    ("body", "expected"),
    (
        (r"\uc1000000000\u8212?two three\par Four.", "—?two three\n\nFour."),
        (r"{\uc1000000000 One \u8212?two} three \u8217?four\par Five.", "One —?two three ’four\n\nFive."),
        (r"\uc-3 One \u8212 two", "One —two"),
    ),
)
def test_numbers_that_rtf_does_not_have_hide_no_words(tmp_path: Path, body: str, expected: str) -> None:
    """A sign too many is better than words that are gone."""
    assert (expected, [], []) == read(tmp_path, body)


def test_words_that_stand_in_for_a_letter_are_told(tmp_path: Path) -> None:
    """They are read by nobody whose program knows the letter."""
    text, aside, codes = read(tmp_path, r"A \uc13\u9786 white smile\'e9. Then.")

    assert ("A ☺ Then.", ["white smileé."], ["S010"]) == (text, aside, codes)


@pytest.mark.parametrize("body", (r"A \u55357?b", r"A \u56832?\u55357?b", r"A \u99999999999999999?b", r"A \u-99999?b"))
def test_letters_that_there_are_none_of_are_told(tmp_path: Path, body: str) -> None:
    """Half a letter is none, and Unicode ends somewhere."""
    text, aside, codes = read(tmp_path, body)

    assert "A b" == text.replace("\N{REPLACEMENT CHARACTER}", "")
    assert ([], ["S009"]) == (aside, codes)


def test_a_text_without_such_letters_stays_as_it_is() -> None:
    """To the letter, though its words begin alike."""
    text = r"{\rtf1\ul One\ulnone{\\u12 \'e9\uc2 \upr{a}{b}}}"

    assert text == with_unicode(text).text.replace(r"\uc1 ", r"\uc2 ")


@pytest.mark.parametrize(
    ("body", "size"), ((r"\uc32767\u8364 {a}", 5_000), (r"\u-10179", 10_000), ("{", 40_000), (r"\u8364?", 10_000))
)
def test_a_long_text_takes_no_longer_than_its_length(body: str, size: int) -> None:
    """However many letters wait for what stands in for them."""
    assert LINEAR > growth(with_unicode, lambda count: body * count + r"\u9", size=size)
