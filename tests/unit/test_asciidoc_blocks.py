"""Blocks of AsciiDoc end where their text says so, and pandoc is done with them in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.asciidoc_blocks import with_ended_blocks
from briefpress.verbs.trees.project import project, reading_words
from helpers.asciidoc import read_asciidoc
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "block",
    (
        "--\nA word.\n\n--\n",
        "--\n* an item\n\n--\n",
        "--\n****\n* an item\n****\n\n--\n",
        "--\nimage::https://example.org/a.png[A hill]\n--\n",
        "--\nterm:: its words\n--\n",
        "====\nterm:: its words\n====\n",
        "====\nterm::\n+\n--\nits words\n--\n====\n",
        "====\nterm::\n+\n--\nits words\n\n====\n",
    ),
)
def test_many_blocks_are_read(tmp_path: Path, block: str) -> None:
    """Pandoc takes the end of one for the start of another, and tries both ways at each."""
    blocks = read_asciidoc(tmp_path, f"First.\n\n{block * 40}\nLast.\n").blocks

    assert "Last." == project(blocks).text.split("\n\n")[-1]
    assert not [node for node in nodes(blocks) if node["t"] == "Para" and not node["c"]]


@pytest.mark.parametrize("mark", ("----", "....", "++++", "```"))
def test_what_is_typed_and_never_ends_ends_with_the_text(mark: str) -> None:
    """Pandoc would look for its end for ever."""
    ended = with_ended_blocks(f"First.\n\n{mark}\nas typed\n--\n")

    assert f"First.\n\n{mark}\nas typed\n--\n\n{mark}\n" == ended


def test_code_between_hyphens_is_no_open_block() -> None:
    """Nothing is put into it."""
    text = "[source,c]\n--\nint a;\n--\n\nEnd.\n"

    assert text == with_ended_blocks(text)


def test_blocks_are_ended_in_time_that_grows_with_the_text() -> None:
    """Also where none of them ends."""
    made = growth(with_ended_blocks, lambda size: "====\na:: b\n--\n" * size, size=2_000)

    assert LINEAR > made


@pytest.mark.parametrize(
    ("text", "kinds"),
    (
        ("Words.\n----\n1\n----\nMore.\n", ["Para", "CodeBlock", "Para"]),
        ("Words.\n```\n1\n```\n\nMore.\n", ["Para", "CodeBlock", "Para"]),
        ("Words.\n____\nSo.\n____\n\nMore.\n", ["Para", "BlockQuote", "Para"]),
        ("* item\n+\n----\n1\n----\n\nMore.\n", ["BulletList", "Para"]),
        (".Title\n----\n1\n----\n\nMore.\n", ["Para", "CodeBlock", "Para"]),
    ),
    ids=("listing", "fence", "quotation", "item", "title"),
)
def test_a_block_right_below_words_is_one(tmp_path: Path, text: str, kinds: list[str]) -> None:
    """It ends their paragraph."""
    read = read_asciidoc(tmp_path, text)

    assert kinds == [block["t"] for block in read.blocks]


@pytest.mark.parametrize(
    ("between", "expected"),
    (
        ("[source,ruby]\n", "Words.\n\n1"),
        ("[source]\n.Title\n", "Words.\n\nTitle\n\n1"),
        (".no title\n", "Words. .no title\n\n1"),
        (".no title\n[source]\n", "Words. .no title\n\n1"),
    ),
)
@pytest.mark.parametrize("mark", ("----", "```"))
def test_what_is_said_of_a_block_right_below_words_is_none_of_them(
    tmp_path: Path, between: str, expected: str, mark: str
) -> None:
    """Attributes end a paragraph, and a title alone does not."""
    read = read_asciidoc(tmp_path, f"Words.\n{between}{mark}\n1\n{mark}\n\nMore.\n")

    assert f"{expected}\n\nMore." == reading_words(read.blocks)
    assert ["1"] == [node["c"][1] for node in nodes(read.blocks) if node["t"] == "CodeBlock"]
