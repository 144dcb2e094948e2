"""Plain text that is set solid, as it is copied out of a PDF: no blank line stands between its paragraphs."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest

from briefpress.nouns.mend import Mend
from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import SENTENCE, outline, paragraphs

# Paragraphs of several lengths, each with a last line well below the width.
PARAGRAPHS = [
    " ".join([SENTENCE.strip()] * count) + " " + tail
    for count, tail in (
        (3, "They slept."),
        (2, "Nobody asked why, and the bailiff least of all."),
        (4, "So it was."),
        (3, "The salt was wet."),
    )
]
HEADS = ("Of the harbour", "The two ferries", "What the bailiff knew", "Salt and its price")
NUMBERED = ("1. The harbour", "1.1. Two ferries", "1.2. The bailiff", "2. Salt and its price")
VERSE = (
    "O ferry of the northern shore",
    "The salt is heavy in the hold",
    "The brothers row, they row once more,",
    "And all the letters shall be told",
    "And all the letters shall be cold.",
)


def _solid(*pieces: str) -> str:
    return "\n".join(textwrap.fill(piece, 72) if len(piece) > 72 else piece for piece in pieces)


def _told(heads: tuple[str, ...] = HEADS) -> list[str]:
    return [piece for head, words in zip(heads, PARAGRAPHS, strict=True) for piece in (head, words, PARAGRAPHS[0])]


def test_a_short_last_line_ends_a_paragraph_of_a_solid_text() -> None:
    """A line that is broken early behind a sentence ends a paragraph, wherever no blank line does."""
    short = [f"{SENTENCE}{words}" for words in ("They slept.", "So it was.", "Nobody knew?", "The salt was wet.")]

    assert short * 3 == paragraphs(_solid(*short * 3))


@pytest.mark.parametrize("heads", (HEADS, NUMBERED))
def test_short_lines_without_a_point_head_what_stands_below_them(heads: tuple[str, ...]) -> None:
    """A head is one in a solid text too, with a number or without."""
    found = outline(_solid(*_told(heads)))

    assert list(heads) == [words for _, words in found]


def test_a_head_below_a_filled_last_line_stands_alone() -> None:
    """The paragraph over a head may end where the line does: the head is no part of it all the same."""
    filled = f"{SENTENCE}{SENTENCE}{SENTENCE}"
    lines = textwrap.wrap(filled, 72)
    lines[-1] = f"{lines[-1]} {'and went home over the hills with all the others again'}"[:71].rstrip(" .") + "."
    pieces = [*_told()[:-1], "\n".join(lines), "The end of the salt", PARAGRAPHS[1]]

    assert "The end of the salt" in [words for _, words in outline(_solid(*pieces))]


def test_verse_in_a_solid_text_stays_verse() -> None:
    """Lines in a row that end no sentences are no paragraphs, though each of them is short."""
    pieces = [*PARAGRAPHS, *VERSE, *PARAGRAPHS]
    kinds = [block["t"] for block in read_plain_text(_solid(*pieces)).blocks]

    assert 1 == kinds.count("LineBlock")
    assert 2 * len(PARAGRAPHS) == kinds.count("Para")


def test_a_poem_without_blank_lines_is_not_parted() -> None:
    """Hardly any line of verse goes on in small letters: none tells how long a filled line is."""
    text = "\n".join([*VERSE[:3], "and all the letters shall be told", "So they slept."] * 8)

    assert ["LineBlock"] == [block["t"] for block in read_plain_text(text).blocks]


def test_a_text_with_blank_lines_is_parted_by_these_alone() -> None:
    """Where blank lines part paragraphs, a short line within one begins none."""
    text = "\n\n".join(_solid(first, second) for first, second in pairwise(PARAGRAPHS))

    assert [f"{first} {second}" for first, second in pairwise(PARAGRAPHS)] == paragraphs(text)


def test_a_speakers_name_begins_anew_in_a_solid_text() -> None:
    """A name and a colon that come again begin what is said, though the line above was filled."""
    filled = textwrap.fill("OLE: The ferry went over at noon and came back at night with letters too.", 72)
    talk = [filled if at % 2 else f"LISE: {PARAGRAPHS[at % 4]}" for at in range(8)]

    assert 8 == len(paragraphs(_solid(*talk)))


def test_numbers_of_pages_in_a_solid_text_are_furniture() -> None:
    """Running heads and numbers that count on over even pages stand without blank lines, and part no sentence."""
    lines = _solid(*PARAGRAPHS * 16).split("\n")
    pages = [lines[at : at + 30] for at in range(0, 240, 30)]
    text = "\n".join(
        line for number, page in enumerate(pages, start=1) for line in (*page, "The Book of the Ferry", str(number))
    )
    aside = read_plain_text(text).set_aside

    assert [str(number) for number in range(1, len(pages) + 1)] == [one.words for one in aside if one.role == "folio"]
    assert len(pages) == sum(one.words == "The Book of the Ferry" for one in aside)


def test_what_an_editor_calls_one_thing_is_not_parted() -> None:
    """An editor's word on lines stands above the habit of a solid text."""
    text = _solid(*_told())
    first = text.split("\n").index(HEADS[2]) + 1
    mend = Mend(ident="M1", first=first, last=first + 1, kind="paragraph")
    said = [one for one in read_plain_text(text, mends=[mend]).stretches if one.first == first]

    assert [(first, first + 1, "paragraph")] == [(one.first, one.last, one.role) for one in said]


def test_paragraphs_are_found_between_rows_of_tables() -> None:
    """In print one line in six that goes on in small letters may be short, as cells of tables are."""
    cells = "of rope\nand salt\nby night\nat noon"

    assert list(HEADS) == [words for _, words in outline(_solid(*_told(), *[cells] * 2, *PARAGRAPHS))]
