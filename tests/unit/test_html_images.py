"""A picture of a web page that has no address shows its text alternative, or the picture that is to be loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.sources.html_images import shown_image
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "image",
    ('<img src="" alt="two &amp; three">', '<img alt="two &amp; three">', "<IMG ALT='two &amp; three' SRC=' '/>"),
)
def test_an_alternative_without_a_picture_is_text(tmp_path: Path, image: str) -> None:
    """As browsers show it."""
    (tmp_path / "a.html").write_text(f"<html><body><p>one {image} four</p></body></html>", encoding="utf-8")
    outcome = read_file(tmp_path / "a.html")
    assert outcome.value is not None

    assert ("one two & three four", ()) == (project(outcome.value.read.blocks).text.strip(), outcome.findings)


@pytest.mark.parametrize("text", ("one ![two](<>) three", "one\n\n![two]()\n\nthree"))
def test_a_picture_of_markdown_without_an_address_is_text(tmp_path: Path, text: str) -> None:
    """In a line and as a figure, whose caption repeats it."""
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    outcome = read_file(tmp_path / "a.md")
    assert outcome.value is not None

    assert ["one", "two", "three"] == project(outcome.value.read.blocks).text.split()


def test_a_picture_that_is_loaded_later_is_a_picture(tmp_path: Path) -> None:
    """Its address stands elsewhere till then."""
    image = '<img data-src="a.png" alt="one">'
    (tmp_path / "a.html").write_text(f"<html><body><p>{image} two</p></body></html>", encoding="utf-8")
    outcome = read_file(tmp_path / "a.html")
    assert outcome.value is not None

    assert ["a.png"] == [node["c"][2][0] for node in nodes(outcome.value.read.blocks) if node["t"] == "Image"]


def test_a_picture_with_an_address_stays_as_it_is() -> None:
    """Whatever else it says."""
    written = '<img src="a.png" data-src="b.png" width=1>'

    assert written == shown_image(written, {"src": "a.png", "data-src": "b.png", "width": "1"})
