"""Reports that were copied from a PDF: their heads stand within stretches of text, and only the contents tell them."""

from __future__ import annotations

import textwrap
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import PROSE, SENTENCE, outline

TITLES = (
    "Where the ferries go",
    "The two harbours and what they cost",
    "Who pays",
    "What the bailiff knew",
    "Salt",
    "The northern lights",
)
NUMBERS = ("1", "1.1", "1.2", "2", "2.1", "2.1.1")
SECTIONS = tuple(f"{number} {title}" for number, title in zip(NUMBERS, TITLES, strict=True))


def contents(heads: tuple[str, ...]) -> str:
    """Give a list of contents with its pages."""
    return "\n".join(f"{head} {'.' * (60 - len(head))} {page}" for page, head in enumerate(heads, start=3))


def heads(text: str) -> list[str]:
    """Give the words of the headings, each in one line."""
    return [" ".join(words.split()) for _, words in outline(text)]


def solid(titles: tuple[str, ...]) -> str:
    """Give sections with nothing between a head and what is around it."""
    return "\n".join(f"{title}\n{PROSE}\n{PROSE}" for title in titles)


@pytest.mark.parametrize("titles", (TITLES, SECTIONS), ids=("titles", "numbers"))
def test_what_the_contents_list_heads_though_no_blank_line_parts_it(titles: tuple[str, ...]) -> None:
    """Word for word and in its order, within paragraphs too."""
    text = f"THE FERRIES\n\nContents\n\n{contents(titles)}\n\n{solid(titles)}"

    assert [*titles] == heads(text)[2:]


def test_what_is_listed_again_within_the_text_is_no_row_of_heads() -> None:
    """A section may name, line by line, what the others treat."""
    listed = "\n".join(TITLES[:5])
    text = f"Contents\n\n{contents(TITLES)}\n\n{PROSE}\n{listed}\n{PROSE}\n{solid(TITLES)}"

    assert [*TITLES] == heads(text)[1:]


def test_a_running_head_is_no_second_head() -> None:
    """The first line that fits the order of the contents is the head; the words of the text are all kept."""
    again = f"{TITLES[0]}\n{PROSE}"
    text = f"Contents\n\n{contents(TITLES)}\n\n{solid(TITLES)}\n{again}"

    assert [*TITLES] == heads(text)[1:]


def test_a_head_that_wraps_is_one_head() -> None:
    """The contents have it in one line."""
    long = ("How much the two ferries carry", "in the winter months")
    titles = (" ".join(long), *TITLES)
    text = f"Contents\n\n{contents(titles)}\n\n{chr(10).join(long)}\n{PROSE}\n{solid(TITLES)}"

    assert [*titles] == heads(text)[1:]


def test_sections_whose_numbers_follow_each_other_are_heads() -> None:
    """No contents list them, and nothing parts them from the text."""
    assert [*SECTIONS] == heads(solid(SECTIONS))
    assert [1, 2, 2, 1, 2, 3] == [level for level, _ in outline(solid(SECTIONS))]


def test_the_number_of_a_section_may_stand_alone_above_its_title() -> None:
    """So it does where a PDF sets the two apart."""
    text = solid(SECTIONS).replace("1.2 Who", "1.2\n\nWho").replace("2.1 Salt", "2.1\n\nSalt")

    assert [*SECTIONS] == heads(text)


def test_a_numbered_list_within_a_text_is_no_row_of_sections() -> None:
    """It counts, but nothing is within its items."""
    items = "\n".join(f"{at} {title}" for at, title in enumerate(TITLES, start=1))

    assert [] == heads(f"{PROSE}\n{items}\n{PROSE}\n\n{PROSE}")


@given(st.lists(st.sampled_from(("down", "on", "up")), min_size=6, max_size=12))
def test_any_row_of_section_numbers_is_found(moves: list[str]) -> None:
    """However it goes in and out: each section is a head, and all words of the text are kept."""

    def move(number: tuple[int, ...], way: str) -> tuple[int, ...]:
        if way == "down" and len(number) < 4:
            return (*number, 1)
        outer = number[:-1] if way == "up" and len(number) > 1 else number
        return (*outer[:-1], outer[-1] + 1)

    first: tuple[int, ...] = (1,)
    numbers = list(accumulate(moves, move, initial=first))
    titles = [f"{'.'.join(map(str, number))} {TITLES[at % 6]} {chr(65 + at)}" for at, number in enumerate(numbers)]
    text = solid(tuple(titles))
    inner = sum(len(number) > 1 for number in numbers)

    assert inner < 3 or titles == heads(text)
    assert read_plain_text(text).set_aside == ()


def test_numbers_of_verse_are_no_entries_of_contents() -> None:
    """Each fifth line has one, and what stands again below is no head for that."""
    lines = [f"The ferry went to harbour {word}" for word in "one two three four five six seven eight nine ten".split()]
    verse = "\n".join(f"{line}{' ' * 12}{at}" if at % 5 == 0 else line for at, line in enumerate(lines * 6, start=1))
    text = f"{verse}\n\n{textwrap.fill(SENTENCE * 3, 70)}\n{lines[4]}\n{PROSE}\n{lines[9]}\n{PROSE}"

    assert [] == heads(text)


def paragraphs(count: int) -> str:
    """Give paragraphs that were wrapped, and that no blank lines part."""
    return "\n".join(textwrap.fill(f"{SENTENCE * (3 + at % 3)}It was told.", 72) for at in range(count))


@pytest.mark.parametrize("below", ("\n", "\n\n"), ids=("over its text", "over a blank line"))
def test_short_lines_between_full_ones_are_titles(below: str) -> None:
    """A PDF parts nothing; what ends a paragraph ends in a point, and what goes on fills its line."""
    titles = (*TITLES, "Why do they sail?")
    text = "\n".join((paragraphs(2), *(f"{title}{below}{paragraphs(3)}" for title in titles)))

    assert [*titles] == heads(text)


def test_a_short_line_among_verse_is_none() -> None:
    """Each line of verse begins anew, and none goes on in small letters."""
    lines = [f"The ferry {word} to harbours far away, and long it sailed," for word in ("went", "came", "ran", "fled")]
    verse = "\n".join([*lines, "And all was said.", "The salt was gone", *lines, "And all was done.", "The night"] * 9)

    assert [] == heads(verse)


@pytest.mark.parametrize("row", ("36.7 43.3 20.0", "67.02 31 854", "90,4 9,6", "12 % 14 %"))
def test_figures_that_were_left_of_a_table_head_nothing(row: str) -> None:
    """They stand apart as heads do."""
    text = "\n\n".join(f"{PROSE}\n\n\n\n{row}\n\n{PROSE}" for _ in range(4))

    assert [] == heads(text)


def test_the_first_lines_of_numbered_paragraphs_are_no_heads() -> None:
    """A contract counts its paragraphs as a report its sections: their lines go on in small letters."""
    titles = ["1. Acceptance", "2. Fees", "3. Termination"]
    said = SENTENCE.replace("The ferry", "the ferry") * 3
    paragraphs = [
        "\n\n".join((title, *(textwrap.fill(f"{at}.{low} The rule is that {said}", 72) for low in (1, 2))))
        for at, title in enumerate(titles, 1)
    ]

    assert titles == heads("\n\n".join(paragraphs))


def test_a_numbered_title_that_wraps_within_a_word_is_one_head() -> None:
    """The PDF broke the word; both of its parts are kept."""
    text = solid(SECTIONS).replace("2 What the bailiff knew", "2 What the two ferries and the baili-\nffs")

    assert "2 What the two ferries and the baili-ffs" in heads(text)
    assert len(heads(text)) == len(SECTIONS)


def test_contents_that_quote_the_first_verse_below_a_title_name_the_title_alone() -> None:
    """A blank line parts the two there: the poem's first line is no part of its head."""
    towns = ("Ash", "Birch", "Cedar", "Dogwood", "Elder", "Fir")
    listed = "\n\n".join(
        f"THE {town.upper()} ROAD\n\nThe {town} stood long beside the water    {5 + at * 4}"
        for at, town in enumerate(towns)
    )
    verses = "    and the ferry went over\n    and came home in the snow\n    with the letters and salt"
    heads = {town: f"THE {town.upper()} ROAD{': A SONG' if at % 2 else ''}" for at, town in enumerate(towns)}
    poems = "\n\n\n\n\n".join(
        f"{head}\n\n\n    The {town} stood long beside the water\n{verses}\n\n{verses}" for town, head in heads.items()
    )

    found = [words for _, words in outline(f"SALT\n\n\n\nCONTENTS\n\n\n{listed}\n\n\n\n\n{poems}\n")]

    assert found[-6:] == [*heads.values()]
