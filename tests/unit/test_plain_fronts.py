"""What stands over and under pasted texts: titles that name a year, writers, and what pages and mail carry along."""

from __future__ import annotations

import pytest

from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import PROSE, SENTENCE, outline

LINE = " ".join([SENTENCE] * 3)
BODY = (LINE, "Where the ferries go", LINE, LINE, "Who pays", LINE)


def heads(text: str) -> list[str]:
    """Give the words of the headings."""
    return [words for _, words in outline(text)]


def kinds(text: str) -> list[str]:
    """Give the kinds of the blocks."""
    return [block["t"] for block in read_plain_text(text).blocks]


@pytest.mark.parametrize(
    "title",
    (
        "Annual Report 2021",
        "The harbour crisis of 1946",
        "The Company and the Islands",
        "Freedom of the Press in the North",
        '"The island is not a company"',
        "Der Haushalt 2021",
    ),
)
def test_the_first_line_is_the_title_though_it_names_a_year_or_a_company(title: str) -> None:
    """What stands first of all is no printer's line."""
    assert [(1, title), (2, "Where the ferries go"), (2, "Who pays")] == outline("\n\n".join([title, *BODY]))


@pytest.mark.parametrize("line", ("Oldport: High Street Press, 1899", "Copyright 1899 by Anna Berg", "Printed in 1899"))
def test_a_line_of_the_printer_is_no_title(line: str) -> None:
    """Neither below the title, nor where the words say it."""
    assert line not in heads("\n\n".join(["The ferries of the north", line, *BODY]))


def test_an_address_at_the_top_is_no_title() -> None:
    """Whom the press may call stands over the headline."""
    lines = ["FOR IMMEDIATE RELEASE", "Contact: Anna Berg, anna@example.org", "Ferries find a new harbour", *BODY]

    assert [lines[2], BODY[1], BODY[4]] == heads("\n\n".join(lines))


def test_the_title_of_a_treaty_may_be_long() -> None:
    """It is in capitals, longer than a line of print, and its preamble is broken off by commas."""
    title = "AGREEMENT BETWEEN THE NORTHERN ISLANDS AND THE SOUTHERN ISLANDS CONCERNING THEIR FERRIES AND LIGHTS"
    lines = [title, "The parties,", "Recalling the convention that was signed at Oldport in the year of the frost,"]
    lines += ["Have agreed, after nine days of talk in the harbour office, on the following three articles:"]
    articles = enumerate(("Ferries", "Lights", "Salt"), 1)
    lines += [f"Article {at}. {name}\n\nThe parties will see to it.\n\nThey meet at once." for at, name in articles]
    lines += ["Done at Oldport on the third day of May, in two copies, of which each of the parties keeps one."]

    assert [title, "Article 1. Ferries", "Article 2. Lights", "Article 3. Salt"] == heads("\n\n".join(lines))


@pytest.mark.parametrize("names", ("Anna Berg – Tom Salt", "Anna Berg and Tom Salt", "Anna Berg / Tom Salt"))
def test_two_names_below_the_number_of_a_series_are_no_title(names: str) -> None:
    """The title stands above that number."""
    lines = ["The ferries of the north\nPolicy Note No. 14", names, "Summary", *BODY]

    assert heads("\n\n".join(lines))[0].startswith("The ferries of the north")
    assert names not in heads("\n\n".join(lines))


@pytest.mark.parametrize("signed", (["Ruth Berg"], ["Keeper of the light", "Ruth Berg"], ["Ruth Berg", "The keeper"]))
def test_a_name_between_a_piece_and_the_next_head_signs_the_piece(signed: list[str]) -> None:
    """The heads are in capitals; it is not, nor is the office that may stand beside it."""
    lines = ["FROM THE CHAIR", LINE, LINE, *signed, "THE OLD SHED", LINE, LINE, "DATES", LINE]

    assert ["FROM THE CHAIR", "THE OLD SHED", "DATES"] == heads("\n\n".join(lines))


@pytest.mark.parametrize(
    "units",
    (
        ("The ferries sail at night.", "The lights are lit by the keepers.", "Nobody pays for salt."),
        ("The ferries carry:\n\na) letters;\n\nb) salt.", "The lights are lit.", "Nobody pays."),
    ),
)
def test_articles_of_one_sentence_are_paragraphs(units: tuple[str, ...]) -> None:
    """They head nothing: the next one stands right below."""
    text = "\n\n".join(["CONSTITUTION", LINE, *(f"Article {at}.- {said}" for at, said in enumerate(units, 1))])

    assert not [one for one in heads(text) if one.startswith("Article")]


def test_articles_whose_title_has_a_point_are_heads() -> None:
    """Text stands below each."""
    titles = ("Article 1. Ferries.", "Article 2. Lights.", "Article 3. Salt.")

    assert list(titles) == heads("\n\n".join(line for title in titles for line in (title, LINE)))


def test_the_feet_of_two_pages_are_set_aside() -> None:
    """They count the pages, and the head of the second stands below the first; nothing is lost."""
    foot, head = "Berg              Informational              [Page {}]", "Memo 9        Ferries        June 2007"
    text = "\n\n\n".join([LINE, foot.format(1), head, LINE, foot.format(2)])

    read = read_plain_text(text)

    assert ["running-foot", "running-head", "running-foot"] == [one.role for one in read.set_aside]
    assert ["Para", "Para"] == [block["t"] for block in read.blocks]


def test_an_answer_right_below_what_it_answers_stands_apart() -> None:
    """So does the line that says who wrote what is quoted."""
    text = "Anna wrote:\n> Does the ferry sail?\n> It is late.\nIt sails.\n\n> And the light?\nIt is lit."

    assert ["Para", "BlockQuote", "Para", "BlockQuote", "Para"] == kinds(text)


def test_a_sum_that_goes_on_behind_a_sign_is_one_paragraph() -> None:
    """One line alone that begins with the sign quotes nothing."""
    text = "The keeper counted the letters of the northern harbour in June, and he found 12\n> 11 of last year."

    assert ["Para"] == kinds(text)


def test_two_notes_right_below_their_head_are_a_list() -> None:
    """They are no verse."""
    text = "\n\n".join([*BODY, "Notes to editors\n1. The light is old.\n2. Nobody has seen it."])

    assert "Notes to editors" in heads(text)
    assert "OrderedList" == kinds(text)[-1]


def test_lines_that_begin_with_years_are_lines() -> None:
    """They were not wrapped, though they are of one length."""
    lines = [f"{year}–{year + 4} Keeper of the light, the harbour board of the north" for year in (1998, 2003, 2008)]

    assert "LineBlock" in kinds("WORK\n\n" + "\n".join(lines) + "\n\nIt was dark.")


def test_many_short_lines_of_code_are_not_the_margin_of_the_text() -> None:
    """They are set in; the heads and the paragraphs are not, and they have most of the words."""
    code = [f"    let the_ferry_{at} = {at}" for at in range(12)]
    titles = ("Where the ferries go", "Who pays", "The light")
    text = "\n\n".join(line for title in titles for line in (title, LINE, *code, "It sails at night.", "Nobody pays."))

    assert list(titles) == heads(text)


def test_what_stands_far_below_the_top_is_no_title() -> None:
    """Thousands of short lines may come before the first prose; the lines over that are not the front of the text."""
    text = "by the quay,\n\n" * 700 + f"The Lamp at Sea\n\n\n{PROSE}\n\n{PROSE}"

    assert "it stands first, over all that follows" not in {one.reason for one in read_plain_text(text).stretches}


def test_a_row_of_lines_behind_number_signs_lists_what_was_mended() -> None:
    """No such line is the title of the book, which stands below what a transcriber says."""
    mended = "\n".join(f"# p. {page}: “boats” -> “boat”" for page in (16, 41, 57, 79))
    text = f"Transcriber's notes:\n\n{PROSE}\n\n{mended}\n\n{PROSE}\n\n\n\n\nTHE FERRY\n\n\n\n\nPREFACE\n\n{PROSE}"

    assert not [words for _, words in outline(text) if words.startswith("p. ")]
