"""Drawings of AsciiDoc that an extension would make are set as they are typed, and told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.asciidoc_drawings import with_typed_drawings
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

DRAWN = "--\nroot\n|- one\n\n|- two\n--\n"


@pytest.mark.parametrize("said", ("[tree]", "[plantuml, a, png]", '[ditaa,file="a.png"]\n.A title', ".A title\n[tree]"))
def test_their_lines_stay_apart(tmp_path: Path, said: str) -> None:
    """The block ends where it did."""
    (tmp_path / "a.adoc").write_text(f"= A\n\nOne.\n\n{said}\n{DRAWN}\nTwo.\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.adoc")

    assert outcome.value is not None
    code = [node["c"][1] for node in nodes(outcome.value.read.blocks) if node["t"] == "CodeBlock"]
    assert ["root\n|- one\n\n|- two"] == [one.rstrip() for one in code]
    assert project(outcome.value.read.blocks).text.endswith("Two.")
    assert ["S021"] == [one.code for one in outcome.findings if one.code != "S010"]


@pytest.mark.parametrize(
    "text",
    (
        f"{DRAWN}",
        f"[NOTE]\n{DRAWN}",
        f"[quote, Ann Roe]\n{DRAWN}",
        f"[#place]\n{DRAWN}",
        f"[.role]\n{DRAWN}",
        f"[source,c]\n{DRAWN}",
        f"----\n[tree]\n{DRAWN}----\n",
        "[tree]\n--\nnever ends\n",
    ),
)
def test_others_are_left(text: str) -> None:
    """What the language knows itself, and what is shown."""
    assert (text, []) == with_typed_drawings(text)


def test_they_are_found_in_time_that_grows_with_the_text() -> None:
    """However many there are."""
    made = growth(lambda text: with_typed_drawings(text)[0], lambda size: f"[tree]\n{DRAWN}" * size, size=2_000)

    assert LINEAR > made
