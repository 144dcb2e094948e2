"""Signs that Org has names for are set, whether pandoc knows the names or not."""

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
        ("A file\\under{}name for 5 \\EUR, and \\under too.", "A file_name for 5 €, and _ too."),
        ("a \\vbar b\\vbar{}c", "a | b|c"),
        ("x \\neq y, n \\to \\infty, \\partial{}x, \\log x", "x ≠ y, n → ∞, ∂x, log x"),
        ("5 \\AA{} and \\S{}3", "5 Å and §3"),
        ("=a\\under{}b= and ~\\EUR~", "a\\under{}b and \\EUR"),
        ("C:\\underway and \\maximum", "C:\\underway and \\maximum"),
        ("| a\\under{}b | c |", "a_b c"),
    ),
)
def test_names_stand_for_them_outside_of_code(tmp_path: Path, text: str, expected: str) -> None:
    """A sign that is set aside or shown as code is missing from what the text says."""
    (tmp_path / "a.org").write_text(f"{text}\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.org")

    assert outcome.value is not None
    assert expected == " ".join(project(outcome.value.read.blocks).text.split())


def test_formulas_keep_their_commands(tmp_path: Path) -> None:
    """There the names are those of LaTeX."""
    (tmp_path / "a.org").write_text("So $a \\neq \\infty$ and \\(\\partial x\\).\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.org")

    assert outcome.value is not None
    math = [one["c"][1] for one in outcome.value.read.blocks[0]["c"] if one["t"] == "Math"]
    assert ["a \\neq \\infty", "\\partial x"] == math
