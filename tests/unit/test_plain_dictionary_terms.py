"""The terms of a dictionary head nothing; its letters do, and so does what stands behind the last of them."""

from __future__ import annotations

from helpers.plain_prose import PROSE, outline

LETTERS = "ABCDEFGHKL"
TERMS = ("all", "irch", "oulter", "unnel")


def _dictionary(*, lead: str = "") -> str:
    entries = (
        (
            letter,
            f"{lead}{letter}{term}\n_Oldport_\n\nIt is of wood and stands at the ferry. Men carry salt in it.",
        )
        for letter in LETTERS
        for term in TERMS
    )
    parts: dict[str, list[str]] = {}
    for letter, entry in entries:
        parts.setdefault(letter, []).append(entry)
    listed = "\n\n\n".join("\n\n".join((letter, *entries)) for letter, entries in parts.items())
    return (
        f"THE FERRY BOOK\n\n\nTHE ROADS\n\n{PROSE}\n\n{PROSE}\n\n\n{listed}\n\n\nTHE LAST ROAD\n\n{PROSE}\n\n{PROSE}\n"
    )


def test_the_terms_of_a_dictionary_are_no_heads() -> None:
    """Each begins with the letter that heads its part."""
    heads = [words for _, words in outline(_dictionary())]

    assert heads == ["THE FERRY BOOK", "THE ROADS", *LETTERS, "THE LAST ROAD"]


def test_short_lines_below_letters_that_begin_otherwise_head_what_is_below_them() -> None:
    """A report may count its parts by letters."""
    heads = [" ".join(words.split()) for _, words in outline(_dictionary(lead="The "))]

    assert {f"The {letter}{term} Oldport" for letter in LETTERS for term in TERMS} <= set(heads)
