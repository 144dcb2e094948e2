"""Numbered heads of a long series count on though many numbers are missing among them."""

from __future__ import annotations

from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.read import read_plain_text
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


def test_each_number_may_come_twice_where_a_text_has_two_languages() -> None:
    """What stands in the one goes on in the other, some numbers behind it; items of a list have figures."""
    letters = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")
    pages = "\n\n\n".join(
        f"{numeral:>40}\n\nHOLM TO BERG\n\n{PROSE}\n\n{PROSE}"
        for first, then in zip(letters[::2], letters[1::2], strict=True)
        for numeral in (first, then, first, then)
    )
    heads = [words.split()[0] for _, words in outline(f"THE LETTERS\n\n{PROSE}\n\n\n{pages}")]

    assert [2] * len(letters[:-2]) == [heads.count(numeral) for numeral in letters[:-2]]


def test_titles_behind_the_sign_of_a_section_need_no_order() -> None:
    """They stand further off than paragraphs, in two languages each."""
    titles = (("I", "Of the salt"), ("I", "Vom Salz"), ("III", "Of the ice"), ("III", "Vom Eis"), ("II", "Of the lamp"))
    text = "\n\n\n".join(f"§ {number}.—_{title}._\n\n{PROSE}\n\n{PROSE}" for number, title in titles)
    heads = [words for _, words in outline(f"THE BOOK\n\n{PROSE}\n\n\n{text}")]

    assert [f"§ {number}.—{title}." for number, title in titles] == heads[1:]


def test_numbers_may_have_the_sign_of_an_ordinal() -> None:
    """“4º The salt” is the fourth; degrees have no word behind them."""
    found = numbered("4º The salt of the isles")

    assert found is not None
    assert ("arabic", 4, "The salt of the isles") == (found.style, found.value, found.rest)
    assert numbered("40°30 north") is None


def test_what_is_counted_within_its_part_has_the_number_of_the_part_too() -> None:
    """“NUMBER 17-4.” is the fourth of the seventeenth."""
    labels = [f"NUMBER {part}-{at}." for part, count in ((17, 4), (18, 6), (20, 3)) for at in range(1, count + 1)]
    text = "\n\n\n".join(f"{label}\n\n{PROSE}" for label in labels)
    read = read_plain_text(f"THE BOOK\n\n{PROSE}\n\n\n{text}")
    reasons = [stretch.reason for stretch in read.stretches if stretch.role == "heading"]

    assert ["others say the same with a number that counts up"] * len(labels) == reasons[1:]


def test_a_word_with_a_colon_that_comes_again_and_again_apart_heads_its_exercises() -> None:
    """In a dialogue the names of the speakers stand as near as paragraphs."""
    lessons = "\n\n\n".join(f"{PROSE}\n\n{PROSE}\n\n\nExercises:\n\n_a_) {PROSE}" for _ in range(9))
    talk = "\n\n".join(f"{name}:\n\n{PROSE}" for name in ("Lise", "Ole") * 9)

    assert 9 == [words for _, words in outline(f"THE BOOK\n\n{PROSE}\n\n\n{lessons}")].count("Exercises:")
    assert not [words for _, words in outline(f"THE BOOK\n\n{PROSE}\n\n\n{talk}") if words.endswith(":")]
