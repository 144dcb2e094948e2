"""No blank lines stand beside headings; elsewhere they stay."""

from __future__ import annotations

import pytest

from briefpress.edges import pandoc
from briefpress.nouns.tree import nodes
from briefpress.verbs.sources.blank_at_heads import without_blanks_at_heads
from briefpress.verbs.trees.project import project


def _kinds(html: str) -> list[str]:
    blocks = pandoc.read_document(html.encode(), reader="html", suffix=".html").blocks
    return [node["t"] for node in nodes(without_blanks_at_heads(blocks)) if node["t"] in {"Para", "Plain", "Header"}]


@pytest.mark.parametrize(
    "blank",
    (
        "<br/><br/>",
        "<p>&nbsp;</p>",
        "<p><br/></p><p>&#8195;</p>",
        "<div> <strong></strong> </div><br/>",
        "<div>&nbsp;</div>",
    ),
)
def test_blank_lines_beside_headings_are_left_out(blank: str) -> None:
    """Before it and behind it, within a division too."""
    assert ["Para", "Header", "Para"] == _kinds(f"<p>a</p>{blank}<h2>B</h2>{blank}<p>c</p>")
    assert ["Para", "Header", "Para"] == _kinds(
        f"<blockquote><div><p>a</p>{blank}<h2>B</h2>{blank}<p>c</p></div></blockquote>"
    )


def test_blank_lines_elsewhere_stay() -> None:
    """They may part scenes."""
    assert ["Para", "Para", "Para"] == _kinds("<p>a</p><p>&nbsp;</p><p>c</p>")
    assert ["Para", "Para", "Para"] == _kinds('<p>a</p><p><a id="x"></a></p><p>c</p>')
    assert ["Header", "Header", "Para"] == _kinds("<h1>A</h1><p>&nbsp;</p><h2>B</h2><p>c</p>")


def test_words_and_pictures_stay() -> None:
    """Nothing that shows is blank."""
    html = '<h2>B</h2><p><img src="a.png" alt=""/></p><hr/><h2>C</h2><p>-</p>'
    blocks = pandoc.read_document(html.encode(), reader="html", suffix=".html").blocks

    assert blocks == without_blanks_at_heads(blocks)
    assert "-" in project(blocks).text


def test_places_beside_headings_stand_in_them() -> None:
    """Links lead to the heading then, and nothing parts it from its text."""
    html = '<p>a</p><p><a id="x"></a></p><h2>B</h2><p><a id="y"></a> <a id="z"></a></p><p>c</p>'
    blocks = without_blanks_at_heads(pandoc.read_document(html.encode(), reader="html", suffix=".html").blocks)

    assert ["Para", "Header", "Para"] == [block["t"] for block in blocks]
    assert ["x", "", "y", "z"] == [one["c"][0][0] if one["t"] == "Span" else "" for one in blocks[1]["c"][2]]
