"""Names at the foot of what they sign: they look like headings of a plain text, and head nothing."""

from __future__ import annotations

import textwrap

import pytest

from helpers.plain_prose import PROSE, outline

LETTER = textwrap.fill("The salt came late this year, and the two brothers have sent no word of it to anyone. " * 3, 70)


@pytest.mark.parametrize("last", ("Ardal, 3 May 1860.", "[To be continued.]"), ids=("a day", "a promise"))
def test_a_name_over_the_last_line_of_a_piece_heads_nothing(last: str) -> None:
    """What stands further off below that line is another piece; the title over it stays a head."""
    pieces = [
        f"{title}\n\n{PROSE}\n\n{name}\n\n{last}"
        for title, name in (("THE FERRY", "JOHN MARTEN."), ("THE SALT", "LISE BRANDT."), ("THE NET", "OLE HOLM."))
    ]

    assert ["THE FERRY", "THE SALT", "THE NET"] == [words for _, words in outline("\n\n\n".join(pieces))]


@pytest.mark.parametrize("gap", ("\n\n", "\n\n\n"))
@pytest.mark.parametrize("last", ("Ardal, 3 May 1860.", "Keeper of the ferry\n\n12 Quay, W.9.\n\n4th May, 1860."))
def test_a_name_over_an_address_and_a_day_signs_what_is_above(last: str, gap: str) -> None:
    """It may stand a little apart: the head of what comes stands further off, behind the last of those lines."""
    chapters = "\n\n\n\n\n".join(f"CHAPTER {number}\n\n{PROSE}\n\n{PROSE}" for number in ("I", "II", "III"))
    text = f"THE SALT ROAD\n\n\n\n\nPREFACE\n\n{PROSE}{gap}JOHN MARTEN.\n\n{last}\n\n\n\n\n{chapters}"

    assert ["THE SALT ROAD", "PREFACE", "CHAPTER I"] == [words for _, words in outline(text)][:3]


def test_a_head_over_a_place_for_a_picture_signs_nothing() -> None:
    """In books of music each exercise is a head over a notice of its notes, and the next stands further off."""
    names = ("THE FERRY TUNE", "THE SALT TUNE", "THE NET TUNE")
    text = "\n\n\n".join(f"{name}\n\n[Its notes]\n\n\n\nTHE {n} WAY\n\n{PROSE}" for n, name in enumerate(names))

    assert set(names) <= {words for _, words in outline(f"{LETTER}\n\n\n{text}")}


def test_a_day_over_a_letter_leaves_the_head_above_it() -> None:
    """A head may have the place and the day below it, if the letter's own text comes then."""
    letters = [
        f"{title}\n\n{day}\n\n{LETTER}\n\n{PROSE}"
        for title, day in (("TO THE BAILIFF", "Ardal, 3 May 1860."), ("TO HIS SISTER", "Ardal, 9 June 1860."))
    ]

    assert ["TO THE BAILIFF", "TO HIS SISTER"] == [words for _, words in outline("\n\n\n".join(letters))]


def test_names_sign_where_many_lines_are_initials() -> None:
    """In a paper whose pieces are signed with initials, other names right below a piece sign it too."""
    signed = ("A. B.", "B. H. ALFORD.", "PILGRIM.", "J. H. M.", "ONE OF THE CREW.", "R. S.", "T. T. W.", "L. HOLM.")
    notes = "\n\n".join(f"_On the {n}._--{PROSE}\n\n{name}" for n, name in enumerate(signed * 2))
    sections = "\n\n\n".join(f"{title}\n\n{notes}" for title in ("NOTES ON BOATS", "QUERIES ON SALT", "ANSWERS"))

    assert ["NOTES ON BOATS", "QUERIES ON SALT", "ANSWERS"] == [words for _, words in outline(sections)]


@pytest.mark.parametrize("day", ("Oldport. August 10, 1617.", "Written at the mole, this year. Oldport, 3 May, 1618."))
def test_a_name_below_a_paragraph_that_closes_with_a_day_signs_it(day: str) -> None:
    """It stands as far from the paragraph as the heads of letters do, and is emphasised as they are."""
    letters = "\n\n\n".join(
        f"_{title}_\n\n{PROSE} {day}\n\n\n_{name}_\n\n\n{PROSE}"
        for title, name in (
            ("On the ferries", "Captain Ole Holm"),
            ("What is owed for salt", "Lise Brandt"),
            ("On the mole", "I The Bailiff"),
        )
    )

    assert ["On the ferries", "What is owed for salt", "On the mole"] == [
        words for _, words in outline(f"{LETTER}\n\n\n{letters}")
    ]


@pytest.mark.parametrize("greeting", ("DEAR SIR: ", "Gentlemen,--"))
def test_the_place_and_day_over_a_greeting_are_no_head(greeting: str) -> None:
    """However far from the letter above, and though the place stands in capitals as heads do."""
    titles = ["THE FERRY", "THE NETS", "THE SALT", "THE BOAT", "THE LANDING"]
    letters = [f"NEWPORT, MOEN, _Dec. {day}, 1888_.\n\n{greeting}{PROSE}" for day in (8, 3, 24, 9, 2)]
    pieces = [f"{title}\n\n\n{PROSE}\n\n{PROSE}\n\n\n{one}" for title, one in zip(titles, letters, strict=True)]

    assert titles == [words for _, words in outline("\n\n\n".join(pieces))]


@pytest.mark.parametrize(
    ("name", "day"),
    (
        ("EL AUTOR.", "Habana 26 de octubre de 1866."),
        ("THE AUTHOR.", "Oldport 3 May 1881."),
        ("A. B. HOLM.", "OLDPORT, _July 5th, 1881_."),
    ),
)
def test_a_name_over_its_day_at_the_end_of_a_preface_heads_nothing(name: str, day: str) -> None:
    """The place stands before the day with a comma or without; the next head stands further off."""
    pieces = "".join(f"\n\n\n\n\n{title}\n\n{PROSE}\n\n{PROSE}" for title in ("THE RIVER", "THE MILL", "THE TOWER"))

    found = outline(f"PREFACE\n\n{PROSE}\n\n{PROSE}\n\n{name}\n\n{day}{pieces}")

    assert ["PREFACE", "THE RIVER", "THE MILL", "THE TOWER"] == [words for _, words in found]


def test_a_name_apart_over_its_day_and_the_notes_of_a_preface_heads_nothing() -> None:
    """The notes that the preface calls stand right below the day."""
    pieces = "".join(f"\n\n\n\n\n{title}\n\n{PROSE}\n\n{PROSE}" for title in ("THE RIVER", "THE MILL", "THE TOWER"))
    notes = "FOOTNOTES:\n\n[1] Life of Holm, chapter vi. (Oldport, 1870.)"

    found = outline(
        f"PREFACE\n\n{PROSE}[1]\n\n{PROSE}\n\n\nA. B. HOLM.\n\nOLDPORT, _July 5th, 1881_.\n\n{notes}{pieces}"
    )

    assert ["PREFACE", "THE RIVER", "THE MILL", "THE TOWER"] == [words for _, words in found]


def test_who_signs_in_small_letters_apart_and_over_a_month_heads_nothing() -> None:
    """The next piece stands further off than the name does."""
    titles = ("The River", "The Mill", "The Tower")
    pieces = "".join(f"\n\n\n\n\n\n\n\n{title}\n\n{PROSE}\n\n{PROSE}" for title in titles)

    found = outline(f"Preface\n\n{PROSE}\n\n{PROSE}\n\n\nThe Editors.\n\nMay, 1907.{pieces}")

    assert ["Preface", *titles] == [words for _, words in found]


def test_a_title_behind_a_note_that_ends_with_an_imprint_signs_nothing() -> None:
    """The note says where a book came out, and when; two words in capitals below it are the next piece's title."""
    note = "[1] Of the salt, and of the ferry. (Oldport, 1870.)"
    pieces = "".join(f"\n\n\n\n\n{title}\n\n{PROSE}\n\n{PROSE}" for title in ("THE RIVER", "THE MILL", "THE TOWER"))

    found = outline(f"PREFACE\n\n{PROSE}[1]\n\n{PROSE}\n\n{note}{pieces}")

    assert ["PREFACE", "THE RIVER", "THE MILL", "THE TOWER"] == [words for _, words in found]


@pytest.mark.parametrize("close", ("_La vostra_", "Ti abbraccia il tuo", "Ever yours"))
def test_the_close_of_a_letter_over_its_name_heads_nothing(close: str) -> None:
    """The name is set to the right; the close may be emphasised as heads are."""
    heads = ("The Ferry", "The Salt", "The Ice", "The Lamp")
    pieces = "\n\n".join(f"_{head}_\n\n{PROSE}\n\n{PROSE}" for head in heads)
    text = f"{pieces}\n\n{PROSE}\n\n{close}\n\n{' ' * 50}ANNA BERG.\n\n{PROSE}"

    assert list(heads) == [words for _, words in outline(text)]


@pytest.mark.parametrize("name", ("OLE MARTEN.", "'LISE BRANDT.'"))
def test_the_name_below_a_letter_that_is_set_in_heads_nothing_of_the_text_that_goes_on(name: str) -> None:
    """The letter stands within a story whose chapters are set in too."""
    chapters = ("THE FERRY", "THE SALT", "THE ICE", "THE LAMP")
    letter = textwrap.indent(LETTER, "     ")
    pieces = "\n\n\n\n".join(
        f"     {head}\n\n{PROSE}\n\n{letter}\n\n     {name}\n\n{PROSE}\n\n{PROSE}" for head in chapters
    )

    assert not [words for _, words in outline(f"{PROSE}\n\n\n\n{pieces}") if "MARTEN" in words or "BRANDT" in words]


@pytest.mark.parametrize("source", ("_Holm_, The Ferry, Stanza 156.", "Anonimo."))
def test_who_wrote_the_verse_over_a_chapter_heads_nothing(source: str) -> None:
    """It is set in as the verse is, as far from it as heads are from what is above them."""
    titles = ("The Princess Mary.", "The Ferry at Moen.", "The Two Brothers.", "The Last Lamp.")
    verse = "    Dost thou bring salt that thou provok'st the ice,\n    Or is it night, and is it worth the price?"
    text = "\n\n\n\n\n".join(f"{title}\n\n\n\n{verse}\n\n\n    {source}\n\n\n{PROSE}\n\n{PROSE}" for title in titles)

    assert [*titles] == [words for _, words in outline(f"{PROSE}\n\n\n\n\n{text}")]
