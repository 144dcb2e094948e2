r"""Paragraphs of RTF end where a line does behind a backslash, as Apple's programs write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.rtf_ends import with_ended_paragraphs

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("a\\\nb", "a\\par\nb"),
        ("a\\\r\nb", "a\\par\r\nb"),
        ("a\\\\\nb", "a\\\\\nb"),
        ("a\\\\\\\nb", "a\\\\\\par\nb"),
        ("a\nb", "a\nb"),
    ),
)
def test_a_line_behind_a_backslash_ends_a_paragraph(text: str, expected: str) -> None:
    """But not behind one that stands for itself."""
    assert expected == with_ended_paragraphs(text)


def test_bold_lines_above_such_paragraphs_are_headings(tmp_path: Path) -> None:
    """Each paragraph is one."""
    lines = ("\\b One", "\\b0 It is old.", "So it goes.", "\\b Two", "\\b0 It is new.", "And so on.")
    (tmp_path / "a.rtf").write_text(
        "{\\rtf1\\ansi\\cocoartf1\n" + "".join(f"{line}\\\n" for line in lines) + "}", encoding="ascii"
    )
    outcome = read_file(tmp_path / "a.rtf")

    assert outcome.value is not None
    assert ["Header", "Para", "Para"] * 2 == [
        node["t"] for node in nodes(outcome.value.read.blocks) if node["t"] in {"Header", "Para", "LineBreak"}
    ]
