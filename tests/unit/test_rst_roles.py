"""Roles that Sphinx knows and pandoc does not are read as Sphinx prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.tree import Nodes

_NAMED = frozenset({"Header", "Div", "Span"})


def blocks_of(folder: Path, text: str) -> Nodes:
    """Read a text."""
    (folder / "a.rst").write_text(text, encoding="utf-8")
    outcome = read_file(folder / "a.rst")
    assert outcome.value is not None
    return list(outcome.value.read.blocks)


@pytest.mark.parametrize(
    ("typed", "expected", "is_code"),
    (
        (":ref:`the text <target>`", "the text", False),
        (":ref:`the\ntext <target>`", "the text", False),
        (":doc:`Its title </a/b>`", "Its title", False),
        (":doc:`/a/b`", "/a/b", False),
        (":class:`~a.b.C`", "C", True),
        (":py:meth:`!run`", "run", True),
        (":meth:`.C.run`", "C.run", True),
        (":class:`the class <a.b.C>`", "the class", False),
        (":cpp:class:`~a::B`", "B", True),
        (":cpp:any:`vector<int>`", "vector<int>", False),
        (":pep:`8`", "PEP 8", False),
        (":pep:`8#names`", "PEP 8", False),
        (":rfc:`that rule <2324>`", "that rule", False),
        (":abbr:`LIFO (last in, first out)`", "LIFO (last in, first out)", False),
        (":guilabel:`&Open`", "Open", False),
        (":menuselection:`&File --> Open`", "File ‣ Open", False),
        (":program:`ls <x>`", "ls <x>", True),
        (":kbd:`Ctrl+C`", "Ctrl+C", True),
        (":issue:`12`", "12", True),
        ("``:ref:`the text <target>```", ":ref:`the text <target>`", True),
    ),
)
def test_the_words_of_a_role_are_read(tmp_path: Path, typed: str, *, expected: str, is_code: bool) -> None:
    """Not where it leads, unless that is all there is."""
    blocks = blocks_of(tmp_path, f"See {typed} here.\n")

    assert f"See {expected} here." == project(blocks).text
    assert is_code == any(node["t"] == "Code" for node in nodes(blocks))


def test_a_label_stands_for_its_title(tmp_path: Path) -> None:
    """It leads there too; so does a reference with words of its own."""
    text = (
        ".. _One:\n.. _uno:\n\nThe *first*\n===========\n\nSee :ref:`one`, :ref:`uno`, :ref:`it <One>`, :ref:`pic`.\n\n"
        ".. _pic:\n\n.. figure:: a.png\n\n   A house\n"
    )
    blocks = blocks_of(tmp_path, text)
    links = [node for node in nodes(blocks) if node["t"] == "Link"]

    assert "See The first, The first, it, A house." in project(blocks).text
    assert 4 == len(links)
    names = {node["c"][1 if node["t"] == "Header" else 0][0] for node in nodes(blocks) if node["t"] in _NAMED}
    assert {node["c"][2][0][1:] for node in links} <= names
