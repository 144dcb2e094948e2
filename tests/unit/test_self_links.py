"""A sign behind a heading that leads to the heading itself is no word of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.trees.project import reading_words

if TYPE_CHECKING:
    from pathlib import Path


def words_of(folder: Path, body: str) -> str:
    """Read the words of a page of the web."""
    page = folder / "a.html"
    page.write_text(f"<html><head><meta charset='utf-8'></head><body>{body}</body></html>", encoding="utf-8")
    received = read_file(page).value
    assert received is not None
    return reading_words(received.read.blocks)


@pytest.mark.parametrize(
    "heading",
    (
        "<h2>One<a class='headerlink' href='#one' title='Permalink to this headline'>¶</a></h2>",
        "<h2 id='one'>One <a href='#one'>#</a></h2>",
        "<h2 id='one'><a href='#one'>§</a> One</h2>",
        "<h2 id='one'>One<a class='anchor-link' href='#one'>🔗</a></h2>",
    ),
)
def test_a_heading_is_its_words(tmp_path: Path, heading: str) -> None:
    """Whichever sign stands beside them."""
    assert "One\n\nText." == words_of(tmp_path, f"{heading}<p>Text.</p>")


def test_so_is_a_caption(tmp_path: Path) -> None:
    """If the link says what it is for."""
    link = "<a class='headerlink' href='#a'>¶</a>"

    assert "The ferry." == words_of(
        tmp_path, f"<figure><img src='a.png'><figcaption>The ferry.{link}</figcaption></figure>"
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    (
        ("<p>See <a href='#two'>§</a> there.</p>", "See § there."),
        ("<h2>C#</h2><p>Text.</p>", "C#\n\nText."),
        ("<h2>Of <a href='#two'>two</a></h2><p>Text.</p>", "Of two\n\nText."),
        ("<h2>One <a href='b.html'>#</a></h2><p>Text.</p>", "One #\n\nText."),
    ),
)
def test_other_signs_and_links_stay(tmp_path: Path, body: str, expected: str) -> None:
    """They are words of the text, or lead elsewhere."""
    assert expected == words_of(tmp_path, body)
