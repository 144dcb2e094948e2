"""Who wrote an article is known with the place where they work and their ORCID iD."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.front_matter import Writer
from briefpress.verbs.markup.jats_writers import writers_of

if TYPE_CHECKING:
    from pathlib import Path

_ANA = "<name><surname>Lopes</surname><given-names>Ana</given-names></name>"
_PLACE = "<label>1</label><institution>Law</institution>, <institution>Évora</institution>, <country>PT</country>"


def article(group: str) -> str:
    """Make an article with a group of contributors."""
    head = f"<contrib-group>{group}</contrib-group>"
    return f"<article><front><article-meta>{head}</article-meta></front><body><p>Words.</p></body></article>"


@pytest.mark.parametrize(
    ("inside", "beside", "expected"),
    (
        ("<xref ref-type='aff' rid='a'>1</xref>", f"<aff id='a'>{_PLACE}</aff>", "Law, Évora, PT"),
        ("<xref ref-type='aff' rid='a b'/>", "<aff id='a'>X</aff><aff id='b'>Y</aff>", "X; Y"),
        ("<aff>Somewhere.</aff>", "<aff>Elsewhere</aff>", "Somewhere"),
        ("", "<aff>Évora <email>a@b.pt</email></aff>", "Évora"),
        ("", "<aff>X</aff><aff>Y</aff>", ""),
        (
            "<xref rid='a'/>",
            "<aff id='a'><institution>Law</institution> <country>PT</country></aff>",
            "Law, PT",
        ),
        (
            "<xref rid='a'/>",
            "<aff id='a'><institution content-type='original'>Law, Évora. a@b.pt</institution>PT</aff>",
            "Law, Évora",
        ),
        ("<xref rid='a'/>", "<aff-alternatives id='a'><aff>X</aff><aff>Y</aff></aff-alternatives>", "X"),
    ),
)
def test_a_writer_has_a_place(inside: str, beside: str, expected: str) -> None:
    """By reference, within the name, or one for all; in words, without marks and addresses."""
    root = etree.fromstring(article(f"<contrib contrib-type='author'>{_ANA}{inside}</contrib>{beside}"))

    assert (Writer(name="Ana Lopes", affiliation=expected),) == writers_of(root)


def test_groups_and_others_are_told_apart(tmp_path: Path) -> None:
    """A group may write, without its members; an editor is no author."""
    member = f"<contrib-group><contrib contrib-type='author'>{_ANA}</contrib></contrib-group>"
    orcid = "<contrib-id contrib-id-type='orcid'>https://orcid.org/0000-0002-1694-233x</contrib-id>"
    path = tmp_path / "a.xml"
    text = article(
        f"<contrib contrib-type='author'>{orcid}{_ANA}</contrib><contrib contrib-type='editor'>{_ANA}</contrib>"
        f"<contrib contrib-type='author'><collab>The Group{member}</collab></contrib>"
    )
    path.write_text(text, encoding="utf-8")
    outcome = read_file(path, reader="jats")
    assert outcome.value is not None

    expected = (Writer(name="Ana Lopes", orcid="0000-0002-1694-233X"), Writer(name="The Group"))
    assert expected == outcome.value.read.front.writers
