"""What stands in for a function of a package in a Typst text shows all that it is given, and runs no words together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.tree import Nodes


def _read(tmp_path: Path, text: str) -> Nodes:
    (tmp_path / "a.typ").write_text(f'#import "/a/lib.typ": *\n\n{text}\n', encoding="utf-8")
    outcome = read_file(tmp_path / "a.typ")
    assert outcome.value is not None
    return outcome.value.read.blocks


@pytest.mark.parametrize(
    ("call", "words"),
    (
        ("a#given([b])c", "abc"),
        ("#given([a], 1pt, [b])", "a b"),
        ('#given("a", ([b], [c]))', "a b c"),
        ("#given(rows: (([a], [b]), ([c], [d])))", "a b c d"),
        ("#given(head: ([a], [b]), [c])", "a b c"),
        ('#given(font: ("Lato", "Arial"), [a])', "a"),
    ),
)
def test_all_content_is_shown(tmp_path: Path, call: str, words: str) -> None:
    """That in lists too, which no other value is."""
    assert words == " ".join(project(_read(tmp_path, call)).text.split())


def test_cells_for_columns_are_a_table(tmp_path: Path) -> None:
    """Whatever the function is called that sets it."""
    blocks = _read(tmp_path, "#styled(\n  columns: (1fr, 2fr),\n  [a], [b],\n  [c], [d],\n)")
    (table,) = (one["c"] for one in nodes(blocks) if one["t"] == "Table")
    rows: list[Any] = [*table[3][1], *table[4][0][3]]

    assert [["a", "b"], ["c", "d"]] == [[project(cell[4]).text for cell in row[1]] for row in rows]
