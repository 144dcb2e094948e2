"""References of a Typst text lead to its places, and citations have their whole keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.typst_references import with_whole_references

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("= A <sec:a>\nSee @sec:a.", "= A <sec:a>\nSee #link(<sec:a>)[sec:a]."),
        ("= A <a>\n(@a[Part], @b)", "= A <a>\n(#link(<a>)[Part], @b)"),
        ("See @doe:2020, @b-c.", "See #ref(<doe:2020>), @b-c."),
        ("See @doe:2020[p. 2].", "See #ref(<doe:2020>)[p. 2]."),
        ("#cite(<doe>) @doe #f(1, <b>) @b",) * 2,
        ('#import "@preview/x:1.0": *',) * 2,
        ("`@a:b` and ana@example.org:x",) * 2,
        ("// @a:b\n```\n@a:b\n```",) * 2,
        (r"\@a:b",) * 2,
    ),
)
def test_references_are_whole(text: str, expected: str) -> None:
    """What is set as typed, imported or an address stays."""
    assert expected == with_whole_references(text)


def test_a_reference_to_a_place_is_a_link(tmp_path: Path) -> None:
    """No work is cited by it; one that is cited has its whole key."""
    (tmp_path / "a.typ").write_text("= A <sec:a>\nSee @sec:a and @doe:2020.\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.typ")

    assert outcome.value is not None
    tree = list(nodes(outcome.value.read.blocks))
    assert ["#s-sec-a"] == [one["c"][2][0] for one in tree if one["t"] == "Link"]
    assert ["doe:2020"] == [one["c"][0][0]["citationId"] for one in tree if one["t"] == "Cite"]
