"""The scripts of a book's pages are no text of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.sources.page_scripts import without_scripts
from briefpress.verbs.trees.project import project
from helpers.containers import epub
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("page", "kept"),
    (
        ("<p>a<script>x</script>b</p>", "<p>ab</p>"),
        ('<p>a<SCRIPT src="x"></SCRIPT >b</p>', "<p>ab</p>"),
        ('<p>a<script src="x"/>b</p>', "<p>ab</p>"),
        ("<script><![CDATA[ if (a < b) {} ]]></script>c", "c"),
        ("<!-- <script> --><p>a</p>", "<!-- <script> --><p>a</p>"),
        ("<pre><![CDATA[<script>a</script>]]></pre>", "<pre><![CDATA[<script>a</script>]]></pre>"),
        ("<p>a</p><script>b", "<p>a</p><script>b"),
        ('<script type="math/tex">x</script>', '<script type="math/tex">x</script>'),
        ("<scripture>a</scripture>", "<scripture>a</scripture>"),
    ),
)
def test_a_page_is_without_its_scripts(page: str, kept: str) -> None:
    """What shows or only names one stays."""
    assert kept == without_scripts(page)


def test_a_script_parts_no_paragraph_of_a_book(tmp_path: Path) -> None:
    """It was set as code in the midst of the text."""
    path = tmp_path / "a.epub"
    path.write_bytes(epub("<p>One <script>var x = 1;</script>two.</p><script>run()</script><p>Three.</p>"))

    outcome = read_file(path)

    assert outcome.value is not None
    assert project(outcome.value.read.blocks).text.split("\n\n") == ["One two.", "Three."]
    assert "S021" not in {finding.code for finding in outcome.findings}


@pytest.mark.parametrize(
    "piece", ("<script>", "<script", "</script>", "<!--", "<![CDATA[", "<script/>", "<script>a</script>")
)
def test_many_scripts_take_no_longer_than_their_number(piece: str) -> None:
    """Whether they end or not."""
    assert LINEAR > growth(without_scripts, lambda count: piece * count, size=4000)
