"""Heads among short paragraphs: judgments, memoranda and minutes, whose sections hold a sentence or two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.verbs.plain.chunks import chunks_of
from briefpress.verbs.plain.heads.evidence import Evidence
from briefpress.verbs.plain.heads.found import Said
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.plain_titles import reads_as_title
from briefpress.verbs.plain.lines import split_lines
from briefpress.verbs.plain.pieces import Reading
from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import PROSE, outline

VERSE = "The boat is in, the salt is dear,\nAnd who will pay the ferryman?\nThe wind is up, the night is near,"
LONG = (
    "The keeper of the northern light told the board in June that the ferries of the islands carry more letters than"
    " salt, and that nobody has ever asked him why that is so."
)
SAID = (
    "Permission was granted on the papers, and nobody asked why.",
    "The light is old. It stands on a rock.",
    "The keeper was told of it in writing. He has not answered.",
    "It was so decided by the board, whose members are four.",
)


def heads(text: str) -> list[str]:
    """Give the words of the headings."""
    return [words for _, words in outline(text)]


@given(st.lists(st.integers(2, 4), min_size=3, max_size=5), st.permutations(SAID))
def test_heads_stand_among_numbered_paragraphs(counts: list[int], said: list[str]) -> None:
    """The paragraphs of a judgment are counted through; its heads are short lines between them."""
    titles = ["The claim", "The facts", "The statute", "The first ground", "The second ground"][: len(counts)]
    paragraphs = iter(f"{at}. Day {at}. {said[at % len(said)]}" for at in range(1, 99))
    body = [
        line
        for title, count in zip(titles, counts, strict=True)
        for line in (title, *(next(paragraphs) for _ in range(count)))
    ]

    assert titles == heads("\n\n".join([*body, LONG, LONG]))


@pytest.mark.parametrize(
    ("line", "style"),
    (
        ("7. Section 38(6) of the Ferries Act is well known.", "arabic"),
        ("12. Chapter 4 sets this out.", "arabic"),
        ("3) Article 5 applies.", "arabic"),
        ("1. Chapter 1. The storm", "unit:chapter"),
        ("2. Kapitel", "unit:kapitel"),
        ("Section 38", "unit:section"),
    ),
)
def test_a_numbered_paragraph_may_begin_with_a_unit(line: str, style: str) -> None:
    """Its own number is before the unit's, and is another."""
    found = numbered(line)

    assert found is not None
    assert style == found.style


@pytest.mark.parametrize("between", ("\n\n", "\n"))
def test_the_sections_of_a_memorandum_are_no_title_page(between: str) -> None:
    """Not even where each of them holds one short sentence, the first of all, and a year is named in one."""
    found = ["1. Summary", "2. Options", "3. Next steps"]
    lines = ["MEMORANDUM", "Held in the harbour office", "1. Summary", "It was late.", "2. Options"]
    lines += [LONG, "This is what we did in 2009.", "3. Next steps", LONG, "Anna drafts the paper by the fifth of May."]

    assert ["MEMORANDUM", *found] == heads(between.join(lines))


def test_short_lines_that_end_no_sentence_head_short_paragraphs() -> None:
    """A paragraph of two sentences is text, however short."""
    short = (
        "They are old. They sail at night.",
        "It stands on a rock. Nobody has seen it.",
        "They are four. One sleeps.",
    )
    titles = ("The ferries", "The light", "The keepers")
    lines = [*(line for title, said in zip(titles, short, strict=True) for line in (title, said)), LONG]

    assert [*titles] == heads("\n\n".join(lines))


@pytest.mark.parametrize("line", ("Case No: CO/1234/2019", "Reference: 12/34", "Hearing dates: 2 and 3 October 2019"))
def test_what_is_said_of_a_text_is_no_title(line: str) -> None:
    """It names a number under which the text is filed, or a day."""
    assert not reads_as_title(line)


@pytest.mark.parametrize("line", ("Iran: 12 lessons", "Ground 1: failure to ask the keeper", "The islands: NATO"))
def test_a_title_may_have_a_colon_and_a_number(line: str) -> None:
    """What stands behind the colon is more than a number or a day."""
    assert reads_as_title(line)


def test_a_name_over_one_long_line_is_no_verse() -> None:
    """What stands right over a paragraph of a text of short ones heads it, or is a paragraph of its own."""
    lines = [*SAID * 6, LONG, f"About the board\n{LONG[:115]}.", *SAID, LONG]

    assert "LineBlock" not in {block["t"] for block in read_plain_text("\n\n".join(lines)).blocks}


@pytest.mark.parametrize("between", ("\n\n", "\n"))
def test_a_head_may_stand_over_several_short_sentences(between: str) -> None:
    """None of the next paragraphs is longer than a title, but each ends as a sentence does."""
    said = ["We recommend three steps.", "First, ask the keeper.", "Second, light the light.", "Third, go to sleep."]
    lines = ["The law as it stands", LONG, "What should be done", *said, "Fourth, get up again.", "The keepers", LONG]

    assert ["The law as it stands", "What should be done", "The keepers"] == heads(between.join(lines))


def test_a_short_sentence_is_a_paragraph_but_in_a_book_of_verse() -> None:
    """A choir sings such a line too, below its name."""
    said = "No remarks were made."

    assert _seen(f"{PROSE}\n\n{PROSE}\n\n{VERSE}\n\n{said}").says_briefly(3)
    assert not _seen(f"{PROSE}\n\n{VERSE}\n\n{VERSE}\n\n{said}").says_briefly(3)


def _seen(text: str) -> Evidence:
    reading = Reading(chunks_of(split_lines(text), aside=frozenset(), mends={}), said=Said(), framed=frozenset())
    none: frozenset[int] = frozenset()
    return Evidence(reading.chunks, reading.shapes, reading.habits, {}, none, none, {}, none, none, ())
