"""Headings of a Typst text stay headings, however its rules would set them, and wherever they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.typst_headings import (
    with_called_first_heading,
    with_levels,
    without_breaks_before,
    without_heading_rules,
)
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "text",
    (
        "#show heading.where(level: 1): it => {\n  block[#it.body]\n}\n\n= One\n\nTwo.\n",
        "#show heading: smallcaps\n\n= One\n\nTwo.\n",
        "#let all(doc) = {\n  show heading: it => block(it.body)\n  doc\n}\n#show: all\n\n= One\n\nTwo.\n",
        '= One\n\n#import "a.typ": box\n\nTwo.\n',
        '= One <a>\n\n#import "a.typ": box\n\nTwo.\n',
        "Words.\n\n\\\n= One <a>\n\nTwo.\n",
        "Words. \\ \n\\\n  \\\n= One\n\nTwo.\n",
        "#text[Words.\\\n/* Here: */ = One\nTwo.]\n",
    ),
)
def test_a_heading_is_one(tmp_path: Path, text: str) -> None:
    """Pandoc follows the rules, and makes blocks of them; stand-ins before the first line would make words of it."""
    (tmp_path / "a.typ").write_text(text, encoding="utf-8")
    outcome = read_file(tmp_path / "a.typ")

    assert outcome.value is not None
    assert ["One"] == [
        project([{"t": "Plain", "c": one["c"][2]}]).text
        for one in nodes(outcome.value.read.blocks)
        if one["t"] == "Header"
    ]


@pytest.mark.parametrize(
    "text",
    (
        "#show heading: set text(red)\n",
        "`#show heading: it => 1`\n",
        "// #show heading: it => 1\n",
        "We show heading: one.\n",
    ),
)
def test_what_sets_no_blocks_stays(text: str) -> None:
    """Rules that only say how headings look, and words."""
    assert text == without_heading_rules(text)


@pytest.mark.parametrize("text", ("One\n", "= One [\n", "= One]\n", "=One\n", "- One\n", "= \n"))
def test_what_is_no_whole_heading_stays(text: str) -> None:
    """Brackets that nothing answers would take in what follows."""
    assert text == with_called_first_heading(text)


@pytest.mark.parametrize(("items", "kind"), (("- a\n- b", "BulletList"), ("+ a\n+ b", "OrderedList")))
def test_items_behind_a_line_break_are_items(tmp_path: Path, items: str, kind: str) -> None:
    """All of them: pandoc made words of the first."""
    (tmp_path / "a.typ").write_text(f"Words: \\\n{items}\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.typ")

    assert outcome.value is not None
    assert [("Para", "Words:"), (kind, "a\n\nb")] == [
        (block["t"], project([block]).text) for block in outcome.value.read.blocks
    ]


@pytest.mark.parametrize(
    "text",
    (
        "One \\\ntwo",
        "One \\\n=two",
        "One \\\\\n= Two",
        "$ a \\\n - b $",
        "`One \\\n= two`",
        "// One \\\n= Two",
        "cost \\$\\\na",
    ),
    ids=("words", "sign", "backslash", "formula", "code", "comment", "dollar"),
)
def test_other_line_breaks_stay(text: str) -> None:
    """Before words, in formulas and in what is typed."""
    assert text == without_breaks_before(text)


def test_the_depth_of_a_heading_is_its_level(tmp_path: Path) -> None:
    """Pandoc reads the level alone; in code, and beside a level, a depth stays."""
    (tmp_path / "a.typ").write_text(
        "= One\n\n== Two\n\n#heading(numbering: none, depth: 3)[Deep]\n\nWords.\n", encoding="utf-8"
    )
    outcome = read_file(tmp_path / "a.typ")

    assert outcome.value is not None
    found = [(block["c"][0], project([block]).text) for block in outcome.value.read.blocks if block["t"] == "Header"]
    assert [(1, "One"), (2, "Two"), (3, "Deep")] == found
    for text in (
        "`heading(depth: 3)`",
        "#outline(depth: 2)",
        "#heading(level: 2, depth: 3)[a]",
        "// heading(depth: 3)",
    ):
        assert text == with_levels(text)
