"""References of AsciiDoc without words of their own say what they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("place", "expected"),
    (
        ("* [[[a-1]]] Ann. A book.", "See [a-1]. [a-1] Ann. A book."),
        ("- [[[a-1, Ann 02]]] Ann. A book.", "See [Ann 02]. [Ann 02] Ann. A book."),
        (". [[a-1]]Ann. A book.", "See [a-1]. Ann. A book."),
        ("[[a-1]]Ann, and no book.", "See [a-1]. Ann, and no book."),
        ("[[a-1,the note]]Ann, and no book.", "See the note. Ann, and no book."),
        ("== On *oaks* [[a-1]]\n\nThey grow.", "See On oaks. On oaks They grow."),
        ("[#a-1]\n== On oaks\n\nThey grow.", "See On oaks. On oaks They grow."),
    ),
)
def test_its_words_are_those_of_the_place_or_its_name(tmp_path: Path, place: str, expected: str) -> None:
    """Readers would find “See .”, and a list of works without labels."""
    (tmp_path / "a.adoc").write_text(f"See <<a-1>>.\n\n{place}\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.adoc")

    assert outcome.value is not None
    assert expected == " ".join(project(outcome.value.read.blocks).text.split())
    assert ["#s-a-1"] == [one["c"][2][0] for one in nodes(outcome.value.read.blocks) if one["t"] == "Link"]


def test_brackets_in_code_are_no_labels(tmp_path: Path) -> None:
    """They begin no entry of a list."""
    (tmp_path / "a.adoc").write_text("----\nx = [[[y]]]\n----\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.adoc")

    assert outcome.value is not None
    assert ["x = [[[y]]]"] == [one["c"][1] for one in outcome.value.read.blocks]
