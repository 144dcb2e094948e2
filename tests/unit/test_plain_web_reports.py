"""Reports and news stories copied from pages: blank lines part their sections, and a short line ends each paragraph."""

from __future__ import annotations

import textwrap

import pytest

from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import SENTENCE, outline

SHORT = "It is so."


def paragraph(number: int) -> str:
    """Make a paragraph that ends in a short line, and is none of the others."""
    words = f"Number {number} went over at noon. {SENTENCE * (2 + number % 3)}".strip()
    lines = textwrap.wrap(words, 66)
    while len(lines[-1]) > 40:
        lines = textwrap.wrap(f"{' '.join(lines)} {SHORT}", 66)
    return "\n".join(lines)


def solid(first: int, count: int = 3) -> str:
    """Make paragraphs that no blank line parts."""
    return "\n".join(paragraph(number) for number in range(first, first + count))


def report(*heads: str) -> str:
    """Set a head right over the first paragraph of each section."""
    return "\n\n\n".join(f"{head}\n{solid(at * 3)}" for at, head in enumerate(heads))


def roles(text: str, role: str) -> list[str]:
    """Give the lines of each stretch of a role, joined."""
    lines = text.split("\n")
    found = (one for one in read_plain_text(text).stretches if one.role == role)
    return [" ".join(line for line in lines[one.first - 1 : one.last] if line) for one in found]


HEADS = (
    "The Ferry Guide",
    "Potential Risks Are Significant",
    "Weaknesses Abound, but Management Attention\nHas Been Lacking",
    "Other Matters",
    "Principles Implemented by Leading Organizations\nof the Harbour",
)


def test_a_short_line_ends_a_paragraph_where_blank_lines_part_sections() -> None:
    """Each paragraph is one, and what stands over the first of a section is its head, also over two lines."""
    text = report(*HEADS)

    assert [" ".join(head.split()) for head in HEADS] == [" ".join(words.split()) for _, words in outline(text)]
    assert len(HEADS) * 3 == len(roles(text, "paragraph"))


def test_blank_lines_between_paragraphs_leave_broken_lines_alone() -> None:
    """Where each paragraph has them a line that ends a sentence early is within one, as typists break lines."""
    text = "\n\n".join(f"{SHORT} {SENTENCE}\n{textwrap.fill(SENTENCE * 4, 66)}" for _ in range(20))

    assert 20 == len(roles(text, "paragraph"))


def test_bullets_alone_on_their_lines_are_items() -> None:
    """Their words stand below, in capitals or small letters, and blank lines may part them."""
    items = ("protect the boats,", "Mend the rope; and", "count the fares of the day and of the night at the pier.")
    rows = "\n\n\n".join(f"•\n{item}" for item in items)
    text = f"{report(*HEADS)}\n\n{rows}\n\n{solid(40)}"
    found = [block for block in read_plain_text(text).blocks if block["t"] == "BulletList"]

    assert [list(items)] == [[project(item).text.strip() for item in one["c"]] for one in found]


def test_numbers_wedged_between_lines_head_nothing() -> None:
    """They call notes, or begin them: no blank line is above them, nor below, as around heads."""
    text = report(*HEADS)
    for number in range(1, 6):
        text = text.replace(f"\nNumber {number * 3 - 2} ", f"\n{number}\nNumber {number * 3 - 2} ")

    assert len(HEADS) == len(outline(text))


@pytest.mark.parametrize("word", ("Page", "Seite", "Página", "страница"))
def test_feet_with_the_page_on_either_side_are_set_aside(word: str) -> None:
    """They say the same on each page; where one has no number it says that alone."""
    parts = [solid(at * 2, 2) for at in range(8)]
    feet = [
        f"{word} {at} GAO/OGC-96 The Ferry" if at % 2 else f"GAO/OGC-96 The Ferry {word} {at}" for at in range(1, 8)
    ]
    feet[4] = "GAO/OGC-96 The Ferry"
    text = "\n".join(f"{part}\n{foot}" for part, foot in zip(parts, feet, strict=False))
    read = read_plain_text(f"{HEADS[0]}\n\n{text}\n{solid(50)}")

    assert feet == [one.words for one in read.set_aside if one.role == "running-foot"]


def test_works_cited_with_rising_pages_are_no_feet() -> None:
    """Short words for a page cite it."""
    cited = [f"Ibid. p. {number}" for number in range(3, 12, 2)]
    text = "\n\n".join(f"{paragraph(at)}\n\n{one}" for at, one in enumerate(cited))

    assert not read_plain_text(text).set_aside


@pytest.mark.parametrize(
    ("above", "below"),
    (
        ("The Harbour Gazette\n\n", "By Anna Rowland\nThursday, December 12, 2002\n"),
        ("The Harbour Star-Telegram\n\n", "Thursday, December 12, 2002\n"),
        ("Associated Press\n\n", "By Anna Rowland\n"),
        ("Morgen-Anzeiger\n\n", "Von Anna Rowland\n12. Dezember 2002\n"),
        ("", "By Anna Rowland\nDecember 12, 2002\n"),
    ),
)
@pytest.mark.parametrize(
    "title", ("Ferry Fares Fourth of the Way", "Ferry Fares May Limit the Crossing of the Inner\nHarbour")
)
def test_a_headline_stands_below_the_name_of_its_paper(above: str, below: str, title: str) -> None:
    """It may have two lines, which look like a paragraph's; who wrote it, and when, is told below."""
    text = f"{above}{title}\n\n{below}{solid(0, 8)}"

    assert [(1, " ".join(title.split()))] == [(level, " ".join(words.split())) for level, words in outline(text)]


def test_a_text_may_be_named_as_papers_are() -> None:
    """Where nothing stands between it and who wrote it, it is the title."""
    text = f"The Harbour Gazette\n\nBy Anna Rowland\nDecember 12, 2002\n{solid(0, 8)}"

    assert [(1, "The Harbour Gazette")] == outline(text)
