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
def test_their_words_are_lines_of_the_cell(tmp_path: Path, again: str) -> None:
    """What stands before and behind them too, though the row be defined again; it is told."""
    outer = (
        f"\\trowd\\cellx3000\\cellx6000\\pard\\intbl two\\par {_INNER}{again}\\pard\\intbl five\\cell six\\cell\\row"
    )
    (tmp_path / "a.rtf").write_text(f"{{\\rtf1\\ansi \\pard one\\par {outer}\\pard seven\\par}}", encoding="ascii")
    outcome = read_file(tmp_path / "a.rtf")

    assert outcome.value is not None
    blocks = outcome.value.read.blocks
    assert "one two three four five six seven".split() == project(blocks).text.split()
    assert [1] == [sum(one["t"] == "Table" for one in nodes(blocks))]
    assert [("S034", "1 rows of tables within cells are read as lines of those cells")] == [
        (one.code, one.message) for one in outcome.findings
    ]


def test_other_tables_stay() -> None:
    """Without a table within."""
    text = "{\\rtf1 \\trowd\\cellx1\\pard\\intbl a\\cell\\row\\trowd\\cellx1\\pard\\intbl b\\cell\\row}"

    assert (text, 0) == with_flat_nested(text)


@pytest.mark.parametrize("stuff", ("{\\nonesttables", "{\\*\\nesttableprops\\nestrow}", "\\nestcell{"))
def test_it_is_done_in_time_with_the_text(stuff: str) -> None:
    """What is never closed too."""
    assert LINEAR > growth(with_flat_nested, lambda size: "\\nestcell" + stuff * size, size=1_000)
