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


def test_what_the_signs_of_an_index_mean_is_said_before_its_entries() -> None:
    """All tales have a word before their numbers there, and in the text the first one only."""
    lands = ("ARDAL", "MOEN", "HOLM", "BERG", "OLDPORT", "NESS", "ICE", "SALT")
    tales = [f"{sign}. THE FERRY OF {land}." for sign, land in zip(SIGNS, lands, strict=True)]
    tales[0] = "NOVELLA I."
    body = "\n\n\n\n\n".join(f"{tale}\n\n\n{CHAPTER}\n\n{CHAPTER}\n\n{CHAPTER}" for tale in tales)
    said = (
        "_N. B._ The titles of the tales stand here in slanted letters; the names of those who\ntold them in capitals."
    )
    said += " A star is set before what stands in the notes, and a cross\nbefore what was sent to us."
    first = "\n".join(
        f"  {what:58} »  {page:>5}" for what, page in (("_To Anna_", "v"), ("Notes", "ix"), ("_Salt_", "1"))
    )
    more = "\n".join(f"  {what:58} »    ivi" for what in ("_A_", "_B_", "_C_"))
    entries = "\n\n".join(
        f"NOVELLA {sign}.\n\n  {'_The ferry_':58} »  {at:>5}\n{more}" for at, sign in enumerate(SIGNS, 7)
    )
    index = f"{' ' * 30}INDICE\n\n{said}\n\n\n{first}\n\n{entries}\n\nON SALT\n\n{more}\n"

    last = f"ON SALT\n\n\n{CHAPTER}"

    assert [*tales, "ON SALT", "INDICE"] == heads(f"{PROSE}\n\n\n\n\n{body}\n\n\n\n\n{last}\n\n\n\n\n{index}")


def test_long_titles_between_the_entries_of_the_contents_are_listed() -> None:
    """“I. What some have said of the ferry and of what it is for” takes two lines there."""
    titles = [
        f"{sign}. What some writers have said of the ferry of {land},\n       and of the salt."
        for sign, land in zip(SIGNS, ("Ardal", "Moen", "Holm", "Berg", "Oldport", "Ness"), strict=False)
    ]
    entry = "\n\n".join(
        f"    § {at}.  Why the ferry goes at noon and not before the night.{at:>12}" for at in (1, 2, 3)
    )
    listed = "\n\n\n".join(f"       {title}\n\n{entry}" for title in titles)
    body = "\n\n\n\n\n".join(f"       {title}\n\n\n{CHAPTER}" for title in titles)
    found = heads(f"CONTENTS\n\n\n{listed}\n\n\n\n\n{body}")

    assert ["CONTENTS", *(" ".join(title.split()) for title in titles)] == found


def test_the_last_summary_of_the_contents_is_listed_though_all_stand_one_space_in() -> None:
    """No point ends it."""
    chapters = [f"CHAPTER {sign}." for sign in SIGNS]
    topics = "The ferry.--The brothers.--Letters from Ardal.--Salt.--What the ebb\n left behind.--Night"
    listed = "\n\n".join(f" {chapter}\n\n {topics}" for chapter in chapters)
    body = "\n\n\n\n\n".join(f"{chapter}\n\n\n{CHAPTER}" for chapter in chapters)
    found = heads(f"CONTENTS.\n\n\n{listed}\n\n\n\n\nTHE FERRY\n\n\n\n\n{body}")

    assert ["CONTENTS.", "THE FERRY", *chapters] == found
