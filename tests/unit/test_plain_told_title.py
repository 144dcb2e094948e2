"""A text may say in its own metadata what it is called: there its title page need not be guessed at."""

from __future__ import annotations

import pytest

from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import PROSE, outline

CHAPTERS = "\n\n\n\n".join(f"CHAPTER {number}\n\n\n{PROSE}\n\n{PROSE}" for number in ("I", "II", "III"))


def book(title: str, page: str) -> str:
    """Give a book of a library that says its title above the text."""
    head = f"A free eBook. Title: see below.\n\nTitle: {title}\n\nAuthor: Ole Holm\n\n"
    return (
        f"{head}*** START OF THE EBOOK ***\n\n\n\n\n{page}\n\n\n\n\n{CHAPTERS}\n\n*** END OF THE EBOOK ***\n\nLicence."
    )


def titles(text: str) -> list[str]:
    """Give the headings of the first level, each in one line."""
    return [" ".join(words.split()) for level, words in outline(text) if level == 1]


@pytest.mark.parametrize(
    ("title", "page", "told"),
    (
        ("La tía Ferra", "OLE HOLM\n\n\n     LA TIA FERRA", "LA TIA FERRA"),
        ("The Two Ferries of Moen", "THE TWO\n\nFERRIES OF MOEN\n\n\nA STORY", "THE TWO FERRIES OF MOEN"),
        ("The Salt Boat\n       a story of the north", "THE SALT BOAT\n\nA STORY OF THE NORTH", "THE SALT BOAT"),
        ("Tales of the Sound: The Salt Boat", "THE SOUND LIBRARY\n\n\nTHE SALT BOAT\n\n\nMOEN", "THE SALT BOAT"),
        ("The Salt Boat, vol. 3", "OF THE NORTH\n\n\nTHE SALT\n\nBOAT\n\n\nVOL. III", "THE SALT BOAT"),
        ("The Costs of Salt, June 1922", "THE OFFICE\n\n\nTHE COSTS OF SALT\n\nJUNE, 1922.", "THE COSTS OF SALT"),
        ("Life in Moen (1831-1846), part I - Story", "LIFE\nIN MOEN\n\n(1831-1846)\n\n\nI.\n\nSTORY.", "LIFE IN MOEN"),
        ("Der Faehrmann", "SCHMUCK VON ANNA BERG\n\n\nDer Fährmann", "Der Fährmann"),
        ("Salt Boat", "OLD CLASSICS\n\nREVISED\n\n\nTHE SALT BOAT", "THE SALT BOAT"),
        (
            "The Salt Boat",
            "OLE HOLM\n\n\nVOL. IX\nTHE SALT BOAT\nFOURTH EDITION\n\n\nTO",
            "VOL. IX THE SALT BOAT FOURTH EDITION",
        ),
    ),
    ids=(
        *("accents", "two chunks", "subtitle", "series", "volume", "date", "years"),
        *("digraph", "article", "within"),
    ),
)
def test_the_title_that_the_metadata_say_is_the_title(title: str, page: str, told: str) -> None:
    """Its accents, capitals and line ends may be others; what else stands on the page is none."""
    assert [told] == titles(book(title, page))


def test_a_title_of_several_lines_is_one_line_of_metadata() -> None:
    """Where it goes on in a second line, that is no other title."""
    read = read_plain_text(book("The Salt Boat\n       a story of the north", "THE SALT BOAT"))

    assert "The Salt Boat a story of the north" == read.metadata["title"]


def test_a_chapter_may_be_called_as_the_book_is() -> None:
    """The title page stands above it, with more in the same lines."""
    page = "          THE SALT BOAT\n      And Other Stories\n\n\n\n\nTHE SALT BOAT"

    assert ["THE SALT BOAT And Other Stories"] == titles(book("The Salt Boat", page))


@pytest.mark.parametrize("by", ("by Ole Holm", "(c) 1921, by Ole Holm."), ids=("byline", "rights"))
def test_who_wrote_the_text_is_no_title(by: str) -> None:
    """His name stands on the title page first, and somewhere behind “by”."""
    page = f"OLE HOLM\n\n\n     THE SALT BOAT\n\n\n\n\nCopyright {by}\n\n\n\n\n{CHAPTERS}"

    assert ["THE SALT BOAT"] == titles(page)


def test_by_in_a_line_of_its_own_ends_the_title() -> None:
    """The name below it is that of who wrote the text, though all stand in one block."""
    page = (
        "          THE SALT BOAT\n      A STORY OF THE NORTH\n               BY\n           OLE HOLM\n            MOEN"
    )

    assert ["THE SALT BOAT A STORY OF THE NORTH"] == titles(f"{page}\n\n            Part 6\n\n\n\n\n{CHAPTERS}")


def test_a_note_on_the_copy_above_the_title_is_not_above_it_in_rank() -> None:
    """The title is the only head of the first level."""
    note = f"TRANSCRIBER'S NOTE\n\n{PROSE}"

    assert ["THE SALT BOAT"] == titles(book("The Salt Boat", f"{note}\n\n\n\n\nTHE SALT BOAT\n\n\nby\n\nOLE HOLM"))


def test_a_title_of_a_dozen_lines_apart_is_told_whole() -> None:
    """Reports of courts have every few words of their titles on a line by itself."""
    page = "REPORT OF THE DECISION OF THE FERRYMEN OF ARDAL AND THE OPINIONS OF ALL PILOTS IN THE CASE OF ANNA BERG"
    words = page.split()
    lines = "\n\n".join(" ".join(words[at : at + 2]) for at in range(0, len(words), 2))

    assert [page] == titles(book(page.capitalize(), lines))


def test_what_ends_in_a_point_is_enough_of_a_long_title() -> None:
    """The metadata may say the subtitle with it; what the title page says below it heads nothing."""
    title = "THE\nHISTORY\nOF THE\nRISE AND PROGRESS\nOF THE\nFERRYMEN OF ARDAL."
    below = "INTERMIXED WITH\nTALES.\n\n\nBY OLE HOLM.\n\n\nA NEW EDITION.\n\nWITH\nA TALE.\n\n\nARDAL:\n\n1832."
    told = "The History of the Rise and Progress of the Ferrymen of Ardal Intermixed with Remarkable Tales of the Salt"

    assert [title, "CHAPTER I", "CHAPTER II", "CHAPTER III"] == [
        words for _, words in outline(book(told, f"{title}\n\n{below}"))
    ]
