"""Conditions of AsciiDoc are no words; what stands under them is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.asciidoc_conditions import without_conditions
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """See

ifdef::print[]
the page
endif::print[]
ifndef::print,web[the list]
ifeval::["{kind}" == "draft"]
here.
endif::[]
"""


def test_the_words_under_conditions_stay() -> None:
    """Nobody knows here which of them will hold."""
    kept = without_conditions(TEXT)

    assert (
        "See\n\nthe page\nthe list\nhere.\n",
        [(3, "ifdef::print[]"), (6, "ifndef::print,web[the list]"), (7, 'ifeval::["{kind}" == "draft"]')],
    ) == kept


def test_conditions_are_told_once(tmp_path: Path) -> None:
    """With the line of the first."""
    path = tmp_path / "a.adoc"
    path.write_text(TEXT, encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None

    assert "See\n\nthe page the list here." == project(outcome.value.read.blocks).text
    assert [("S022", 3)] == [(one.code, one.place.line) for one in outcome.findings]
