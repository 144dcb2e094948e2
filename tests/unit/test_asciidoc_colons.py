"""Colons of AsciiDoc end a term where a blank follows, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.asciidoc_colons import with_colons, with_plain_colons
from briefpress.verbs.trees.project import project
from helpers.asciidoc import read_asciidoc

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.tree import Nodes


def read(folder: Path, text: str) -> Nodes:
    """Read an AsciiDoc text."""
    return read_asciidoc(folder, f"= A\n\n{text}\n\nEnd.\n").blocks


@pytest.mark.parametrize(
    ("text", "words"),
    (
        ("Take `app::run` first.", "Take app::run first."),
        ("Take app::run first.", "Take app::run first."),
        ("* take `a::b::c()` first", "take a::b::c() first"),
        ("* take it, or\nits `a::b` too", "take it, or its a::b too"),
        ("Write `image::` before it.", "Write image:: before it."),
        ("Write image::a[b] in a line.", "Write image::a[b] in a line."),
        ("plot::a.csv[]", "plot::a.csv[]"),
        ("NOTE: see a:::b.", "Note\n\nsee a:::b."),
        ("See https://a.b/c::d[the *page*::one].", "See the page::one."),
        ("* `a`::b", "a::b"),
    ),
)
def test_colons_within_words_stay(tmp_path: Path, text: str, words: str) -> None:
    """Nothing is explained there."""
    blocks = read(tmp_path, text)

    assert [] == [node for node in nodes(blocks) if node["t"] == "DefinitionList"]
    assert f"{words}\n\nEnd." == project(blocks).text


@pytest.mark.parametrize(
    ("text", "terms"),
    (
        ("one:: its words\ntwo::\nits words", 2),
        ("app::run:: its words", 1),
        ("one::\n* a `b::c`\n\ntwo::: its words", 1),
    ),
)
def test_terms_are_explained(tmp_path: Path, text: str, terms: int) -> None:
    """As before; a term may have colons in it."""
    lists = [node for node in nodes(read(tmp_path, text)) if node["t"] == "DefinitionList"]

    assert terms == len(lists[0]["c"])


def test_blocks_of_one_line_are_read(tmp_path: Path) -> None:
    """Pictures and contents, in a list too; a place whose name has colons is found."""
    text = "* a\n+\nimage::b.png[]\n\ntoc::[]\n\n[[c::d]]\n== Head::ing\n\nSee <<c::d>>."
    blocks = read(tmp_path, text)

    assert ["b.png"] == [node["c"][2][0] for node in nodes(blocks) if node["t"] == "Image"]
    assert "a\n\nHead::ing\n\nSee Head::ing.\n\nEnd." == project(blocks).text


@pytest.mark.parametrize(
    "text",
    ("= A::b\n", ":a: b::c\n", "image::a.png[b::c]\n", ":===\na::b\n:===\n", "[format=dsv]\n|===\na::b\n|===\n"),
)
def test_what_pandoc_reads_rightly_is_left(text: str) -> None:
    """Titles and attributes are no part of the tree; colons part cells where they are asked to."""
    assert text == with_plain_colons(text)


@given(st.text(alphabet="ab: \n[=`*|", max_size=60))
def test_every_sign_comes_back(text: str) -> None:
    """Whatever is parted."""
    assert [{"t": "Str", "c": text}] == with_colons([{"t": "Str", "c": with_plain_colons(text)}])
