"""Lists, headings, quotations and tables of Markdown begin right below words, as they do to most of its readers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.markdown_blanks import with_parting_blanks
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.tree import Nodes


def read(path: Path, text: str) -> Nodes:
    """Read a text in Markdown, or as the cell of a notebook."""
    cell = {"cell_type": "markdown", "metadata": {}, "source": text}
    notebook = json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 4})
    path.write_text(notebook if path.suffix == ".ipynb" else text, encoding="utf-8")
    received = read_file(path).value
    assert received is not None
    return received.read.blocks


@pytest.mark.parametrize("name", ("a.md", "a.ipynb"))
@pytest.mark.parametrize(
    ("text", "kinds"),
    (
        ("Words:\n- a\n- b\n", "Para BulletList"),
        ("Words:\n1. a\n2. b\n", "Para OrderedList"),
        ("Words\n# Head\nmore\n", "Para Header Para"),
        ("- a\n# Head\n", "BulletList Header"),
        ("- a\n___\nmore\n", "BulletList HorizontalRule Para"),
        ("Words\n> quoted\n", "Para BlockQuote"),
        ("> Words:\n> - a\n", "BlockQuote"),
        ("Words:\n| a | b |\n|---|---|\n| c | d |\n", "Para Table"),
        ("Words\n***\nmore\n", "Para HorizontalRule Para"),
        ("# Head\n---\nmore\n", "Header HorizontalRule Para"),
        ("  ## Head\n\nmore\n", "Header Para"),
        ("<!-- remark -->\nWords:\n* a\n", "Para BulletList"),
        ("Words:\n\n1. a\n\n   more:\n   - b\n2. c\n", "Para OrderedList"),
    ),
)
def test_blocks_begin_below_words(tmp_path: Path, name: str, text: str, kinds: str) -> None:
    """No sign of theirs is left in the words."""
    blocks = read(tmp_path / name, text)

    assert kinds.split() == [block["t"] for block in blocks]
    assert not [sign for sign in ("#", "- ", "1.", "|", "***") if sign in json.dumps(blocks)]


@pytest.mark.parametrize(
    "text",
    (
        "It was\n1986. A year\n",
        "It was\n2. in line\n",
        "as J.\nA. Roe said,\ni. e. here\n",
        "see\n#tag and\n#5\n",
        "a\n-b\n-\n- \n",
        "- a\n  goes on\n- b\n  - c\n",
        "1. a\n- b\n",
        "> a\ngoes on\n",
        "```\nwords:\n- a\n```\n",
        "~~~\nwords:\n# a\n",
        "    code:\n    - a\n",
        "$$\na\n- b\n$$\n",
        "\\begin{align}\na\n+ b\n\\end{align}\n",
        "<div>\nwords:\n- a\n</div>\n",
        "words\n<div>\nwords:\n- a\n</div>\n",
        "words\n<PRE>\nwords\n\nwords:\n- a\n# b\n</pre>\n",
        "<style>\na\n# b\n</style>\n",
        "<!--\nwords:\n- a\n-->\n",
        "---\nkeywords:\n- a\n- b\n---\n",
        "Title\n---\n- a\n",
        "Title\n===\n# Head\n",
        "| verse\n| more\n- a\n",
        "a | b\n--|--\n- c | d\n",
        "One   Two\n----  ----\n- a   b\n",
        "Term\n:   words\n- a\n",
        "+---+\n| - |\n+---+\n- a\n",
        "- a\n\n  ## Head\n",
    ),
)
def test_the_rest_is_left(text: str) -> None:
    """Lines that go on, code, formulas, HTML, tables."""
    assert text == with_parting_blanks(text)


@given(st.text(alphabet="ab#->|1. \n`$*", max_size=80))
def test_every_line_stays(text: str) -> None:
    """Blank ones come in between; hyphens below a heading are stars, and a heading is flush."""
    made = [line.replace("*", "-").lstrip(" ") for line in with_parting_blanks(text).split("\n") if line.strip(" >")]

    assert [line.replace("*", "-").lstrip(" ") for line in text.split("\n") if line.strip(" >")] == made


@given(st.text(alphabet="ab#->|1. \n`$*", max_size=80))
def test_nothing_wants_parting_twice(text: str) -> None:
    """What has been parted stays as it is."""
    once = with_parting_blanks(text)

    assert once == with_parting_blanks(once)


@pytest.mark.parametrize("piece", ("a\n- b\n", "```a\n", "<!-- a\n", "$$ a\n\\[ b\n", "> a\n>> b\n"))
def test_lines_are_parted_in_time_that_grows_with_the_text(piece: str) -> None:
    """Also where nothing ends."""
    made = growth(with_parting_blanks, lambda size: piece * size, size=2_000)

    assert LINEAR > made
