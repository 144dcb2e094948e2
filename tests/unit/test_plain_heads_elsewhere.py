"""Heads below pictures, over talk and over what was found elsewhere; entries of an index, which are none."""

from __future__ import annotations

import pytest

from helpers.plain_prose import PROSE, outline

_TITLES = ("THE BOAT", "THE NET", "THE TIDE", "THE SALT")


def _words(text: str) -> list[str]:
    return [words for _, words in outline(text)]


@pytest.mark.parametrize("picture", ("[Illustration: The ferry at night]", "[Decoration]"), ids=("caption", "none"))
def test_a_picture_far_apart_stands_over_a_chapters_head(picture: str) -> None:
    """The head below it has no distance of its own, whatever the picture's words are."""
    text = "\n\n\n\n\n".join(
        f"{picture if title == 'THE TIDE' else ''}\n\n{title}\n\n\n{PROSE}\n\n{PROSE}".strip() for title in _TITLES
    )

    assert list(_TITLES) == _words(text)


def test_a_chapter_of_a_story_may_begin_with_short_talk() -> None:
    """Line upon line of it follows the head, and no longer paragraph for some pages."""
    talk = "\n\n".join(("— It was fine!", "— Fine, fine!", "— What was?", "— The boat.", "— Good night.") * 9)
    said = f"“So it was,” he said. {PROSE}"
    text = "\n\n\n\n\n".join(f"{title}\n\n\n{talk if title == 'THE TIDE' else said}\n\n{said}" for title in _TITLES)

    assert list(_TITLES) == _words(text)


def test_a_sentence_below_where_a_piece_was_found_opens_it() -> None:
    """Brackets below the head say where; the first paragraph stands further off, and is short."""
    opening = "The mayor has called the ferrymen together for the third."
    text = "\n\n\n\n\n".join(
        f"{title}\n\n(_The Ardal Gazette_ of the third.)\n\n\n{opening if title == 'THE TIDE' else PROSE}\n\n"
        f"{PROSE}\n\n\nA small title here\n\n{PROSE}"
        for title in _TITLES
    )

    assert opening not in _words(text)


@pytest.mark.parametrize(
    "entries",
    (
        ("HAARLEM. 257, 269.", "HELDER, Port of the northern ferries. 84, 91, 112, 205, 299, 301, 312.", "HOORN. 131."),
        ("Haarlem, 257", "_Buch der Salze_ by Holm, 353", "Haarlem, 257", "Hoorn, 3"),
    ),
    ids=("points", "a book"),
)
def test_what_an_index_lists_heads_nothing(entries: tuple[str, ...]) -> None:
    """A point may stand before the pages, and a book may be listed there by its title."""
    text = "\n\n\n\n".join(f"{title}\n\n{PROSE}\n\n{PROSE}" for title in _TITLES)
    last = "Huizen, Village near the northern ferries and all who live there, 84, 91, 112, 205, 299"
    listed = "\n\n\n".join("\n\n".join((*entries, last)) for _ in range(3))

    assert [*_TITLES, "INDEX"] == _words(f"{text}\n\n\n\nINDEX\n\n\n{listed}")


def test_a_title_with_a_point_stands_as_those_without_do() -> None:
    """In a text that quotes much talk it begins no scene, where hardly anything but titles stands so far apart."""
    titles = (
        "Boats and nets",
        "If we only did the same!",
        "Tides and salt",
        "Lamps and oil",
        "Bread and fish",
        "A ferry",
    )
    said = f"“So it was,” he said. {PROSE}"
    text = "\n\n\n\n".join(f"{title}\n\n{said}\n\n{said}\n\n{PROSE}" for title in titles)

    assert list(titles) == _words(text)


def test_a_line_between_rules_of_the_pages_width_is_no_head() -> None:
    """Two long rules frame it; a rule of the words' own length underlines."""
    rule = "=" * 70
    text = "\n\n\n\n".join(f"{title}\n\n{PROSE}\n\n{PROSE}" for title in _TITLES)
    framed = f"{rule}\n                   Two hundred copies printed\n{rule}"

    assert list(_TITLES) == _words(f"{text}\n\n\n\n\n{framed}\n\n\n\n\n{PROSE}")


def test_a_number_of_two_numerals_is_no_title_in_capitals() -> None:
    """“III. 1.” over a stanza counts it; no word stands there."""
    verse = "The wind is up, the night is near,\nThe boat is on the sea,\nAnd all the lamps are lit."
    odes = "\n\n\n\n".join(
        f"{title}\n\n\n{verse}\n\n\nII. 1.\n\n{verse}\n\n\nIII. 1.\n\n{verse}\n\n\nIII. 2.\n\n{verse}"
        for title in _TITLES
    )

    assert list(_TITLES) == _words(f"{PROSE}\n\n{PROSE}\n\n\n\n{odes}")


def test_a_short_line_beside_heads_that_stand_apart_is_written_as_a_title() -> None:
    """“On the question of the salt” goes on with the paragraph above it, over how the votes were given."""
    votes = "    Ardal ay. Oldport no. Holm ay. Breit ay. The others had\n    gone home, and gave none."
    said = ("On the question of the salt", "On the question of boats", "On this the ferrymen divided", "On the same")
    titles = (*_TITLES, "THE LAMP", "THE ROPE", "THE BREAD")
    prose = "\n\n".join([PROSE] * 25)
    text = "\n\n\n\n".join(
        f"{title}\n\n{prose}\n\n{said[at % 4]}\n\n{votes}\n\n{PROSE}" for at, title in enumerate(titles)
    )

    assert list(titles) == _words(text)
