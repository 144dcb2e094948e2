"""Brackets deep within others are signs; links, notes, pictures and code are what they were."""

from __future__ import annotations

import json

import pytest

from briefpress.edges import pandoc
from briefpress.nouns.formats import MARKDOWN
from briefpress.verbs.markup.deep_brackets import without_deep_brackets
from briefpress.verbs.markup.notebook_cells import with_texts
from briefpress.verbs.trees.project import project


@pytest.mark.parametrize(
    "text",
    (
        "A [link](x), [another][a], a note[^1], [![a picture](p.png)](y) and a [s [p [a [n]]]]{.x}.\n\n[a]: z\n",
        "[a] [b] [c] [d] [e] [f]\n\n" * 3,
        "```\n[[[[[[[[\n\n[[[[[[\n```\n",
        "Text\n\n    [[[[[[[[x]]]]]]]]\n",
        "Code `[[[[[[[x]]]]]]]` and a formula $[[[[[[[x]]]]]]]$ stay.",
        r"\[\[\[\[\[\[ [a [b](c)](d)",
        "[open\n\n[open\n\n[open\n\n[open\n\n[open\n\n[open\n",
    ),
    ids=("marked", "beside", "fenced", "set-in", "within-lines", "escaped", "one-a-paragraph"),
)
def test_what_is_not_deep_stays(text: str) -> None:
    """To the letter."""
    assert text == without_deep_brackets(text)


def test_deep_brackets_are_signs() -> None:
    """Those that close with those that open; what is not deep is still a link."""
    assert r"[[[[\[\[x\]\]]]]] [a](b)" == without_deep_brackets("[[[[[[x]]]]]] [a](b)")


@pytest.mark.parametrize("text", ("[" * 500 + "deep" + "]" * 500, "[" * 500 + " deep", "^[" * 60 + "deep" + "]" * 60))
def test_deep_brackets_take_no_time(text: str) -> None:
    """Before, a dozen took minutes of the processor, which pandoc is not given."""
    read = pandoc.read_document(without_deep_brackets(text).encode(), reader=MARKDOWN, suffix=".md")

    assert "deep" in project(read.blocks).text
    assert text.count("[") - 8 <= project(read.blocks).text.count("[")


def test_an_editors_words_have_them_too() -> None:
    """They go another way to pandoc."""
    (blocks,) = pandoc.read_many(["[" * 30 + "deep" + "]" * 30])

    assert not isinstance(blocks, pandoc.PandocFailed)
    assert "[" * 30 + "deep" + "]" * 30 == project(blocks).text


def test_a_notebooks_cells_have_them_too() -> None:
    """In text that is one string or many; cells of code, and what is no notebook, stay."""
    deep = "[[[[[[x]]]]]]"
    cells = [
        {"cell_type": "markdown", "source": ["a\n", deep]},
        {"cell_type": "markdown", "source": deep},
        {"cell_type": "code", "source": deep},
        {"cell_type": "markdown", "source": 7},
        "no cell",
    ]
    read = json.loads(with_texts(json.dumps({"cells": cells}), without_deep_brackets))["cells"]

    assert ["a\n" + r"[[[[\[\[x\]\]]]]]", r"[[[[\[\[x\]\]]]]]", deep, 7] == [cell["source"] for cell in read[:4]]
    assert [deep, "[" * 100_000, '{"cells": 3}'] == [
        with_texts(text, without_deep_brackets) for text in (deep, "[" * 100_000, '{"cells": 3}')
    ]
