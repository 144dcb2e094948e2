"""Titles of several lines in small letters are told by their distance alone."""

from __future__ import annotations

from helpers.plain_prose import PROSE, outline

TITLES = (
    "How the ferryman speaks with the lady of the house of that which he has\nseen, and how she will not hear it",
    "The answer that the lady gives to the ferryman, when he has told her of\nthe salt and the letters",
    "How the bailiff comes to the river, and how nobody knows what he wants.",
    "A letter of the ferryman to all that came to the north with the lamps,\nand to those who stay away",
    "How the brothers go home.",
    "What was found in the snow when all of this was over and the ferry went\nagain.",
)


def _words(text: str) -> list[str]:
    return [" ".join(words.split()) for _, words in outline(text)]


def test_what_stands_far_below_the_text_and_not_right_over_the_next_is_a_title() -> None:
    """It may be a sentence in two lines."""
    text = "\n\n\n\n\n".join(f"{title}\n\n\n{PROSE}\n\n{PROSE}" for title in TITLES)

    assert [" ".join(title.split()) for title in TITLES] == _words(f"THE FERRY\n\n{PROSE}\n\n\n\n\n{text}")[1:]


def test_paragraphs_far_apart_are_no_titles() -> None:
    """So stories are parted, and right below stands what goes on; or most that stands so is longer."""
    tight = "\n\n\n\n\n".join(f"{title}\n\n{PROSE}\n\n{PROSE}" for title in TITLES)
    mixed = "\n\n\n\n\n".join(f"{title}\n\n\n{PROSE}\n\n\n\n\n{PROSE}\n\n\n{PROSE}" for title in TITLES)

    for text in (tight, mixed):
        assert not {" ".join(title.split()) for title in TITLES} & {*_words(f"THE FERRY\n\n{PROSE}\n\n\n\n\n{text}")}
