"""Code that holds nothing is not set, and neither is the heading that an Org text keeps its notes under."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import attr
from briefpress.verbs.sources.empty_code import without_empty_code

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.finding import Outcome
    from briefpress.nouns.received import Received

CELLS: list[dict[str, object]] = [
    {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": source}
    for source in ("", " \n", "a = 1")
]


def read(folder: Path, name: str, text: str) -> Outcome[Received | None]:
    """Read a text of that name."""
    (folder / name).write_text(text, encoding="utf-8")
    return read_file(folder / name)


@pytest.mark.parametrize(
    ("name", "text"),
    (
        ("a.md", "```r\n```\n\n```\na = 1\n```\n\n~~~\n\n~~~\n"),
        ("a.org", "#+begin_latex\n#+end_latex\n\n#+begin_src c\na = 1\n#+end_src\n\n#+begin_src c\n#+end_src\n"),
        ("a.ipynb", json.dumps({"cells": CELLS, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})),
        ("a.html", "<pre></pre><pre>a = 1</pre><pre> \n</pre>"),
    ),
)
def test_what_holds_nothing_goes(tmp_path: Path, name: str, text: str) -> None:
    """Of cells, listings and raw mark-up; nothing is said of it."""
    outcome = read(tmp_path, name, text)

    assert outcome.value is not None
    assert [("CodeBlock", "a = 1")] == [(one["t"], one["c"][1].strip()) for one in outcome.value.read.blocks]
    assert [] == list(outcome.findings)


def test_what_links_lead_to_stays() -> None:
    """Its name would be lost; and so does all else."""
    named = {"t": "CodeBlock", "c": [attr(ident="one"), ""]}
    filled = {"t": "CodeBlock", "c": [attr(), "a"]}

    assert [named, filled] == without_empty_code([named, {"t": "CodeBlock", "c": [attr(), "\n"]}, filled])


@pytest.mark.parametrize(
    ("below", "heads"),
    (
        ("[fn:1] A note.\n", ["One"]),
        ("[fn:1] A note.\n\n* Two\n", ["One", "Two"]),
        ("Words before it.\n\n[fn:1] A note.\n", ["One", "Footnotes"]),
        ("** Of what\n\n[fn:1] A note.\n", ["One", "Footnotes", "Of what"]),
    ),
)
def test_the_heading_of_notes_goes_where_nothing_is_left_below_it(tmp_path: Path, below: str, heads: list[str]) -> None:
    """Its place is told."""
    outcome = read(tmp_path, "a.org", f"* One\n\nWords[fn:1] here.\n\n* Footnotes\n\n{below}")

    assert outcome.value is not None
    found = outcome.value.read
    inlines = [block["c"][2] for block in found.blocks if block["t"] == "Header"]
    assert heads == [" ".join(one["c"] for one in head if one["t"] == "Str") for head in inlines]
    assert ("Footnotes" in heads) != ([(5, "Footnotes")] == [(one.line, one.words) for one in found.set_aside])
