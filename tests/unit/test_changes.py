"""Annotations and emendations on the same words: what conflicts names both, what does not goes in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from briefpress.nouns.annotation import KINDS, Annotation
from briefpress.nouns.reading import Span
from briefpress.nouns.tree import nodes, para, words
from briefpress.verbs.composing.changes import Changes, Emended
from briefpress.verbs.composing.compose import Apparatus, Composition, compose
from briefpress.verbs.composing.strip import settle, strip_apparatus
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.nouns.finding import Outcome

TEXT = [para(words("They left between 1941 and 1945, at last."))]


def one(kind: str, quote: str, ident: str, **more: Any) -> Annotation:
    """Make an annotation."""
    keys: dict[str, Any] = {"footnote": {"text": "x"}, "gloss": {"term": "t", "text": "x"}, "index": {"entry": "e"}}
    given = {"id": ident, "kind": kind, "quote": quote, **keys.get(kind, {}), **more}
    return KINDS[kind].model_validate(given)


def done(*annotations: Annotation) -> Outcome[Composition]:
    """Compose the text with annotations."""
    prose = {f"{annotation.id}.text": [para(words(f"Note {annotation.id}."))] for annotation in annotations}
    return compose(TEXT, Apparatus(annotations=annotations, prose=prose, exhibits={}, language="en", editor_sign="Ed."))


YEARS = one("emendation", "1941 and 1945", "years", replace="then")


@pytest.mark.parametrize(
    ("quote", "codes"),
    (
        ("between 1941 and 1945", []),
        ("1941 and 1945", []),
        ("between 1941", ["C016"]),
        ("1945, at last", ["C016"]),
        ("and", ["C016"]),
        ("at last", []),
    ),
)
def test_an_emendation_that_rewrites_a_quoted_passage_is_named(quote: str, codes: list[str]) -> None:
    """Inside the passage, or on the very same words, it is no conflict."""
    findings = done(YEARS, one("footnote", quote, "note")).findings

    assert codes == [finding.code for finding in findings]
    assert all("“years”" in finding.message and "“note”" in finding.message for finding in findings)


@pytest.mark.parametrize("quote", ("1941 and 1945", "1945"))
def test_nothing_can_stand_on_words_that_are_taken_away(quote: str) -> None:
    """The note is told of, with the emendation."""
    (finding,) = done(one("emendation", "1941 and 1945", "out", replace=""), one("footnote", quote, "note")).findings

    assert "C017" == finding.code
    assert "“out”" in finding.message
    assert "“note”" in finding.message


def test_two_glosses_on_the_same_words_are_told_of() -> None:
    """The second names the first; those side by side are no conflict."""
    findings = done(
        one("gloss", "between 1941", "a"), one("gloss", "1941 and 1945", "b"), one("gloss", "at last", "c")
    ).findings

    assert [("C018", True)] == [(finding.code, "“a”" in finding.message) for finding in findings]


@pytest.mark.parametrize("quote", ("1941 and 1945", "between 1941 and 1945", "1941 and 1945, at last"))
def test_a_term_is_linked_with_its_new_words(quote: str) -> None:
    """An emendation inside the passage stays inside its link, and the source is what it was."""
    outcome = done(YEARS, one("gloss", quote, "term"))
    shown = quote.replace("1941 and 1945", "then")
    linked = [project([para([node])]).text for node in nodes(settle(outcome.value.body)) if node["t"] == "Link"]

    assert () == outcome.findings
    assert [shown] == linked
    assert project(TEXT).text == project(strip_apparatus(outcome.value.body)).text


def test_notes_at_one_place_stand_in_the_order_in_which_they_are_written() -> None:
    """Whatever their passages' beginnings."""
    body = done(
        one("footnote", "1945", "c"), one("footnote", "between 1941 and 1945", "a"), one("footnote", "and 1945", "b")
    ).value.body

    assert ["Note c.", "Note a.", "Note b."] == project(body).text.split("\n\n")[1:]


def test_hundreds_of_annotations_may_share_one_passage() -> None:
    """The tree stays shallow, and the source is what it was."""
    outcome = done(YEARS, *(one("index", "1941 and 1945", f"i{number}") for number in range(400)))

    assert () == outcome.findings
    assert project(TEXT).text == project(strip_apparatus(outcome.value.body)).text
    assert "They left between then, at last." == project(settle(outcome.value.body)).text
    assert 400 == str(outcome.value.body).count("'bp-at-i")


def test_changes_are_found_by_place() -> None:
    """Those that share a code point with a range, and the one in whose midst an offset lies."""
    changes = Changes(tuple(Emended(str(start), Span(start, start + 4), "") for start in (0, 10, 20)))

    assert ["10", "20"] == [change.ident for change in changes.touching(Span(13, 21))]
    assert () == changes.touching(Span(4, 10))
    assert [None, "10", None] == [around and around.ident for around in map(changes.around, (10, 11, 14))]


@pytest.mark.parametrize(
    ("quote", "drawn"),
    (
        ("They left between 1941 and 1945", "They left between 1941 and 1946"),
        ("left between 1941", "left between 1941"),
        ("and 1945, at last", "and 1946, at last"),
    ),
)
def test_a_pull_quote_has_the_new_words_of_an_emendation_that_reaches_beyond_it(quote: str, drawn: str) -> None:
    """What the emendation quotes beside what it changes is there to find the place: no words clash."""
    emended = one("emendation", "1941 and 1945, at last", "until", replace="1941 and 1946, at last")
    outcome = done(emended, one("pullquote", quote, "pull"))

    assert () == outcome.findings
    assert drawn == project(settle(outcome.value.body)).text.split("\n\n")[0]


def test_a_pull_quote_that_ends_within_new_words_is_told_of() -> None:
    """There is no telling which of the new words belong to it."""
    outcome = done(
        one("emendation", "1941 and 1945", "until", replace="then"), one("pullquote", "left between 1941", "pull")
    )

    assert ["C016"] == [finding.code for finding in outcome.findings]
