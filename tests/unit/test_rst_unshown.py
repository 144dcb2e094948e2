"""What directives of reStructuredText say to a program is listed, and is no word of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.rst_unshown import without_unshown
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


def read(folder: Path, text: str) -> tuple[str, list[str]]:
    """Give the words of a text, and those that were set aside."""
    path = folder / "a.rst"
    path.write_text(text, encoding="utf-8")
    received = read_file(path).value
    assert received is not None
    return " ".join(project(received.read.blocks).text.split()), [one.words for one in received.read.set_aside]


@pytest.mark.parametrize("before", ("", ".. _place:\n"), ids=("alone", "below a place"))
@pytest.mark.parametrize(
    ("directive", "aside"),
    (
        (".. index:: Ferry", ["Ferry"]),
        (".. index::\n   single: Ferry\n   pair: salt; ice", ["single: Ferry", "pair: salt; ice"]),
        (".. toctree::\n   :maxdepth: 2\n\n   intro\n   usage", [":maxdepth: 2", "intro", "usage"]),
        (".. contents:: Table\n   :local:", ["Table", ":local:"]),
        (".. highlight:: python", ["python"]),
    ),
    ids=("index", "entries", "files", "contents", "language"),
)
def test_nothing_of_it_is_printed(tmp_path: Path, before: str, directive: str, aside: list[str]) -> None:
    """The heading below and its words stay; what was said is listed."""
    words, found = read(tmp_path, f"First words.\n\n{before}{directive}\n\nThe ferry\n---------\n\nIt goes at noon.\n")

    assert words == "First words. The ferry It goes at noon."
    assert aside == found


def test_what_stands_under_a_condition_is_read(tmp_path: Path) -> None:
    """The condition alone is no word."""
    words, found = read(tmp_path, ".. only:: html\n\n   Words of a page.\n\nMore.\n")

    assert words == "Words of a page. More."
    assert found == ["html"]


@pytest.mark.parametrize("code", ("So::", ".. code-block:: rst"))
def test_in_code_it_is_code(code: str) -> None:
    """A text on such texts shows them."""
    text = f"{code}\n\n   .. index:: Ferry\n\nMore.\n"

    assert (text, ()) == without_unshown(text)
