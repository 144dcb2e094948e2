"""Numbers alone on their lines may count the pages of a book, though some of them are misprinted."""

from __future__ import annotations

from briefpress.verbs.plain.counted_pages import counted_pages
from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import PROSE, outline

PAGES = [(30 * number, number) for number in range(3, 90)]
LINES = [line for line, _ in PAGES]


def test_a_misprinted_number_between_two_pages_counts_one_too() -> None:
    """“67” stands where 57 should."""
    printed = [(line, 67 if number == 57 else number) for line, number in PAGES]

    assert LINES == counted_pages(printed)


def test_numbers_that_nothing_tells_of_count_no_page() -> None:
    """A year at the front, and a figure where no page is missing, are something else."""
    assert LINES == counted_pages([(4, 1909), *PAGES[:20], (PAGES[19][0] + 8, 25), *PAGES[20:]])


def test_sections_of_many_lengths_are_no_pages() -> None:
    """Most of them are far shorter or longer than the middle one."""
    uneven = [(line * line // 40, 99 if number == 30 else number) for line, number in PAGES]

    assert [] == counted_pages(uneven)


def test_pages_with_misprints_are_set_aside_in_a_book() -> None:
    """Only the chapters are left for heads."""
    pages = "\n\n\n".join(
        f"{67 if number == 57 else number}\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}" for number in range(3, 90)
    )

    assert ["CHAPTER I", "CHAPTER II"] == [
        words for _, words in outline(f"CHAPTER I\n\n\n{PROSE}\n\n\n{pages}\n\n\n\nCHAPTER II\n\n\n{PROSE}")
    ]


def test_a_book_lists_the_pages_that_it_set_aside() -> None:
    """Nothing is thrown away silently."""
    pages = "\n\n\n".join(f"{number}\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}" for number in [1, 2, 9, *range(4, 50)])
    read = read_plain_text(f"CHAPTER I\n\n\n{PROSE}\n\n\n{pages}")

    assert 49 == sum(one.role == "folio" for one in read.set_aside)
