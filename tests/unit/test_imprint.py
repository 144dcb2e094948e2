"""The imprint says who published what, when, under which terms, and how to cite it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefpress.edges.desk.labels import load_labels
from briefpress.nouns.edition import Author, Change, Edition, Notice, Publisher
from briefpress.nouns.finding import Place
from briefpress.verbs.composing.imprint import citation, date_words, imprint_words

LABELS = load_labels(Path(__file__).resolve().parent.parent.parent, "en", place=Place("")).value
EDITION = Edition(
    brief="line",
    title="The line",
    subtitle="Rails and power",
    authors=(Author(name="A. Writer"), Author(name="B. Other")),
    language="en-GB",
    version="1.1",
    rendition="public",
    issued="2022-06-02",
    first_issued="2021-01-05",
    number="12",
    identifiers={"doi": "10.1234/line", "isbn-pdf": "978-0-00-000001-9"},
    keywords=("rails", "Iran"),
    publisher=Publisher(name="The House", place="Town", series="Papers", issn="1234-5679", licence="CC-BY-4.0"),
    abstract=[],
    key_points=(),
    acknowledgements=[],
    notes="footnotes",
    body=[],
    own_notes=False,
    chronology=(),
    glossary=(),
    index=(),
    changes=(),
    references=[],
    digests={"source": "abc"},
)
BARE = replace(
    EDITION, subtitle="", authors=(), number="", identifiers={}, publisher=Publisher(name="The House"), first_issued=""
)


def test_a_citation_has_all_that_there_is() -> None:
    """Authors, year, title, series, version, publisher, DOI."""
    assert (
        "A. Writer; B. Other (2022). The line: Rails and power. Papers No. 12. Version 1.1. Town: The House. "
        "https://doi.org/10.1234/line"
    ) == citation(EDITION, LABELS)


def test_a_citation_leaves_out_what_there_is_not() -> None:
    """Without empty brackets, doubled stops or spaces; the house stands for an author, and is named once."""
    assert "The House (2022). The line. Version 1.1." == citation(BARE, LABELS)


@pytest.mark.parametrize(
    ("language", "words"),
    (
        ("en-GB", "2 June 2022"),
        ("en-US", "June 2, 2022"),
        ("de", "2. Juni 2022"),
        ("fr", "2 juin 2022"),
        ("qaa", "June 2, 2022"),
    ),
)
def test_dates_are_in_the_words_of_the_language(language: str, words: str) -> None:
    """English if the language is not known."""
    assert words == date_words("2022-06-02", language)


def test_the_lines_of_an_imprint() -> None:
    """Dates, numbers and statements on the text."""
    words = imprint_words(EDITION, LABELS)

    assert "The House, Town, Papers No. 12" == words["publisher_line"]
    assert ["DOI 10.1234/line", "ISBN (PDF) 978-0-00-000001-9", "ISSN 1234-5679"] == words["identifiers"]
    assert "5 January 2021" in words["dates"][1]
    assert words["statements"] == [LABELS["source-unaltered"]]


def test_an_emended_text_says_so() -> None:
    """And a proof that it is one."""
    change = Change(old="1945", new="1946", because=[], target="x")
    words = imprint_words(replace(EDITION, changes=(change,), rendition="proof"), LABELS)

    assert LABELS["source-emended"] == words["statements"][0]
    assert LABELS["proof"] in words["dates"][0]


@pytest.mark.parametrize("changes", ((), (Change(old="1945", new="1946", because=[], target="x"),)))
def test_silent_emendations_are_owned_to(changes: tuple[Change, ...]) -> None:
    """Whatever is listed beside them: never again that no word has been changed."""
    edition = replace(EDITION, changes=changes, is_mended_silently=True)
    statements = imprint_words(edition, LABELS)["statements"]

    assert LABELS["source-silent"] in statements
    assert LABELS["source-unaltered"] not in statements
    assert (LABELS["source-emended"] in statements) == bool(changes)


@pytest.mark.parametrize(
    ("kind", "said"),
    (
        ("erratum", "Corrects version 1.0; corrected in version 1.1."),
        ("corrigendum", "Corrects version 1.0; corrected in version 1.1."),
        ("addendum", "Adds to version 1.0; added in version 1.1."),
        ("retraction", "Retracts version 1.0."),
    ),
)
def test_a_notice_says_what_it_does(kind: str, said: str) -> None:
    """A retraction puts nothing right."""
    notice = Notice(
        ident="n", kind=kind, version="1.1", corrects="1.0", date="2022-06-09", conclusions="changed", text=[]
    )
    words = imprint_words(replace(EDITION, notices=(notice,)), LABELS)

    assert words["dates"][-1].endswith(f", 9 June 2022: {said}")


@pytest.mark.parametrize(("count", "whose"), ((1, "the author’s"), (2, "the authors’")))
def test_the_notes_are_those_of_as_many_authors_as_there_are(count: int, whose: str) -> None:
    """Where the source has notes of its own."""
    edition = replace(EDITION, authors=EDITION.authors[:count], own_notes=True, body=[{"t": "Note", "c": []}])

    assert (
        f"The notes are {whose}; those of the editors are signed [Ed.]." in imprint_words(edition, LABELS)["statements"]
    )
