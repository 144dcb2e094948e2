"""Units that stand among the entries of a list of contents and again over their parts are listed."""

from __future__ import annotations

from helpers.plain_prose import PROSE, outline

TITLES = (
    "The northern ferry in the snow",
    "Who pays for the salt of the town",
    "The two brothers and their boat",
    "What the bailiff knew of the night",
    "The last lamp in the river",
)
NUMBERS = ("I", "II", "III", "IV", "V")
ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth")


def _words(text: str) -> list[str]:
    return [" ".join(words.split()) for _, words in outline(text)]


def test_units_that_are_listed_with_what_they_hold_stand_again_over_it() -> None:
    """The list has other words for their numbers; a book is listed as its chapters are."""
    held = (
        "The ferry. -- The salt of the town. -- The brothers, and what they had to\nsay. -- The lamps. -- How it began"
        " to snow, and who came. -- Of the last\nletters. -- The end of the book."
    )
    books = ("First", "Second", "Third")

    def titled(title: str, book: str) -> str:
        return f"{title}, {book.casefold()} book, and of\nthe night in which the lamps went out."

    def listed(book: str) -> str:
        chapters = (
            f"{number}. Chapter.\n\n{titled(title, book)}\n\n{held}"
            for number, title in zip(NUMBERS, TITLES, strict=True)
        )
        return "\n\n\n".join((f"{book} Book.", *chapters))

    def written(book: str) -> str:
        chapters = (
            "\n\n".join((f"{ordinal} Chapter.", titled(title, book), *[PROSE] * 9))
            for ordinal, title in zip(ORDINALS, TITLES, strict=True)
        )
        return "\n\n\n\n\n".join((f"{book} Book.", *chapters))

    contents = "\n\n\n".join(map(listed, books))
    text = f"THE FERRY\n\n\n\n\nContents.\n\n\n{contents}\n\n\n\n\nPreface.\n\n{PROSE}\n\n{PROSE}"
    heads = _words("\n\n\n\n\n".join((text, *map(written, books))))

    assert ["THE FERRY", "Contents.", "Preface."] == heads[:3]
    assert [*(f"{book} Book." for book in books)] == [words for words in heads if words.endswith("Book.")]
    assert len(books) * (1 + len(TITLES)) == len(heads[3:])


def test_each_part_may_have_a_first_chapter() -> None:
    """It is no entry of a list, though its title is another than that of a longer first chapter, and short."""
    listed = "CONTENTS\n\n" + "\n".join(f"{title} . . . . . {at * 31}" for at, title in enumerate(TITLES, start=1))
    parts = "\n\n\n\n\n".join(
        f"PART {part}\n\n\nCHAPTER I.\n\n{title}.\n\n" + "\n\n".join([PROSE] * size)
        for part, title, size in (("I", "Of the ferry", 2), ("II", "Of the salt", 20))
    )

    assert 2 == sum("CHAPTER I." in words for words in _words(f"THE FERRY\n\n\n{listed}\n\n\n\n\n{parts}"))
