"""Citations of asciidoctor-bibtex are citations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.asciidoc_cited import with_read_citations
from briefpress.verbs.trees.project import reading_words
from briefpress.verbs.trees.typed_words import typed_words
from helpers.asciidoc import read_asciidoc
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


def cited(tree: Any) -> list[tuple[str, str, str, str]]:
    """Give the works that a tree cites: how, what stands before them, their keys, and where in them to look."""
    return [
        (
            one["citationMode"]["t"],
            reading_words([{"t": "Plain", "c": one["citationPrefix"]}]),
            one["citationId"],
            reading_words([{"t": "Plain", "c": one["citationSuffix"]}]),
        )
        for node in nodes(tree)
        if node["t"] == "Cite"
        for one in node["c"][0]
    ]


@pytest.mark.parametrize(
    ("typed", "works", "words"),
    (
        ("cite:[Lane12]", [("NormalCitation", "", "Lane12", "")], "[Lane12]"),
        ("citenp:[Lane12a].", [("AuthorInText", "", "Lane12a", "")], "Lane12a."),
        (
            "(cite:[Lane_12(59-61), Ray:2004])",
            [("NormalCitation", "", "Lane_12", "59-61"), ("NormalCitation", "", "Ray:2004", "")],
            "([Lane_12, 59-61; Ray:2004])",
        ),
        ("cite:see[Lane12(page 5)]", [("NormalCitation", "see", "Lane12", "page 5")], "[see Lane12, page 5]"),
        ("fullcite:[Lane12]", [("NormalCitation", "", "Lane12", "")], "[Lane12]"),
    ),
)
def test_they_are_read(tmp_path: Path, typed: str, works: list[tuple[str, str, str, str]], words: str) -> None:
    """With all their keys, and until the works are at hand these stand for them."""
    blocks = read_asciidoc(tmp_path, f"== One\n\nIt is so {typed} here.\n").blocks

    assert works == cited(blocks)
    assert f"One\n\nIt is so {words} here." == reading_words(typed_words(blocks))


@pytest.mark.parametrize("typed", ("`cite:[Lane12]`", "cite:[]", "incite:[Lane12]", "cite: [Lane12]", "cite:[so it is"))
def test_the_rest_is_left(tmp_path: Path, typed: str) -> None:
    """Code, and what is no citation."""
    assert [] == cited(read_asciidoc(tmp_path, f"It is so {typed} here.\n").blocks)


def test_they_are_read_in_time_that_grows_with_the_text() -> None:
    """Also where none ends."""
    part = [{"t": "Str", "c": "cite:[a"}, {"t": "Space"}]
    made = growth(with_read_citations, lambda size: [{"t": "Para", "c": part * size}], size=2_000)

    assert LINEAR > made
