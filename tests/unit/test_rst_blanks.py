"""Blank lines of reStructuredText are blank, whatever blanks they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("One.\n\n..\n\n  Two.\n", "One. Two."),
        ("One.\n\n..\n\t\n\tTwo.\n", "One. Two."),
        ("One.\n\n.. Not this,\n   nor this.\n..\n   \n   Two.\n", "One. Two."),
        ("One.\n\n..\n  Not this.\n \nTwo.\n", "One. Two."),
        ("One::\n\n  a\n    \n  b\n", "One: a b"),
    ),
)
def test_what_stands_below_one_is_no_comment(tmp_path: Path, text: str, expected: str) -> None:
    """An empty comment ends what stands above it, and takes nothing of what stands below."""
    (tmp_path / "a.rst").write_text(text, encoding="utf-8")
    outcome = read_file(tmp_path / "a.rst")

    assert outcome.value is not None
    assert expected == " ".join(project(outcome.value.read.blocks).text.split())
