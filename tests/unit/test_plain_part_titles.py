"""A title alone on its page, over pieces that look as it does, heads a part of the book."""

from __future__ import annotations

import textwrap

from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project

SENTENCE = "The ferry went over at noon and came back at night with the letters, the salt and the two brothers. "
PROSE = "\n\n".join([textwrap.fill(SENTENCE * 4, 70)] * 3)


def piece(title: str) -> str:
    """Give a title behind four blank lines, with prose two lines under it."""
    return f"\n\n\n\n\n{title}\n\n\n{PROSE}"


def half_title(title: str) -> str:
    """Give a title with four blank lines before it; the head that follows brings as many behind it."""
    return f"\n\n\n\n\n{title}"


def levels(*parts: str) -> dict[str, int]:
    """Give the level of each heading by its words, in a text of these parts behind a first paragraph."""
    blocks = read_plain_text(PROSE + "".join(parts)).blocks
    return {project([block]).text: block["c"][0] for block in blocks if block["t"] == "Header"}


def test_pieces_stand_below_the_part_title_before_them() -> None:
    """The poems at the end of a book of tales have a title of their own, alone on its page."""
    tales = [piece(title) for title in ("THE RIVER", "THE TOWN", "THE MILL")]
    poems = [piece(title) for title in ("THE BRIDGE", "THE TOWER", "THE HARBOUR")]

    found = levels(*tales, half_title("POEMS"), *poems, piece("NOTES"))

    assert [1, 1, 1, 1, 2, 2, 2, 1] == list(found.values())


def test_each_part_title_holds_what_stands_before_the_next() -> None:
    """Early poems and late ones have a title each; the last part ends where the notes begin."""
    early = [piece(title) for title in ("THE RIVER", "THE TOWN", "THE MILL")]
    late = [piece(title) for title in ("THE BRIDGE", "THE TOWER", "THE HARBOUR")]

    found = levels(half_title("EARLY POEMS"), *early, half_title("LATER POEMS"), *late, piece("NOTES"))

    assert [1, 2, 2, 2, 1, 2, 2, 2, 1] == list(found.values())


def test_a_half_title_that_is_said_again_over_its_piece_is_no_part_title() -> None:
    """Each of several plays has its title on a page of its own, and again over its first scene."""
    first = [half_title("THE MILL"), piece("PREFACE"), piece("THE MILL"), piece("A SONG"), piece("A DANCE")]
    second = [half_title("THE TOWER"), piece("THE TOWER"), piece("A PRAYER"), piece("A FEAST"), piece("A MARCH")]

    found = levels(piece("THE RIVER"), *first, *second)

    assert {1} == set(found.values())


def test_the_title_of_the_book_before_all_its_pieces_is_no_part_title() -> None:
    """A book names itself once more behind its preface."""
    tales = [piece(title) for title in ("THE RIVER", "THE TOWN", "THE MILL")]

    found = levels(piece("PREFACE"), half_title("TALES OF THE FERRY"), *tales)

    assert {1} == set(found.values())
