"""A rule of Markdown begins no data, whatever stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.verbs.markup.markdown_rules import with_rules
from briefpress.verbs.trees.project import reading_words
from helpers.growth import LINEAR, growth
from helpers.markdown import read_markdown

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("between", "words"),
    (
        ("**Words** of it.\n\nMore.", "Words of it.\n\nMore."),
        ("So: it is: so.\n\nMore.", "So: it is: so.\n\nMore."),
        ("- one\n- two\n\nMore.", "one\n\ntwo\n\nMore."),
        ("Note: it is so.\n\nMore of it.", "Note: it is so.\n\nMore of it."),
        ("name: value", ""),
    ),
    ids=("mark", "colons", "list", "paragraphs", "data"),
)
def test_words_below_a_rule_are_words(tmp_path: Path, between: str, words: str) -> None:
    """Only what is data from first to last is set aside."""
    read = read_markdown(tmp_path, f"---\ntitle: T\n---\n\nOne.\n\n---\n{between}\n\n---\n\nTwo.\n")

    shown = reading_words(read.blocks)

    assert words == shown.removeprefix("One.").removesuffix("Two.").strip()
    assert "T" == read.metadata["title"]


@pytest.mark.parametrize(
    "text",
    (
        "---\ntitle: T\nlist:\n- a\n\n# So\nother: |\n  x\n---\n\nOne.\n",
        "One.\n\n---\n\nTwo.\n",
        "Head\n---\nWords.\n",
        "~~~\n\n---\nwords\n~~~\n",
        "---\nNot: data\nat all.\n",
    ),
    ids=("data", "rule", "head", "code", "first"),
)
def test_all_else_stays(text: str) -> None:
    """Data of the text, heads over a line of hyphens, code."""
    assert text == with_rules(text)


def test_rules_are_found_in_time_that_grows_with_the_text() -> None:
    """However many lines look like data."""
    made = growth(with_rules, lambda size: "\n---\na: b\n" * size, size=2_000)

    assert LINEAR > made
