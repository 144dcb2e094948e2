"""Theorems and their like in Markdown are read as those of LaTeX are: with their word, their number and their name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import reading_words
from helpers.markdown import read_markdown

if TYPE_CHECKING:
    from pathlib import Path

_THEOREM = '::: {.theorem #pyth name="Of $L^2$, by him"}\nIt *is* so.\n:::\n'


@pytest.mark.parametrize(
    ("text", "words"),
    (
        (_THEOREM, "Theorem 1 (Of L^2, by him). It is so."),
        ("::: {.theorem}\nIt is so.\n:::\n", "Theorem 1. It is so."),
        ("::: {.lemma}\nOne.\n:::\n\n::: {.lemma}\n- Two.\n:::\n", "Lemma 1. One.\n\nLemma 2.\n\nTwo."),
        ("::: {#thm-line}\n\n## A *line*\n\nIt is so.\n:::\n", "Theorem 1 (A line). It is so."),
        ("::: {#exm-line}\nIt is so.\n:::\n", "Example 1. It is so."),
        ("::: {.proof}\nIt is so.\n\nSo.\n:::\n", "Proof. It is so.\n\nSo. ◻"),
        ("::: {.theorem}\n**Theorem 7.** So.\n:::\n", "Theorem 7. So."),
        ("::: {.theorem}\nTheorems are many.\n:::\n", "Theorem 1. Theorems are many."),
        ('::: {.theorem name="Of *him*"}\nTheorem 7. So.\n:::\n', "Of *him*\n\nTheorem 7. So."),
        (
            f"{_THEOREM}\n::: {{.example}}\nFor one.\n:::\n",
            "Theorem 1 (Of L^2, by him). It is so.\n\nExample 1. For one.",
        ),
        ("::: {.example}\nFor one.\n:::\n", "For one."),
        ("---\nlang: de\n---\n\n::: {#thm-a}\nSo.\n:::\n", "Satz 1. So."),
    ),
    ids=(
        "named",
        "bare",
        "lemmas",
        "heading",
        "example",
        "proof",
        "own",
        "no label",
        "own and named",
        "with others",
        "a class alone",
        "german",
    ),
)
def test_a_claim_bears_its_label(tmp_path: Path, text: str, words: str) -> None:
    """A class that other texts have as well makes a claim only where others are; what has a label has no second one."""
    assert words == reading_words(read_markdown(tmp_path, text).blocks)


@pytest.mark.parametrize(
    ("head", "words"),
    (
        ('{theorem, pyth, name="A name"}', "Theorem 1 (A name). It is so."),
        ("{theorem pyth, echo=FALSE}", "Theorem 1. It is so."),
        ('{lemma, label="pyth"}', "Lemma 1. It is so."),
        ("{proof}", "Proof. It is so. ◻"),
    ),
)
def test_a_chunk_that_claims_is_text(tmp_path: Path, head: str, words: str) -> None:
    """So older books have it; a chunk of code stays code."""
    read = read_markdown(tmp_path, f"So:\n```{head}\nIt *is* so.\n```\n\n```{{r, echo=TRUE}}\n1\n```\n")

    assert f"So:\n\n{words}\n\n1" == reading_words(read.blocks)
    assert ["1"] == [node["c"][1] for node in nodes(read.blocks) if node["t"] == "CodeBlock"]
