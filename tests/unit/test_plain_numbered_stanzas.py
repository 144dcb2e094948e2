"""Long poems as plain text: numbers over stanzas of one form count these, and head nothing."""

from __future__ import annotations

import textwrap

import pytest

from helpers.plain_prose import PROSE, outline

STANZA = "The boat is in, the salt is dear,\nAnd who will pay the ferryman?\nThe wind is up, the night is near,\n"
NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


def form_of(poem: int, number: int) -> str:
    """Give a stanza: poems have stanzas of several lengths, and the last of one is longer than most."""
    lines = STANZA.strip().split("\n")
    return textwrap.indent("\n".join(lines * (5 if (poem, number) == (2, 3) else 1 + (poem + number) % 3)), "  ")


@pytest.mark.parametrize("gap", ("\n\n", "\n\n\n"))
def test_numbers_over_stanzas_of_one_form_are_no_heads(gap: str) -> None:
    """They may stand further off than a stanza from the next, and a song may stand between two."""
    stanzas = [f"{number}.\n\n{STANZA}And he is counting as he can." for number in NUMERALS]
    song = f"SONG.\n\n{STANZA}\n{STANZA}\n{STANZA}"
    poem = gap.join((*stanzas[:12], song, *stanzas[12:]))
    text = f"THE FERRY\n\n\n\nPREFACE\n\n{PROSE}\n\n\n\nTHE SALT SONG\n\n{poem}\n\n\n\nNOTES\n\n{PROSE}"

    assert not {f"{number}." for number in NUMERALS} & {words for _, words in outline(text)}


def test_numbers_over_poems_of_many_forms_are_heads() -> None:
    """Each poem has as many lines as it needs, and stands widely apart."""
    poems = "\n\n\n".join(
        f"{number}.\n\n" + "\n".join(STANZA.strip().split("\n") * (1 + at % 4)) for at, number in enumerate(NUMERALS)
    )

    assert {f"{number}." for number in NUMERALS} <= {
        words for _, words in outline(f"LAST VERSES\n\n\n\nPREFACE\n\n{PROSE}\n\n\n\n{poems}")
    }


def test_numbers_without_a_point_over_the_stanzas_of_a_long_poem_are_no_heads() -> None:
    """The cantos are heads, the numbers of their stanzas are not, whatever the distances."""
    lines = textwrap.indent(f"{STANZA}And he is counting as he can.", "  ")
    canto = "\n\n".join(f"{number}\n\n{lines}" for number in range(1, 13))
    text = "\n\n\n\n\n".join(f"CANTO {number}\n\n\n{canto}" for number in ("FIRST", "SECOND", "THIRD"))

    assert ["CANTO FIRST", "CANTO SECOND", "CANTO THIRD"] == [
        words for _, words in outline(f"{PROSE}\n\n\n\n\n{text}\n\n{PROSE}")
    ]


def test_numbers_over_the_stanzas_of_many_poems_are_no_heads() -> None:
    """Their stanzas have one form each, and some are long; the titles of the poems are heads."""
    titles = ("THE FERRY", "THE SALT", "THE LAMP", "THE ICE", "THE MOLE", "THE ROPE")
    poems = "\n\n\n\n\n".join(
        f"{title}\n\n\n" + "\n\n".join(f"{number}\n\n{form_of(at, number)}" for number in (1, 2, 3))
        for at, title in enumerate(titles)
    )

    assert list(titles) == [words for _, words in outline(f"{PROSE}\n\n{PROSE}\n\n\n\n\n{poems}")]


def test_poems_of_several_forms_have_their_stanzas_counted_each() -> None:
    """One has stanzas of four lines and another of seven; below the last of one stands more verse."""
    short, long = f"{STANZA}And he is counting as he can.", f"{STANZA}{STANZA}And he is counting as he can."
    poems = (
        "\n\n\n".join(f"  {number}.\n\n{textwrap.indent(stanza, '  ')}" for number in NUMERALS[:count])
        for stanza, count in ((short, 15), (long, 11))
    )
    first, second = (f"{poem}\n\n{textwrap.indent(STANZA, '  ')}\n{textwrap.indent(STANZA, '  ')}" for poem in poems)
    text = f"{PROSE}\n\n\n\n\nTHE SALT SONG\n\n\n{first}\n\n\n\n\nTHE ICE\n\n\n{second}\n\n\n\n\nNOTES\n\n\n{PROSE}"

    assert ["THE SALT SONG", "THE ICE", "NOTES"] == [words for _, words in outline(text)]
