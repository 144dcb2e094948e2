"""Figures, formulas, claims and references of MyST say what Sphinx prints of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import reading_words
from helpers.markdown import read_markdown

if TYPE_CHECKING:
    from pathlib import Path

_FIGURE = "```{figure} a b.png\n---\nname: well\nwidth: 9px\nalt: A well\n---\nThe *well*.\n```\n"


def test_a_figure_has_its_caption(tmp_path: Path) -> None:
    """None of its options is printed; what more it holds stands behind it."""
    read = read_markdown(tmp_path, _FIGURE.replace("The *well*.\n", "The *well*.\n\nMore of it.\n"))
    (figure,) = (node["c"] for node in nodes(read.blocks) if node["t"] == "Figure")

    assert "s-well" == figure[0][0]
    assert "The well." == reading_words(figure[1][1])
    assert ["a%20b.png"] == [node["c"][2][0] for node in nodes(figure[2]) if node["t"] == "Image"]
    assert reading_words(read.blocks).endswith("The well.\n\nMore of it.")


@pytest.mark.parametrize(
    ("text", "words"),
    (
        (f"See {{numref}}`well`.\n\n{_FIGURE}", "See Figure 1.\n\nThe well."),
        (f"See {{numref}}`Fig. %s <well>`.\n\n{_FIGURE}", "See Fig. 1.\n\nThe well."),
        (f"See {{numref}}`Fig. %s <a\\1>`.\n\n{_FIGURE}", "See Fig. %s.\n\nThe well."),
        ("(here)=\n# Head *it*\n\nSee {ref}`here`.", "Head it\n\nSee Head it."),
        ("```{math}\n:label: a-b\nx\n\n= y\n```\n\nBy {eq}`a-b`.", "\nx\n= y\n (1)\n\nBy (1)."),
        ("$$\nx\n$$ (a_b)\n\nBy {eq}`a_b`.", "\nx\n (1)\n\nBy (1)."),
        ("$$\nx\n$$ (so)\n", "\nx\n (so)"),
        (":::{note}\nA\n:::\n\n$$x$$ (so-called)\n", "A\n\nx (so-called)"),
        (
            "```{prf:theorem} The $x$\n:label: it\n\nIt is so.\n```\n\nBy {prf:ref}`it`.",
            "Theorem 1 (The x). It is so.\n\nBy Theorem 1.",
        ),
        (
            "```{iframe} https://example.org/a\n:name: a\n:width: 9\n\nIt moves.\n```\n",
            "https://example.org/a\n\nIt moves.",
        ),
        ("```{table} The *costs*\n:name: a\n\n| b |\n|---|\n| 1 |\n```\n", "The costs\n\nb\n\n1"),
        (":::{note}\n---\nclass: dropdown\n---\nIt is so.\n:::\n", "It is so."),
        ("```{math} a = b\n+ c\n+ d\n```\n\nWords.\n", "a = b\n+ c\n+ d\n\n\nWords."),
        (":::{card} One\n:header: *Two*\n:class: a\n:footer: Four\n\nThree\n:::\n", "One Two\n\nFour\n\nThree"),
        (":::{note}\n---\nIt is: so.\n\nMore.\n:::\n\nWords.\n", "It is: so.\n\nMore.\n\nWords."),
        (":::{note}\n---\n\nIt is so.\n\n---\n:::\n\nWords.\n", "It is so.\n\nWords."),
        ("- ```{note}\n  ---\n  name: a\n  ---\n  It is so.\n  ```\n", "It is so."),
    ),
    ids=(
        *(
            "figure",
            "own words",
            "no label",
            "head",
            "formula",
            "dollars",
            "remark",
            "other remark",
            "claim",
            "page",
            "table",
            "data",
        ),
        *("formula behind its name", "words among options", "rule", "rules", "data in a list"),
    ),
)
def test_a_reference_says_what_it_leads_to(tmp_path: Path, text: str, words: str) -> None:
    """A formula its number, a heading its words, all else its word and number."""
    assert words == reading_words(read_markdown(tmp_path, text).blocks)


def test_divisions_of_another_hand_stay(tmp_path: Path) -> None:
    """They name no picture."""
    read = read_markdown(tmp_path, "::: {.press-figure}\nIt is so.\n:::\n")

    assert "It is so." == reading_words(read.blocks)


def test_a_figure_within_words_is_a_picture(tmp_path: Path) -> None:
    """No division begins right below words."""
    read = read_markdown(tmp_path, "Words:\n```{figure} a.png\nIt.\n```\n")

    assert "Words: It." == " ".join(reading_words(read.blocks).split())
    assert ["a.png"] == [node["c"][2][0] for node in nodes(read.blocks) if node["t"] == "Image"]


def test_cells_of_a_notebook_have_them_too(tmp_path: Path) -> None:
    """A figure in one, a reference and a note in another."""
    texts = (
        "(here)=\n# Head\n\nSee {numref}`well`.[^1]\n\n[^1]: So.",
        f":::{{tip}} One\n:class: a\n\n$x$\n:::\n\n{_FIGURE}",
    )
    cells = [{"cell_type": "markdown", "metadata": {}, "source": one} for one in texts]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (tmp_path / "a.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    received = read_file(tmp_path / "a.ipynb").value

    assert received is not None
    assert "Head\n\nSee Figure 1.\n\nOne\n\nx\n\nThe well.\n\nSo." == reading_words(received.read.blocks)
