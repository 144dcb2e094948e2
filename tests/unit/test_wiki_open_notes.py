"""A note of a wiki that nobody has ended takes in no section."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.wiki_open_notes import with_ended_notes

if TYPE_CHECKING:
    from pathlib import Path


def test_headings_behind_it_stay_headings(tmp_path: Path) -> None:
    """All up to the end of the next note would be one line of it; a finding says where it begins."""
    text = 'A<ref name="b">C</ref>.\n\nD<ref name="b">.\n\n== E ==\n\nF<ref>G</ref>.\n'
    (tmp_path / "a.wiki").write_text(text, encoding="utf-8")
    outcome = read_file(tmp_path / "a.wiki", reader="mediawiki")
    assert outcome.value is not None
    kinds = [one["t"] for one in nodes(outcome.value.read.blocks)]

    assert (1, 2) == (kinds.count("Header"), kinds.count("Note"))
    assert [("S022", 3)] == [(one.code, one.place.line) for one in outcome.findings if one.code == "S022"]


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ('a<ref name="b">c\n\nd<ref>e</ref>', 'a<ref name="b"/>c\n\nd<ref>e</ref>'),
        ("a<ref>c\n\nd<ref name=e/>", "ac\n\nd<ref name=e/>"),
        ("a<ref>c\n== d ==\ne</ref>", "ac\n== d ==\ne</ref>"),
        ("a<ref>b", "ab"),
    ),
)
def test_only_its_beginning_goes(text: str, expected: str) -> None:
    """One with a name is a call."""
    assert expected == with_ended_notes(text)[0]


@pytest.mark.parametrize(
    "text",
    (
        "a<ref>b\n\nc</ref> d<ref name=e/>",
        "<references>\n<ref name=a>b</ref>\n</references>",
        "<nowiki><ref></nowiki>",
        "a",
    ),
)
def test_notes_that_end_stay(text: str) -> None:
    """A note may have paragraphs."""
    assert (text, ()) == with_ended_notes(text)
