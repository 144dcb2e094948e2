r"""Headings and notes that a Markdown text has as commands of LaTeX are headings and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.markdown_tex_heads import with_read_heads
from briefpress.verbs.trees.project import reading_words
from helpers.growth import LINEAR, growth
from helpers.markdown import read_markdown

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("\\section{One}\n\na", "# One\n\na"),
        ("\\chapter{One}\n\n\\section*{Two \\emph{it}}\\label{a:b}", "# One\n\n## Two *it* {#a:b}"),
        ("\\part{One}\n\n\\subsection[O]{Two}", "# One\n\n## Two"),
        ("a\n\\section{One}\nb", "a\n\n# One\nb"),
        ("```\n\\section{One}\n```", "```\n\\section{One}\n```"),
        ("In \\section{One} it is.", "In \\section{One} it is."),
        ("\\section{One", "\\section{One"),
        ("    \\section{One}", "    \\section{One}"),
    ),
)
def test_headings_in_latex_are_headings(text: str, expected: str) -> None:
    """If they stand alone on a line; code is left as it is."""
    assert expected == with_read_heads(text)


@pytest.mark.parametrize(
    "note", (r"\footnote{So they say.}", r"\footnote{So *they* say.}", r"\footnote{So **\emph{they}** say.}")
)
def test_notes_in_latex_are_notes(tmp_path: Path, note: str) -> None:
    """With the mark-up of their words."""
    read = read_markdown(tmp_path, f"It is old.{note} And so on.\n")
    shown = [node["t"] for node in nodes(read.blocks) if node["t"] in {"Note", "Code"}]

    assert "Note" in shown
    assert "It is old. And so on.\n\nSo" in reading_words(read.blocks)
    assert [] == [node for node in nodes(read.blocks) if node["t"] == "Code" and "}" == node["c"][1]]


def test_a_note_that_nothing_closes_is_words(tmp_path: Path) -> None:
    """None of them is lost."""
    assert r"It is.\footnote{So" == reading_words(read_markdown(tmp_path, "It is.\\footnote{So\n").blocks)


@pytest.mark.parametrize("unit", ("\\section{a}\n", "\\section{a", "\\section{{"))
def test_headings_are_found_in_time_that_grows_with_the_text(unit: str) -> None:
    """However many begin."""
    assert LINEAR > growth(with_read_heads, lambda size: unit * size, size=400)


def test_notes_are_found_in_time_that_grows_with_the_text(tmp_path: Path) -> None:
    """Those that nothing closes too."""
    made = growth(lambda text: read_markdown(tmp_path, text), lambda size: "a \\footnote{b *c* " * size, size=50)

    assert LINEAR > made
