"""Commands of LaTeX for pages, which stand on lines of their own in a Markdown text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.page_commands import without_page_commands
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("a\n\n\\newpage\n\nb", "a\n\n\n\nb"),
        ("a\n \\vspace{2cm} \\clearpage \nb", "a\n\nb"),
        ("\\addtocontents{toc}{\\protect\\newpage}\n\\appendix\n\\doublespacing\nb", "\n\n\nb"),
        (
            "```\n\\newpage\n```\n    \\newpage\n~~~tex\n\\newpage",
            "```\n\\newpage\n```\n    \\newpage\n~~~tex\n\\newpage",
        ),
        ("Type \\newpage\n\\newpages\n\\textbf{a}", "Type \\newpage\n\\newpages\n\\textbf{a}"),
    ),
)
def test_commands_alone_on_a_line_go(text: str, expected: str) -> None:
    """In code and within a line they are words; lines stay where they are."""
    assert expected == without_page_commands(text)[0]


def test_they_are_told(tmp_path: Path) -> None:
    """With their line."""
    (tmp_path / "a.md").write_text("# A\n\nOne.\n\n\\newpage\n\nTwo.\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.md")

    assert outcome.value is not None
    assert "A\n\nOne.\n\nTwo." == project(outcome.value.read.blocks).text
    assert [("S010", 5)] == [(one.code, one.place.line) for one in outcome.findings]
