"""Texts that nobody wrote for reading are read all the same, in a time that grows with their length alone."""

from __future__ import annotations

import tracemalloc

from briefpress.verbs.plain.chunks import Chunk, chunks_of
from briefpress.verbs.plain.heads.entries import NUMBERED_PAGE
from briefpress.verbs.plain.lines import split_lines
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.plain.split import split
from briefpress.verbs.plain.survey import survey
from helpers.growth import LINEAR, growth
from helpers.plain_prose import SENTENCE, outline

_WORDS = [f"X{chr(97 + number % 26)}{chr(97 + number // 26 % 26)}{chr(97 + number // 676)}on" for number in range(640)]


def series(words: list[str]) -> str:
    """Count by each word from one to three."""
    return "\n\n".join(f"{word.upper()} {number}\n\n{SENTENCE}" for word in words for number in range(1, 4))


def test_a_text_that_counts_by_hundreds_of_words_is_read() -> None:
    """Half of them begin anew further on, and might stand below any of the others."""

    def text(count: int) -> str:
        words = _WORDS[:count]
        return f"{series(words[::2])}\n\n{series(words[::2])}\n\n{series(words[1::2])}"

    assert 160 * 9 // 2 == len(outline(text(160)))
    assert LINEAR > growth(read_plain_text, text, size=40)


def test_the_common_words_still_hold_the_others() -> None:
    """However many words there are that hardly ever stand over anything."""
    parts = "\n\n".join(
        f"PART {part}\n\n{SENTENCE}\n\n" + "\n\n".join(f"Chapter {number}\n\n{SENTENCE}" for number in range(1, 5))
        for part in range(1, 5)
    )
    levels = {words.split()[0]: level for level, words in outline(f"{parts}\n\n{series(_WORDS[:80])}")}

    assert (1, 2) == (levels["PART"], levels["Chapter"])


def test_many_rows_of_notes_behind_rules_are_read() -> None:
    """Each might answer calls anywhere above it."""

    def text(count: int) -> str:
        return "\n\n".join([f"{SENTENCE}\n\n* * *\n\n(1) As said.\n(2) As said again."] * count)

    assert LINEAR > growth(read_plain_text, text, size=150)


def test_one_paragraph_that_calls_thousands_of_notes_is_read() -> None:
    """What stands before a mark is not looked through again for each."""

    def text(count: int) -> str:
        called = " ".join(f"{SENTENCE.strip()[:-1]} [{number}]." for number in range(1, count + 1))
        return called + "".join(f"\n\n[{number}] Said by Holm on page {number}." for number in range(1, count + 1))

    assert LINEAR > growth(read_plain_text, text, size=300)


def test_tables_of_many_rows_are_read() -> None:
    """Drawn in one piece, or with a blank line between any two rows, or of figures that spaces part."""

    def drawn(count: int) -> str:
        rows = "\n".join(f"  Isle {number}  |   {number}  |  {number}" for number in range(1000, 1000 + count))
        rule = "  -----------+--------+------"
        return f"{SENTENCE}\n\n  Name       |  Crew  | Fuel\n{rule}\n{rows}\n{rule}\n\n{SENTENCE}"

    def parted(count: int) -> str:
        return drawn(count).replace("\n  Isle", "\n\n  Isle").replace("\n\n  Isle", "\n  Isle", 2)

    def spaced(count: int) -> str:
        rows = "\n".join(f"  Isle {number}      {9000 - number}   {number % 7}" for number in range(1000, 1000 + count))
        return f"{SENTENCE}\n\n{rows}\n  and others\n\n{SENTENCE}"

    for text in (drawn, parted, spaced):
        assert "Table" in {block["t"] for block in read_plain_text(text(60)).blocks}
        assert LINEAR > growth(read_plain_text, text, size=400)


def test_bars_between_letters_with_many_marks_are_measured() -> None:
    """Marks take no cell: a line that is not too wide to be drawn may be very long all the same."""

    def text(count: int) -> str:
        line = ("a" + "\u0301" * 60 + "|") * count
        return f"{SENTENCE}\n\n{line}\n{line}\n\n{SENTENCE}"

    assert LINEAR > growth(read_plain_text, text, size=60)


def test_a_word_without_end_takes_little_memory() -> None:
    """A pattern that may give back each of its letters keeps a hundred bytes for each."""
    word = "a" * 1_000_000
    tracemalloc.start()
    try:
        read_plain_text(word)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert 20 * len(word) > most


def test_rows_that_figures_of_one_place_set_in_are_parted() -> None:
    """Each might begin a paragraph; whether a line goes before such a one is seen from the next line alone."""

    def rows(count: int) -> list[Chunk]:
        text = "\n".join(f"{number % 97:>3} x" for number in range(count))
        return chunks_of(split_lines(text), aside=frozenset(), mends={})

    assert LINEAR > growth(lambda chunks: split(chunks, survey(chunks)), rows, size=5_000, rounds=1)


def test_dots_without_end_lead_to_no_page() -> None:
    """They are gone through once, not from each of them on."""
    assert "Tides" == NUMBERED_PAGE.sub("", "Tides . . . . . 12")
    assert LINEAR > growth(lambda text: NUMBERED_PAGE.sub("", text), lambda count: f"{'.' * count} !", size=1_000)


def test_a_wide_blank_within_a_line_is_read() -> None:
    """No rule looks on from each of its blanks."""

    def text(count: int) -> str:
        return f"a{' ' * count}b"

    assert LINEAR > growth(read_plain_text, text, size=20_000)
