"""Drawings of Org texts: what Org sets as a picture is one, though it be a page of PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.org_drawings import with_drawings, with_known_drawings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "is_drawing"),
    (
        ("#+CAPTION: The line.\n#+NAME: fig:a\n[[./images/a.pdf]]", True),
        ("  #+attr_latex: :width 5cm\n  [[file:a.eps]]\n", True),
        ("[[./a.pdf]]", False),
        ("#+CAPTION: The line.\n\n[[./a.pdf]]", False),
        ("#+CAPTION: The line.\n[[./a.pdf][as PDF]]", False),
        ("#+CAPTION: The line.\nSee [[./a.pdf]]", False),
        ("#+CAPTION: The line.\n[[https://example.org/a.pdf]]", False),
    ),
)
def test_drawings_under_a_caption_are_pictures(text: str, *, is_drawing: bool) -> None:
    """A link alone on the line below words about it; other links to such files stay links."""
    assert is_drawing == (text != with_known_drawings(text))


def test_such_a_drawing_is_read(tmp_path: Path) -> None:
    """With its caption and its own name."""
    (tmp_path / "a.org").write_text("* A\n\n#+CAPTION: The line.\n[[./images/a.pdf]]\n\nEnd.\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.org")

    assert outcome.value is not None
    assert ["./images/a.pdf"] == [node["c"][2][0] for node in nodes(outcome.value.read.blocks) if node["t"] == "Image"]


def test_names_come_back_everywhere() -> None:
    """A stand-in that is met in words leaves no trace either."""
    marked = with_known_drawings("#+NAME: a\n[[./a.pdf]]").split("[[./")[1].removesuffix("]]")

    assert [{"t": "Str", "c": "a.pdf"}] == with_drawings([{"t": "Str", "c": marked}])
