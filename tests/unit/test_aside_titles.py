"""Titles of notes and warnings are bold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import Nodes, para, text_node
from briefpress.verbs.sources.aside_titles import with_bold_titles

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "text"),
    (
        ("a.rst", "One.\n\n.. tip::\n\n   Words.\n"),
        ("a.adoc", "One.\n\nTIP: Words.\n"),
        ("a.md", "One.\n\n> [!TIP]\n> Words.\n"),
        ("a.dbk", "<article><para>One.</para><tip><title>Tip</title><para>Words.</para></tip></article>"),
    ),
)
def test_the_title_of_a_tip_is_bold(tmp_path: Path, name: str, text: str) -> None:
    """It names what follows, and is no sentence of the text."""
    (tmp_path / name).write_text(text, encoding="utf-8")

    outcome = read_file(tmp_path / name)

    assert outcome.value is not None
    assert outcome.value.read.blocks[-2:] == [
        para([{"t": "Strong", "c": [text_node("Tip")]}]),
        para([text_node("Words.")]),
    ]


@pytest.mark.parametrize(
    "blocks",
    (
        [{"t": "Div", "c": [["", ["title"], []], [para([text_node("Alone")])]]}],
        [{"t": "Div", "c": [["", [], []], [{"t": "Div", "c": [["", ["title"], []], []]}, para([text_node("a")])]]}],
        [{"t": "Div", "c": [["", [], []], [para([text_node("a")]), para([text_node("b")])]]}],
    ),
    ids=("alone", "empty", "none"),
)
def test_what_is_no_title_of_anything_stays(blocks: Nodes) -> None:
    """A division may be called so for other reasons."""
    assert blocks == with_bold_titles(blocks)
