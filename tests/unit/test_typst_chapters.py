"""A Typst text that is all in one function which nothing calls is what that function sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.typst_chapters import with_called_chapter
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "text",
    (
        '#let tides(short) = {\n  text(lang: "en")[\n  = Tides\n\n  They #short("ebb").]\n}\n',
        '#import "a.typ": *\n#let tides(short, body, size: 1, ..more) = [\n= Tides\n\nThey #short[ebb]#body.]\n',
        "// A chapter.\n#set text(size: 9pt)\n#let tides = [\n= Tides\n\nThey ebb.]\n",
    ),
    ids=("code", "parameters", "content"),
)
def test_a_chapter_is_read(tmp_path: Path, text: str) -> None:
    """With its headings, and it is told that nothing calls it."""
    path = tmp_path / "a.typ"
    path.write_text(text, encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None
    blocks = outcome.value.read.blocks

    assert [("Header", "Tides"), ("Para", "They ebb.")] == [(one["t"], project([one]).text) for one in blocks]
    assert ["“tides” is never called in this text"] == [
        one.message.partition(";")[0] for one in outcome.findings if "never called" in one.message
    ]


@pytest.mark.parametrize(
    "text",
    (
        "Words.\n#let one(a) = [It is old.]\n",
        "#let one(a) = [It is old.]\n#let two = [Or not.]\n",
        "#let one(a) = [It is old.]\n#one(1)\n",
        "#let one(a, b: (1, 2)) = [It is old.]\n",
        "= Words\n",
    ),
    ids=("beside", "two", "called", "brackets", "none"),
)
def test_what_is_no_chapter_alone_is_not_called(text: str) -> None:
    """Words beside it are the text; of two functions none is."""
    assert text == with_called_chapter(text).text
