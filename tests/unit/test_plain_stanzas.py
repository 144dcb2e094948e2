"""Stanzas whose lines are long and nearly even are verse, as the stanzas around them are."""

from __future__ import annotations

import textwrap

import pytest

from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import PROSE, outline

_STANZAS = (
    (
        "O tú, barquera del río que en la ribera cantabas,\nazote del mal viento, espejo de las aguas,\n"
        "no olvides a los que esperan, la noche ya se levanta,\nni a los que remaron siempre sin saber adónde andaban."
    ),
    (
        "Desde ese puerto bendito, glorioso y abandonado\ndispénsanos tu consuelo y tu favor soberano;\n"
        "escucha nuestras canciones, que con fervoroso labio\nofrecemos a la lluvia los hijos de los ahogados."
    ),
    (
        "A ti las gracias eleva la villa en un solo canto,\ny aunque de tu nombre cobra honor y gloria preclaros,\n"
        "más se precia de tener tu barca, tu red y tu cántaro,\nque cuanto trajo del mar el mercader más osado."
    ),
    (
        "Cuando la niebla de invierno, la soledad y el escarnio\nde los otros, a esta tierra sumieron en desamparo,\n"
        "tú tan sólo luz divina fuiste y refulgente faro\nque de la barra el oscuro alumbraste con tu mano."
    ),
)


def _blocks(*set_in: str) -> list[str]:
    text = "\n\n".join([*[PROSE] * 6, *(textwrap.indent(one, "  ") for one in set_in)])
    return [block["t"] for block in read_plain_text(text).blocks]


def test_stanzas_of_one_form_are_verse() -> None:
    """Some look like quotations with a width of their own: all have four lines, at one place."""
    assert _blocks(*_STANZAS) == [*["Para"] * 6, *["LineBlock"] * 4]


def test_quotations_of_several_lengths_stay_quotations() -> None:
    """What was wrapped does not fill the same number of lines again and again."""
    quoted = [textwrap.fill(PROSE[: 150 + 90 * size], 54) for size in range(4)]

    assert set(_blocks(*quoted)) == {"Para", "BlockQuote"}


_HAN = (
    "这条河上有一条渡船，每天中午过河，夜里回来，船上载着信件和盐，还有两个兄弟。"
    "船夫说河水不深，可是风很大，冬天常常结冰。"
)
_HAN_VERSE = ("渡口无人舟自横", "江上清风山下明", "一声长笛起中夜", "不见归人见月行")


def _lines(text: str) -> list[str]:
    """Give the lines of verse."""
    found = [block["c"] for block in read_plain_text(text).blocks if block["t"] == "LineBlock"]
    return [project([{"t": "Plain", "c": line}]).text for lines in found for line in lines]


@pytest.mark.parametrize("width", (0, 38), ids=("a line a paragraph", "wrapped"))
def test_lines_of_a_script_without_spaces_stay_lines(width: int) -> None:
    """Prose is joined without spaces where it was wrapped, verse is not; nor is its length the width of the text."""
    prose = _HAN * 2 if not width else "\n".join((_HAN * 2)[at : at + width] for at in range(0, len(_HAN) * 2, width))
    verse = textwrap.indent("\n".join(_HAN_VERSE), "  ")
    text = f"{prose}\n\n{verse}\n\n{prose}\n\n{verse}\n\n{prose}"

    assert _lines(text) == [*_HAN_VERSE] * 2
    assert [project([block]).text for block in read_plain_text(text).blocks if block["t"] == "Para"] == [_HAN * 2] * 3


def test_lines_that_end_in_a_hyphen_stay_lines() -> None:
    """Verse whose last syllables are cut off is no word broken at the end of a line."""
    verse = (
        "No te dirá la barque-",
        "que no pones bien la ve-;",
        "mas si el río no te lle-",
        "por ir a manos de nie-,",
    )

    assert _lines(f"{PROSE}\n\n{PROSE}\n\n{textwrap.indent(chr(10).join(verse), '   ')}\n\n{PROSE}") == list(verse)


def test_one_poem_whose_lines_begin_small_is_verse() -> None:
    """Its lines are nearly even, none is filled, and a third of them ends with a clause."""
    poem = (
        "the ferry lay at noon below the tower",
        "and no one came to loose her from the stone,",
        "the bells had rung for none but her alone",
        "and rang again, as if they had an hour;",
        "a smell of salt was there, of rope and flour",
        "and on the quay a lantern someone had blown",
        "out, and beside it lay a letter, thrown",
        "away by hands that never had the power.",
        "so we went down, the miller and his brother",
        "and took the oars that lay there in the wet,",
        "and rowed the night from one bank to the other",
        "without a word that I remember yet;",
        "and what we carried over, and what other",
        "thing waited on the stones, we both forget.",
    )

    assert "LineBlock" == _blocks("\n".join(poem))[-1]


def test_numbers_in_the_middle_head_the_parts_of_poems_that_are_set_in() -> None:
    """Numbers of notes at the margin stand left of the verse, and do not make items of them."""
    verse = "      The lamp is out, the door is shut,\n      the road is white with snow,\n      and no one calls."
    parts = "\n\n\n".join(
        f"                  {number}.\n\n{verse}\n\n{verse}\n\n{verse}" for number in ("I", "II", "III", "IV")
    )
    notes = "\n\n".join(f"{number}. Of the ferry" for number in range(1, 8))
    found = outline(f"THE LAMP\n\n\n{parts}\n\n\n\n\nTHE DOOR\n\n\n{parts}\n\n\n\n\nREMARKS\n\n\n{notes}")

    assert ["I.", "II.", "III.", "IV."] * 2 == [words for _, words in found if words.isupper() and len(words) < 5]
