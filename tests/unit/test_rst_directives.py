"""Words of directives of reStructuredText that pandoc passes over are read, but for those that are shown as code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.rst_directives import with_read_directives
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        (".. epigraph:: One\n   two\n\n   three", ["One two", "three"]),
        (".. pull-quote:: One", ["One"]),
        (".. compound:: One\n\n   two", ["One", "two"]),
        (".. code-block:: python\n   :linenos:\n   :caption: One\n\n   two", ["One", "two"]),
        (".. py:function:: one(a)\n             two(b)\n\n   three", ["one(a) two(b)", "three"]),
        ("- one\n\n  .. highlights:: two", ["one", "two"]),
        (".. note:: One\n   two", ["Note", "One two"]),
    ),
)
def test_words_of_directives_are_read(tmp_path: Path, text: str, expected: list[str]) -> None:
    """First lines of quotations, captions of code, and what a domain of Sphinx describes."""
    (tmp_path / "a.rst").write_text(f"{text}\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.rst")

    assert outcome.value is not None
    assert expected == [words for words in project(outcome.value.read.blocks).text.split("\n\n") if words]


@pytest.mark.parametrize(
    "text",
    (
        "Shown::\n\n   .. py:class:: one\n\n   .. epigraph:: two\n",
        ".. code-block:: rst\n\n   .. epigraph:: one\n",
        ".. epigraph::\n\n   one\n",
        ".. image:: a.png\n   :alt: one\n",
        "No directive: .. here\n",
        ".. |s| replace:: one\n",
        ".. _place:\n",
        ".. _place:\n\n.. note:: one\n",
        ".. _place:\n   https://a.b\n",
        ".. _place: https://a.b\n.. note:: one\n",
        ".. code-block:: rst\n\n   .. _place:\n   .. note:: one\n",
    ),
)
def test_the_rest_stays_as_it_is(text: str) -> None:
    """What is shown as code above all."""
    assert text == with_read_directives(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    (
        (".. figure:: a.png\n\n   One", "Figure"),
        (".. note:: One", "Strong"),
        (".. code-block:: c\n\n   One", "CodeBlock"),
        (".. math::\n\n   One", "Math"),
        (".. list-table::\n\n   * - One", "Table"),
        ("One\n---", "Header"),
        ("+-----+\n| One |\n+-----+", "Table"),
        ("* One\n* two", "BulletList"),
        ("One\ntwo", "Para"),
    ),
)
@pytest.mark.parametrize("place", (".. _here:", ".. _here:\n.. _fig:there:", "..  _`here: or there`:"))
def test_what_stands_right_below_a_place_is_read(tmp_path: Path, text: str, kind: str, place: str) -> None:
    """As it is below a blank line."""
    read = []
    for between in ("\n", "\n\n"):
        (tmp_path / "a.rst").write_text(f"Zero.\n\n{place}{between}{text}\n\nEnd.\n", encoding="utf-8")
        outcome = read_file(tmp_path / "a.rst")
        assert outcome.value is not None
        read.append(outcome.value.read.blocks)

    assert read[0] == read[1]
    assert kind in {node["t"] for node in nodes(read[0])}


def test_places_in_a_list_are_parted_from_what_is_below() -> None:
    """With the margin of their item."""
    assert "- .. _a:\n\n  .. note:: b\n" == with_read_directives("- .. _a:\n  .. note:: b\n")


def test_it_is_done_in_time() -> None:
    """However many options there are."""
    assert (
        growth(with_read_directives, lambda size: ".. code-block:: x\n   :a:\n.. epigraph:: b\n\n" * size, size=4000)
        < LINEAR
    )
