"""Code that a text runs and does not print is set aside, and what it says of how to run it is no code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.run_chunks import without_unshown_chunks
from helpers.growth import LINEAR, growth
from helpers.markdown import read_markdown

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "code", "aside"),
    (
        ("```{r, echo=FALSE}\n1\n```", [], ["1"]),
        ("```{r setup, include = F, warning=FALSE}\n1\n2\n```", [], ["1\n2"]),
        ("```{r}\n#| echo: false\n1\n```", [], ["1"]),
        ("```{ojs}\n//| include: false\n1\n```", [], ["1"]),
        ("```{r}\n#| label: a\n#| eval: false\n\n1\n```", ["\n1"], []),
        ('```{r}\n#| fig-cap: "A *plot*"\n1\n```', ["1"], ["A *plot*"]),
        ("```{r}\n#| fig-cap: |\n#|   A long\n#|   one.\n#| label: a\n1\n```", ["1"], ["A long one."]),
        ('```{r}\n#| fig-cap:\n#|   - "A plot"\n#|   - Another\n1\n```', ["1"], ["A plot Another"]),
        ("```{code-cell}\n---\nmystnb:\n  figure:\n    caption: |\n      A plot\n---\n1\n```", ["1"], ["A plot"]),
        ("```{r, fig.cap='A plot', echo=FALSE}\n1\n```", [], ["A plot", "1"]),
        ("```{code-cell} ipython3\n:tags: [remove-input]\n\n1\n```", [], ["1"]),
        ("```{code-cell}\n---\ntags: [hide-input]\n---\n1\n```", ["1"], []),
        ("```{r}\nknitr::opts_chunk$set(echo = FALSE)\n```\n\n```{r, echo=TRUE}\n1\n```", ["1"], None),
        ("---\ntitle: T\nexecute:\n  warning: true\n  echo: false\n---\n\n```{r}\n1\n```", [], ["1"]),
        ("```r\n#| echo: false\n1\n```", ["#| echo: false\n1"], []),
        ("````\n```{r, echo=FALSE}\n1\n```\n````", ["```{r, echo=FALSE}\n1\n```"], []),
    ),
)
def test_a_chunk_is_what_is_printed_of_it(tmp_path: Path, text: str, code: list[str], aside: list[str] | None) -> None:
    """What is only shown as code of another language stays whole."""
    read = read_markdown(tmp_path, f"{text}\n\nWords.\n")
    hidden = [one.words for one in read.set_aside if one.role == "hidden"]

    assert code == [node["c"][1] for node in nodes(read.blocks) if node["t"] == "CodeBlock"]
    assert (["knitr::opts_chunk$set(echo = FALSE)"] if aside is None else aside) == hidden


def test_a_text_of_such_code_alone_is_its_code(tmp_path: Path) -> None:
    """It would have no words."""
    read = read_markdown(tmp_path, "---\ntitle: T\n---\n\n```{r, echo=FALSE}\n1\n```\n\n---\na: b\n---\n")

    assert ["1"] == [node["c"][1] for node in nodes(read.blocks) if node["t"] == "CodeBlock"]


@given(st.lists(st.sampled_from(("```{r, echo=F}", "```{code-cell}", "```", "---", "#| echo: false", "words", ""))))
def test_lines_and_words_stay(lines: list[str]) -> None:
    """But for what is set aside."""
    text, aside = without_unshown_chunks("\n".join(lines))

    assert len(lines or [""]) == len(text.split("\n"))
    assert lines.count("words") == text.count("words") + sum(one.words.count("words") for one in aside)


def test_they_are_found_in_time_that_grows_with_the_text() -> None:
    """Heads that never end too."""
    made = growth(without_unshown_chunks, lambda size: "```{r}\n#| a: b\n\n```\nexecute:\n  a: b\n" * size, size=1_000)

    assert LINEAR > made
