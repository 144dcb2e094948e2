"""Heads that plain texts keep apart by a space, number with gaps, or part from their titles by a day."""

from __future__ import annotations

import pytest

from helpers.plain_prose import PROSE, SENTENCE, outline

TITLES = (
    "Introduction",
    "I. Of the difference between the ferry and the bridge",
    "II. The bailiff, even where he cannot read, is in possession of\n some letters which no one has seen.",
    "Transition to the salt",
    "III. Idea and division of the letters.",
    "Observation",
    "IV. Of the night",
)


def _flat(title: str) -> str:
    return title.replace("\n ", " ")


def test_lines_one_space_in_are_heads_where_nearly_all_of_them_read_as_such() -> None:
    """A web page's heads stand so in the plain text made of it, whatever they say, and over several lines."""
    text = "\n\n".join(f" {title}\n\n{PROSE}\n\n{PROSE}" for title in TITLES)

    assert [_flat(title) for title in TITLES] == [" ".join(words.split()) for _, words in outline(f"{PROSE}\n\n{text}")]


def test_directions_one_space_in_are_no_heads() -> None:
    """They are sentences: an act's head among them does not make heads of them."""
    directions = ("Enter Marten.", "Enter Lise and Ole.", "They drink.", "Exit Ole.", "Enter the bailiff.")
    acts = "\n\n".join(
        f" ACT {number}\n\n" + "\n\n".join(f" {direction}\n\n{PROSE}" for direction in directions)
        for number in ("I", "II", "III")
    )

    assert ["ACT I", "ACT II", "ACT III"] == [words for _, words in outline(f"{PROSE}\n\n{acts}")]


def test_numerals_alone_are_heads_though_some_are_lost() -> None:
    """A scan loses chapters' numbers; what is left of them counts on with gaps, and one may stand over verse."""
    verse = "  The salt is dear,\n  the night is near."
    numerals = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

    def book(number: str, chapters: tuple[str, ...]) -> str:
        told = (f"{one}\n\n{verse if one == 'III' else PROSE}\n\n{PROSE}" for one in chapters)
        return f"BOOK {number}\n\n" + "\n\n".join(told)

    left = ("II", "V", "VIII", "XII")
    text = "\n\n\n\n".join((book("I", numerals), book("II", numerals), book("III", left)))

    assert list(left) == [words for _, words in outline(text)][-4:]
    # An Italian “of” in capitals, between a title and a name.
    assert "DI" not in [words for _, words in outline(f"{text}\n\nThe Salt\n\nDI\n\nAnna Berg\n\n{PROSE}")]


def test_a_numeral_that_counts_on_may_stand_nearer_to_what_is_above() -> None:
    """A signature stands so; a number alone between paragraphs is none."""
    numerals = ("I", "II", "III", "IV", "V", "VI")
    text = "\n\n".join(f"{numeral}\n\n{'' if numeral != 'IV' else chr(10)}{PROSE}\n\n{PROSE}" for numeral in numerals)

    assert list(numerals) == [words for _, words in outline(text)]


def test_a_day_may_stand_between_a_number_and_its_title() -> None:
    """Sermons and addresses in a book: the number, when it was preached, and what it is called."""
    titles = ("THE TONGUE.", "THE VICTORY.", "THE SALT.", "THE NIGHT.")
    text = "\n\n\n\n\n".join(
        f"{number}.\n\n_Preached May {at + 5}, 1850._\n\n{title}\n\n\n“{SENTENCE.strip()}”\n\n{PROSE}\n\n{PROSE}"
        for at, (number, title) in enumerate(zip(("I", "II", "III", "IV"), titles, strict=True))
    )

    assert list(titles) == [words.split("\n")[-1] for _, words in outline(text)]


@pytest.mark.parametrize("words", ("Some words of paragraph {} stand here.", "This is the ferry number {}."))
def test_sentences_that_count_something_are_no_units(words: str) -> None:
    """The same words with a number that counts up head a series only where they end no sentence, or stand apart."""
    lines = [words.format(number) for number in range(1, 12)]

    assert [] == outline("\n\n".join([PROSE, *lines, PROSE]))


def test_a_title_that_stands_nearer_to_its_number_may_be_two_sentences() -> None:
    """One line below a chapter's number, with more space behind it than before it, is its title."""
    titles = ("On the march from the harbour.", "In the fort. The station is built.", "The rising.", "Home. The end.")
    heads = [f"{number} Chapter." for number in ("First", "Second", "Third", "Fourth")]
    text = "\n\n\n\n\n".join(
        f"{head}\n\n{title}\n\n\nThe harbour, 28 May 1896.\n\n{PROSE}\n\n{PROSE}"
        for head, title in zip(heads, titles, strict=True)
    )

    assert list(titles) == [words.split("\n")[-1] for _, words in outline(text)]


def test_what_stands_in_double_brackets_heads_nothing() -> None:
    """An editor says so that something is lost."""
    text = "\n\n\n".join(f"PART {number}\n\n{PROSE}\n\n\n((LACUNA))\n\n{PROSE}" for number in ("ONE", "TWO", "THREE"))

    assert ["PART ONE", "PART TWO", "PART THREE"] == [words for _, words in outline(text)]


def test_a_sentence_below_a_number_alone_is_its_text() -> None:
    """The articles of a declaration have numbers and no titles, and some are short."""
    short = "The right of all is the first care of the ferry,\nand of those who carry the salt."
    numbers = ("I", "II", "III", "IV", "V", "VI", "VII")
    text = f"A DECLARATION\n\n{PROSE}\n\n\n" + "\n\n\n".join(f"{number}\n\n{short}" for number in numbers)

    assert ["A DECLARATION", *numbers] == [words for _, words in outline(text)]


def test_one_sentence_that_stands_as_heads_do_does_not_unmake_them() -> None:
    """Lines far from what is before them and near what is below are heads where nearly all end no sentence."""
    titles = [f"Of the {word}" for word in ("salt", "night", "ferry", "mole", "town", "bridge", "mill", "net", "rope")]
    stands = [*titles[:5], "The salt was dear.", *titles[5:]]
    thoughts = "\n\n\n".join([PROSE] * 10)
    text = f"{PROSE}\n\n\n" + f"\n\n{PROSE}\n\n\n".join(f"{line}\n\n{PROSE}" for line in stands) + f"\n\n\n{thoughts}"

    assert titles == [words for _, words in outline(text)]


def test_the_last_of_many_short_sentences_is_no_title() -> None:
    """Nothing follows it that it could head."""
    assert [] == outline("\n\n".join(f"Some words stand here, {word}." for word in ("one", "two", "three", "four")))


def test_a_numbered_head_of_two_lines_stands_widely_apart() -> None:
    """A long title among short ones wraps, and the count goes on behind it."""
    titles = (
        "I. The mole.",
        "II. The history of the plans for it.",
        "III. The plan of the harbour board, of the town and of\nthe ferrymen on the salt road.",
        "IV. The night, and what it brought to the lower town when all was done.",
        "V. What comes next.",
    )
    text = f"THE FERRY\n\n{PROSE}" + "".join(f"\n\n\n\n\n{title}\n\n\n{PROSE}\n\n{PROSE}" for title in titles)

    assert ["THE FERRY", *(title.split()[0] for title in titles)] == [
        words if words.isupper() else words.split()[0] for _, words in outline(text)
    ]


def test_items_with_brackets_count_nothing_between_heads_with_points() -> None:
    """“1)” and “1.” are two counts: the case histories of a doctor have both."""
    items = f"1) {PROSE}\n\n2) Each day a bath in cold water\n\n3) {PROSE}\n\n4) {PROSE}"
    text = f"THE CURE\n\n{PROSE}\n\n\n" + "\n\n\n".join(f"{number}.\n\n{PROSE}\n\n{items}" for number in range(1, 6))

    assert ["THE CURE", *(f"{number}." for number in range(1, 6))] == [words for _, words in outline(text)]


def test_labels_that_count_head_nothing() -> None:
    """“Stroke II:” announces what is below it."""
    labels = "\n\n".join(f"Stroke {number}:\n\n{PROSE}" for number in ("I", "II", "III", "IV"))

    assert ["THE FERRY"] == [words for _, words in outline(f"THE FERRY\n\n{PROSE}\n\n{labels}")]


def test_entries_of_an_index_that_count_kings_are_no_units() -> None:
    """A number and a comma behind a name, and where to look."""
    kings = "\n\n".join(
        f"Marten {number}, his reign, vol. IX, p. {page}." for page, number in enumerate(("I", "II", "III", "IV"), 9)
    )

    assert ["THE FERRY"] == [words for _, words in outline(f"THE FERRY\n\n{PROSE}\n\n{PROSE}\n\n{kings}\n\n{PROSE}")]


def test_small_roman_numbers_between_dashes_are_heads_below_those_in_capitals() -> None:
    """The chapters of a novel in several books count within each: “-II-”, “The Port” and then “--i--”."""
    chapters = "".join(
        f"\n\n\n\n\n-{number}-\n\n{title}" + "".join(f"\n\n\n\n--{at}--\n\n{PROSE}" for at in ("i", "ii", "iii"))
        for number, title in (("I", "The Port"), ("II", "The Salt"), ("III", "The Lamp"))
    )
    found = outline(f"THE FERRY\n\n\n\n\nPREFACE\n\n{PROSE}{chapters}")

    assert ["--i--", "--ii--", "--iii--"] * 3 == [words for level, words in found if level == 3]
    assert ["PREFACE", "-I-", "-II-", "-III-"] == [words.split("\n")[0] for level, words in found if level == 2]


def test_small_roman_numbers_head_what_is_centred() -> None:
    """“ii. Ceremonies.” is a head where such lines stand apart and count from one."""
    titles = ("i. Pilgrimages.", "ii. Ceremonies.", "iii. The Temple.", "iv. Sects and Parties.")
    text = f"THE FERRY\n\n{PROSE}\n\n\n" + "\n\n\n".join(f"{title:^72}\n\n\n{PROSE}\n\n{PROSE}" for title in titles)

    assert ["THE FERRY", *titles] == [words for _, words in outline(text)]
