"""How deep lists and tables stand within each other is told from their lines, in a blink."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.formats import MARKDOWN
from briefpress.verbs.sources.nesting import nesting

if TYPE_CHECKING:
    from pathlib import Path

LISTS = "- a\n  1. b\n\n     words of b\n     + c\n  2. d\n\nWords.\n\n    - e\n"


@pytest.mark.parametrize("reader", (MARKDOWN, "org", "rst"))
def test_lists_are_as_deep_as_their_items_are_set_in(reader: str) -> None:
    """Words of an item change nothing; words at the margin end all lists."""
    assert 3 == nesting(LISTS, reader=reader)


def test_tables_are_as_deep_as_they_are_open() -> None:
    """A table that ends twice does not count for less than none."""
    assert 2 == nesting("{|\n|\n{|\n|}\n|}\n|}\n|}\n:{|\n| a {| b\n|}\n", reader="mediawiki")


def test_other_formats_have_no_such_lines() -> None:
    """Their readers are quick."""
    assert 0 == nesting(LISTS + "{|\n", reader="latex")


@pytest.mark.parametrize(
    ("name", "text"),
    (
        ("a.org", "".join("  " * depth + "- item\n" for depth in range(300))),
        ("a.rst", "".join("  " * depth + "- item\n\n" for depth in range(300))),
        ("a.md", "".join("  " * depth + "- item\n" for depth in range(300))),
        ("a.wiki", "{|\n|\n" * 300 + "deep\n" + "|}\n" * 300),
    ),
    ids=("org", "rst", "md", "wiki"),
)
def test_what_is_too_deep_is_refused_with_its_reason(tmp_path: Path, name: str, text: str) -> None:
    """Pandoc would be stopped after its time, and nobody would know why."""
    path = tmp_path / name
    path.write_text(text)
    outcome = read_file(path)

    assert ["S001"] == [finding.code for finding in outcome.findings]
    assert "within each other more than 64 deep" in outcome.findings[0].message
