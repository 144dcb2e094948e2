"""Lines that only their look makes heads are weighed in a book, one by one or as a series."""

from __future__ import annotations

import pytest

from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import PROSE, SENTENCE, outline

NUMBERS = ("I", "II", "III", "IV")


def _words(text: str) -> list[str]:
    return [words for _, words in outline(text)]


def _book(*, within: str = "", behind: str = "", paragraphs: int = 40) -> str:
    told = "\n\n".join([PROSE] * paragraphs)
    chapters = [f"CHAPTER {number}\n\n\n{told}{within}\n\n{told}" for number in NUMBERS]
    return "\n\n\n\n\n".join(chapters) + behind


@pytest.mark.parametrize(
    "line", ("THE HOLM PRESS, SALT LANE", "WORKS ON THE SALT TRADE", "THE OLD FERRY AND ITS BOATS")
)
def test_a_line_that_stands_alone_of_its_look_behind_a_book_heads_nothing(line: str) -> None:
    """It stands as a head of a short text would."""
    behind = f"\n\n\n{line}\n\n{SENTENCE.strip()}"

    text = _book(behind=behind)
    told = [one for one in read_plain_text(text).stretches if text.split("\n")[one.first - 1] == line]

    assert line not in _words(text)
    assert ["it looks like a heading, but more speaks against that than for it"] == [one.reason for one in told]
    assert line in _words(_book(behind=behind, paragraphs=1))


def test_heads_that_follow_each_other_and_look_alike_stand_or_fall_together() -> None:
    """Some of a series weigh less than the others: one has a comma, one stands nearly last."""
    titles = ("The Ferry House", "The Salt, the Rain", "Four Stones", "The Old Holm")
    series = "".join(f"\n\n\n_{title}_\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}" for title in titles)
    found = [
        [title in words for title in titles]
        for paragraphs in (4, 20, 60, 200)
        for words in [_words(_book(behind=f"\n\n\n\n\nNOTES{series}", paragraphs=paragraphs))]
    ]

    assert all(len(set(told)) == 1 for told in found)
    assert {told[0] for told in found} == {True, False}


def test_a_series_of_titles_within_the_chapters_of_a_book_is_kept() -> None:
    """Many heads look alike, stand apart, and have text below them."""
    titles = [f"The road to {name}" for name in ("Holm", "Salt", "Rain", "Stone", "Berg", "Sund")]
    within = "".join(f"\n\n\n_{title}_\n\n{PROSE}\n\n{PROSE}" for title in titles)

    assert _words(_book(within=within)).count("The road to Holm") == len(NUMBERS)


def test_what_stands_over_the_line_of_a_fraction_is_not_underlined() -> None:
    """A product is no title."""
    title, product = "Inches of the reed and the ends in it", "Inches in reed × ends per inch in reed"
    drawn = "\n\n".join(f"{line}\n{'-' * len(line)}\n\n{PROSE}" for line in (title, product))

    assert [title] == _words(f"{PROSE}\n\n{drawn}")


def test_items_behind_number_signs_that_go_on_in_small_letters_are_no_heads() -> None:
    """A head behind such a sign has a line of its own."""
    items = "\n\n".join(
        f"# {word} through the channels of the ferry the salt and the stones\nthat the brothers wanted in the north."
        for word in ("Bringing", "Buying", "Selling")
    )

    assert [] == _words(f"{PROSE}\n\n{items}\n\n{PROSE}")
    assert ["Salt"] == _words(f"# Salt\nThat the brothers wanted.\n\n{PROSE}")


@pytest.mark.parametrize("credit", ("_Ph. ND._", "(Foto: A. Holm)", "Cliché Brandt", "Photo by Capt. L. Holm."))
def test_the_words_below_a_picture_name_who_took_it(credit: str) -> None:
    """They are set in capitals, far apart, as heads are."""
    titles = ("THE OLD FERRY AT HOLM", "SALT ROADS IN THE RAIN", "FOUR STONES", "WHERE THE BROTHERS LIVED")
    shown = "".join(f"\n\n\n\n\n{title}\n{credit}\n\n\n{PROSE}\n\n{PROSE}" for title in titles)
    text = f"{_book(paragraphs=5)}{shown}\n\n{_book(paragraphs=5)}"

    assert not [words for words in _words(text) if words.startswith(titles)]
    assert set(titles) <= set(_words(text.replace(f"\n{credit}", "")))
