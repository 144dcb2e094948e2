"""Citations of an Org text that stand as links are citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.org_cited import with_read_citations
from briefpress.verbs.trees.project import reading_words
from briefpress.verbs.trees.typed_words import typed_words
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("typed", "cited"),
    (
        ("as [[cite:lopes2003]], and", [("NormalCitation", "lopes2003")]),
        ("as ([[citep:a_1:b/c-d,ray-2004]])", [("NormalCitation", "a_1:b/c-d"), ("NormalCitation", "ray-2004")]),
        ("as [[citetext:lopes2003]] has it", [("AuthorInText", "lopes2003")]),
        ("as [[citet:&lopes2003;&ray]].", [("AuthorInText", "lopes2003"), ("AuthorInText", "ray")]),
        ("as cite:&lopes2003.", [("NormalCitation", "lopes2003")]),
        ("as citet:&lopes2003;&ray, and", [("AuthorInText", "lopes2003"), ("AuthorInText", "ray")]),
        ("as cite:lopes2003 has it", [("AuthorInText", "lopes2003")]),
    ),
)
def test_they_are_read(tmp_path: Path, typed: str, cited: list[tuple[str, str]]) -> None:
    """With all their keys; no link is left."""
    (tmp_path / "a.org").write_text(f"* One\n\nIt is {typed} here.\n", encoding="utf-8")
    received = read_file(tmp_path / "a.org").value

    assert received is not None
    found = [one for node in nodes(received.read.blocks) if node["t"] == "Cite" for one in node["c"][0]]
    assert cited == [(one["citationMode"]["t"], one["citationId"]) for one in found]
    assert not [node for node in nodes(received.read.blocks) if node["t"] == "Link"]


@pytest.mark.parametrize(
    "text",
    (
        "as [[cite:lopes2003]], and",
        "as [[autocite:lopes2003,ray]], and citep:lopes2003,ray, and [[citet:&ray;&lee]]",
        "citep:ray, [[cite:ray]], citep:ray and [[parencite:ray]]",
        "as =citep:ray= and [[cite:ray]]",
    ),
)
def test_until_the_works_are_there_the_text_shows_what_stood_in_it(tmp_path: Path, text: str) -> None:
    """The command that was typed, without the brackets of its link."""
    (tmp_path / "a.org").write_text(f"It is {text} here.\n", encoding="utf-8")
    received = read_file(tmp_path / "a.org").value

    assert received is not None
    shown = text.replace("[", "").replace("]", "").replace("=", "")
    assert f"It is {shown} here." == reading_words(typed_words(received.read.blocks))


@pytest.mark.parametrize(
    "text",
    (
        "as [[cite:lopes2003][Lopes says]]",
        "as [[cite:&lopes2003][Lopes says]]",
        "as =[[cite:lopes2003]]=",
        "as [[file:cite.png]] and [[https://a.b/cite:x]]",
        "#+begin_src org\n[[cite:lopes2003]]\n#+end_src\n",
        ": [[cite:lopes2003]]\n",
        "word[[cite:lopes2003]]",
        "as [[cite:lopes2003]],ray",
    ),
)
def test_the_rest_is_left(text: str) -> None:
    """Links with words, code, and what pandoc would read on."""
    assert text == with_read_citations(text)


def test_they_are_read_in_time_that_grows_with_the_text() -> None:
    """Also where none ends."""
    made = growth(with_read_citations, lambda size: "[[cite:a,b.c\n#+begin_src\n" * size, size=2_000)

    assert LINEAR > made
