"""Rows that only draw a line are none, and what reaches over one goes over one row less."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.sources.rule_rows import without_rule_rows
from briefpress.verbs.trees.project import project
from briefpress.verbs.trees.table_of import TableCell, table_of

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.tree import Node

_RULE: Node = {"t": "HorizontalRule"}


def said(words: str, rows: int = 1) -> TableCell:
    """Make a cell of words; of none for a blank, of a rule for a dash."""
    blocks: list[Node] = [{"t": "Plain", "c": [{"t": "Str", "c": words}]}] if words.strip() else []
    return TableCell([_RULE] if words == "-" else blocks, rows)


def spans(table: Node) -> list[list[int]]:
    """Give over how many rows each cell goes, row by row."""
    return [[cell[2] for cell in row[1]] for row in table["c"][4][0][3]]


@pytest.mark.parametrize(
    ("rows", "expected"),
    (
        ((("a", "b"), ("-", "-"), ("c", "d")), [[1, 1], [1, 1]]),
        ((("a", "b"), ("-", " "), ("c", "d")), [[1, 1], [1, 1]]),
        ((("a", "b"), (" ", " "), ("c", "d")), [[1, 1], [1, 1], [1, 1]]),
        ((("a", "b"), ("-", "d")), [[1, 1], [1, 1]]),
        ((("-", "-"), ("-", "-")), [[1, 1], [1, 1]]),
    ),
    ids=("rules", "and blank", "blank", "and words", "alone"),
)
def test_rows_of_rules_go(rows: tuple[tuple[str, ...], ...], expected: list[list[int]]) -> None:
    """A row without anything stays, as somebody may have meant it; and so does a table of nothing else."""
    table = table_of([[said(one) for one in row] for row in rows], columns=2, head=0, caption=[])

    assert expected == spans(without_rule_rows([table])[0])


def test_cells_reach_over_fewer_rows() -> None:
    """Over as many as are left."""
    rows = [[said("a", 4), said("b")], [said("-")], [said("c", 2)], [said("-")], [said("d"), said("e")]]
    table = table_of(rows, columns=2, head=0, caption=[])

    assert [[2, 1], [1], [1, 1]] == spans(without_rule_rows([table])[0])


@given(st.lists(st.lists(st.sampled_from(("a", "-", " ")), min_size=2, max_size=2), min_size=1))
def test_words_stay(rows: list[list[str]]) -> None:
    """All of them, in order."""
    blocks = [table_of([[said(one) for one in row] for row in rows], columns=2, head=1, caption=[])]

    assert project(blocks).text == project(without_rule_rows(blocks)).text


def test_a_page_has_no_empty_rows_for_lines(tmp_path: Path) -> None:
    """In a table within a table neither."""
    rule = "<tr class=hline><td><hr></td><td><hr></td></tr>"
    inner = f"<table>{rule}<tr><td>c</td><td>d</td></tr><tr><td>e</td><td>f</td></tr></table>"
    path = tmp_path / "a.html"
    path.write_text(f"<p>It is.<table>{rule}<tr><td>a<td>b</tr>{rule}<tr><td>{inner}<td>g</tr>{rule}</table>")
    outcome = read_file(path)
    assert outcome.value is not None

    assert "HorizontalRule" not in {node["t"] for node in nodes(outcome.value.read.blocks)}
