"""What a list of contents says of a chapter, however long, makes no head of its entries."""

from __future__ import annotations

from helpers.plain_prose import PROSE, outline

TITLES = ("THE NORTHERN FERRY", "WHO PAYS FOR THE SALT", "THE TWO BROTHERS", "WHAT THE BAILIFF KNEW")


def _text(*, parts: int) -> str:
    listed = "\n\n\n".join(
        f"{title}\n\nI. How the ferry went over, and who was on it when the snow came down\n"
        f"from the hills and the water stood in the street. He asked what it cost.\n\n{PROSE}"
        for title in TITLES
    )
    chapters = "\n\n\n".join(f"{title}\n\n" + "\n\n".join([PROSE] * parts) for title in TITLES)
    return f"A BOOK OF FERRIES\n\n\n\nTABLE OF CONTENTS.\n\n\n{listed}\n\n\n\n\n{chapters}\n"


def test_heads_that_stand_again_over_their_parts_are_listed_below_contents() -> None:
    """The paragraphs between them sum up what the parts hold."""
    heads = [" ".join(words.split()) for _, words in outline(_text(parts=12))]

    assert heads[2:] == [*TITLES]


def test_heads_that_stand_again_over_as_much_are_no_list() -> None:
    """A book may say “Contents” over one of its two halves, whose chapters are called the same."""
    heads = [" ".join(words.split()) for _, words in outline(_text(parts=1))]

    assert heads.count(TITLES[2]) == heads.count(TITLES[3]) == 2


def test_titles_over_a_paragraph_each_behind_the_text_sum_it_up() -> None:
    """They have the numbers and the titles of the chapters, with another word for what they count."""
    titles = (*TITLES, "THE LAST FERRY", "THE LAMP")
    chapters = "\n\n\n\n\n".join(
        "\n\n".join((f"CHAPTER {at}", title, *[PROSE] * 12)) for at, title in enumerate(titles, start=1)
    )
    summed = "\n\n".join(f"CHAP. {at}. _{title.title()}_\n\n    {PROSE}" for at, title in enumerate(titles, start=1))

    found = [" ".join(words.split()) for _, words in outline(f"{chapters}\n\n\n\n\nSUMMARY\n\n\n{summed}\n")]

    assert found == [*(f"CHAPTER {at} {title}" for at, title in enumerate(titles, start=1)), "SUMMARY"]


def test_parts_that_are_called_alike_in_two_pieces_are_no_list() -> None:
    """The first piece stands below the contents, and the second is much longer."""
    parts = ("A DISCOURSE", "PREFACE", "THE FIRST PART", "THE SECOND PART")
    first, second = ("\n\n\n".join("\n\n".join((part, *[PROSE] * size)) for part in parts) for size in (3, 15))
    text = f"CONTENTS\n\n   The discourses     3\n   The other     40\n\n\n\n\n{first}\n\n\n\n\n{second}\n"

    heads = [" ".join(words.split()) for _, words in outline(text)]

    assert heads[1:] == [*parts, *parts]


def test_titles_over_a_paragraph_each_in_the_preface_tell_of_the_essays() -> None:
    """In the text a number stands above each title, and the mark of a note behind it."""
    titles = (*TITLES, "THE LAST FERRY", "THE LAMP")
    numbers = ("I", "II", "III", "IV", "V", "VI")
    told = "\n\n\n".join(
        f"{number}.--{title}.\n\nFirst printed in the Oldport News in May, 1857.\nIt is given as it was then."
        for number, title in zip(numbers, titles, strict=True)
    )
    essays = "\n\n\n\n\n".join(
        "\n\n".join((f"{number}.", f"{title}.[A]", *[PROSE] * 26))
        for number, title in zip(numbers, titles, strict=True)
    )

    found = [" ".join(words.split()) for _, words in outline(f"PREFACE\n\n{PROSE}\n\n\n{told}\n\n\n\n\n{essays}\n")]

    assert [words for words in found if "WHO PAYS" in words] == ["II. WHO PAYS FOR THE SALT.[A]"]
    assert len(found) == 1 + len(titles)


def test_notes_on_the_parts_have_their_numbers_and_titles_as_heads() -> None:
    """Each has one note, below the head of them all, and the notes on lines begin with the numbers of these."""
    titles = (*TITLES, "THE LAST FERRY", "THE LAMP")
    numbers = ("I", "II", "III", "IV", "V", "VI")
    heads = [f"{number}. {title}." for number, title in zip(numbers, titles, strict=True)]
    poems = "\n\n\n\n\n".join("\n\n".join((head, *[PROSE] * 20)) for head in heads)
    notes = "\n\n\n".join(f"{head}\n\nL. 15. {PROSE}" for head in heads)

    found = [" ".join(words.split()) for _, words in outline(f"{poems}\n\n\nFIN\n\n\n\n\nNOTES\n\n\n{notes}\n")]

    assert found == [*heads, "NOTES", *heads]
