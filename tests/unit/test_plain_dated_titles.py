"""Titles with a day, and days that title nothing: speeches and letters in a collection, the lines of one letter."""

from __future__ import annotations

import pytest

from helpers.plain_prose import PROSE, SENTENCE, outline

TEXT = f"{PROSE}\n\n{PROSE}"


def words(text: str) -> list[str]:
    """Give the words of the headings."""
    return [head for _, head in outline(text)]


@pytest.mark.parametrize("form", ("_Letter to {name}. June {day}, 1836_", "SPEECH ON THE {name}\nFEBRUARY {day}, 1771"))
def test_a_title_that_ends_with_its_day_is_a_head_where_heads_stand(form: str) -> None:
    """It stands apart from the text below it as well; where most titles are so, no others tell of their distance."""
    names = ("Colonel Holm", "Brandt", "The Elder Lise", "Ole and Marten")
    titles = [form.format(name=name if form[0] == "_" else name.upper(), day=at) for at, name in enumerate(names, 3)]
    text = "\n\n\n\n\n".join(f"{title}\n\n\n{TEXT}" for title in titles)
    front = "\n\n".join([TEXT] * 4)

    assert [title.strip("_") for title in titles] == words(f"{front}\n\n\n\n\n{text}")


def test_the_day_and_place_at_the_end_of_a_letter_head_none_of_its_notes() -> None:
    """They begin as those of other letters do, and count on; what stands below them is a note."""
    letters = "\n\n\n\n\n".join(
        f"LETTER {number}\n\n{PROSE}[{at}]\n\n  _From the house at..., {at + 3} September 17**._"
        f"\n\n    [{at}] The writer has changed\n    the one who carries them."
        for at, number in enumerate(("I", "II", "III", "IV"), 1)
    )

    assert [f"LETTER {number}" for number in ("I", "II", "III", "IV")] == words(f"{PROSE}\n\n\n\n\n{letters}")


@pytest.mark.parametrize("line", ("_P.-S. at eight in the evening._", "_P. S. From the ferry_"))
def test_what_is_added_to_a_letter_heads_nothing(line: str) -> None:
    """It stands as far off as other lines in emphasis that are heads."""
    heads = "\n\n\n".join(f"_{head}_\n\n{TEXT}" for head in ("The Port", "The Salt", "The Lamp"))

    assert ["The Port", "The Salt", "The Lamp"] == words(f"{TEXT}\n\n\n{heads}\n\n\n{line}\n\n{TEXT}")


def test_a_place_to_the_right_heads_no_letter() -> None:
    """However far it is from what is before it, as the titles of the letters are."""
    titles = ("To the Elder", "To the Bailiff", "To Hanne", "To Lise")
    text = "\n\n\n\n\n".join(f"{title}\n\n\n{TEXT}\n\n\n\n\n{'The Old House.':>66}\n\n\n{TEXT}" for title in titles)

    assert list(titles) == words(f"{TEXT}\n\n\n\n\n{text}")


def test_numbers_that_begin_paragraphs_make_no_habit_of_speeches() -> None:
    """“IV.--” begins a paragraph of a law, and its sections have titles in capitals behind which more is said."""
    paragraphs = iter(
        f"{number}.--{SENTENCE}{SENTENCE}" for number in ("II", "III", "IV", "VI", "VII", "VIII", "IX") * 3
    )
    sections = ("FIRST REGLING", "NEXT REGLING", "LATER REGLING", "LAST REGLING")
    text = "\n\n\n".join(
        f"{section}.--_Of the {section.split()[0].casefold()} boats_.\n\n"
        + "\n\n".join(next(paragraphs) for _ in range(5))
        for section in sections
    )

    assert [section in head for section, head in zip(sections, words(f"{TEXT}\n\n\n{text}"), strict=True)] == [True] * 4


def test_one_word_below_the_title_of_each_tale_heads_nothing() -> None:
    """It says what each piece is: “POVESTE”."""
    titles = ("THE FERRY", "THE SALT", "THE LAMP", "THE ICE")
    text = "\n\n\n\n\n".join(f"{title}\n\nPOVESTE\n\n{TEXT}" for title in titles)

    assert list(titles) == words(f"{TEXT}\n\n\n\n\n{text}")


def test_the_contents_tell_the_title_below_the_number_of_an_appendix() -> None:
    """Some have none, and others stand over what they hold; the list at the front names those that are titled."""
    titles = ("List of Boats", "", "", "How Salt is Sold", "")
    entries = "\n".join(f"    {title:40}{page}" for page, title in enumerate(("The port", *titles), 7) if title)
    units = [f"APPENDIX {number}" for number in ("I", "II", "III", "IV", "V")]
    text = "\n\n\n\n\n".join(
        f"{unit}\n\n{title}\n\n\n{TEXT}" if title else f"{unit}\n\n{TEXT}"
        for unit, title in zip(units, titles, strict=True)
    )
    found = words(f"THE FERRY\n\n\n\n\nCONTENTS\n\n{entries}\n\n\n\n\nThe port\n\n{TEXT}\n\n\n\n\n{text}")

    assert ["APPENDIX I\nList of Boats", *units[1:3], "APPENDIX IV\nHow Salt is Sold", units[4]] == found[3:]
