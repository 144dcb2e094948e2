"""Words of directives of reStructuredText that pandoc passes over are read, but for those that are shown as code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
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
    ),
)
def test_the_rest_stays_as_it_is(text: str) -> None:
    """What is shown as code above all."""
    assert text == with_read_directives(text)


def test_it_is_done_in_time() -> None:
    """However many options there are."""
    assert (
        growth(with_read_directives, lambda size: ".. code-block:: x\n   :a:\n.. epigraph:: b\n\n" * size, size=4000)
        < LINEAR
    )
