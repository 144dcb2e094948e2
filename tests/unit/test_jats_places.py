"""Cross references of a JATS article lead to what they name, whatever that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.jats_places import with_kept_places
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.received import Received

_TABLE = (
    "<table-wrap id='t'><table><tbody><tr><td>12{}</td></tr></tbody></table><table-wrap-foot>{}</table-wrap-foot>"
    "</table-wrap>"
)
_NOTE = "<fn id='f'><label>a</label><p>By count.</p></fn>"
_CALL = "<xref ref-type='table-fn' rid='f'><sup>a</sup></xref>"


def read(path: Path, inside: str) -> tuple[Received, list[str]]:
    """Read an article, and give the codes of what was found with it."""
    path.write_text(f"<article><body>{inside}</body></article>", encoding="utf-8")
    outcome = read_file(path, reader="jats")
    assert outcome.value is not None
    return outcome.value, [one.code for one in outcome.findings]


@pytest.mark.parametrize(
    "inside",
    (
        "<disp-formula id='x'><tex-math>a</tex-math></disp-formula>",
        "<p>So <disp-formula id='x'><tex-math>a</tex-math></disp-formula> and <bold id='y'>b</bold></p>",
        "<p id='x'>a</p>",
        "<boxed-text id='x'><p>a</p></boxed-text>",
        "<statement id='x'><label>Theorem 1</label><p>a</p></statement>",
        "<disp-quote id='x'><p>a</p></disp-quote>",
        "<list><list-item id='x'><p>a</p></list-item></list>",
        "<def-list><def-item id='x'><term>a</term><def><p>b</p></def></def-item></def-list>",
        "<supplementary-material id='x'><label>S1</label><caption><title>a</title></caption></supplementary-material>",
    ),
)
def test_a_cross_reference_leads_to_any_place(tmp_path: Path, inside: str) -> None:
    """Pandoc itself keeps the names of sections, figures and tables only."""
    received, codes = read(tmp_path / "a.xml", f"<p>See <xref rid='x y'>there</xref>.</p>{inside}")
    leads = [node["c"][2][0] for node in nodes(received.read.blocks) if node["t"] == "Link"]

    assert ["#s-x"] == leads
    assert "S025" not in codes


def test_one_that_names_nothing_is_told(tmp_path: Path) -> None:
    """It is a slip of whoever wrote the article."""
    _, codes = read(tmp_path / "a.xml", "<p>See <xref rid='x'>there</xref>.</p>")

    assert "S025" in codes


@pytest.mark.parametrize("foot", (_NOTE, f"<fn-group>{_NOTE}</fn-group>"))
def test_notes_under_a_table_are_notes(tmp_path: Path, foot: str) -> None:
    """Where a mark in the table calls them; a reference from elsewhere leads to them."""
    inside = _TABLE.format(_CALL, foot) + "<p>As <xref ref-type='table-fn' rid='f'>said there</xref>.</p>"
    received, codes = read(tmp_path / "a.xml", inside)

    assert "12\n\nAs said there.\n\nBy count." == project(received.read.blocks).text
    assert 1 == sum(node["t"] == "Note" for node in nodes(received.read.blocks))
    assert "S025" not in codes


def test_a_note_that_nothing_calls_stays_under_its_table(tmp_path: Path) -> None:
    """It speaks of the whole table."""
    received, _ = read(tmp_path / "a.xml", _TABLE.format("", _NOTE))

    assert "12\n\na By count." == project(received.read.blocks).text
    assert not any(node["t"] == "Note" for node in nodes(received.read.blocks))


def test_a_table_within_a_place_keeps_its_name(tmp_path: Path) -> None:
    """What is put around the place is no table."""
    table = _TABLE.format("", "").replace("<table>", "<caption><p>Wells</p></caption><table>")
    inside = f"<p><xref rid='x'>1</xref> <xref rid='t'>2</xref></p><p id='x'>a {table} b</p>"
    received, codes = read(tmp_path / "a.xml", inside)

    assert "S025" not in codes
    assert ["s-t"] == [node["c"][0][0] for node in nodes(received.read.blocks) if node["t"] == "Table"]


def test_many_references_take_the_time_of_their_number() -> None:
    """All may lead into one paragraph."""

    def article(count: int) -> etree._Element:
        places = "".join(f"<styled-content id='x{number}'>a</styled-content>" for number in range(count))
        marks = "".join(f"<xref rid='x{number}'/>" for number in range(count))
        return etree.fromstring(f"<body><p>{marks}</p><p>{places}</p></body>")

    assert LINEAR > growth(with_kept_places, article, size=400)
