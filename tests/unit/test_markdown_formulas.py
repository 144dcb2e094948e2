r"""Formulas in escaped brackets are formulas where a text has such, and brackets elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.markdown_formulas import with_marked_formulas
from helpers.growth import LINEAR, growth
from helpers.markdown import read_markdown

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "formulas"),
    (
        (r"So \(\alpha + x\) and \( y \) are.", [r"\alpha + x", "y"]),
        ("So\n\\[ \\theta =\nx \\]\nis.", [" \\theta =\nx "]),
        (r"So \[ \text{if it is so} \] is.", [r" \text{if it is so} "]),
        (r"So \(a\) is, and \[1\].", []),
        (r"So \(\alpha\) is, and \(see this there\).", [r"\alpha"]),
        (r"So \(\alpha\) is, \[sic\] and \(ab\).", [r"\alpha", "ab"]),
        (r"So `\(\alpha\)` is, and \\(\alpha\\).", []),
        ("```\n\\(\\alpha\\)\n```\n", []),
    ),
    ids=("inline", "apart", "words in it", "brackets", "remark", "one word", "code", "block"),
)
def test_brackets_hold_formulas(tmp_path: Path, text: str, formulas: list[str]) -> None:
    """A command of TeX shows it."""
    read = read_markdown(tmp_path, f"{text}\n\nWords.\n")

    assert formulas == [node["c"][1] for node in nodes(read.blocks) if node["t"] == "Math"]


def test_they_are_found_in_time_that_grows_with_the_text() -> None:
    """Also where none ends."""
    made = growth(with_marked_formulas, lambda size: "\\(\\alpha `\\[ $x " * size, size=500)

    assert LINEAR > made


def test_settings_of_a_line_are_no_words(tmp_path: Path) -> None:
    r"""LaTeX prints nothing of them."""
    read = read_markdown(tmp_path, "\\noindent So it is. \\hfill x\n\nAnd \\LaTeX is.\n")

    assert ["\\LaTeX"] == [node["c"][1] for node in nodes(read.blocks) if node["t"] == "Code"]
