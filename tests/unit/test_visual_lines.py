"""A line with words from right to left is read as the rules for two directions set it, and as nothing else.

Hebrew letters stand here for themselves; the lines give letters from left to right, as a page has them.
"""

from __future__ import annotations

import pytest

from briefpress.nouns.finding import Place
from briefpress.nouns.pdf_content import PdfRun, PlacedLetter
from briefpress.verbs.checks.census import compare_lines
from briefpress.verbs.checks.visual_lines import Line, counted, first_apart, lines_of


def _line(shown: str) -> Line:
    return Line(shown, tuple(shown))


def _apart(text: str, *shown: str, turned: bool = False) -> int | None:
    return first_apart(counted(text), [_line(line) for line in shown], turned=turned)


@pytest.mark.parametrize(
    ("text", "shown"),
    (
        ("at אבג דהו end", "at והד גבא end"),
        ("http://אבג.דה-ו/ end", "http://ו-הד.גבא/ end"),
        ("in אבג 1948 דהו end", "in והד 1948 גבא end"),
        ("in אבג 1948 end", "in 1948 גבא end"),
        ("in 1948 אבג end", "in 1948 גבא end"),
        ("call 12:30-13:45 אבג now", "call 12:30-13:45 גבא now"),
        ("אבג one two דהו", "והד one two גבא"),
        ("אבג 25 one דהו", "והד one 25 גבא"),
        ("אבג one 25 דהו", "והד one 25 גבא"),
        ("say('אבג'); // דהו 15", "say('גבא'); // 15 והד"),
        ("say('a (زار)' / 2 - 1); // b", "say('a (رار)' / 1 - 2); // b"),
        ("אבג (one) two דהו", "והד two (one) גבא"),
        ("אבג 1\N{NO-BREAK SPACE}164-960 דהו", "והד 960-1 164 גבא"),
    ),
)
def test_a_line_set_by_the_rules_shows_its_text(text: str, shown: str) -> None:
    """Numbers, addresses and words of another direction stand where the rules put them, in either paragraph."""
    assert _apart(text, shown) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    (
        ("at אבג דהו end", "at גבא והד end"),
        ("at אבג דהו end", "at אבג דהו end"),
        ("in אבג 1948 דהו end", "in והד 8491 גבא end"),
        ("in אבג 1948 end", "in גבא 1948 end"),
        ("at אבג end", "at גבב end"),
        ("at אבג end", "at גבא ned"),
        ("say(אבג); דהו", "say(גבא); הוד"),
    ),
)
def test_a_line_in_any_other_order_does_not(text: str, shown: str) -> None:
    """Neither pieces in the wrong order, nor a number or a word turned, nor another letter."""
    assert _apart(text, shown) == 0


def test_where_a_text_parts_is_told_by_its_line() -> None:
    """Lines before it are as they should be; after a whole text no more may come."""
    assert _apart("one אבג two דהו end", "one גבא two", "דהו end") == len("oneאבגtwo")
    assert _apart("one", "one", "two") == len("one")
    assert _apart("one two", "one") == len("one")


def test_what_turns_a_text_unseen_leaves_the_order_of_a_line_open() -> None:
    """But no letter may be another, on any line."""
    assert _apart("12 אבג", "אבג 12", turned=True) is None
    assert _apart("12 אבג", "אבד 12", turned=True) == 0


def test_an_arabic_shape_may_be_read_as_a_letter_of_that_shape() -> None:
    """A font that draws dots by themselves has one shape for several letters; but only such letters."""
    assert _apart("to زار now", "to رار now") is None
    assert _apart("to زار now", "to سار now") == 0


def test_strokes_that_lengthen_a_word_are_no_letters() -> None:
    """Fonts draw them where the text has none."""
    assert _apart("to لكن now", "to نكـل now") is None
    assert _apart("to لـكن now", "to نكل now") is None


def test_letters_in_one_place_are_read_in_any_order() -> None:
    """A reader may turn the letters of one glyph, but not those of others."""
    assert first_apart("אבלא", [Line("אבלא", ("לא", "ב", "א"))]) is None
    assert first_apart("אבאל", [Line("אבלא", ("לא", "ב", "א"))]) is None
    assert first_apart("בלאא", [Line("אבלא", ("לא", "ב", "א"))]) == 0


def test_runs_of_one_baseline_are_one_line() -> None:
    """Their letters are put in order by their place; a cell beside them is another paragraph."""
    runs = [_run("אב", 30, 1), _run("גד", 10, 1), _run("הו", 50, 2)]

    assert [("ד", "ג", "ב", "א"), ("ו", "ה")] == [line.letters for line in lines_of(runs)]


def test_an_english_text_with_one_arabic_word_is_held_to_its_order() -> None:
    """One word of another direction once left the order of a whole text unchecked."""
    runs = [PdfRun("two one ", "P", "p", 0), _run("אב", 0, 1)]

    (finding,) = compare_lines("onetwoאב", runs, what="the text", code="P020", place=Place("a.pdf"))
    assert "onetwo" in finding.message
    assert not compare_lines("twooneאב", runs, what="the text", code="P020", place=Place("a.pdf"))


def _run(word: str, left: float, paragraph: int) -> PdfRun:
    """Give a Hebrew word that is drawn from a place on, its last letter first."""
    placed = tuple(PlacedLetter(letter, left + 5 * at, 100.0) for at, letter in enumerate(word[::-1]))
    return PdfRun(word, "P", "p", 0, paragraph=paragraph, placed=placed)
