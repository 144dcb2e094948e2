"""Names in a line of their own right over what is said: each speech is a paragraph below its speaker's name."""

from __future__ import annotations

import pytest

from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import PROSE, SENTENCE, outline

NAMES = ("Marten", "Lise Brandt", "Ole")
SAID = ("I stay.", PROSE, f"{SENTENCE.strip()}", "Go in, all of you!")


def play(names: tuple[str, ...], *, turns: int) -> str:
    """Give a scene in which they speak in turn, briefly and at length."""
    said = (f"{names[turn % len(names)]}\n{SAID[turn % len(SAID)]}" for turn in range(turns))
    return "THE FERRY\n\nACT I\n\n" + "\n\n".join(said)


def speeches(text: str) -> list[tuple[str, str]]:
    """Give the name and the first word of each paragraph whose first line is broken off."""
    read = (block["c"] for block in read_plain_text(text).blocks if block["t"] == "Para")
    lines = [project([{"t": "Plain", "c": nodes}]).text.split("\n", 1) for nodes in read if {"t": "LineBreak"} in nodes]
    return [(name, said.split()[0]) for name, said in lines]


@pytest.mark.parametrize("names", (NAMES, tuple(map(str.upper, NAMES)), tuple(f"{name}." for name in NAMES)))
def test_each_speech_is_a_paragraph_below_the_name(names: tuple[str, ...]) -> None:
    """In letters of any size; a speech of a line is no verse, one of several is not run on behind the name."""
    expected = [(names[turn % 3], SAID[turn % 4].split()[0]) for turn in range(24)]

    assert expected == speeches(play(names, turns=24))


def test_a_direction_stands_behind_the_name() -> None:
    """“Ole (aside)” is Ole, whatever is said below it."""
    text = play(NAMES, turns=24) + f"\n\nOle (aside)\nThe boat is in.\n\nMarten (rises)\n{PROSE}"

    assert [("Ole (aside)", "The"), ("Marten (rises)", "The")] == speeches(text)[-2:]


def test_who_speaks_once_in_a_play_has_a_name_too() -> None:
    """Where nearly all is spoken, a short line over what begins a sentence is one."""
    assert ("The Bailiff", "Go") == speeches(f"{play(NAMES, turns=24)}\n\nThe Bailiff\nGo in, all of you!")[-1]


def test_a_cast_heads_nothing() -> None:
    """No name is a heading."""
    assert ["THE FERRY", "ACT I"] == [words for _, words in outline(play(NAMES, turns=24))]


def test_lines_of_verse_below_a_name_stay_lines() -> None:
    """A speech in verse keeps its lines, the name above them."""
    verse = "The lamp is out, the door is shut,\nThe road is white with snow,\nAnd no one calls,\nAs I go down."
    text = "THE FERRY\n\nACT I\n\n" + "\n\n".join(f"{NAMES[turn % 3]}\n{verse}" for turn in range(24))
    blocks = [block for block in read_plain_text(text).blocks if block["t"] == "LineBlock"]

    assert [5] * 24 == [len(block["c"]) for block in blocks]


def test_stanzas_that_begin_with_one_refrain_are_no_speeches() -> None:
    """One line again and again is no cast: two speak at least."""
    stanza = "Home over the water\nthe ferry goes home,\nand nobody calls it,\nand no one has come."

    assert [] == speeches("\n\n".join([stanza] * 24))
