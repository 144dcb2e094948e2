"""Headings that are tags of HTML are headings of a wiki's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.wiki_heads import with_signed_heads
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("page", "expected"),
    (
        ("a\n<h2>Of ''ports''</h2>\nb", "a\n\n\n== Of ''ports'' ==\n\n\nb"),
        ('<h1 id="a">Of\nports</H1><h2>Old</h2>', "\n\n= Of ports =\n\n\n\n== Old ==\n\n"),
        (
            '<div align="center">\n<h3><a name="P"></a>Ports</h3>',
            '<div align="center">\n\n\n=== <span id="P"></span>Ports ===\n\n',
        ),
        ("* <h2>Item</h2>",) * 2,
        ("Words <h2>Ports</h2>",) * 2,
        ("<pre>\n<h2>Typed</h2>\n</pre>",) * 2,
        ("<h2>Never\n\nended</h2>",) * 2,
        ("<h2>a=b=</h2>",) * 2,
        ("<h2></h2>",) * 2,
    ),
    ids=("head", "attributes", "anchor", "item", "within", "typed", "blocks", "signs", "empty"),
)
def test_headings_have_the_signs_of_the_wiki(page: str, expected: str) -> None:
    """Where they stand on lines of their own, and nowhere else."""
    assert expected == with_signed_heads(page)


@given(st.text("<h2>/= \na*|", max_size=60))
def test_a_page_loses_no_letter(page: str) -> None:
    """Whatever is written as tags."""
    bare = with_signed_heads(page).translate({ord(sign): None for sign in "<>h2/= \n"})

    assert page.translate({ord(sign): None for sign in "<>h2/= \n"}) == bare


def test_what_headings_head_is_kept(tmp_path: Path) -> None:
    """They are headings of the document, and anchors in them are no words."""
    path = tmp_path / "a.wiki"
    path.write_text('<h2><a name="p"></a>Ports</h2>\nOne.\n<h3>Old ports</h3>\nTwo.', encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None
    blocks = outcome.value.read.blocks

    assert ["Header", "Para", "Header", "Para"] == [block["t"] for block in blocks]
    assert "Ports\n\nOne.\n\nOld ports\n\nTwo." == project(blocks).text


def test_heads_that_never_end_are_looked_for_in_linear_time() -> None:
    """Each is looked through no further than any heading goes."""
    assert LINEAR > growth(with_signed_heads, lambda count: "<h2>a" * count, size=2_000)
