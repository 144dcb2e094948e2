"""Lists of AsciiDoc go on over blank lines, and behind the pictures in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.asciidoc_items import with_joined_items
from briefpress.verbs.trees.project import project
from helpers.asciidoc import read_asciidoc
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.tree import Nodes


def read(folder: Path, text: str) -> Nodes:
    """Read an AsciiDoc text."""
    return read_asciidoc(folder, f"= A\n\nFirst.\n\n{text}\n\nLast.\n").blocks


@pytest.mark.parametrize(
    "text",
    (
        ". a\n\n. b\n\n\n. c",
        ". a\n+\nmore\n\n. b\n\n. c",
        ". a\n+\n----\nx\n----\n\n. b\n. c",
        ". a\n+\n--\nmore\n\nand more\n--\n\n. b\n\n. c",
        ". a\n+\nimage::a.png[]\n\n. b\n+\nimage::a.png[]\n. c",
        ". a\n+\n.Two\nimage::a.png[]\n+\nimage::b.png[A hill]\n+\nmore\n\n. b\n\n. c",
        "1. a\n\n2. b\n\n3. c",
        ". a\n\n* x\n\n* y\n\n. b\n. c",
        "// remark\n. a\n\n. b\n. c",
    ),
)
def test_items_make_one_list(tmp_path: Path, text: str) -> None:
    """So their numbers go on."""
    blocks = read(tmp_path, text)

    assert ["Para", "OrderedList", "Para"] == [block["t"] for block in blocks]
    assert 3 == len(blocks[1]["c"][1])
    assert "+" not in project(blocks).text
    assert not [node for node in nodes(blocks) if node["t"] == "Para" and not node["c"]]


@pytest.mark.parametrize(
    ("text", "kinds"),
    (
        (". a\n\nWords.\n\n. b", ["OrderedList", "Para", "OrderedList"]),
        (". a\n\n//-\n\n. b", ["OrderedList", "OrderedList"]),
        (". a\n\n[start=4]\n. b", ["OrderedList", "OrderedList"]),
        ("* a\n\n* * *\n\n* b", ["BulletList", "HorizontalRule", "BulletList"]),
    ),
)
def test_what_parts_lists_does_so(tmp_path: Path, text: str, kinds: list[str]) -> None:
    """Words between them, a remark alone, what is said of the second."""
    blocks = [block for block in read(tmp_path, text)[1:-1] if block.get("c", True)]

    assert kinds == [block["t"] for block in blocks]


@pytest.mark.parametrize(
    "text",
    (
        "----\n* a\n\n* b\n----\n",
        "[source]\n.Code\n--\n* a\n\n* b\n--\n",
        "[verse, Somebody]\n____\n* a\n\n* b\n____\n",
        "image::a.png[]\n\n* b\n",
        "* a\n\nimage::a.png[]\n\n* b\n",
    ),
)
def test_the_rest_is_left(text: str) -> None:
    """What is typed, and pictures outside of lists."""
    assert text == with_joined_items(text)


def test_they_are_joined_in_time_that_grows_with_the_text() -> None:
    """Also where no block ends."""
    made = growth(with_joined_items, lambda size: "* a\n\n* b\n====\n=====\n" * size, size=2_000)

    assert LINEAR > made
