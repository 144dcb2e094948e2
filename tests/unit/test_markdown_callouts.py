"""Callouts of Quarto have titles, which are none of the text's headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.verbs.trees.project import reading_words
from helpers.markdown import read_markdown

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "words"),
    (
        ("::: {.callout-note}\n## The *title*\n\nIt is so.\n:::\n", "The title\n\nIt is so."),
        ('::: {.callout-tip title="The title"}\nIt is so.\n:::\n', "The title\n\nIt is so."),
        ("::: {.callout-warning}\nIt is so.\n:::\n", "Warning\n\nIt is so."),
        ("::: {.callout-note appearance=minimal}\nIt is so.\n:::\n", "It is so."),
        ("::: {.callout-note}\n::: {.callout-tip}\nSo.\n:::\n:::\n", "Note\n\nTip\n\nSo."),
    ),
    ids=("heading", "attribute", "kind", "minimal", "inner"),
)
def test_a_callout_has_a_title(tmp_path: Path, text: str, words: str) -> None:
    """It is bold."""
    blocks = read_markdown(tmp_path, f"{text}\n# Head\n").blocks

    assert f"{words}\n\nHead" == reading_words(blocks)
    assert 1 == sum(block["t"] == "Header" for block in blocks)
    assert (words == "It is so.") != ("Strong" in {block["c"][0]["t"] for block in blocks if block["t"] == "Para"})
