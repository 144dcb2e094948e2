"""Notes of tables in JATS are joined to their marks, whatever they bear: the article says what calls what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

_TABLE = (
    "<article><body><sec><title>A</title><table-wrap><label>Table 1</label><caption><title>B{calls}</title></caption>"
    "<table><tbody><tr><td>C</td></tr></tbody></table><table-wrap-foot><fn id='t1'>{body}</fn></table-wrap-foot>"
    "</table-wrap></sec></body></article>"
)
_CALL = "<xref ref-type='table-fn' rid='t1'><sup>{}</sup></xref>"


@pytest.mark.parametrize(
    ("marks", "body"),
    (
        ("a", "<p>(<italic>S</italic>)-one.</p>"),
        ("a", "<label>a</label><p>(<italic>S</italic>)-one.</p>"),
        ("cde", "<p><sup>c,d,e</sup>(S)-one.</p>"),
    ),
)
def test_a_note_without_its_mark_is_one(tmp_path: Path, marks: str, body: str) -> None:
    """It has no label, or one for several marks; what it begins with is a word of it."""
    calls = "".join(_CALL.format(mark) for mark in marks)
    (tmp_path / "a.xml").write_text(_TABLE.format(calls=calls, body=body), encoding="utf-8")
    outcome = read_file(tmp_path / "a.xml")

    assert outcome.value is not None
    assert ["(S)-one."] == [
        project(one["c"]).text.strip() for one in nodes(outcome.value.read.blocks) if one["t"] == "Note"
    ]
