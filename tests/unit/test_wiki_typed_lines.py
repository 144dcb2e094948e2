"""Lines of a wiki that begin with a blank are shown as they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "code"),
    (
        ("One.\n\n a  b c\n   d\n\nTwo.\n", ["a  b c\n  d"]),
        ("One.\n\n a: 0123456789\n\nTwo.\n", ["a: 0123456789"]),
        ("One.\n\n<code>a</code>\n\n<code>b c</code>\n", []),
    ),
)
def test_they_are_code(tmp_path: Path, text: str, code: list[str]) -> None:
    """With their line ends and their blanks, so that long lines can end before the edge of the paper."""
    (tmp_path / "a.wiki").write_text(text, encoding="utf-8")
    outcome = read_file(tmp_path / "a.wiki", reader="mediawiki")

    assert outcome.value is not None
    assert code == [one["c"][1] for one in nodes(outcome.value.read.blocks) if one["t"] == "CodeBlock"]


def test_with_links_in_them_they_stay_a_paragraph_with_blanks(tmp_path: Path) -> None:
    """Only several blanks in a row keep a line in its columns."""
    (tmp_path / "a.wiki").write_text("One.\n\n a b  c [[d]] e\n\nTwo.\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.wiki", reader="mediawiki")

    assert outcome.value is not None
    assert "a b\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}c" in project(outcome.value.read.blocks).text
