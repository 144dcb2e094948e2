"""Tables that claim hundreds of columns have those that their cells tell apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


def _table(folder: Path, rows: str) -> tuple[int, list[list[tuple[int, int]]], str]:
    """Give the columns of a table of HTML, the spans of its cells (rows, columns), and its words."""
    (folder / "a.html").write_text(f"<table><tbody>{rows}</tbody></table>")
    received = read_file(folder / "a.html").value
    assert received is not None
    table: Any = next(node["c"] for node in nodes(received.read.blocks) if node["t"] == "Table")
    spans = [[(cell[2], cell[3]) for cell in row[1]] for row in table[4][0][3]]
    return len(table[2]), spans, " ".join(project(received.read.blocks).text.split())


@pytest.mark.parametrize(
    ("rows", "columns", "spans"),
    (
        ("<tr><td colspan=100000>a</td></tr><tr><td>b</td><td>c</td></tr>", 3, [[(1, 3)], [(1, 1), (1, 1), (1, 1)]]),
        (
            "<tr><td rowspan=2 colspan=500>a</td><td>b</td></tr><tr><td>c</td></tr>",
            2,
            [[(2, 1), (1, 1)], [(1, 1)]],
        ),
        ("<tr><td colspan=3>a</td></tr><tr><td>b</td><td colspan=2>c</td></tr>", 3, [[(1, 3)], [(1, 1), (1, 2)]]),
    ),
    ids=("one-row", "reaching-down", "ordinary"),
)
def test_columns_are_those_in_which_cells_begin(
    tmp_path: Path, rows: str, columns: int, spans: list[list[tuple[int, int]]]
) -> None:
    """No word is lost, and ordinary tables stay."""
    found = _table(tmp_path, rows)

    assert (columns, spans) == found[:2]
    assert set("abc") - ({"c"} - set(rows)) == set(found[2].split())
