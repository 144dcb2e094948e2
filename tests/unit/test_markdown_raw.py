"""What Markdown says to one format alone is read if it is HTML or LaTeX, and no mark of it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.markdown_raw import without_raw_fences
from briefpress.verbs.trees.project import reading_words
from helpers.markdown import read_markdown

if TYPE_CHECKING:
    from pathlib import Path


def test_a_block_of_html_is_read(tmp_path: Path) -> None:
    """What follows it is read as ever."""
    read = read_markdown(
        tmp_path, "```{=html}\n<table>\n<tr><td>A</td></tr>\n\n</table>\n```\n\n# Head\n\n```\n1\n```\n"
    )

    assert "A\n\nHead\n\n1" == reading_words(read.blocks)
    assert ["Table", "Header", "CodeBlock"] == [block["t"] for block in read.blocks]


def test_a_block_for_another_format_is_set_aside(tmp_path: Path) -> None:
    """It is told of."""
    read = read_markdown(
        tmp_path, "One.\n\n~~~ {=openxml}\n<w:p/>\n\n<w:p/>\n~~~\n\n```{=latex}\n\\newpage\n```\n\nTwo.\n"
    )

    assert "One.\n\nTwo." == reading_words(read.blocks)
    assert [(3, "<w:p/> <w:p/>"), (10, "\\newpage")] == [(one.line, one.words) for one in read.set_aside]


@pytest.mark.parametrize(
    ("typed", "words"),
    (
        ("So`<br>`{=html}it", "So\nit"),
        ("So `<w:br/>`{=openxml} it", "So  it"),
        ("So `x`{=html}.", "So x."),
        ("So `x` {=html} it", "So x {=html} it"),
    ),
)
def test_words_in_code_are_raw(tmp_path: Path, typed: str, words: str) -> None:
    """If the mark stands right behind them."""
    assert words == reading_words(read_markdown(tmp_path, f"{typed}\n").blocks)


def test_words_for_another_format_are_set_aside(tmp_path: Path) -> None:
    """They are told of, on their line."""
    read = read_markdown(tmp_path, "One.\n\nSo *`all words`{=typst}* it.\n")

    assert "One.\n\nSo  it." == reading_words(read.blocks)
    assert [(3, "all words")] == [(one.line, one.words) for one in read.set_aside]


def test_what_is_shown_stays(tmp_path: Path) -> None:
    """A block of code may show a mark."""
    read = read_markdown(tmp_path, "````\n```{=html}\n<br>\n```\n````\n")

    assert ["```{=html}\n<br>\n```"] == [node["c"][1] for node in nodes(read.blocks) if node["t"] == "CodeBlock"]


@given(st.lists(st.sampled_from(("```{=html}", "```{=typst}", "```", "~~~", "words", ""))))
def test_lines_and_words_stay(lines: list[str]) -> None:
    """But for what is set aside."""
    text, aside = without_raw_fences("\n".join(lines))

    assert len(lines or [""]) == len(text.split("\n"))
    assert lines.count("words") == text.count("words") + sum(one.words.count("words") for one in aside)
