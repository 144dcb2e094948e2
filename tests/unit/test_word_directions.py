"""Words of a Word manuscript that run as their paragraph does are not set apart in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes, para, words
from briefpress.verbs.trees.project import project
from briefpress.verbs.word.directions import without_needless_directions
from helpers.containers import paragraph, run, word

if TYPE_CHECKING:
    from pathlib import Path


def _run(text: str, **said: str) -> Any:
    return {"t": "Span", "c": [["", [], [["dir", "rtl"], *map(list, said.items())]], words(text)]}


@pytest.mark.parametrize(
    ("inlines", "left"),
    (
        ([_run("שלום עולם"), {"t": "Space"}, *words("(R)"), {"t": "Space"}, _run("עוד מלה"), *words("MHz")], 0),
        ([_run("שלום"), {"t": "Space"}, *words("words from left to right")], 1),
    ),
)
def test_only_words_against_the_paragraph_keep_their_direction(inlines: list[Any], left: int) -> None:
    """Elsewhere Latin words around them would change places; no word changes."""
    blocks = [para(inlines)]
    plain = without_needless_directions(blocks)

    assert left == sum(one["t"] == "Span" for one in nodes(plain))
    assert project(blocks).text == project(plain).text


def test_what_else_is_said_of_words_stays() -> None:
    """Their language, for one; headings are no other than paragraphs."""
    heading = {"t": "Header", "c": [1, ["", [], []], [_run("שלום", lang="he")]]}

    assert [[["lang", "he"]]] == [
        one["c"][0][2] for one in nodes(without_needless_directions([heading])) if one["t"] == "Span"
    ]


def test_a_manuscript_is_read_so(tmp_path: Path) -> None:
    """Pandoc gives each such run a direction."""
    runs = run("שלום עולם ", "<w:rtl/>") + run("(R) ") + run("עוד מלה", "<w:rtl/>")
    (tmp_path / "a.docx").write_bytes(word(paragraph(runs, "<w:bidi/>")))
    outcome = read_file(tmp_path / "a.docx")

    assert outcome.value is not None
    assert [] == [one for one in nodes(outcome.value.read.blocks) if one["t"] == "Span"]
