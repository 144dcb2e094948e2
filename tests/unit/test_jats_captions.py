"""Captions of a JATS article are captions: of tables, of pictures of tables, and of what has none in print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.tree import Nodes

_TABLE = "<table><tbody><tr><td>a</td></tr></tbody></table>"
_PICTURE = '<graphic xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="a.png"/>'
_SUPPLEMENT = "<supplementary-material><caption><title>Wells</title></caption></supplementary-material>"
_TITLE = "<label>Table 1</label><caption><title>Wells</title>{}</caption>"


def read(path: Path, inside: str) -> Nodes:
    """Read a section of an article, without its heading."""
    path.write_text(f"<article><body><sec><title>S</title>{inside}</sec></body></article>", encoding="utf-8")
    outcome = read_file(path, reader="jats")
    assert outcome.value is not None
    return outcome.value.read.blocks[1:]


def caption(node: dict[str, Any]) -> str:
    """Give the words of a caption, a line for each paragraph."""
    return project(node["c"][1][1]).text.strip().replace("\n\n", "\n")


@pytest.mark.parametrize(
    ("inside", "kind", "words", "others"),
    (
        (_TITLE.format("") + _TABLE, "Table", "Table 1 Wells", []),
        (_TITLE.format("<p>By year.</p>") + _TABLE, "Table", "Table 1 Wells\nBy year.", []),
        (f"<caption><p>Wells</p></caption>{_TABLE}", "Table", "Wells", []),
        (_TITLE.format("") + _PICTURE, "Figure", "Table 1 Wells", []),
        (
            f"{_TITLE.format('')}{_TABLE}<table-wrap-foot><p>Foot.</p></table-wrap-foot>",
            "Table",
            "Table 1 Wells",
            ["Para"],
        ),
        (_TITLE.format("") + _TABLE * 2, "Table", "Table 1 Wells", ["Table"]),
    ),
)
def test_a_table_has_the_caption_beside_it(
    tmp_path: Path, inside: str, kind: str, words: str, others: list[str]
) -> None:
    """No heading is made of it, and links lead to the table."""
    first, *rest = read(tmp_path / "a.xml", f'<table-wrap id="t1">{inside}</table-wrap>')

    assert (kind, words, "s-t1") == (first["t"], caption(first), first["c"][0][0])
    assert others == [one["t"] for one in rest]


@pytest.mark.parametrize(
    ("name", "inside"),
    (
        ("boxed-text", "<caption><title>Wells</title></caption><p>x</p>"),
        ("supplementary-material", "<caption><title>Wells</title><p>x</p></caption>"),
        ("table-wrap-group", f"<caption><title>Wells</title></caption><table-wrap>{_TABLE}</table-wrap>"),
        ("table-wrap", f"<caption><title>T</title><p>{_SUPPLEMENT}</p></caption>{_TABLE}"),
        ("statement", "<title>Wells</title><p>x</p>"),
        ("disp-quote", "<title>Wells</title><p>x</p>"),
    ),
)
def test_no_title_of_a_box_is_a_heading(tmp_path: Path, name: str, inside: str) -> None:
    """It stands before what it is the title of, in bold."""
    blocks = read(tmp_path / "a.xml", f"<{name}>{inside}</{name}>")

    assert not [one for one in nodes(blocks) if one["t"] == "Header"]
    assert ["Wells"] == [project([{"t": "Plain", "c": one["c"]}]).text for one in nodes(blocks) if one["t"] == "Strong"]
