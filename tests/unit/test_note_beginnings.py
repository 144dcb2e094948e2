"""Each habit of notes is asked of the chunks that may begin with its marks, and of no others."""

from __future__ import annotations

import pytest

from briefpress.verbs.plain.chunks import chunks_of
from briefpress.verbs.plain.lines import split_lines
from briefpress.verbs.plain.notes.beginnings import beginnings_of
from briefpress.verbs.plain.notes.habits import HABITS

_BODIES = (
    ("[Footnote 1: …]", "[Footnote 3: Of the lamp.]"),
    ("[Footnote *: …]", "[*Footnote: Of the lamp.]"),
    ("[Footnote 1: …] (1)", "[Note a: Of the lamp.]"),
    ("[1: …]", "[3: Of the lamp.]"),
    ("[1]", "[3] Of the lamp."),
    ("Note 1:", "Note 3: Of the lamp."),
    ("Note (1)", "Note (3). Of the lamp."),
    ("［1］", "［3］ Of the lamp."),
    ("（注1）", "（注3） Of the lamp."),
    ("注1：", "注3：Of the lamp."),
    ("※1", "※3 Of the lamp."),
    ("①", "③ Of the lamp."),
    ("{1}", "{3} Of the lamp."),
    ("<1>", "<3> Of the lamp."),
    ("¹)", "³) Of the lamp."),
    ("raised figures", "³ Of the lamp."),
    ("^1", "^3 Of the lamp."),
    ("(1)", "(3) Of the lamp."),
    ("*", "† Of the lamp."),
    ("1:", "3: Of the lamp."),
    ("1.", "3. Of the lamp."),
)


@pytest.mark.parametrize(("name", "body"), _BODIES)
def test_the_bodies_of_a_habit_are_among_those_that_it_asks(name: str, body: str) -> None:
    """A sign that is missing among those of a habit would hide its notes."""
    chunks = chunks_of(split_lines(f"A lamp.\n\n{body}\n"), aside=frozenset(), mends={})
    habit = next(habit for habit in HABITS if habit.name == name)

    assert [1] == list(beginnings_of(chunks).of(habit))
    assert habit.body.match(body) is not None


def test_every_habit_has_such_bodies() -> None:
    """A habit that is added names its signs too."""
    assert [habit.name for habit in HABITS] == [name for name, _ in _BODIES]


def test_figures_within_emphasis_are_asked_too() -> None:
    """“_3 A title_, p. 5” is the body of a note."""
    chunks = chunks_of(split_lines("_3 A title_, p. 5.\n"), aside=frozenset(), mends={})

    assert [0] == list(beginnings_of(chunks).of(HABITS[-1]))
