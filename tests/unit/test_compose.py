"""Annotations come into the text, or a finding says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from briefpress.nouns.annotation import KINDS, Annotation
from briefpress.nouns.tree import attr, lines, link, note, para, words
from briefpress.verbs.composing.compose import Apparatus, Composition, compose
from briefpress.verbs.composing.strip import settle
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.nouns.finding import Outcome
    from briefpress.nouns.tree import Nodes

TEXT = [para(words("They left between 1941 and 1945, at last.")), para(words("The best of times, the worst of times."))]


def one(kind: str, quote: Any, ident: str = "a", **more: Any) -> Annotation:
    """Make an annotation."""
    return KINDS[kind].model_validate({"id": ident, "kind": kind, "quote": quote, **more})


def done(*annotations: Annotation, source: Nodes = TEXT) -> Outcome[Composition]:
    """Compose a text with annotations, each with the same prose."""
    prose = {f"{annotation.id}.text": [para(words("A note."))] for annotation in annotations}
    apparatus = Apparatus(annotations=annotations, prose=prose, exhibits={}, language="en", editor_sign="Ed.")
    return compose(source, apparatus)


@pytest.mark.parametrize(
    ("quote", "code"),
    (("of times", "A002"), ("of time travel", "A001"), ({"exact": "best", "prefix": "the worst "}, "A003")),
)
def test_what_has_no_place_is_found(quote: Any, code: str) -> None:
    """Ambiguous, absent, or elsewhere."""
    assert [code] == [finding.code for finding in done(one("footnote", quote, text="A note.")).findings]


def test_an_ambiguous_quotation_is_shown_in_its_contexts() -> None:
    """The editor sees what prefix would do."""
    (finding,) = done(one("footnote", "of times", text="A note.")).findings

    assert "has 2 times" in finding.message
    assert "best [of times]" in finding.hint


def test_only_what_is_accepted_reaches_the_text() -> None:
    """A proposal is anchored, so that its faults are known, and not shown."""
    outcome = done(one("footnote", "They left", text="A note.", status="proposed"))

    assert project(TEXT).text == project(outcome.value.body).text
    assert "a" in outcome.value.anchors


@pytest.mark.parametrize(
    ("source", "quote", "code"),
    (
        (TEXT, "at last. The best", "C010"),
        ([{"t": "LineBlock", "c": [words("Of arms"), words("and the man")]}], "arms and the", "C010"),
        ([{"t": "CodeBlock", "c": [attr(), "gauge 1435"]}], "1435", "C015"),
        ([para([{"t": "Math", "c": [{"t": "InlineMath"}, "a+b"]}])], "b", "C015"),
    ),
)
def test_an_emendation_that_cannot_be_made_is_found(source: Nodes, quote: str, code: str) -> None:
    """Over the end of a paragraph or verse, in code, in part of a formula; the text stays as it was."""
    outcome = done(one("emendation", quote, replace="new"), source=source)

    assert [code] == [finding.code for finding in outcome.findings]
    assert project(source).text == project(settle(outcome.value.body)).text
    assert () == outcome.value.emended


@pytest.mark.parametrize("status", ("stet", "withdrawn"))
def test_what_is_done_with_may_outlive_its_words(status: str) -> None:
    """An id is for life, and so is the record; nothing is to be placed any more."""
    gone = one("footnote", "words that have left the text", text="A note.", status=status)

    assert () == done(gone).findings
    assert ["A001"] == [f.code for f in done(one("footnote", "words that have left the text", text="A.")).findings]


@pytest.mark.parametrize(
    ("quote", "left"),
    (
        ("at last", "They left between 1941 and 1945,."),
        (", at last", "They left between 1941 and 1945."),
        ("between", "They left 1941 and 1945, at last."),
        ("They", "left between 1941 and 1945, at last."),
        ("1945, at last.", "They left between 1941 and"),
        ({"exact": " left "}, "They between 1941 and 1945, at last."),
    ),
)
def test_words_that_go_take_a_space_with_them(quote: Any, left: str) -> None:
    """Nothing is put in their place, so neither two spaces nor one before a full stop may be left over."""
    outcome = done(one("emendation", quote, replace=""))

    assert () == outcome.findings
    assert left == project(settle(outcome.value.body)).text.split("\n\n")[0]


def test_of_two_emendations_of_one_word_the_first_is_made() -> None:
    """And the second is told of."""
    outcome = done(
        one("emendation", "1941 and 1945", "a", replace="then"), one("emendation", "1945", "b", replace="1946")
    )

    assert ["C011"] == [finding.code for finding in outcome.findings]
    assert "They left between then, at last." in project(settle(outcome.value.body)).text


def test_an_emendation_inside_a_link_stays_there() -> None:
    """The words around it keep their order."""
    source = [para([link(words("from 1941 to 1945 only"), "#x", attr())])]
    outcome = done(one("emendation", "1945", replace="1946"), source=source)

    assert "from 1941 to 1946 only" == project(settle(outcome.value.body)).text


def test_a_note_on_an_authors_note_is_a_remark_in_it() -> None:
    """Editors' notes are signed where the author has notes."""
    source = [para([*words("The base"), note([para(words("An old one."))])])]
    outcome = done(
        one("footnote", "old one", text="A note."), one("footnote", "The base", "b", text="B."), source=source
    )
    texts = project(outcome.value.body).text.split("\n\n")

    assert ["The base", "A note. [Ed.]", "An old one. [Ed.: A note.]"] == texts


def test_blocks_stand_around_the_paragraph_of_their_passage() -> None:
    """A pull quote before it, with the words as emended; a box behind it."""
    outcome = done(
        one("pullquote", "between 1941 and 1945"),
        one("box", "at last", "b", title="Box", text="A note."),
        one("emendation", "1945", "c", replace="1946"),
    )
    texts = project(settle(outcome.value.body)).text.split("\n\n")

    assert ["between 1941 and 1946", "They left between 1941 and 1946, at last.", "Box", "A note."] == texts[:4]


def test_a_pull_quote_has_the_lines_of_its_passage() -> None:
    """Of verse, and of paragraphs: none runs into the next."""
    verse = {"t": "LineBlock", "c": [words("They left"), words("at last")]}
    outcome = done(one("pullquote", "They left at last There was"), source=[verse, para(words("There was nothing."))])

    (quote,) = (block for block in settle(outcome.value.body) if block["t"] == "Div")
    assert [para(lines("They left\nat last\nThere was"))] == quote["c"][1]
    assert [2, 2] == [str(lines(text)).count("LineBreak") for text in ("a\nb\n\nc", "They left\nat last\nThere")]
