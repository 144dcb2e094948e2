"""Heads of MediaWiki tables that begin with a bar and no attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.wiki_cells import without_bare_bars
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("{|\n!| a\n! |b\n|-\n| c\n|}", "{|\n! a\n!b\n|-\n| c\n|}"),
        ("{|\n! style=x | a\n! b !! c\n|}", "{|\n! style=x | a\n! b !! c\n|}"),
        ("!| a\n{|\n|}\n!| b", "!| a\n{|\n|}\n!| b"),
        ("{|\n!|| a\n|}", "{|\n!|| a\n|}"),
    ),
)
def test_the_bar_goes(text: str, expected: str) -> None:
    """In tables only, and where nothing stands before it."""
    assert expected == without_bare_bars(text)


def test_a_head_shows_its_words(tmp_path: Path) -> None:
    """And no bar."""
    (tmp_path / "a.mediawiki").write_text("{|\n!| One\n!| Two\n|-\n| 1 || 2\n|}\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.mediawiki")

    assert outcome.value is not None
    assert "One Two 1 2".split() == project(outcome.value.read.blocks).text.split()
