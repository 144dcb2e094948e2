"""Verse that is set in stays verse though prose follows it without a blank line, and a comment below lines is prose."""

from __future__ import annotations

import textwrap

import pytest

from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import PROSE, SENTENCE

MANY = "\n\n".join([PROSE] * 4)
SONG = "O, the lamp is out and the door is shut,\nAnd the road is white,\nO, the lamp is out"
SHORT = textwrap.fill(SENTENCE, 70)


def _read(text: str) -> list[tuple[str, int]]:
    """Give the kinds of the blocks between two stretches of prose, with the count of their lines."""
    blocks = read_plain_text(f"{MANY}\n\n{text}\n\n{MANY}\n").blocks[4:-4]
    return [(block["t"], len(block["c"]) if block["t"] == "LineBlock" else 1) for block in blocks]


@pytest.mark.parametrize("inset", ("   ", "     ", "            "))
@pytest.mark.parametrize("prose", (PROSE, SHORT))
def test_prose_right_below_verse_is_prose(inset: str, prose: str) -> None:
    """The verse is set in and none of its lines is full; the prose stands at the margin and is filled."""
    assert [("LineBlock", 3), ("Para", 1)] == _read(f"{textwrap.indent(SONG, inset)}\n{prose}")


def test_a_line_of_the_prose_may_be_broken_early() -> None:
    """Initials were kept with their name, as in any paragraph of the text."""
    first, second, *further = PROSE.split("\n")
    prose = "\n".join((first, second[:44], *further))

    assert [("LineBlock", 3), ("Para", 1)] == _read(f"{textwrap.indent(SONG, '     ')}\n{prose}")


def test_verse_may_stand_within_a_paragraph() -> None:
    """Prose goes on below it."""
    song = textwrap.indent(SONG, "     ")

    assert [("Para", 1), ("LineBlock", 3), ("Para", 1)] == _read(f"{SHORT}\n{song}\n{PROSE}")


def test_a_stanza_that_goes_in_and_out_is_whole() -> None:
    """The lines at its margin are no more filled than the others."""
    stanza = "The lamp is out,\nthe door is shut,\n     the road is white,\n     and no one there,\nthe boats,\nand so"

    assert [("LineBlock", 6)] == _read(stanza)


def test_a_comment_in_brackets_below_lines_is_prose() -> None:
    """It is wrapped, and set in below what it is on."""
    comment = textwrap.fill(f"[{SENTENCE * 2}", 70, initial_indent="    ", subsequent_indent="    ")
    lines = "  The spirit is in my body.\n  I have made an error.\n"
    (verse, count), (kind, _) = _read(f"{lines}{comment.rstrip()}]")

    assert ("LineBlock", 2) == (verse, count)
    assert "LineBlock" != kind


def test_a_speech_that_begins_behind_its_direction_is_prose() -> None:
    """Its first line is full: the name does not stand over the speech."""
    text = (
        "MRS. HOLM: (Shakes her umbrella at the warden of the lower bridge.)\nGive him the letters, dear, and the salt."
    )
    blocks = read_plain_text(f"{MANY}\n\n{text}\n\n{MANY}\n").blocks

    assert text.replace("\n", " ") in [" ".join(project([block]).text.split()) for block in blocks]
    assert "LineBreak" not in {node["t"] for block in blocks for node in block["c"]}
