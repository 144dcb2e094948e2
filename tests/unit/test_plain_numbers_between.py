"""Numbered heads of a long series count on though many numbers are missing among them."""

from __future__ import annotations

from helpers.plain_prose import PROSE, outline

FAMILIES = (*range(1, 13), 19, 20, 31, 45, *range(60, 72))


def test_numbers_between_those_of_a_series_head_its_members() -> None:
    """They stand as far apart as the others; a paragraph that begins with a number does not."""
    text = "\n\n\n".join(f"{number}. Aquaceae.\n\n{PROSE}\n\n{number}. {PROSE}\n\n{PROSE}" for number in FAMILIES)
    heads = [words for _, words in outline(f"THE PLANTS\n\n{PROSE}\n\n\n{text}")]

    assert [f"{number}. Aquaceae." for number in FAMILIES] == heads[1:]


def test_a_number_lower_than_the_one_above_is_no_member() -> None:
    """“3. Aquaceae.” stands between 70 and 71."""
    numbers = (*range(1, 13), 3, *range(13, 20))
    text = "\n\n\n".join(f"{number}. Aquaceae.\n\n{PROSE}\n\n{PROSE}" for number in numbers)
    heads = [words for _, words in outline(f"THE PLANTS\n\n{PROSE}\n\n\n{text}")]

    assert 1 == heads.count("3. Aquaceae.")
