"""The sections of a redline are finished: what changed is counted, in the text and in its notes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.desk.labels import load_labels
from briefpress.nouns.finding import Place
from briefpress.nouns.section import Section
from briefpress.verbs.redline.finish import Finisher

if TYPE_CHECKING:
    from briefpress.nouns.redline import Changed

LABELS = load_labels(Path(__file__).resolve().parent.parent.parent, "en", place=Place("")).value
MARK = '<span class="bp-ins" data-change="{}">{}</span>'
NOTE = '<sup class="call"><a href="#n">1</a></sup><span class="note" id="n">{}</span>'


def counted(inner: str) -> Changed:
    """Finish one section, and give what was counted in it."""
    xhtml = f'<section id="text-1"><h2 id="h">One</h2><p id="p">Words {inner} at last.</p></section>'
    _, (changed,) = Finisher(LABELS).section(Section("text-1", "chapter", "One", xhtml))
    return changed


@pytest.mark.parametrize(
    ("inner", "noted"),
    (
        (MARK.format(1, "new"), (0, 0, 0)),
        (NOTE.format(f"A {MARK.format(1, 'new')} note."), (1, 1, 0)),
        (MARK.format(1, NOTE.format(MARK.format(2, "A new note."))), (2, 3, 0)),
        (MARK.format(1, f"new{NOTE.format(MARK.format(2, 'A new note.'))}"), (1, 3, 0)),
    ),
    ids=("a word", "a word in a note", "a note", "a word with a note"),
)
def test_changes_in_notes_are_told_from_those_in_the_text(inner: str, noted: tuple[int, int, int]) -> None:
    """A note that comes or goes changes no word of the text."""
    assert noted == counted(inner).noted


def test_what_is_left_is_of_the_text() -> None:
    """One word came, whatever its note says."""
    left = counted(MARK.format(1, f"new{NOTE.format(MARK.format(2, 'A new note.'))}")).in_text

    assert (1, 1, 0) == (left.changes, left.inserted, left.deleted)
