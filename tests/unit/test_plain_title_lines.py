"""Lines beside a title: those that go on with it, and those that say who wrote, printed or may copy the text."""

from __future__ import annotations

import textwrap

import pytest

from helpers.plain_prose import PROSE, SENTENCE, outline

_TITLES = ("THE BOAT", "THE NET", "THE TIDE", "THE SALT")
_CHAPTERS = ("Erstes Kapitel.", "Zweites Kapitel.", "Drittes Kapitel.", "Viertes Kapitel.", "Fünftes Kapitel.")


def _words(text: str) -> list[str]:
    return [words for _, words in outline(text)]


def test_a_title_in_german_quotation_marks_is_the_chapters() -> None:
    """»…« around all of a title, which ends in a point as the others do, is no talk with which a text begins."""
    titles = ("Bei den Booten.", "»Das Salz der Erde.«", "Am Fluss.", "Die Fähre.", "Ein Brief.")
    text = "\n\n\n\n\n".join(
        f"{chapter}\n\n{title}\n\n\n{PROSE}\n\n{PROSE}" for chapter, title in zip(_CHAPTERS, titles, strict=True)
    )

    assert [f"{chapter}\n{title}" for chapter, title in zip(_CHAPTERS, titles, strict=True)] == _words(text)


@pytest.mark.parametrize("further", ("(CONTINUED)", "OF SALT AND LAMPS."), ids=("continued", "second line"))
def test_a_second_line_in_capitals_nearer_to_the_title_is_its_own(further: str) -> None:
    """It stands as near to the title as that to the number, and the text stands further off."""
    titles = ("THE BOAT", "THE NET", f"THE TIDE\n\n{further}", "THE SALT")
    text = "\n\n\n\n\n".join(
        f"CHAPTER {sign}.\n\n{title}\n\n\n{PROSE}\n\n{PROSE}"
        for sign, title in zip(("I", "II", "III", "IV"), titles, strict=True)
    )

    assert f"CHAPTER III.\nTHE TIDE\n{further}" in _words(text)


def test_a_title_in_three_lines_that_link_is_the_units() -> None:
    """A comma and “OR” tell that the title of a chapter goes on, each line by itself."""
    text = "\n\n\n\n\n".join(
        f"CHAPTER {sign}\n\n{title}\n\n\n{PROSE}\n\n{PROSE}"
        for sign, title in zip(
            ("I", "II", "III", "IV"), ("THE BOAT", "THE LAMP,\n\nOR\n\nTHE LONG NIGHT", *_TITLES[2:]), strict=True
        )
    )

    assert "CHAPTER II\nTHE LAMP,\nOR\nTHE LONG NIGHT" in _words(text)


def test_lines_in_capitals_that_go_on_with_others_head_nothing() -> None:
    """Of a title page within a book, what links and what follows a comma is no head of its own."""
    page = "ANSWERS\n\nOF THE\n\nClerk of _Ardal_,\n\nSET DOWN AT OLDPORT,\n\nBEFORE THE MAYOR."
    sections = ("OARS", "ROPES", "LAMPS", "BREAD")
    chapters = "\n\n\n\n".join(
        f"{title}\n\n{PROSE}\n\n{section}\n\n{PROSE}" for title, section in zip(_TITLES, sections, strict=True)
    )

    assert "ANSWERS" == _words(f"{chapters}\n\n\n\n{page}\n\n{PROSE}")[-1]


def test_a_maker_below_each_title_goes_on_with_none() -> None:
    """“DI ANNA BERG” would go on with a title in capitals; where several pieces have such a line, it signs them."""
    makers = ("DI ANNA BERG", "DI OLE HOLM", "DI LISE DEL MARE", "DI JAN BREIT")
    text = "\n\n\n\n\n".join(
        f"{title}\n\n{maker}\n\n\n{PROSE}\n\n{PROSE}" for title, maker in zip(_TITLES, makers, strict=True)
    )

    assert list(_TITLES) == _words(text)


@pytest.mark.parametrize("rights", ("COPYRIGHT, 1905, BY OLE HOLM", "ALL RIGHTS RESERVED", "TOUS DROITS RÉSERVÉS"))
def test_who_may_print_a_text_is_no_head(rights: str) -> None:
    """It stands as far apart as heads do, on a page of its own."""
    text = "\n\n\n\n".join(f"{title}\n\n{PROSE}\n\n{PROSE}" for title in _TITLES)

    assert list(_TITLES) == _words(f"{text}\n\n\n\n{rights}\n\n{PROSE}")


def test_an_act_of_copyright_is_a_head() -> None:
    """The word alone does not say who may print a text."""
    text = "\n\n\n\n".join(f"{title}\n\n{PROSE}\n\n{PROSE}" for title in (*_TITLES, "COPYRIGHT IN SONGS"))

    assert [*_TITLES, "COPYRIGHT IN SONGS"] == _words(text)


def test_the_name_of_a_draft_is_no_line_of_its_title() -> None:
    """Drafts of standards have the name of their file right below the title, in the middle of the page."""
    title = "The Salt Pan Protocol".center(72).rstrip()
    name = "draft-holm-salt-pans-02".center(72).rstrip()
    top = "Salt Group" + "O. Holm".rjust(62) + "\nInternet-Draft" + "Ardal University".rjust(58)
    sections = "\n\n".join(f"{n}.  {words}\n\n   {SENTENCE}" for n, words in enumerate(("Boats", "Nets", "Tides"), 1))

    assert (
        "The Salt Pan Protocol" == _words(f"{top}\n\n\n{title}\n{name}\n\nAbstract\n\n   {SENTENCE}\n\n{sections}")[0]
    )


@pytest.mark.parametrize(
    ("words", "heads"),
    (("Por qué arde la sal", True), ("Por Ana Lope", False), ("By moonlight on the ferry", True), ("By a Lady", False)),
)
def test_by_names_a_maker_only_over_a_name(words: str, *, heads: bool) -> None:
    """“Por qué …” and “By moonlight …” are titles as others are; a name, or what one is called, follows a byline."""
    text = "\n\n\n\n".join(
        f"{title}\n\n{PROSE}\n\n{PROSE}" for title in ("Boats here", "Nets here", "Tides here", words)
    )

    assert heads == (words in _words(text))


def test_verse_that_is_quoted_in_prose_brings_its_title() -> None:
    """Set in as the verse below it is, and no further off, it heads no part of the book."""
    verse = (
        "    THE LAMP\n\n    The wind is up, the night is near,\n    The boat is on the sea,\n    And lamps are lit."
    )
    text = "\n\n\n\n".join(f"{title}\n\n{PROSE}\n\nTHE OARS\n\n{PROSE}\n\n{verse}\n\n{PROSE}" for title in _TITLES)

    assert "THE LAMP" not in _words(text)


def test_a_line_below_the_title_of_each_poem_is_no_head() -> None:
    """Capitals right over verse that stand nowhere but below titles say of what the poem tells."""
    verse = "The wind is up, the night is near,\nThe boat is on the sea,\nAnd all the lamps are lit,\nBut none for me."
    below = ("AN ODE TO ARDAL", "IN MEMORY OF HOLM", "ON THE FERRY", "THE YEAR OF SALT")
    text = "\n\n\n\n\n".join(
        f"{title}\n\n{line}\n\n{verse}\n\n{verse}" for title, line in zip(_TITLES, below, strict=True)
    )

    assert ["BALLADS", *_TITLES, "THE NIGHT"] == _words(f"BALLADS\n\n\n\n\n{text}\n\n\n\n\nTHE NIGHT\n\n{verse}")


def test_an_emphasised_line_below_the_name_of_each_kind_is_no_head() -> None:
    """Plants are named in Latin below their English names, over what is said of them."""
    kinds = ("Salix una", "Salix duae", "Salix tres", "Salix quattuor")
    text = "\n\n\n\n".join(
        f"{n}. {title}\n\n_{kind}_\n\n{PROSE}\n\n{PROSE}"
        for n, (title, kind) in enumerate(zip(_TITLES, kinds, strict=True), 1)
    )

    assert [f"{n}. {title}" for n, title in enumerate(_TITLES, 1)] == _words(f"WILLOWS\n\n{PROSE}\n\n\n\n{text}")[1:]


def test_a_title_that_a_colon_ends_goes_on_below() -> None:
    """As far off as a chapter it announces no text, but the second line of its title."""
    lines = ("AT ARDAL.", "AT OLDPORT.", "AT HOLM.", "AT BREIT.")
    text = "\n\n\n\n\n".join(f"THE SALT AND THE LAMP:\n\n{line}\n\n\n{PROSE}\n\n{PROSE}" for line in lines)

    assert [f"THE SALT AND THE LAMP:\n{line}" for line in lines] == _words(f"{PROSE}\n\n{PROSE}\n\n\n\n\n{text}")


def test_words_that_only_link_head_nothing_however_far_off_they_stand() -> None:
    """The title page of a work within a book may begin with “THE”, over small letters."""
    text = "\n\n\n\n\n".join(f"{title}\n\n{PROSE}\n\n{PROSE}" for title in _TITLES)
    page = "THE\n\nForm and Order of the\n\n" + PROSE

    assert list(_TITLES) == _words(f"{text}\n\n\n\n\n{page}")


def test_a_number_alone_may_stand_before_a_long_emphasised_title() -> None:
    """It says what a letter is about, over several lines, and no point ends it."""
    about = textwrap.fill("secretary of the ferry to the mayor of Oldport on the salt and the nets " * 4, 70)
    long = f"_Letter of the {about}_"
    titles = ("_Letter of the pilot_", "_Letter of the clerk_", long, "_Letter of the cook_")
    text = "\n\n\n".join(
        f"{sign}. {title}\n\n{PROSE}\n\n{PROSE}" for sign, title in zip(("I", "II", "III", "IV"), titles, strict=True)
    )

    assert 4 == sum("Letter of the" in words for words in _words(f"LETTERS\n\n\n{text}"))


def test_a_title_below_its_article_may_end_in_and_so_on() -> None:
    """“TREATY, _&c._” is in capitals but for that, and goes on with “THE” above it."""
    text = "\n\n\n\n\n".join(f"{title}\n\n{PROSE}\n\n{PROSE}" for title in (*_TITLES, "THE\n\nTREATY, _&c._"))

    assert [*_TITLES, "THE\nTREATY, &c."] == _words(text)
