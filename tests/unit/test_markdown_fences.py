"""Fences of code in Markdown that say more than a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.markdown_fences import with_plain_fences

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ('```js title="a.js"\n1\n```\n', "```js\n1\n```\n"),
        ("~~~ js {1,3-4}\n1\n~~~\n", "~~~js\n1\n~~~\n"),
        ('- a\n\n  ```py hl="1"\n  1\n  ```\n', "- a\n\n  ```py\n  1\n  ```\n"),
        ("> ```js a\n> 1\n> ```\n", "> ```js\n> 1\n> ```\n"),
        ("```{r}\n1\n```\n", "```r\n1\n```\n"),
        ("```{r one, echo=FALSE}\n1\n```\n", "```r\n1\n```\n"),
        ("~~~ {code-cell} ipython3\n1\n~~~\n", "~~~code-cell\n1\n~~~\n"),
        ("1. ```js a\n   1\n   ```\n", "1. ```js\n   1\n   ```\n"),
    ),
)
def test_one_word_stays(text: str, expected: str) -> None:
    """It names the language; the fence is one for every reader then."""
    assert expected == with_plain_fences(text)


@pytest.mark.parametrize(
    "text",
    (
        "```js\n1\n```\n",
        "```\n1\n```\n",
        "``` {.js .numberLines}\n1\n```\n",
        "```js {.numberLines}\n1\n```\n",
        '```js {startFrom="3"}\n1\n```\n',
        "```{#a .js key=b}\n1\n```\n",
        "```{key=b}\n1\n```\n",
        "```{=html}\n1\n```\n",
        "```rust,ignore\n1\n```\n",
        "```` md\n```js a b\n1\n```\n````\n",
        "```as code``` is said in a line\n",
    ),
)
def test_all_else_stays(text: str) -> None:
    """What pandoc reads, what a longer fence holds, and code within a line."""
    assert text == with_plain_fences(text)


def test_code_with_such_a_fence_is_code(tmp_path: Path) -> None:
    """No mark in it is read as Markdown, and what follows is text."""
    (tmp_path / "a.md").write_text('# A\n\n```js title="a"\n*b*\n\n[@c]\n```\n\nD *e*.\n', encoding="utf-8")
    outcome = read_file(tmp_path / "a.md")

    assert outcome.value is not None
    found = [node["t"] for node in nodes(outcome.value.read.blocks)]
    assert 1 == found.count("CodeBlock")
    assert 1 == found.count("Emph")
    assert "Cite" not in found
