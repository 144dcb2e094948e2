"""Standards, laws and bylaws as they are pasted: long titles, lists with pages, parts that come again, tables."""

from __future__ import annotations

import pytest

from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import PROSE, SENTENCE, outline

LINE = " ".join([SENTENCE] * 3).strip()
WHAT = ("order", "law", "fare", "tide", "rope", "pier", "crew", "toll")
LONG = "of the Carriage of Letters, of Salt and of the two Brothers who keep the Pier at Night and pay for the Rope"


def heads(text: str) -> list[str]:
    """Give the words of the headings."""
    return [" ".join(words.split()) for _, words in outline(text)]


def apart(*paragraphs: str) -> str:
    """Set a blank line between paragraphs."""
    return "\n\n".join(paragraphs)


def sections(*titles: str, said: str = PROSE) -> str:
    """Set a paragraph below each title."""
    return apart(*(part for title in titles for part in (title, said)))


def roles(text: str, role: str) -> int:
    """Count the stretches of a role."""
    return sum(one.role == role for one in read_plain_text(text).stretches)


def test_sections_may_be_numbered_behind_a_letter() -> None:
    """“V1.2” counts as “1.2” does, though paragraphs begin with the letter and its number too."""
    titles = [f"V1.{number} {title}" for number, title in enumerate(("Ropes", "Piers", "Tides", "Winds"), start=1)]
    said = [f"V1.{number}.{part} {SENTENCE}" for number in range(1, 5) for part in range(1, 4)]
    text = apart(PROSE, *(part for at, title in enumerate(titles) for part in (title, *said[at * 3 : at * 3 + 3])))

    assert titles == heads(text)


def test_each_section_may_have_the_same_parts() -> None:
    """Such heads come again, but never twice in one section, as the names of speakers do."""
    parts = ("Checklist", "Guides to read")
    titles = ("2.1 Set the fares", "2.2 Mend the piers", "2.3 Hear the crews", "2.4 Count the tides")
    found = [part for title in titles for part in (title, *parts)]

    assert ["The Ferry Order", *found] == heads(apart("The Ferry Order", PROSE, sections(*found)))


def test_a_part_is_a_head_at_the_margin_too() -> None:
    """“Part A: …” needs no capitals and no distance where no point ends it."""
    titles = ("Deel A: Afweging", "Deel B: Gebruik")

    assert list(titles) == heads(apart(PROSE, sections(*titles)))


def test_an_article_is_a_head_over_paragraphs_that_are_numbered() -> None:
    """Its title may end in a point: what is counted below it stands within it."""
    titles = [
        f"Article {number}. {title}." for number, title in (("I", "Purpose"), ("II", "Terms"), ("III", "Members"))
    ]
    paragraphs = ("1. Of the crew", LINE, "2. Of the pier", LINE)

    assert titles == [
        head for head in heads(apart(*(part for title in titles for part in (title, *paragraphs)))) if "." in head[3:]
    ]


def test_a_list_of_contents_may_have_roman_pages_and_titles_over_two_lines() -> None:
    """They belong to it, as does a title that has lost its page; the text begins behind it."""
    titles = ("Fares", "Tides and winds", f"The Order {LONG[:59]}", "Piers", "Ropes", "Crews")
    pages = ("Foreword ii", "Fares 1", "Tides and winds 2", f"{titles[2]}\n3", "Piers", "Ropes 4", "Crews 6")

    assert ["Contents", *titles] == heads(apart("Contents", *pages, sections(*titles)))


def test_many_lines_with_pages_are_a_list_of_contents_without_a_head() -> None:
    """Their numbers do not go down, and the titles stand again over the text."""
    parts = ("Section 1 — Name", "Section 2 — Fares", "Section 3 — Tides", "Section 4 — Piers", "Section 5 — Ropes")
    titles = (*parts, "Subsection 1. Values", "Subsection 2. Return", "Subsection 3. Crews", "Subsection 4. Salt")
    pages = [f"  {title} {number // 2 + 4}" for number, title in enumerate(titles)]

    assert ["Bylaws", *titles] == heads(apart("Bylaws", *pages, sections(*titles)))


def test_a_list_without_blank_lines_may_have_titles_over_two_lines() -> None:
    """What is copied from print has the rest of a title and its page on the next line."""
    parts = (
        "Section 1 — Name",
        "Section 2 — Fares and what is to be paid by night",
        "Section 3 — Tides",
        "Section 4 — Piers",
    )
    titles = (*parts, "Subsection 1. Values", "Subsection 2. Return", "Subsection 3. Crews", "Subsection 4. Salt")
    pages = "\n".join(f"{title} {number // 2 + 4}" for number, title in enumerate(titles)).replace(
        "paid by", "paid\nby"
    )

    assert ["Bylaws", *titles] == heads(apart("Bylaws", pages, sections(*titles)))


def test_brief_lines_that_a_colon_ends_are_heads_over_paragraphs() -> None:
    """So it is where several stand so, each with words of its own, and few announce a list."""
    titles = ("Purpose:", "Act in good faith:", "Contacts:", "Conflicts of interest:")

    assert ["The Ferry Code", *titles] == heads(apart("The Ferry Code", PROSE, sections(*titles)))


@pytest.mark.parametrize("below", ("- ropes\n- salt\n- letters", f"“{SENTENCE.strip()}”"))
def test_lines_that_announce_are_no_heads(below: str) -> None:
    """A colon over a list or what is said announces it."""
    said = ("They agreed:", "He wrote:", "She brought:", "All of them knew:")

    assert [] == heads(apart(PROSE, *(part for one in said for part in (PROSE, one, below)), PROSE))


def test_a_long_question_heads_its_answer() -> None:
    """In a text whose heads are questions one may be longer than a line is."""
    titles = (
        "What has changed?",
        "Why was the order of the ferry made anew after all these years at the pier of the northern harbour?",
        "Who must pay?",
        "Does the order hold at night as well, and in which of the harbours of the islands?",
    )

    assert list(titles) == heads(sections(*titles, said=apart(LINE, LINE)))


def test_questions_in_a_row_are_a_list() -> None:
    """What stands over them heads them."""
    asked = [
        f"Is the {what} of the ferry clear, and has it been tried in each harbour of the islands?" for what in WHAT
    ]

    assert ["Fares", "Maturity", "Openness"] == heads(
        apart(LINE, "Fares", LINE, "Maturity", *asked[:4], "Openness", *asked[4:], LINE)
    )


def test_tables_stand_apart_in_a_text_without_blank_lines() -> None:
    """What is copied from a page has tabs between their cells; heads stand right over them."""
    rows = "Harbour\tBy day\tBy night\nOldport\ttwo pence\tthree pence\nNewport\tfour pence\tsix pence"
    titles = ("1.1 Fares", "1.2 Fines", "1.3 Tolls", "1.4 Gifts")
    parts = "\n".join(f"{title}\n{rows}" for title in titles)
    text = f"The Ferry Order\n{LINE}\n{parts}\n{LINE}"

    assert list(titles) == heads(text)[-4:]
    assert 4 == roles(text, "table")


@pytest.mark.parametrize("said", (PROSE, LINE))
def test_a_law_has_titles_longer_than_lines(said: str) -> None:
    """No point ends them, and they were not wrapped: a paragraph would have been."""
    titles = [f"§ {number} {title} {LONG}" for number, title in enumerate(("Order", "Law", "Rule"), start=1)]

    assert titles == heads(apart("The Ferry Law", said, sections(*titles, said=said)))[-3:]
