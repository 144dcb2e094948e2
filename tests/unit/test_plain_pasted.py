"""Reports that were pasted: a line a paragraph, with or without blank lines, and titles in small letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.verbs.plain.heads.plain_titles import reads_as_title
from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import SENTENCE, outline

if TYPE_CHECKING:
    from collections.abc import Callable

LINE = " ".join([SENTENCE] * 4)
TITLES = (
    "Where the ferries go",
    "Prices",
    "The two harbours and what they cost",
    "Who pays",
    "What the bailiff knew",
    "Salt",
)


def heads(text: str) -> list[str]:
    """Give the words of the headings."""
    return [words for _, words in outline(text)]


def kinds(text: str) -> list[str]:
    """Give the kinds of the blocks."""
    return [block["t"] for block in read_plain_text(text).blocks]


@given(
    st.lists(
        st.tuples(st.sampled_from(TITLES), st.integers(1, 4)), min_size=3, max_size=6, unique_by=lambda one: one[0]
    )
)
def test_a_text_has_the_same_heads_with_blank_lines_and_without(sections: list[tuple[str, int]]) -> None:
    """As a word processor saves a text, no blank lines stand in it; its paragraphs are paragraphs all the same."""
    lines = [line for title, count in sections for line in (title, *[LINE] * count)]

    assert [title for title, _ in sections] == heads("\n".join(lines)) == heads("\n\n".join(lines))
    assert kinds("\n".join(lines)) == kinds("\n\n".join(lines))


def test_items_and_rows_of_short_lines_stay_together_in_a_tight_text() -> None:
    """A list is a list, an address is a stanza of lines, and the head behind them is a head."""
    address = ["Ferry House", "High Street 4", "Oldport", "The Islands"]
    items = ["- letters", "- salt", "- two brothers"]
    lines = [LINE, *items, "Prices", LINE, *address, LINE, "Who pays", LINE, LINE]

    assert ["Prices", "Who pays"] == heads("\n".join(lines))
    assert [kind for kind in kinds("\n".join(lines)) if kind not in {"Para", "Header"}] == ["BulletList", "LineBlock"]


@pytest.mark.parametrize(
    "between",
    (
        "[]",
        "[image]",
        "![](ferry.png)",
        "The following are carried:\n\n- letters\n- salt",
        "It is old.",
    ),
)
def test_a_head_heads_also_what_is_short(between: str) -> None:
    """A picture, a list with the line that announces it, or one short sentence may stand below it."""
    text = "\n\n".join(f"{title}\n\n{between}\n\n{LINE}" for title in TITLES)

    assert list(TITLES) == heads(text)


def test_titles_as_long_as_sentences_head_the_sections_of_a_paper() -> None:
    """No point ends them, and each line of the text is a paragraph."""
    long = [
        f"Ferries of the {where} carry more letters than salt where the harbours are deep, and sail at night for it"
        for where in ("north", "south", "east")
    ]

    assert long == heads("\n\n".join(f"{title}\n\n{LINE}\n\n{LINE}" for title in long))


def test_a_few_lines_that_head_nothing_do_not_hide_the_heads() -> None:
    """Captions, references and what else stands beside a text are told from titles."""
    beside = ("Source: own figures", "Figure 2. Exports of salt", "See also: The northern ferries", "ferry.png")
    text = "\n\n".join(f"{title}\n\n{LINE}\n\n{line}\n\n{LINE}" for title, line in zip(TITLES, beside, strict=False))

    assert list(TITLES[:4]) == heads(text)


@pytest.mark.parametrize(
    ("line", "told"),
    (
        ("Where the ferries go", True),
        ("“Salt” and its price", True),
        ("Iran: a reluctant ally", True),
        ("The year 1848", True),
        ("渡船的价格", True),
        ("price = salt * 2", False),
        ("See https://example.org/ferries", False),
        ("Figure 3: Exports", False),
        ("图 1-2. 渡船", False),
        ("harbour.jpg", False),
        ("Smith J. 1899. Of ferries. Oldport. High Street Press", False),
        ('She looked at the clock and said "I must go to the harbour now"', False),
        ("Never too old to yearn. (T)", False),
        ("• letters", False),
        ("#set align(left)", False),
        ("Advertisement", False),
        ("Photo by Anna Berg", False),
        ("Anna Berg / Getty Images", False),
        ("RE: The ferries", False),
        ("Advertisement and its price", True),
    ),
)
def test_what_reads_as_a_title(line: str, told: bool) -> None:  # noqa: FBT001 - a parameter of the table above
    """Code, captions, files, works and talk do not."""
    assert reads_as_title(line) is told


@pytest.mark.parametrize("between", ("\n\n", "\n"))
def test_contents_with_one_space_before_their_pages_are_contents(between: str) -> None:
    """Numbers that do not go down, right below a head that says so, tell them."""
    listed = between.join(f"{title} {page}" for title, page in zip(TITLES, (1, 3, 3, 9, 12, 20), strict=True))
    text = "\n\n".join(("Contents", listed, *(f"{title}\n\n{LINE}\n\n{LINE}" for title in TITLES)))

    assert ["Contents", *TITLES] == heads(text)
    assert "contents" in {one.role for one in read_plain_text(text).stretches}


BRIEF = "The ferries of the north carry more letters than salt, and nobody has asked the bailiff why that is so."
FORMS: dict[str, Callable[[list[str]], str]] = {
    "blank lines": "\n\n".join,
    "none": "\n".join,
    "set in by a tab": lambda lines: "\n".join(f"\t{line}" if line == BRIEF else line for line in lines),
    "heads right over their text": lambda lines: "\n".join(f"\n{line}" if line != BRIEF else line for line in lines),
}


@pytest.mark.parametrize("form", FORMS)
def test_paragraphs_of_a_sentence_are_paragraphs(form: str) -> None:
    """They are no longer than a line of print, but each ends a sentence; the text is no verse."""
    lines = [line for title in TITLES for line in (title, BRIEF)]

    assert [*TITLES] == heads(FORMS[form](lines))
    assert {"Para", "Header"} == set(kinds(FORMS[form](lines)))


def test_the_lines_of_a_title_page_are_parted_where_no_blank_lines_are() -> None:
    """They are no verse: what the text is called, who wrote it and when, and the head below."""
    page = ["The ferries of the north", "An enquiry", "Anna Berg, Tom Salt", "March 2024", "Summary"]
    lines = [*page, LINE, *(line for title in TITLES for line in (title, LINE, LINE))]

    assert [page[0], "Summary", *TITLES] == heads("\n".join(lines))


def test_the_address_over_a_letter_stays_together() -> None:
    """It greets somebody; no line of it is the title."""
    lines = ["14 Ferry Lane", "Oldport", "The Islands", "3 June 2024", "Dear Professor Hughes,", LINE, LINE, LINE]

    assert [] == heads("\n".join(lines))


@pytest.mark.parametrize("between", ("\n\n", "\n"))
def test_one_sentence_below_the_number_of_a_section_is_its_text(between: str) -> None:
    """Each section has no more than that: it is no title over nothing."""
    lines = [line for number in range(1, 8) for line in (f"Section {number}", BRIEF)]

    assert lines[::2] == heads(between.join(lines))


def test_questions_over_answers_of_a_line_head_them() -> None:
    """So a page of questions and answers is pasted; no paragraph of it is long."""
    asked = [f"What does the ferry cost in {month}?" for month in ("May", "June", "July", "August")]

    lines = ["Frequently asked questions", *(line for one in asked for line in (one, BRIEF))]

    assert lines[:1] + asked == heads("\n\n".join(lines))


@pytest.mark.parametrize("below", ("It is old. It goes to the islands.", "The following are carried:"))
def test_a_head_right_over_a_short_text_is_no_more_than_its_line(below: str) -> None:
    """Neither is the text a second line of the head, nor are both of them verse."""
    lines = [f"Summary\n{below}", *(f"{title}\n{LINE}" for title in TITLES)]

    assert ["Summary", *TITLES] == heads("\n\n".join(lines))
    assert "LineBlock" not in kinds("\n\n".join(lines))


@pytest.mark.parametrize("between", ("\n\n", "\n"))
def test_the_heads_of_a_contract_stand_over_its_numbered_paragraphs(between: str) -> None:
    """Its paragraphs are no items of a list that the heads go on."""
    found = ["1. Acceptance", "2. Fees", "3. Termination"]
    lines = [line for at, head in enumerate(found, 1) for line in (head, f"{at}.1 {LINE}", f"{at}.2 {LINE}")]

    assert ["Terms of the ferry", *found] == heads(between.join(["Terms of the ferry", *lines]))
