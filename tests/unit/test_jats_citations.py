"""A source of a JATS article is read once, though its record stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.jats_citations import say_others, take_out_records
from briefpress.verbs.trees.project import project
from helpers.xml_shape import shape

if TYPE_CHECKING:
    from pathlib import Path

_MIXED = "<mixed-citation>Poe, E. <italic>Tales</italic>. 1845.</mixed-citation>"
_RECORD = (
    "<element-citation><name><surname>Poe</surname><given-names>E</given-names></name>"
    "<source>Tales</source>{}<year>1845</year></element-citation>"
)
_OTHER = "<element-citation><name><surname>Ray</surname></name><source>Notes</source></element-citation>"
_SHAPE = "mixed-citation[Poe, E. italic[Tales]. 1845.]"
_OTHER_SHAPE = "element-citation[name[surname[Ray]]source[Notes]]"


@pytest.mark.parametrize(
    ("inside", "expected", "told"),
    (
        (_MIXED + _RECORD.format(""), _SHAPE, []),
        (_RECORD.format("") + _MIXED, _SHAPE, []),
        (_MIXED + _RECORD.format("").replace("element-", "nlm-"), _SHAPE, []),
        (_MIXED + _RECORD.format("<pub-id>10.1/a</pub-id>"), _SHAPE, ["10.1/a"]),
        (f"<citation-alternatives>{_RECORD.format('<role>Ed</role>')}{_MIXED}</citation-alternatives>", _SHAPE, ["Ed"]),
        (f"<citation-alternatives>{_OTHER}</citation-alternatives>", _OTHER_SHAPE, []),
        (_MIXED + _OTHER, _SHAPE + _OTHER_SHAPE, []),
        (_OTHER, _OTHER_SHAPE, []),
        (_MIXED * 2, _SHAPE * 2, []),
    ),
)
def test_records_of_what_is_printed_go(inside: str, expected: str, told: list[str]) -> None:
    """Other works stay, and words that only a record has are told."""
    root = etree.fromstring(f"<ref-list><ref>{inside}</ref></ref-list>")
    aside = take_out_records(root)

    assert f"ref-list[ref[{expected}]]" == shape(root)
    assert told == [one.words for one in aside]


def test_a_list_of_sources_has_each_once(tmp_path: Path) -> None:
    """Its number stands once too, and a full stop that was left of it follows on it."""
    references = "".join(
        f"<ref><label>{number}</label>{_MIXED.replace('>Poe', f'>{begins}Poe')}{_RECORD.format('')}</ref>"
        for number, begins in ((1, "1. "), (2, ". "), (3, ""))
    )
    path = tmp_path / "a.xml"
    path.write_text(f"<article><back><ref-list>{references}</ref-list></back></article>", encoding="utf-8")
    outcome = read_file(path, reader="jats")

    assert outcome.value is not None
    assert [f"{begins} Poe, E. Tales. 1845." for begins in ("1.", "2.", "3")] == [
        words for words in project(outcome.value.read.blocks).text.split("\n\n") if words
    ]


@pytest.mark.parametrize(
    ("inside", "expected"),
    (
        ("Ray B, <etal/>. Notes", "Ray B, etal[et al]. Notes"),
        ("Ray B, <etal/> Notes", "Ray B, etal[et al.] Notes"),
        ("Ray B <etal>and others</etal>", "Ray B etal[and others]"),
        ("Ray B <etal/>et al.", "Ray B et al."),
    ),
)
def test_other_authors_are_spoken_of(inside: str, expected: str) -> None:
    """Once, and with one full stop."""
    root = etree.fromstring(f"<ref><mixed-citation>{inside}</mixed-citation></ref>")
    say_others(root)

    assert f"ref[mixed-citation[{expected}]]" == shape(root).replace("etal[]", "")
