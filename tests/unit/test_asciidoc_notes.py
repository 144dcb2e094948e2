"""Notes of AsciiDoc that are broken into lines are notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.asciidoc_notes import with_whole_notes
from briefpress.verbs.trees.project import reading_words
from helpers.asciidoc import read_asciidoc
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "text",
    (
        "It is old.footnote:[So they\nsay.] And so on.\n",
        "It is old.footnote:a[So they\n  say.] And so on.\n",
        "It is old.footnoteref:[a,So they\nsay.] And so on.\n",
    ),
)
def test_a_note_of_several_lines_is_one(tmp_path: Path, text: str) -> None:
    """Its paragraph goes on behind it."""
    read = read_asciidoc(tmp_path, text)

    assert 1 == sum(node["t"] == "Note" for node in nodes(read.blocks))
    assert "It is old. And so on.\n\nSo they say." == reading_words(read.blocks)


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("|footnote:[a\n b]c |d", "|footnote:[a b]c |d"),
        ("a footnote:[x[b\nc] d\ne] f\n", "a footnote:[x[b c] d e] f\n"),
        ("a footnote:[b] c footnote:[d\ne]", "a footnote:[b] c footnote:[d e]"),
        ("a footnote:[b\n\nc] d", "a footnote:[b\n\nc] d"),
        ("----\nfootnote:[b\nc]\n----", "----\nfootnote:[b\nc]\n----"),
        ("a footnote:[b \\]\nc] d", "a footnote:[b \\] c] d"),
    ),
)
def test_only_notes_are_joined(text: str, expected: str) -> None:
    """What no bracket closes in its paragraph is none, and code is as it is typed."""
    assert expected == with_whole_notes(text)


@pytest.mark.parametrize("unit", ("footnote:[a\n", "footnote:[a", "a footnote:[b\nc]\n"))
def test_notes_are_joined_in_time_that_grows_with_the_text(unit: str) -> None:
    """However many begin."""
    assert LINEAR > growth(with_whole_notes, lambda size: unit * size, size=400)
