"""A mark that stands apart from its word calls its note right behind that word."""

from __future__ import annotations

import pytest

from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import PROSE

_NOTES = "Notes\n\n{0} The first of the notes.\n\n{1} The second of the notes.\n"
_LINE = "at the town hall said to the people in the long street what there was"


def _shown(text: str) -> str:
    """Give the first paragraph with a caret for each note and a space for each end of a line."""
    first = next(node for node in read_plain_text(text).blocks if node["t"] == "Para")
    signs = {"Space": " ", "SoftBreak": " ", "Note": "^"}
    return "".join(node["c"] if node["t"] == "Str" else signs[node["t"]] for node in first["c"])


@pytest.mark.parametrize("marks", (("(1)", "(2)"), ("[1]", "[2]")))
@pytest.mark.parametrize(
    ("written", "shown"),
    (
        ("no water {0}. Nobody {1} said why.", "no water^. Nobody^ said why."),
        ("no water{0}. Nobody{1} said why.", "no water^. Nobody^ said why."),
        (f"{_LINE}\n{{0}} Nobody {_LINE} {{1}}\n{_LINE} why.", f"{_LINE}^ Nobody {_LINE}^ {_LINE} why."),
    ),
)
def test_a_note_is_called_right_behind_its_word(marks: tuple[str, str], written: str, shown: str) -> None:
    """A typist's space before a bracket would part a raised number from its word, and from the point."""
    text = f"{written}\n\n{PROSE}\n\n{_NOTES}".format(*marks)
    assert _shown(text) == shown


def test_a_mark_before_a_word_keeps_its_space() -> None:
    """It belongs to the word that it touches."""
    text = f"They saw the [1]Khan, and the [2]Shah.\n\n{PROSE}\n\n{_NOTES}".format("[1]", "[2]")
    assert _shown(text) == "They saw the ^Khan, and the ^Shah."
