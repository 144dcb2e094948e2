"""Policies, minutes and agreements as they are pasted: sections by number, questions over answers, rows of names."""

from __future__ import annotations

import textwrap

from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import PROSE, SENTENCE, outline

LINE = " ".join([SENTENCE] * 3).strip()
SECTIONS = ("1 Introduction", "2 Fares of the ferry", "2.1 By day", "2.2 By night", "3 Tides", "4 Who answers")
TITLES = ("Sale of Tickets", "Closing of the Pier", "Notices", "Severability")
NAMES = ("Brandt", "Holm", "Lind", "Aas", "Dahl", "Berg", "Moe")


def heads(text: str) -> list[str]:
    """Give the words of the headings."""
    return [" ".join(words.split()) for _, words in outline(text)]


def apart(*paragraphs: str) -> str:
    """Set a blank line between paragraphs."""
    return "\n\n".join(paragraphs)


def test_a_list_of_contents_ends_where_paragraphs_of_one_line_begin() -> None:
    """A paragraph is none of its entries, nor is what the text says between its sections."""
    items = "\n".join(f"- {title}" for title in SECTIONS)
    said = [part for title in SECTIONS for part in (title, LINE, "This holds for each pier.")]
    text = apart("The Ferry Order", LINE, "Table of Contents", items, *said)

    assert ["Table of Contents", *SECTIONS] == heads(text)[-len(SECTIONS) - 1 :]


def test_a_number_that_holds_sections_is_a_head_though_many_paragraphs_have_such_numbers() -> None:
    """“2.” over “2.1” holds it, even where the first of the row is missing and long items are counted alike."""
    items = [f"{number}. {LINE}" for number in range(1, 9)]
    sections = [
        part
        for number, title in enumerate(("Fares", "Tides", "Piers", "Ropes"), start=2)
        for part in (f"{number}. {title}", f"{number}.1 Of {title.lower()} in general", LINE)
    ]
    text = apart("The Ferry Order", LINE, *sections, *items)

    assert [title for title in sections if title != LINE] == [head for head in heads(text) if head[0].isdigit()]


def test_titles_of_numbered_sections_may_end_in_points() -> None:
    """They are brief, and each has its text below it, as agreements have them."""
    titles = [f"{number}.{part} {title}." for number in (1, 2) for part, title in enumerate(TITLES, start=1)]
    text = apart("THE FERRY AGREEMENT", PROSE, *(part for title in titles for part in (title, PROSE)))

    assert titles == heads(text)[1:]


def test_numbered_sentences_are_paragraphs_among_longer_ones() -> None:
    """Where most numbered paragraphs are long, a brief one that ends in a point is one of them."""
    said = [f"1.{number} {textwrap.fill(SENTENCE * (number % 3) + 'It is so.', 70)}" for number in range(1, 16)]

    assert [] == heads(apart(PROSE, *(part for one in said for part in (one, PROSE))))


def test_a_numbered_section_stands_between_tables() -> None:
    """The tables above and below it are wholes, and its number counts on."""
    rule = "+-------------+-------------+"
    table = f"{rule}\n| Harbour     | Fare        |\n{rule}\n| Oldport     | 2 pence     |\n{rule}"
    titles = ("1.1 By day", "1.2 By night", "1.3 On feast days", "1.4 In ice")
    text = apart("The Ferry Order", PROSE, *(part for title in titles for part in (title, table)), PROSE)

    assert list(titles) == heads(text)[-4:]


def test_names_in_rows_tell_nothing_of_the_heads_of_minutes() -> None:
    """Who was there is listed at the end, a line each; the heads over the text are heads all the same."""
    titles = ("Context", "Summary of outcomes", "Declarations of interest", "Future ferries")
    names = [f"{name} – for the pier of {place}" for name in NAMES for place in ("Oldport", "Newport")]
    text = apart(*(part for title in titles for part in (title, PROSE, PROSE)), "Those present", *names)

    assert list(titles) == heads(text)[:4]


def test_a_question_heads_its_answer_beside_other_heads() -> None:
    """One is enough where titles of the same kind are many for the text."""
    titles = ("Fares", "Tides and winds", "The piers", "Who may cross by night?", "Ropes")

    assert list(titles) == heads(apart(PROSE, *(part for title in titles for part in (title, PROSE, PROSE))))


def test_titles_hold_the_numbers_that_begin_anew_below_them() -> None:
    """Some titles in between have no numbers below them: they stand where the others do."""
    numbers = ("1. By day", "2. By night", "3. In ice")
    holding = [(1, title) for title in ("Fares", "Piers", "Crews")]
    alone = [(1, title) for title in ("Winds and tides", "Notices", "Ropes", "Salt")]
    found = [
        *(one for at, title in enumerate(holding) for one in (title, *((2, number) for number in numbers), alone[at])),
        alone[3],
    ]
    text = apart("The Ferry Order", *(part for _, title in found for part in (title, PROSE)))

    assert [(1, "The Ferry Order"), *((level + 1, title) for level, title in found)] == outline(text)


def test_a_section_whose_number_ends_in_a_nought_holds_the_others() -> None:
    """“2.0” is over “2.1”, as reports count."""
    found = [
        (1, "1.0 Fares"),
        (2, "1.1 By day"),
        (2, "1.2 By night"),
        (1, "2.0 Piers"),
        (2, "2.1 Ropes"),
        (2, "2.2 Rails"),
    ]
    text = apart("The Ferry Order", *(part for _, title in found for part in (title, PROSE)))

    assert [(1, "The Ferry Order"), *((level + 1, title) for level, title in found)] == outline(text)


def test_minutes_of_lists_alone_keep_their_heads() -> None:
    """No paragraph says where their title page ends: the first list does."""
    names = "\n".join(f"- {name} of the harbour" for name in NAMES)
    points = "\n".join(f"- {title}, as it was said" for title in TITLES)
    parts = (
        "Present",
        names,
        "Agenda",
        points,
        "Open questions",
        points,
        "What was done",
        points,
        "Next steps",
        points,
    )

    assert [
        "Harbour Board Meeting of the Winter",
        "Present",
        "Agenda",
        "Open questions",
        "What was done",
        "Next steps",
    ] == heads(apart("Harbour Board Meeting of the Winter", *parts))


def test_terms_over_one_short_sentence_each_are_heads() -> None:
    """A sentence is a paragraph, however short, where no story is told."""
    terms = [f"{title} by {name}" for title, name in zip(TITLES * 2, NAMES, strict=False)]
    said = [part for term in terms for part in (term, f"For what {term.split()[-1]} writes of it.")]

    assert terms == heads(apart("Words of the Board", LINE, LINE, *said))[1:]


def test_meetings_with_their_days_are_heads_over_parts_that_say_the_same_each_time() -> None:
    """What comes once below each of them is nobody who speaks."""
    days = [f"20{year}-0{year - 10}-1{year - 10} Harbour board meeting" for year in (15, 16, 17, 18)]
    points = "\n".join(f"- {title}, as it was said" for title in TITLES)
    said = [part for day in days for part in (day, "The board met to hear:", points, "What was agreed", LINE)]

    assert {*days, "What was agreed"} <= set(heads(apart("Minutes of the Board", LINE, *said)))


def test_a_colon_over_the_first_list_is_no_line_of_the_title_page() -> None:
    """The meeting that stands right over it keeps its head, and so does one over items that are counted."""
    points = "\n".join(f"- {title}, as it was said" for title in TITLES)
    days = [f"20{year}-0{year - 10}-1{year - 10} Harbour board meeting" for year in (15, 16, 17, 18)]
    lists = (points, "1. What the salt costs:", points, points)
    said = [
        part for day, below in zip(days, lists, strict=True) for part in (day, "The board met to hear:", below, LINE)
    ]

    assert days == heads(apart("Minutes of the Board", *said))[1:]


def test_two_counted_lines_below_a_short_head_are_a_list() -> None:
    """The head stands apart from them, and ends no sentence."""
    blocks = read_plain_text(
        apart(LINE, "What was agreed", "1.  Salt is to be weighed\n2.  Nets are to be mended", LINE)
    ).blocks

    assert ["OrderedList"] == [block["t"] for block in blocks if block["t"] != "Para" and block["t"] != "Header"]
