"""Title pages on which the name of who wrote the text stands above its title, or a series does."""

from __future__ import annotations

import pytest

from helpers.plain_prose import PROSE, outline

CHAPTERS = "\n\n\n\n\n".join(f"CHAPTER {number}\n\n{PROSE}\n\n{PROSE}" for number in ("I", "II", "III"))


def title(*lines: str, text: str = "") -> str:
    """Give what is read as the title where lines stand apart over chapters, in one line."""
    (level, words), *_ = outline("\n\n".join(lines) + f"\n\n\n\n\n{CHAPTERS}\n\n{text}")
    return " ".join(words.split()) if level == 1 else ""


@pytest.mark.parametrize(
    "lines",
    (
        ("ANNA BERG", "THE SALT AND THE LETTERS", "A NOVEL"),
        ("Anna van der Berg", "THE SALT AND THE LETTERS", "OLDPORT\nHOLM PRESS\n1905", "LISE HOLM"),
        ("$ANNA BERG$", "THE SALT AND THE LETTERS", "BY THE SAME AUTHOR."),
        ("ANNA BERG", "THE SALT AND THE LETTERS", f"{PROSE}", "OLE HOLM."),
    ),
    ids=("alone", "printed", "marked", "motto"),
)
def test_a_name_above_the_title_is_whose_it_is(lines: tuple[str, ...]) -> None:
    """Its words stand nowhere in small letters; behind the year, and below a motto, other names may stand."""
    assert "THE SALT AND THE LETTERS" == title(*lines)


@pytest.mark.parametrize(
    "lines",
    (
        ("ANNA BERG", "A NOVEL", "OLDPORT, 1905"),
        ("ANNA BERG", "DRAMA IN FOUR ACTS AND IN VERSE", "OLDPORT, 1905"),
        ("ANNA BERG", "THE SALT AND THE LETTERS", "BY", "OLE HOLM"),
        ("ANNA BERG", "THE SALT AND THE LETTERS", "OLE HOLM", "OLDPORT, 1905"),
    ),
    ids=("kind", "long kind", "by", "two names"),
)
def test_a_name_is_the_title_where_somebody_else_wrote_it(lines: tuple[str, ...]) -> None:
    """Or where what is below says only which kind of text it is."""
    assert "ANNA BERG" == title(*lines)


def test_words_that_the_text_has_in_small_letters_are_no_name() -> None:
    """“TWO BROTHERS” is the title."""
    assert "TWO BROTHERS" == title("TWO BROTHERS", "WHAT THE FERRY TOOK", "OLDPORT, 1905")


def test_the_title_stands_above_by_below_a_series_and_its_editor() -> None:
    """Further up stands what somebody else does."""
    lines = ("STUDIES OF SALT AND LAW", "EDITED BY THE SALT COLLEGE", "FERRIES IN THE NORTH", "BY", "ANNA BERG")

    assert "FERRIES IN THE NORTH" == title(*lines)


def test_a_title_may_end_in_a_colon_or_a_point_over_its_subtitle() -> None:
    """It opens the page, and prose follows below."""
    assert "THE SALT WARS:" == title(
        "THE SALT WARS:", "Eighty prints that were drawn and etched in the north by the hand", "OLDPORT.", "1863."
    )
    assert "The salt trader." == title("The salt trader.", "A tale of the north", "Anna Berg.", "Oldport.\n1856.")


def test_a_title_at_the_margin_may_have_lines_over_by() -> None:
    """“BY” stands alone below it, or in capitals with the name, or below a subtitle."""
    assert "LOSS AND SALT: THE STORY OF A FERRY." == title("LOSS AND SALT:\nTHE STORY OF A FERRY.", "BY\nANNA BERG,")
    assert "A New Pocket Ferry (Genus Navis) from Oldport" == title(
        "A New Pocket Ferry (Genus Navis)\nfrom Oldport", "BY", "ANNA BERG"
    )
    assert "Songs of the three lamps" == title("Songs\nof the three\nlamps", "Selected poems\nby\nAnna Berg")


@pytest.mark.parametrize("line", ("FRONTISPIECE.", "Errors are marked so [sic].]", "*Note of the editor:* of the copy"))
def test_what_is_said_of_the_copy_is_no_title(line: str) -> None:
    """The title stands below it."""
    assert "THE SALT AND THE LETTERS" == title(line, "THE SALT AND THE LETTERS", "OLDPORT, 1905")


def test_the_head_of_a_preface_that_comes_twice_is_no_title() -> None:
    """The first words of the title come again too."""
    lines = (
        "SALT LETTERS\nAND OTHER POEMS",
        "SALT\nLETTERS",
        "FIRST WORDS",
        "OLDPORT, 1905",
        "_ES PROPIEDAD_",
        "FIRST WORDS",
    )

    assert "SALT LETTERS AND OTHER POEMS" == title(*lines)


@pytest.mark.parametrize("line", ("HOLM UNIVERSITY--BUREAU OF FERRIES.", "Holm Salzbücher", "DAS NEUE HOLM-BUCH"))
def test_who_publishes_and_in_which_series_is_no_title(line: str) -> None:
    """Two bodies may be named, with a dash between."""
    assert "THE SALT AND THE LETTERS" == title(line, "THE SALT AND THE LETTERS", "BY", "ANNA BERG")


def test_a_name_may_be_all_that_a_text_says() -> None:
    """Nothing stands below it that could be its title."""
    assert [(1, "ANNA BERG")] == outline("ANNA BERG")


def test_a_title_page_below_what_is_noted_of_the_copy_may_stand_at_the_margin() -> None:
    """Its title has several short lines, and who printed it stands near below; who wrote it is not of the title."""
    noted = "Transcriber's Notes\n\n  Errors were mended.\n\n\n\n"
    page = "  Lessons of Salt\n  for\n  the Schools.\n\n  Made by\n  Anna Berg.\n\n  Oldport\n  Holm Press.\n  1905."

    assert "Lessons of Salt for the Schools." == title(f"{noted}\n{page}")
    assert "OFFICIAL LETTERS ON THE BORDER OF THE NORTH," == title(
        "  OFFICIAL LETTERS\n  ON\n  THE BORDER OF THE NORTH,", "  BY\n  ANNA BERG,\n  OF THE BORDER."
    )


def test_a_series_above_the_title_is_none_whatever_its_lines() -> None:
    """It has its number."""
    series = "          No. 9 IN THE SALTERS' AND FERRYMEN'S READY\n                       REFERENCE SERIES."

    assert "SALT SIGNS" == title(
        series, "                       SALT SIGNS", "                   BY", "             ANNA BERG"
    )
