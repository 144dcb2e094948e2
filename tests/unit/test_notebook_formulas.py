"""Formulas of notebooks are formulas, however MathJax lets them be typed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.notebook_formulas import with_marked_formulas
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("where $ x = 1 $ and $y $, $z$", "where $x = 1$ and $y$, $z$"),
        (
            "\\begin{align*}\na &= b \\\\\n\nc &= d\n\\end{align*} so",
            "$$\\begin{align*}\na &= b \\\\\nc &= d\n\\end{align*}$$ so",
        ),
        ("$$\n\\begin{align}a\\end{align}\n$$", "$$\n\\begin{align}a\\end{align}\n$$"),
        ("`$ x $` and ``\\begin{align}a\\end{align}``", "`$ x $` and ``\\begin{align}a\\end{align}``"),
        ("```tex\n$ x $\n```\n$ y $", "```tex\n$ x $\n```\n$y$"),
        ("it costs \\$ 5 or 6 \\$", "it costs \\$ 5 or 6 \\$"),
        ("\\begin{itemize}a\\end{itemize}", "\\begin{itemize}a\\end{itemize}"),
        ("costs 5 $\n\nand 6 $", "costs 5 $\n\nand 6 $"),
    ),
    ids=("spaces", "environment", "marked", "code", "block-of-code", "escaped", "no-formula", "two-paragraphs"),
)
def test_formulas_are_marked_as_pandoc_wants_them(text: str, expected: str) -> None:
    """Without spaces inside, and environments in dollars; code and money stay."""
    assert expected == with_marked_formulas(text)


def test_the_formulas_of_a_notebook_are_read(tmp_path: Path) -> None:
    """They were read as words, with their backslashes gone."""
    text = "First $ x^2 $.\n\n\\begin{eqnarray}\na &=& b\n\\end{eqnarray}\n"
    cells = [{"cell_type": "markdown", "metadata": {}, "source": text}]
    book = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (tmp_path / "a.ipynb").write_text(json.dumps(book), encoding="utf-8")

    outcome = read_file(tmp_path / "a.ipynb")

    assert outcome.value is not None
    assert ["InlineMath", "DisplayMath"] == [
        one["c"][0]["t"] for one in nodes(outcome.value.read.blocks) if one["t"] == "Math"
    ]


@pytest.mark.parametrize("piece", ("$ a ", "$$ a ", "\\begin{align} ", "`a ", "```\n", "\\$ "))
def test_many_signs_take_no_longer_than_their_number(piece: str) -> None:
    """Whether anything closes them or not."""
    assert LINEAR > growth(with_marked_formulas, lambda count: piece * count, size=2000)
