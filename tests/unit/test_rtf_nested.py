"""Tables within cells of RTF, which pandoc drops."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.rtf_nested import with_flat_nested
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

_ROW = "{\\*\\nesttableprops\\trowd\\cellx1000\\cellx2000\\nestrow}{\\nonesttables\\par}"
_INNER = f"\\pard\\intbl\\itap2 three\\nestcell{{\\nonesttables\\par}}four\\nestcell{{\\nonesttables\\par}}{_ROW}"


@pytest.mark.parametrize("again", ("", "\\trowd\\cellx3000\\cellx6000 "))
def test_they_are_tables_of_the_cell(tmp_path: Path, again: str) -> None:
    """What stands before and behind them stays, though the row be defined again."""
    outer = (
        f"\\trowd\\cellx3000\\cellx6000\\pard\\intbl two\\par {_INNER}{_INNER}{again}\\pard\\intbl five\\cell "
        f"six\\cell\\row"
    )
    (tmp_path / "a.rtf").write_text(f"{{\\rtf1\\ansi \\pard one\\par {outer}\\pard seven\\par}}", encoding="ascii")
    outcome = read_file(tmp_path / "a.rtf")

    assert outcome.value is not None
    blocks = outcome.value.read.blocks
    assert "one two three four three four five six seven".split() == project(blocks).text.split()
    outer_table, inner = (one["c"] for one in nodes(blocks) if one["t"] == "Table")
    assert ["Para", "Table", "Para"] == [one["t"] for one in outer_table[4][0][3][0][1][0][4]]
    assert [["three", "four"]] * 2 == [[project(cell[4]).text for cell in row[1]] for row in inner[4][0][3]]
    assert () == outcome.findings


def test_paragraphs_and_emphasis_stay_in_their_cells(tmp_path: Path) -> None:
    """A cell of an inner table may have several paragraphs, and end in bold type."""
    inner = f"\\pard\\intbl\\itap2 one\\par {{\\b two\\nestcell}} three\\nestcell {_ROW}"
    outer = f"\\trowd\\cellx3000 {inner}\\pard\\intbl four\\cell\\row"
    (tmp_path / "a.rtf").write_text(f"{{\\rtf1\\ansi {outer}\\pard five\\par}}", encoding="ascii")
    outcome = read_file(tmp_path / "a.rtf")

    assert outcome.value is not None
    tables = [one["c"] for one in nodes(outcome.value.read.blocks) if one["t"] == "Table"]
    assert [["one\n\ntwo", "three"]] == [[project(cell[4]).text for cell in row[1]] for row in tables[1][4][0][3]]


def test_tables_within_those_are_lines(tmp_path: Path) -> None:
    """It is told."""
    inmost = f"\\pard\\intbl\\itap3 a\\nestcell b\\nestcell {_ROW}"
    inner = f"{inmost}\\pard\\intbl\\itap2 c\\nestcell d\\nestcell {_ROW}"
    outer = f"\\trowd\\cellx3000 {inner}\\pard\\intbl e\\cell\\row"
    (tmp_path / "a.rtf").write_text(f"{{\\rtf1\\ansi {outer}\\pard f\\par}}", encoding="ascii")
    outcome = read_file(tmp_path / "a.rtf")

    assert outcome.value is not None
    assert list("abcdef") == project(outcome.value.read.blocks).text.split()
    assert ["S034"] == [one.code for one in outcome.findings]


def test_other_tables_stay() -> None:
    """Without a table within."""
    text = "{\\rtf1 \\trowd\\cellx1\\pard\\intbl a\\cell\\row\\trowd\\cellx1\\pard\\intbl b\\cell\\row}"

    assert (text, 0) == with_flat_nested(text)


@pytest.mark.parametrize("stuff", ("{\\nonesttables", "{\\*\\nesttableprops\\nestrow}", "\\nestcell{"))
def test_it_is_done_in_time_with_the_text(stuff: str) -> None:
    """What is never closed too."""
    assert LINEAR > growth(with_flat_nested, lambda size: "\\nestcell" + stuff * size, size=1_000)
