"""Apostrophes of RTF that stand behind a letter written as a byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.rtf_apostrophes import with_apostrophes
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        (r"caf\'e9's", r"caf\'e9\'27s"),
        (r"\'c8'' a", r"\'c8\'27\'27 a"),
        (r"\'92'\'92'", r"\'92\'27\'92\'27"),
        (r"C:\\'41' and 'a' o'clock", r"C:\\'41' and 'a' o'clock"),
    ),
)
def test_apostrophes_behind_bytes_are_bytes(text: str, expected: str) -> None:
    """All others stay as they are, and so does what follows a backslash that stands for itself."""
    assert expected == with_apostrophes(text)


@pytest.mark.parametrize(
    ("typed", "expected"),
    (
        (r"\'e9t\'e9's end", "été's end"),
        (r"\ansicpg1251 '\'c8' \u1048?' b", "'И' И' b"),
    ),
)
def test_such_a_text_is_read(tmp_path: Path, typed: str, expected: str) -> None:
    """Pandoc alone takes the apostrophe for the beginning of one more byte, and stops."""
    (tmp_path / "a.rtf").write_text(f"{{\\rtf1\\ansi{typed}\\par}}", encoding="ascii")
    outcome = read_file(tmp_path / "a.rtf")

    assert outcome.value is not None
    assert expected == project(outcome.value.read.blocks).text
