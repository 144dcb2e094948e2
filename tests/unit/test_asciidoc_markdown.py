"""What AsciiDoc takes from Markdown is read, and a book may have parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.asciidoc_markdown import with_own_marks
from briefpress.verbs.trees.project import reading_words
from helpers.asciidoc import read_asciidoc
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "heads"),
    (
        ("# A title\n\nWords.\n\n## One\n\nSo.\n", [(1, "One")]),
        ("---\nlayout: x\ntitle: T\n---\n\n# A title\n\n## One\n\nSo.\n", [(1, "One")]),
        ("= A title\n\n= Part\n\n== One\n\nSo.\n\n= Other\n\nSo.\n", [(1, "Part"), (2, "One"), (1, "Other")]),
        (":doctype: book\n\n= Part\n\nSo.\n\n= Other\n\nSo.\n", [(1, "Other")]),
        ("== One\n\n----\n# no\n= no\n----\n", [(1, "One")]),
        ("////\nA licence\n////\n= A title\n\n== One\n\nSo.\n", [(1, "One")]),
        ("# A title\n\n## One\n:toc:\n## Two\n### Three\n\nSo.\n", [(1, "One"), (1, "Two"), (2, "Three")]),
    ),
    ids=("signs", "data", "parts", "a part first", "code", "comment", "no blanks"),
)
def test_headings_are_headings(tmp_path: Path, text: str, heads: list[tuple[int, str]]) -> None:
    """A part holds chapters."""
    found = [node["c"] for node in nodes(read_asciidoc(tmp_path, text).blocks) if node["t"] == "Header"]

    assert heads == [(level, reading_words([{"t": "Plain", "c": words}])) for level, _, words in found]


@pytest.mark.parametrize(
    "text",
    (
        "[source,sh]\n# one\ntwo\n",
        "[source,sh]\ntwo\n# one\n= three\n",
        "[source]\n.Its title\n# one\n",
        "[source,sh]\n--\ntwo\n\n# one\n--\n",
        "Words\n# of one\n",
        "* item\n# of one\n",
    ),
    ids=("code", "more code", "code with a title", "block of code", "words", "item"),
)
def test_signs_in_code_and_within_words_stay(text: str) -> None:
    """A heading begins a block."""
    parts = "= A title\n\n= Part\n\n"

    assert with_own_marks(f"{parts}{text}")[0].endswith(f"\n\n{text}")


def test_signs_in_cells_are_words(tmp_path: Path) -> None:
    """Pandoc takes what stands behind them for the title of a text of its own, and drops it."""
    read = read_asciidoc(tmp_path, "|===\n|# |= a\n\n|== b |c\n\n# d\n|=== \n\nSo = it.\n")

    assert "# = a == b c # d So = it." == " ".join(reading_words(read.blocks).split())


@pytest.mark.parametrize("above", ("Words.\n\n", "Words.\n", "* item\n+\n"))
def test_a_fence_with_a_language_is_code(tmp_path: Path, above: str) -> None:
    """It may hold anything."""
    read = read_asciidoc(tmp_path, f"{above}```ruby\nputs 1\n\n----\n# no heading\n```\n\nMore.\n\n```\n1\n```\n")

    assert ["puts 1\n\n----\n# no heading", "1"] == [
        node["c"][1] for node in nodes(read.blocks) if node["t"] == "CodeBlock"
    ]
    assert "More." in reading_words(read.blocks)


def test_a_fence_that_never_ends_is_code(tmp_path: Path) -> None:
    """Pandoc would look for its end for ever."""
    read = read_asciidoc(tmp_path, "Words.\n\n```ruby\n\n|a\n[quote, b]\n____\n.c\n:d:\ne:: f\n")

    assert ["\n|a\n[quote, b]\n____\n.c\n:d:\ne:: f"] == [
        node["c"][1].rstrip() for node in nodes(read.blocks) if node["t"] == "CodeBlock"
    ]


def test_data_at_the_head_are_set_aside(tmp_path: Path) -> None:
    """They are told of."""
    read = read_asciidoc(tmp_path, "---\nlayout: x\n---\n\nWords.\n")

    assert "Words." == reading_words(read.blocks)
    assert ["layout: x"] == [one.words for one in read.set_aside]


def test_words_between_rules_at_the_head_stay() -> None:
    """Data have names."""
    text = "---\nHe wrote: no more.\n\nShe did.\n---\n\nWords.\n"

    assert (text, ()) == with_own_marks(text)


@given(st.lists(st.sampled_from(("```ruby", "```", "----", "# a", "= a", "words", "", "---"))))
def test_lines_and_words_stay(lines: list[str]) -> None:
    """But for data."""
    text, aside = with_own_marks("\n".join(lines))

    assert len(lines or [""]) == len(text.split("\n"))
    assert lines.count("words") == text.count("words") + sum(one.words.count("words") for one in aside)


def test_they_are_written_in_time_that_grows_with_the_text() -> None:
    """Fences that never end too."""
    made = growth(with_own_marks, lambda size: "\n# a\n```ruby\nb\n----\nc\n" * size, size=500)

    assert LINEAR > made
