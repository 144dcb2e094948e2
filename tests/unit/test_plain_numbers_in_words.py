"""Numbers in words: the whole word before its stem, and two numbers in one word."""

from __future__ import annotations

import pytest

from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.ordinals import spoken, written
from helpers.plain_prose import PROSE, outline


@pytest.mark.parametrize(
    ("word", "value"),
    (
        ("fifteen", 15),
        ("SIXTEEN", 16),
        ("fifty-one", 51),
        ("sixty-third", 63),
        ("ninetieth", 90),
        ("quatre-vingt-dix-sept", 97),
        ("soixante-douzième", 72),
        ("einunddreißig", 31),
        ("siebenundsechzigstes", 67),
        ("tweeëntwintig", 22),
        ("achtenvijftigste", 58),
        ("veintidós", 22),
        ("dieciséis", 16),
        ("DECIMOPRIMERO", 11),
        ("VENTUNESIMO", 21),
        ("trentatreesimo", 33),
        ("quarantottesimo", 48),
        ("VENTESIMOPRIMO", 21),
        ("ventesimottavo", 28),
        ("een-en-twintigste", 21),
        ("ein-und-dreißigstes", 31),
        ("settantanove", 79),
        ("tjugoförsta", 21),
        ("trettiosju", 37),
        ("enogtyvende", 21),
        ("fireogtredivte", 34),
        ("første", 1),
        ("åttende", 8),
        ("attende", 18),
        ("tjueåttende", 28),
        ("kolmastoista", 13),
        ("kahdeskymmenesneljäs", 24),
        ("huszonötödik", 25),
        ("onbirinci", 11),
        ("yirmialtıncı", 26),
        ("siedemnasty", 17),
        ("пятидесятая", 50),
        ("п'ятнадцятий", 15),
        ("cincisprezecelea", 15),
    ),
)
def test_a_number_in_one_word_has_its_value(word: str, value: int) -> None:
    """Tens and ones are joined in the way of each language, with or without an ending."""
    assert value == written(word)[0]


@pytest.mark.parametrize(
    ("words", "value", "taken"),
    (
        ("двадцать первая", 21, 2),
        ("treinta y tres", 33, 3),
        ("quarenta e dois", 42, 3),
        ("soixante et onzième", 71, 3),
        ("quinquagésimo terceiro", 53, 2),
        ("al treilea", 3, 2),
        ("trzydziesty drugi", 32, 2),
    ),
)
def test_a_number_in_several_words_has_its_value(words: str, value: int, taken: int) -> None:
    """What belongs to the number is taken with it."""
    assert (value, taken) == spoken(words.split(), ordinals=False)


@pytest.mark.parametrize("word", ("ventre", "onfire", "entendre", "trentino", "undertow", "atti", "to", "fire", "het"))
def test_a_word_that_is_no_number_has_no_value(word: str) -> None:
    """A word that begins or ends as a number does is none, nor is one that counts in another language only."""
    assert (0, False) == written(word)


def test_chapters_that_count_in_words_keep_one_level_past_the_fourteenth() -> None:
    """The fifteenth chapter follows the fourteenth, and is not the fifth once more."""
    words = ("Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen")
    text = "\n\n\n\n".join(f"Chapter {word}\n\n{PROSE}" for word in words)

    assert [(1, f"Chapter {word}") for word in words] == outline(text)


def test_cantos_in_italian_keep_one_level_past_the_twentieth() -> None:
    """The number of the twenty-first is one word, as that of the twentieth is."""
    words = ("PRIMO", "SECONDO", "VENTESIMO", "VENTUNESIMO", "VENTIDUESIMO", "TRENTESIMO", "TRENTOTTESIMO")
    text = "\n\n\n\n".join(f"CANTO {word}\n\n{PROSE}" for word in words)

    assert [(1, f"CANTO {word}") for word in words] == outline(text)


def test_a_number_in_a_word_alone_heads_its_part() -> None:
    """Each chapter begins with its title, and counts from its second part on; no part stands above the chapters."""
    chapters = "".join(
        f"\n\n\n\nVOLUME ONE, CHAPTER {chapter}.\n\nTHE {title}.\n\n{PROSE}"
        + "".join(f"\n\n\n\n{number}.\n\n{PROSE}" for number in ("TWO", "THREE", "FOUR"))
        for chapter, title in (("ONE", "FERRY"), ("TWO", "SALT"), ("THREE", "LAMP"))
    )
    found = outline(f"THE MOLE\n\n\n\nPREFACE\n\n{PROSE}{chapters}")

    assert {3} == {level for level, words in found if words in {"TWO.", "THREE.", "FOUR."}}
    assert {2} == {level for level, words in found if words.startswith("VOLUME")}


def test_the_last_of_a_kind_that_no_text_counts_is_a_title() -> None:
    """A tale is named “The last book”, and its text is not a part of its title."""
    tales = ("THE FERRY", "THE LAST BOOK", "THE SALT", "THE LAMP")
    text = "\n\n\n\n\n".join(f"{tale}\n\n\n“He is dead!...” says one on the stairs.\n\n{PROSE}" for tale in tales)

    assert list(tales) == [words for _, words in outline(f"{PROSE}\n\n\n\n\n{text}")]


@pytest.mark.parametrize("words", ("Lettre de Madame Holm", "Livre de la mer", "Chapitre ce que dit Ole"))
def test_a_word_with_the_ending_of_an_ordinal_is_none(words: str) -> None:
    """“De” is no five hundredth letter."""
    assert numbered(words) is None
