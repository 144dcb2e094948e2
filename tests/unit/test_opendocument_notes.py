"""Notes of OpenDocument that hold more than paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project
from helpers.containers import odt

if TYPE_CHECKING:
    from pathlib import Path


def test_a_list_in_a_note_stays_a_list(tmp_path: Path) -> None:
    """With the list and the table that stand in it, and between the paragraphs around it."""
    inner = "<text:list><text:list-item><text:p>Three.</text:p></text:list-item></text:list>"
    cell = "<table:table-cell><text:p>Four.</text:p></table:table-cell>"
    table = f"<table:table><table:table-row>{cell}</table:table-row></table:table>"
    items = f"<text:list-item><text:p>Two.</text:p>{inner}{table}</text:list-item>"
    body = f"<text:p>One.</text:p><text:list>{items}</text:list><text:p>Five.</text:p>"
    note = f"<text:note><text:note-citation>1</text:note-citation><text:note-body>{body}</text:note-body></text:note>"
    (tmp_path / "a.odt").write_bytes(odt(f"<text:p>Words{note} end.</text:p><text:p>Last.</text:p>"))
    outcome = read_file(tmp_path / "a.odt")

    assert outcome.value is not None
    blocks = outcome.value.read.blocks
    assert "Words end. Last. One. Two. Three. Four. Five.".split() == project(blocks).text.split()
    kinds = [node["t"] for node in nodes(blocks)]
    # A list without a style is numbered for pandoc.
    assert (2, 1, 1) == (kinds.count("OrderedList"), kinds.count("Table"), kinds.count("Note"))
    assert () == outcome.findings
