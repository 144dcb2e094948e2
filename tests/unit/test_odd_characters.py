"""Characters that cannot be seen are told of, once each."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefpress.nouns.finding import Place
from briefpress.verbs.sources.odd_characters import (
    is_binary,
    is_heaped,
    lost_letters,
    odd_characters,
    without_controls,
    without_json_controls,
)


@pytest.mark.parametrize(
    ("text", "code", "column", "said"),
    (
        ("a\x00b\x00", "S008", 2, "U+0000 (NULL) stands in the text 2 times"),
        ("ab\x1b", "S008", 3, "U+001B"),
        ("a \u202eevil\u202c", "S007", 3, "[U+202E]evil[U+202C]"),
        ("lost \ufffd", "S009", 6, "U+FFFD"),
    ),
)
def test_each_is_told_with_its_place(text: str, code: str, column: int, said: str) -> None:
    """By its number, so that it can be searched for."""
    found = odd_characters(text, file="a.txt")

    assert (code, Place("a.txt", 1, column)) == (found[0].code, found[0].place)
    assert said in " ".join(one.message for one in found)


def test_letters_that_only_a_tree_shows_as_lost_are_told() -> None:
    """Archives have no text to look through, and numbers may name letters that there are none of."""
    blocks = [{"t": "Para", "c": [{"t": "Str", "c": "lo\ufffdt \ufffd"}]}]

    assert ["S009"] == [one.code for one in lost_letters(blocks, told="", file="a.docx")]
    assert not lost_letters(blocks, told="lo\ufffdt", file="a.md")
    assert not lost_letters([], told="", file="a.docx")


def test_what_turns_direction_is_kept() -> None:
    """It may be meant; words of Arabic and Hebrew need marks that are not even told."""
    text = "a \u202eb\u202c \u200fאב"

    assert text == without_controls(text)
    assert 2 == len(odd_characters(text, file="a.txt"))


def test_signs_of_windows_that_became_controls_are_signs_again() -> None:
    """A text that went through a program which took it for ISO 8859-1; what Windows does not have is left out."""
    text = "It\u0092s a \u0093dyke\u0094\u0090 \u0096 for \u008050. " * 8

    assert "It’s a “dyke” – for €50. " * 8 == without_controls(text)
    assert not is_binary(text)
    assert "U+0092 (a control) stands in the text 8 times; it is read as “’”, which it is in windows-1252" in {
        one.message for one in odd_characters(text, file="a.txt")
    }


def test_a_picture_is_no_text() -> None:
    """Whatever its name."""
    assert is_binary(bytes(range(256)).decode("latin-1"))
    assert not is_binary("Words, and a form feed\f\n\tand more.\x00")


@given(st.text())
def test_what_is_left_can_stand_on_a_page(text: str) -> None:
    """XML takes it; form feeds and vertical tabs are for readers of plain text."""
    element = etree.Element("p")

    element.text = without_controls(text).replace("\f", "").replace("\v", "")

    assert etree.tostring(element)


def test_controls_that_json_names_are_left_out_and_counted() -> None:
    """A format may name characters that no page can hold; words that look like such names are words."""
    words = {"a": "x\x1c\x01y", "b": "\\u001c \\b \\\\u0001", "c": "back\b and\x7f", "d": "\x0cpage"}
    clean, count = without_json_controls(json.dumps(words, ensure_ascii=False))

    assert {"a": "xy", "b": "\\u001c \\b \\\\u0001", "c": "back and", "d": " page"} == json.loads(clean)
    assert count == 5


@pytest.mark.parametrize(
    ("text", "heaped"),
    (
        ("Z" + "\u0301\u0323" * 501 + "algo", True),
        ("Z" + "\u0301\u0323" * 499 + "algo", False),
        ("." * 5_000 + "\u0301" * 900 + "." + "\u0301" * 900, False),
        (("a" + "\u0301" * 40) * 100, False),
    ),
    ids=("heaped", "almost", "signs-between", "letters-between"),
)
def test_a_letter_has_so_many_marks_and_no_more(text: str, heaped: bool) -> None:  # noqa: FBT001  # a case
    """To put a hundred thousand marks in order takes hours, and everything does so that compares words."""
    assert heaped == is_heaped(text)


def test_what_unicode_keeps_for_programs_is_left_out() -> None:
    """Such characters stand for notes and for changes here; a text that has some would be taken for these."""
    text = "a\ufdd0 b\ufdef"

    assert "a b" == without_controls(text)
    assert ["U+FDD0 (not a character)", "U+FDEF (not a character)"] == [
        one.message.split(" stands")[0] for one in odd_characters(text, file="a.txt")
    ]
