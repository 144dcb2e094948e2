"""Verse whose lines stand one blank line apart is read as stanzas; lists and talk set so are not."""

from __future__ import annotations

import pytest

from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import PROSE, outline

_STANZAS = (
    (
        "The ferry's late, and so is he,",
        "     And both of them have had the ebb",
        "To fight since noon,",
        "     she said to me.",
    ),
    (
        "No lamp is lit upon the mole,",
        "     No bell is rung to bring them in,",
        "The gulls went over",
        "     with the shoal;",
    ),
    (
        "And I have salt enough to sell,",
        "     And you have letters to be read",
        "When all of this",
        "     is over, well,",
    ),
    (
        "Then let us wait, the two of us,",
        "     And count the waves until they come",
        "Or count until",
        "     they never does.",
    ),
)
_COUPLETS = (("They came at last,", "     and both alive."), ("The salt was wet,", "     the letters dry."))
_POEM = "\n\n\n\n".join("\n\n".join(stanza) for stanza in _STANZAS)


def _stanzas(text: str) -> list[int]:
    """Give how many lines each stanza has."""
    return [len(block["c"]) for block in read_plain_text(text).blocks if block["t"] == "LineBlock"]


@pytest.mark.parametrize("prose", (0, 5))
def test_lines_one_blank_line_apart_are_stanzas(prose: int) -> None:
    """In a poem as in prose that quotes one; stanzas stand further from each other."""
    text = "\n\n\n\n".join([*[PROSE] * prose, _POEM, *[PROSE] * prose])

    assert [4, 4, 4, 4] == _stanzas(text)


def test_the_first_line_of_such_a_stanza_heads_nothing() -> None:
    """It stands as far from what is above it as a title does."""
    text = f"THE FERRY\n\n\n\n\nTHE NIGHT\n\n\n{_POEM}\n\n\n\n\nTHE MORNING\n\n\n{_POEM}"

    assert ["THE FERRY", "THE NIGHT", "THE MORNING"] == [words for _, words in outline(text)]


def test_couplets_among_such_stanzas_are_stanzas_too() -> None:
    """What they are shows in the stanzas around them."""
    text = "\n\n\n\n".join([_POEM, *("\n\n".join(couplet) for couplet in _COUPLETS)])

    assert [4, 4, 4, 4, 2, 2] == _stanzas(text)


def test_what_was_turned_over_stays_with_its_line() -> None:
    """It stands right below it, set in or not."""
    turned = _POEM.replace("To fight since noon,", "To fight since\n     noon,").replace("the shoal;", "the\nshoal;")

    assert [5, 5, 4, 4] == _stanzas(turned)


@pytest.mark.parametrize(
    "line",
    (
        "{name}. It was no night for that, I said,",
        "“It was no night for that, {name},",
        "{number}. the salt of {name},",
        "The salt of {name};",
        "The salt of {name} and of the two brothers.",
    ),
)
def test_lists_and_talk_one_blank_line_apart_are_no_stanzas(line: str) -> None:
    """Items end in one sign or count, sentences end, and names or quotation marks open what is said."""
    names = ("Holm", "Berg", "Lie", "Dahl", "Vik", "Moe")
    rows = ("\n\n".join(line.format(name=name, number=at) for at, name in enumerate(names, 1)) for _ in range(4))
    text = "\n\n\n\n".join([PROSE, *rows, PROSE])

    assert [] == _stanzas(text)


def test_one_such_stanza_is_no_habit() -> None:
    """A letter may close so."""
    text = "\n\n\n\n".join([PROSE, "\n\n".join(_STANZAS[0]), PROSE])

    assert [] == _stanzas(text)


@pytest.mark.parametrize(("prose", "lines"), ((0, [4, 4, 4, 4, 4]), (12, [4, 4, 4, 4])))
def test_lines_in_brackets_are_verse_where_all_is_verse(prose: int, lines: list[int]) -> None:
    """In a play they say what is done meanwhile."""
    refrain = "Oh, wind of the West,\n\n(Oh, wind, be still!)\n\nThe boat is out,\n\n(And so is the light.)"
    text = "\n\n\n\n".join([*[PROSE] * prose, _POEM, refrain, *[PROSE] * prose])

    assert lines == _stanzas(text)
