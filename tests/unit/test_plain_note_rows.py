"""Notes that stand in a row without blank lines go to their marks, in whatever brackets these stand."""

from __future__ import annotations

import textwrap

import pytest

from briefpress.nouns.tree import nodes
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import PROSE, SENTENCE

NOTES = ["The cut lasted eleven days.", "A song of the people.", "So the rule of that year says."]


def _text(call: str, body: str, *, head: str = "", gap: str = "\n") -> str:
    """Give a text with three calls and its notes in a row at the end."""
    called = [f"{SENTENCE.strip()[:-1]} {call.format(number)}. {SENTENCE}" for number in (1, 2, 3)]
    rows = gap.join(f"{body.format(number)} {note}" for number, note in enumerate(NOTES, start=1))
    prose = [part for one in called for part in (textwrap.fill(one, 70), PROSE)]
    return "\n\n".join([*prose, *([head] if head else []), rows]) + "\n"


def _notes(text: str) -> list[str]:
    return [project(node["c"]).text for node in nodes(read_plain_text(text).blocks) if node["t"] == "Note"]


@pytest.mark.parametrize("call", ("({})", "[{}]"))
@pytest.mark.parametrize("body", ("({})", "{}.", "{})", "{}"))
@pytest.mark.parametrize("head", ("Notas", "NOTES"))
def test_notes_in_a_row_below_their_head_are_joined(call: str, body: str, head: str) -> None:
    """No blank lines part them, and the head says what they are."""
    assert _notes(_text(call, body, head=head)) == NOTES


def test_notes_in_a_row_without_a_head_are_joined_if_all_are_called() -> None:
    """They end the text, and count as their calls do."""
    assert _notes(_text("({})", "({})")) == NOTES


@pytest.mark.parametrize("gap", ("\n", "\n\n"))
def test_the_whole_bracket_of_a_call_goes(gap: str) -> None:
    """No bracket is left in the text where the notes begin with bare numbers."""
    read = project(read_plain_text(_text("({})", "{}.", head="Notes", gap=gap)).blocks).text
    assert "(" not in read.replace(PROSE, "")


def test_a_list_at_the_end_that_nothing_calls_stays_a_list() -> None:
    """It counts as notes would, and is announced."""
    text = f"{PROSE}\n\nI ask for three things:\n\n(1) water,\n(2) bread, and\n(3) peace.\n"
    assert [node["t"] for node in nodes(read_plain_text(text).blocks) if node["t"] in {"Note", "OrderedList"}] == [
        "OrderedList"
    ]


def test_a_list_in_a_row_of_which_the_text_speaks_once_stays_a_list() -> None:
    """A reference to one of its entries calls no note."""
    told = textwrap.fill(f"Of these, the second (2) is best. {SENTENCE}", 70)
    assert not _notes(f"{told}\n\n{PROSE}\n\n(1) water,\n(2) bread,\n(3) peace.\n")


def test_two_notes_below_the_text_are_no_verse() -> None:
    """Short lines that count as the marks above them do are the notes of a column."""
    told = textwrap.fill(f"The sea was two miles off (1), and the law allows it (2). {SENTENCE}", 70)
    assert _notes(f"{told}\n\n{PROSE}\n\n(1) Read in 1995.\n(2) Since 2021.\n") == ["Read in 1995.", "Since 2021."]
