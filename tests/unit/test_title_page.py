"""The title page of a plain text: of all that stands there only the title is a heading."""

from __future__ import annotations

import textwrap

import pytest

from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project

SENTENCE = "The ferry went over at noon and came back at night with the letters, the salt and the two brothers. "
PROSE = textwrap.fill(SENTENCE * 4, 70)
CHAPTERS = "\n\n\n\n".join(f"CHAPTER {number}\n\n\n{PROSE}\n\n{PROSE}" for number in ("I", "II", "III"))
HEADS = ["CHAPTER I", "CHAPTER II", "CHAPTER III"]
NOTE = textwrap.fill("Note of the transcriber: the spelling of the book was kept, also where it is odd. " * 2, 70)
PAGE = """\
THE TWO FERRIES

A STORY

BY

JOHN SMITH


SECOND EDITION



LONDON

SMITH AND BROTHERS, PUBLISHERS

HIGH STREET

1899



TO MY BROTHERS"""


def heads(text: str) -> list[str]:
    """Give the words of the headings."""
    found = (project([block]).text for block in read_plain_text(text).blocks if block["t"] == "Header")
    return [" ".join(words.split()) for words in found]


@pytest.mark.parametrize("before", ("", f"{NOTE}\n\n\n\n"), ids=("at the top", "behind a note"))
def test_only_the_title_of_a_title_page_heads(before: str) -> None:
    """Whoever wrote, printed or got the book is no heading, also where a transcriber speaks first."""
    assert ["THE TWO FERRIES", *HEADS] == heads(f"{before}{PAGE}\n\n\n\n{CHAPTERS}")


def test_a_head_over_a_transcribers_note_is_no_title() -> None:
    """The title is what is said again and again at the front."""
    before = f"NOTE DEL TRASCRITTORE\n\n{NOTE}\n\n\n\nBOOKS OF THE SEA\n\nTHE TWO FERRIES\n\n\n\n"
    found = heads(f"{before}{PAGE}\n\n\n\n{CHAPTERS}")

    assert ["THE TWO FERRIES", *HEADS] == [one for one in found if "TRASCRITTORE" not in one]


def test_rights_within_a_title_page_do_not_end_it() -> None:
    """A paragraph stands there, and the page goes on."""
    rights = textwrap.fill(
        "Entered according to the act, in the year 1899, by Smith and Brothers, in the office. " * 2, 70
    )
    page = PAGE.replace("\n\n\n\nTO MY", f"\n\n\n{rights}\n\n\nTHE HIGH STREET PRESS, LONDON\n\n\n\nTO MY")

    assert ["THE TWO FERRIES", *HEADS] == heads(f"{page}\n\n\n\n{CHAPTERS}")


def test_pieces_with_their_writers_and_days_keep_their_heads() -> None:
    """What stands under the title of a piece is no title page: text is above it, and soon below."""
    pieces = "\n\n\n\n".join(
        f"{title}\n\nBy John Smith\n\nLondon, 1899\n\n\n{PROSE}\n\n{PROSE}"
        for title in ("THE FERRY", "THE SALT", "THE LIGHT")
    )

    assert ["THE FERRY", "THE SALT", "THE LIGHT"] == heads(f"{PROSE}\n\n\n\n{pieces}")


@pytest.mark.parametrize(
    "above",
    (
        "THE SEASIDE LIBRARY",
        "The University of Oldport",
        "OBRAS COMPLETAS\nDE\nJOHN SMITH",
        "JOHN SMITH",
        "BY THE SAME AUTHOR\n\nTHE SALT ROAD\n\n",
        "MINISTRY OF FERRIES",
    ),
)
def test_what_names_another_thing_above_the_title_is_none(above: str) -> None:
    """A series, a body, the works of somebody or the author's name may stand over the title."""
    assert ["THE TWO FERRIES", *HEADS] == heads(f"{above}\n\n{PAGE}\n\n\n\n{CHAPTERS}")


def test_a_line_that_could_be_a_series_is_the_title_if_nothing_else_is() -> None:
    """A book may be called a library."""
    page = "THE SEASIDE LIBRARY\n\nBY\n\nJOHN SMITH\n\n\n\nLONDON\n\n1899"

    assert ["THE SEASIDE LIBRARY", *HEADS] == heads(f"{page}\n\n\n\n{CHAPTERS}")


@pytest.mark.parametrize(
    "title",
    (
        "HISTORY\n\nOF THE\n\nTWO FERRIES",
        "The\n\nTwo Ferries:\n\nTheir Time",
        "THE TWO FERRIES:\n\nTHEIR TIME AND TIDE",
    ),
)
def test_the_lines_of_a_title_stand_together_in_its_head(title: str) -> None:
    """They are linked: one breaks off, ends in an article, or is nothing but such words."""
    found = heads(f"{title}\n\nBY\n\nJOHN SMITH\n\n\n\nLONDON\n\n1899\n\n\n\n{CHAPTERS}")

    assert [" ".join(title.split()), *HEADS] == found


def test_a_title_page_that_comes_twice_is_no_list_of_contents() -> None:
    """Its lines stand again right below each other, with no text between them."""
    page = "THE ART\n\nOF THE\n\nTWO FERRIES\n\nIN THE NORTH"
    found = heads(f"{page}\n\nBY\n\nJOHN SMITH\n\n\n\nLONDON\n\n1899\n\n\n\n{page}\n\n\n{PROSE}\n\n\n\n{CHAPTERS}")

    assert "THE ART OF THE TWO FERRIES" in found[0]
    assert [one for one in found if one.startswith("CHAPTER")] == HEADS


def test_a_place_of_printing_said_again_is_no_title() -> None:
    """Title pages that come twice say it twice too."""
    page = "FERRIES\n\nA STORY\n\nBY\n\nJOHN SMITH\n\nOLDPORT\n\nSMITH AND BROTHERS, PUBLISHERS\n\n1899"
    found = heads(f"OLDPORT\n\nSMITH AND BROTHERS, PUBLISHERS\n\n1899\n\n\n\n{page}\n\n\n\n{CHAPTERS}")

    assert ["FERRIES", *HEADS] == found


BRIEF = "\n\n".join(f"{head}\n\n{SENTENCE * 3}\n\n{SENTENCE * 3}" for head in ("Who pays", "Where they go", "Salt"))


@pytest.mark.parametrize(
    "front",
    (
        "The ferries of the north\n\nPolicy Brief No. 14\n\nAnna Lindqvist and Tomas Berg\n\nMarch 2024",
        "The ferries of the north\n\nPolicy Brief No. 14\n\nIntroduction\n\n" + SENTENCE * 3,
        "FOR IMMEDIATE RELEASE\n\nThe ferries of the north",
        "Press release 12/2024\n\nThe ferries of the north",
    ),
    ids=("writers below the series", "a part below the series", "release", "numbered release"),
)
def test_a_brief_is_called_as_its_title_says(front: str) -> None:
    """Not as those are called who wrote it, nor as its first part, nor by what newspapers are told."""
    found = [head for head in heads(f"{front}\n\n{BRIEF}") if head != "Introduction"]

    assert ["The ferries of the north", "Who pays", "Where they go", "Salt"] == found


@pytest.mark.parametrize("title", ("“Nobody asked the bailiff”", "«Nobody asked»", "Who pays for the ferries?"))
def test_a_title_may_be_quoted_or_ask(title: str) -> None:
    """It stands first of all, and no point ends what it quotes."""
    assert [title, "Who pays", "Where they go", "Salt"] == heads(f"{title}\n\n{SENTENCE * 3}\n\n{BRIEF}")


def test_talk_at_the_very_front_is_no_title() -> None:
    """A point, a mark or a comma ends it."""
    assert [] == heads(f"“Nobody asked me.”\n\n{SENTENCE * 3}\n\n“Who did?”\n\n{SENTENCE * 3}")
