"""Texts of short paragraphs without blank lines, as a word processor saves minutes, treaties and plays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import outline

MINUTES = (
    "MINUTES OF THE HARBOUR BOARD",
    "Present: Anna Berg (Chair), Tom Salt",
    "1. Last meeting",
    "The minutes of the last meeting were approved.",
    "2. Matters arising",
    "2.1 Lease. The lease of the northern shed has been signed, and the keys were handed over.",
    "2.2 Crane. It works.",
    "3. Finance",
    "The treasurer presented the accounts of the third quarter, which nobody had read before the meeting began.",
    "AGREED: that the accounts be read.",
    "4. Any other business",
    "There was none.",
    "The meeting closed at eight.",
)
TREATY = (
    "The Northern Islands and the Southern Islands,",
    "Recalling the convention that was signed at Oldport in the year of the great frost,",
    "Desiring to keep the ferries between them, and the lights by which these find their way,",
    "Have agreed as follows:",
    "Article 1",
    "The ferries sail every day, and at night where the harbours are deep enough and the lights are lit for them.",
    "Article 2",
    "1. A board is established.",
    "2. It has four members, of whom each of the parties appoints two for as long as it pleases that party.",
    "Article 3",
    "This treaty enters into force at once.",
)
ENQUIRY = (
    "Q. How long have you been the keeper of the light?",
    "A. Since June.",
    "Q. You have made a statement. Is that your name on the last page, below the drawing of the northern harbour?",
    "A. It is.",
    "Q. And is it true?",
    "A. It is, but for one word.",
)


def kinds(text: str) -> list[str]:
    """Give the kinds of the blocks."""
    return [block["t"] for block in read_plain_text(text).blocks]


@pytest.mark.parametrize("lines", (MINUTES, TREATY, ENQUIRY))
def test_short_paragraphs_are_read_alike_with_blank_lines_and_without(lines: tuple[str, ...]) -> None:
    """They are no verse, though hardly any of them is longer than a line of print."""
    assert outline("\n\n".join(lines)) == outline("\n".join(lines))
    assert kinds("\n\n".join(lines)) == kinds("\n".join(lines))


@given(st.permutations(MINUTES[3:]))
def test_no_order_of_short_paragraphs_makes_verse_of_them(lines: list[str]) -> None:
    """Nor are two of them joined."""
    assert "LineBlock" not in kinds("\n".join(lines))
    assert len(lines) == len(kinds("\n".join(lines)))


def test_verse_and_names_keep_their_lines_in_a_text_of_short_paragraphs() -> None:
    """A row of short lines that end no sentences is one stanza; a sentence above it is not of it."""
    names = ("Yours sincerely,", "Anna Berg, Oldport", "Tom Salt, Ferry House", "The keeper of the light")
    lines = (*MINUTES[3:], *names)

    assert ["Para", "LineBlock"] == kinds("\n".join(lines))[-2:]


@pytest.mark.parametrize(
    ("items", "found"),
    (
        (("1. letters;", "2. salt;", "3. two brothers."), ["OrderedList"]),
        (("• letters;", "• salt;"), ["BulletList"]),
        (("- letters;", "- salt;", "1. Whales are not carried."), ["BulletList", "Para"]),
        (("1. They carry letters.", "(a) They carry salt.", "2. They sail at night."), ["Para", "Para", "Para"]),
    ),
)
def test_items_that_count_on_are_a_list_in_a_text_of_short_paragraphs(items: tuple[str, ...], found: list[str]) -> None:
    """What another kind of number begins stands by itself."""
    lines = (*MINUTES[3:], "The ferries carry:", *items)

    assert found == kinds("\n".join(lines))[len(MINUTES) - 2 :]


def test_a_question_at_the_top_may_be_the_title_of_a_text_without_blank_lines() -> None:
    """The lines below it, up to the first item or sentence, stand apart too."""
    front = ("Policy Brief No. 7", "Who owns the ferries?", "Salt and the law", "Anna Berg and Tom Salt", "Summary")
    body = [line for title in ("The harbours", "The keepers") for line in (title, MINUTES[8], MINUTES[8])]
    lines = (*front, "• They are old.", "• They are late.", *body)

    assert "LineBlock" not in kinds("\n".join(lines))
    assert "Who owns the ferries?" == outline("\n".join(lines))[0][1]


def test_verse_that_a_colon_announces_stays_together_in_a_text_without_blank_lines() -> None:
    """Half of its lines may end sentences."""
    verse = ("The ferry is a liar.", "It sails so well at night", "That nobody believes it", "Has ever seen the light.")
    lines = (MINUTES[8], "Everybody knows these lines:", *verse, MINUTES[8], MINUTES[8])

    assert ["Para", "Para", "LineBlock", "Para", "Para"] == kinds("\n".join(lines))


def test_one_long_paragraph_tells_what_the_short_lines_of_a_law_are() -> None:
    """Few of them end sentences, but no verse has a line of such length."""
    items = [
        line for at in range(1, 6) for line in (f"Article {at}", "The code is changed as follows:", "a is struck;")
    ]

    assert outline("\n\n".join([*items, MINUTES[8] * 2])) == outline("\n".join([*items, MINUTES[8] * 2]))
