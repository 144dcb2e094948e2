"""Blocks over a pasted text: kickers, titles in two lines, writers and days in other scripts, and French articles."""

from __future__ import annotations

import pytest

from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.salutations import is_salutation
from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import SENTENCE, outline

LINE = " ".join([SENTENCE] * 3)
BODY = (LINE, "Where the ferries go", LINE, LINE, "Who pays", LINE)


def heads(*parts: str) -> list[str]:
    """Give the words of the headings."""
    return [words for _, words in outline("\n\n".join(parts))]


@pytest.mark.parametrize("kicker", ("Opinion", "Guest Essay", "Leitartikel", "Tribune"))
def test_the_section_of_a_newspaper_is_no_title(kicker: str) -> None:
    """The headline stands below it."""
    assert "The bridge we did not build" == heads(kicker, "The bridge we did not build", "By Ruth Berg", *BODY)[0]


@pytest.mark.parametrize(
    "block",
    (
        "Who owns the seabed?\nThe limits of the law",
        "Who owns the seabed?\nThe limits of the law\nOldport, 7–8 November 2019",
        "Who owns the seabed?\nThe limits of the law\nIssue 47 | Spring 2019",
    ),
)
def test_short_lines_at_the_top_are_the_title_up_to_those_with_figures(block: str) -> None:
    """They are no verse, and the writers below them are no title."""
    found = heads(block, "Anna Berg and Tom Salt", *BODY)

    assert ["Who owns the seabed?\nThe limits of the law", "Where the ferries go", "Who pays"] == found


@pytest.mark.parametrize("series", ("Policy Brief No. 22 | June 2023", "Working Paper No. 7"))
def test_a_title_of_two_lines_stands_below_a_series(series: str) -> None:
    """Neither the series nor the writers are the title."""
    assert "Who owns the seabed?" == heads(series, "Who owns the seabed?", "Anna Berg and Tom Salt", *BODY)[0]


def test_an_address_over_a_letter_is_no_title() -> None:
    """It greets somebody below."""
    found = heads("Ferry House\nOldport", "3 October 1936", "My dear Thomas,", LINE, LINE, "Ever yours,\nRuth", LINE)

    assert not found


def test_a_name_of_which_the_last_paragraph_tells_is_the_writers() -> None:
    """It heads nothing, though nothing says “by”."""
    read = read_plain_text("\n\n".join(["The art of ferries", "Ruth Berg", *BODY, "Ruth Berg teaches at Oldport."]))

    assert "Ruth Berg" == read.metadata["author"]
    assert "Ruth Berg" not in heads("The art of ferries", "Ruth Berg", *BODY, "Ruth Berg teaches at Oldport.")


def test_a_head_that_no_last_paragraph_begins_with_stays_a_head() -> None:
    """“Early Life” is written as a name is."""
    assert "Early Life" in heads("The art of ferries", "Early Life", *BODY)


@pytest.mark.parametrize(
    ("line", "told"),
    (
        ("作者：李明", {"author": "李明"}),
        ("بقلم: سمير عبد الله", {"author": "سمير عبد الله"}),
        ("Автор: Анна Берг", {"author": "Анна Берг"}),
        ("Autoren: Anna Berg und Tom Salz", {"author": "Anna Berg; Tom Salz"}),
        ("القاهرة، 12 مارس 2020", {"date": "2020-03-12"}),
        ("Αθήνα, 3 Μαΐου 2019", {"date": "2019-05-03"}),
        ("ירושלים, מרץ 2013", {"date": "2013-03"}),
        ("नई दिल्ली, 5 जून 2016", {"date": "2016-06-05"}),
        ("Ekim 2021", {"date": "2021-10"}),
        ("Oldport, im September 2015", {"date": "2015-09"}),
    ),
)
def test_who_wrote_a_text_and_when_is_told_in_many_languages(line: str, told: dict[str, str]) -> None:
    """What says so heads nothing."""
    read = read_plain_text("\n\n".join(["The art of ferries", line, *BODY]))

    assert told == read.metadata
    assert ["The art of ferries", "Where the ferries go", "Who pays"] == heads("The art of ferries", line, *BODY)


@pytest.mark.parametrize(
    ("line", "value"),
    (
        ("Article 1er", 1),
        ("TITRE Ier", 1),
        ("Chapitre 1er : Dispositions", 1),
        ("Artículo 2.º", 2),
        ("Artigo 3º", 3),
        ("Chapter 4th", 4),
    ),
)
def test_the_number_of_a_unit_may_be_an_ordinal(line: str, value: int) -> None:
    """So French laws number their first articles, and Iberian ones all of the first nine."""
    found = numbered(line)

    assert found is not None
    assert found.style.startswith("unit:")
    assert value == found.value


def test_a_line_below_which_nothing_stands_tells_nothing_of_heads() -> None:
    """It may say who wrote the text, as the last of all."""
    assert "Where the ferries go" in heads(
        "The art of ferries", LINE, "Where the ferries go", LINE, "A keeper of lights"
    )


@pytest.mark.parametrize(
    "line",
    (
        "Geachte voorzitter,",
        "Liebe Anna,",
        "Уважаемые коллеги!",
        "Estimado señor Gil:",
        "To whom it may concern:",
        "尊敬的主席：",
        "SENHOR",
        "EMINENTISSIMO SENHOR",
        "Illustrissimo e Reverendissimo Senhor.",
        "Excelentísimo Señor:",
        "ALTEZZA SERENISSIMA",
    ),
)
def test_greetings_in_many_languages_head_nothing(line: str) -> None:
    """They end as an address does."""
    assert is_salutation(line)


@pytest.mark.parametrize("line", ("Liebe", "Cara al sol", "Beste praktijken in de polder"))
def test_words_that_greetings_begin_with_greet_nobody_alone(line: str) -> None:
    """A title may begin with them, and ends as titles do."""
    assert not is_salutation(line)
