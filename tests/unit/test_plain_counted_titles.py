"""Titles that are told by what they count: however long, whatever signs stand around them, at whatever letter."""

from __future__ import annotations

import pytest

from briefpress.verbs.plain.heads.numbering import numbered
from helpers.plain_prose import PROSE, outline

CHAPTER = "\n\n".join([PROSE] * 4)
SIGNS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
LONG = "The brothers go down to the landing.--The letters.--What Anna had\nsaid of the salt. The ferry goes home."


def heads(text: str) -> list[str]:
    """Give the headings, each in one line."""
    return [" ".join(words.split()) for _, words in outline(text)]


def test_titles_of_several_lines_that_end_in_points_head_by_their_numbers() -> None:
    """They stand as far apart as chapters, and count on; most need two lines."""
    titles = [f"{sign}.--{LONG if at % 3 else 'The night of the ferry.'}" for at, sign in enumerate(SIGNS)]
    text = "\n\n\n\n\n".join(f"{title}\n\n{CHAPTER}" for title in titles)

    assert [" ".join(title.split()) for title in titles] == heads(f"{PROSE}\n\n\n\n\n{text}")


def test_numbered_sayings_as_far_apart_as_chapters_head_nothing() -> None:
    """Right below each stands the next."""
    text = "\n\n\n\n\n".join(f"{sign}.--{LONG}" for sign in SIGNS)

    assert not heads(f"{PROSE}\n\n\n\n\n{text}\n\n\n\n\n{PROSE}")


def test_a_line_that_lists_the_parts_of_its_chapter_is_no_title_of_one() -> None:
    """However far off each stands: the numbers in it count on."""
    listed = "I.--The ferry of the town.--II.--The brothers and the\nnet.--III.--The salt.--IV.--What the ice did."
    text = "\n\n\n\n\n".join(f"{LONG.splitlines()[0]}{at}\n\n\n\n\n{listed}\n\n\n{CHAPTER}" for at in range(6))

    assert not [one for one in heads(f"{PROSE}\n\n\n\n\n{text}") if one.startswith("I.")]


def test_letters_with_points_count_sections() -> None:
    """“a. Introduction”; “e. g.” and “v. Moltke” are no numbers."""
    parts = ("a. Introduction", "b. What the Ferrymen Said", "c. Evidence")
    text = "\n\n".join(f"{' ' * 20}{part}\n\n{CHAPTER}" for part in parts)

    assert ["F. NECESSITY", *parts] == heads(f"F. NECESSITY\n\n{text}")
    assert numbered("e. g. the ferry") is None


def test_emphasised_capitals_head_what_begins_within_a_text() -> None:
    """A row of stars right below says that something is left out there, and ends nothing."""
    titles = ("_EXTRACT FROM THE FIRST REPORT_", "_EXTRACT FROM THE LAST REPORT_", "_EXTRACT FROM THE LETTERS_")
    text = "\n\n".join(f"      {title}\n\n          *    *    *    *\n\n{CHAPTER}" for title in titles)

    assert [title.strip("_") for title in titles] == heads(f"{PROSE}\n\n{text}")


def test_carets_stand_around_titles_as_other_signs_do() -> None:
    """“^Second chapter^” is set so where it was spaced; “1.^a” raises the sign of an ordinal."""
    titles = ("^First chapter^", "^Second chapter^", "^Third chapter^")
    text = "\n\n\n\n\n".join(f"{title}\n\n\n{CHAPTER}" for title in titles)
    told = [numbered(text) for text in ("Carta 1.^a", "Carta 1.^{a}", "Carta 1.ª")]

    assert [title.strip("^") for title in titles] == heads(f"{PROSE}\n\n\n\n\n{text}")
    assert told[0] == told[1] == told[2]
    assert told[0] is not None


@pytest.mark.parametrize("head", ("CONTENTS.\n                                PAGE", "Inhalt.\n              Seite"))
def test_the_word_for_a_page_below_the_contents_is_of_their_head(head: str) -> None:
    """Their entries are emphasised, each over the topics of its chapter, and the last of these ends in the page."""
    titles = ("The boat.", "The net.", "The tide.", "The salt.")
    topics = "  The ferry. -- The brothers. -- Letters. --\n" * 5 + "  Salt for the town. -- Ebb."
    listed = "\n\n".join(f"={title}=\n\n{topics}      {page * 31}" for page, title in enumerate(titles, 1))
    body = "\n\n\n\n\n".join(f"={title}=\n\n\n{CHAPTER}" for title in titles)
    found = heads(f"{' ' * 30}{head}\n\n{listed}\n\n\n\n\n{body}")

    assert [" ".join(head.split()), *titles] == found
