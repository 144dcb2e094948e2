"""An edition is read back from its bytes as it was written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefpress.nouns.edition import Author, Change, Edition, Entry, Heading, Locator, Publisher, Term, canonical
from briefpress.nouns.tree import para, words
from briefpress.verbs.composing.edition_json import edition_from

EDITION = Edition(
    brief="good",
    title="Rail",
    subtitle="",
    authors=(Author(name="A. Author", about=[para(words("Writes."))]),),
    language="en-GB",
    version="1.10",
    rendition="public",
    issued="2022-06-02",
    first_issued="",
    number="1",
    identifiers={"doi": "10.1000/1"},
    keywords=("rail",),
    publisher=Publisher(name="House"),
    abstract=[],
    key_points=([para(words("A point."))],),
    acknowledgements=[],
    notes="footnotes",
    body=[para(words("Body."))],
    own_notes=False,
    chronology=(Entry(number=1, date="1941", words="1941", period="", text=[para(words("It."))], sources=[]),),
    glossary=(Term(ident="term-x", term="X", text=[]),),
    index=(Heading(words="Rail", places=(Locator(start="a"),), under=(Heading(words="gauge"),)),),
    changes=(Change(old="a", new="b", because=[], target="bp-at-x"),),
    references=[],
    digests={"source": "0"},
)


def test_what_is_written_is_read_back() -> None:
    """Every field, to any depth."""
    assert EDITION == edition_from(canonical(EDITION))


@pytest.mark.parametrize(
    ("data", "why"),
    (
        (b"{", "no JSON"),
        (b"\xff", "no JSON"),
        (b"[]", "format"),
        (canonical(EDITION).replace(b'"format": "briefpress-edition-1"', b'"format": "x"'), "format"),
        (canonical(EDITION).replace(b'"notes":', b'"motes":'), "motes"),
        (canonical(replace(EDITION, authors=())).replace(b'"authors": []', b'"authors": ["x"]'), "no author"),
    ),
)
def test_other_bytes_are_refused_in_one_sentence(data: bytes, why: str) -> None:
    """Nothing is guessed of a record that is not whole."""
    with pytest.raises(ValueError, match=why):
        edition_from(data)
