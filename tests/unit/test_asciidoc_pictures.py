"""Pictures of AsciiDoc may have blanks in their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.asciidoc_pictures import with_whole_names
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "text",
    (
        "image::a hill.png[A hill]",
        "See image:a hill.png[A hill] here.",
        "* item\n+\nimage::a hill.png[A hill, 30]\n+\nmore",
    ),
)
def test_they_are_shown(tmp_path: Path, text: str) -> None:
    """As a block, in a line, in a list."""
    (tmp_path / "a.adoc").write_text(f"= A\n\nOne.\n\n{text}\n\nTwo.\n", encoding="utf-8")
    received = read_file(tmp_path / "a.adoc").value

    assert received is not None
    found = list(nodes(received.read.blocks))
    assert ["a hill.png"] == [node["c"][2][0] for node in found if node["t"] == "Image"]
    assert not [node for node in found if node["t"] == "DefinitionList"]


@pytest.mark.parametrize(
    "text",
    (
        "image::hill.png[A hill]\n",
        "----\nimage::a hill.png[]\n----\n",
        "\\image::a hill.png[]\n",
        "See image: a hill.png [1]\n",
        "image::++a hill.png++[]\n",
        "image::a hill[]\n",
    ),
)
def test_the_rest_is_left(text: str) -> None:
    """Names without blanks, what is typed, and words."""
    assert text == with_whole_names(text)


def test_they_are_named_in_time_that_grows_with_the_text() -> None:
    """Also where none ends."""
    made = growth(with_whole_names, lambda size: "image::a b.png " * size, size=1_000)

    assert LINEAR > made
