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
    return [project([block]).text for block in read_plain_text(text).blocks if block["t"] == "Header"]


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
