"""Heads of chapters that stand right below the last line before them, without a blank line."""

from __future__ import annotations

import pytest

from helpers.plain_prose import PROSE, outline

_TITLES = ("The Ferry", "The Salt Road", "Of Nets", "A Letter", "The Two Brothers", "The Bridge", "Home")
_HAN = "却說渡船過河，船夫不語，兩個兄弟坐在船頭，看見對岸的燈火。船上還有信件和鹽，都是送到城裏去的。\n"


@pytest.mark.parametrize("tight", ((2, 4), (1, 2, 3, 5), ()), ids=("few", "most", "none"))
def test_chapters_count_on_where_no_blank_line_parts_them(tight: tuple[int, ...]) -> None:
    """Several have one; the others count on, below the end of a sentence."""
    heads = [f"Chapter {number}. {title}" for number, title in enumerate(_TITLES, 1)]
    text = heads[0]
    for index, head in enumerate(heads[1:], 1):
        text += f"\n\n{PROSE}\n\n{PROSE}{'' if index in tight else chr(10) * 2}\n{head}"
    text += f"\n\n{PROSE}"

    assert [words for _, words in outline(text)] == heads


def test_chapters_of_an_old_novel_count_in_han_signs() -> None:
    """A circle is a zero; one chapter has no blank line above it, one follows a dash."""
    numbers = ("九八", "九九", "一○○", "一○一", "一〇二", "一○三")
    heads = [f"第{number}回：渡船夜歸，兄弟相逢" for number in numbers]
    ends = ("\n\n", "", "\n\n", "正是——\n", "\n\n", "\n\n")
    text = "".join(f"{head}\n\n　　{_HAN * 3}{end}" for head, end in zip(heads, ends, strict=True))

    assert [words for _, words in outline(text)] == heads


def test_a_line_that_wrapping_begins_with_a_chapter_heads_nothing() -> None:
    """What is said of a chapter within a sentence counts on from nothing, or goes on."""
    heads = [f"Chapter {number}. {title}" for number, title in enumerate(_TITLES, 1)]
    said = (
        f"{PROSE}\nIt is told in another place, and at greater length than here, in\nChapter 3 of the second book, as"
    )
    text = "\n\n\n".join(f"{head}\n\n{PROSE}\n\n{said}\n{PROSE}" for head in heads)

    assert [words for _, words in outline(text)] == heads


def test_chapters_in_a_row_behind_a_text_are_those_of_another_book() -> None:
    """A publisher lists them; no text stands between them."""
    heads = [f"Chapter {number}. {title}" for number, title in enumerate(_TITLES, 1)]
    text = "\n\n\n".join(f"{head}\n\n{PROSE}\n\n{PROSE}" for head in heads)
    sold = "\n\n".join(f"Chapter {number}--HOW TO BUILD {title.upper()}." for number, title in enumerate(_TITLES, 1))

    found = [words for _, words in outline(f"{text}\n\n\nOTHER BOOKS\n\n{sold}\n\n{PROSE}")]
    assert [*heads, "OTHER BOOKS"] == found
