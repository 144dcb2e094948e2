"""Annotations and events from their files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.desk.yaml_marks import read_yaml_text
from briefpress.nouns.annotation import KINDS, Emendation, Event, Footnote, Index, Query
from briefpress.nouns.codes import CODES
from briefpress.nouns.finding import Place
from briefpress.nouns.selector import Selector
from briefpress.verbs.desk.parse_annotations import first_of_each, parse_annotations, parse_chronology, twice

if TYPE_CHECKING:
    from briefpress.nouns.finding import Outcome
    from briefpress.verbs.desk.parse_annotations import Statements

# The least that an annotation of each kind must have.
LEAST: dict[str, dict[str, Any]] = {
    "footnote": {"text": "t"},
    "emendation": {"replace": "r"},
    "query": {"text": "t"},
    "comment": {"text": "t"},
    "reply": {"text": "t", "to-annotation": "a"},
    "event": {"text": "t", "date": "1946-05"},
    "gloss": {"term": "t", "text": "t"},
    "index": {"entry": "e"},
    "pullquote": {},
    "box": {"title": "t", "text": "t"},
    "figure": {"file": "f.svg", "alt": "a", "caption": "c"},
    "table": {"file": "f.csv", "caption": "c"},
    **{
        kind: {}
        for kind in (
            "heading",
            "not-heading",
            "paragraph",
            "verse",
            "list",
            "quotation",
            "note-body",
            "furniture",
            "keep",
        )
    },
}


def parse(text: str) -> Outcome[Statements]:
    """Parse a file of annotations."""
    marked = read_yaml_text(text, file="a.yaml").value

    assert marked is not None
    return parse_annotations(marked)


def one(body: str) -> Outcome[Statements]:
    """Parse a file with one annotation, given as a mapping on one line."""
    return parse(f"annotations:\n- {body}\n")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_known_by_its_least(kind: str) -> None:
    """An annotation with the keys it must have is one of its kind, and each of these keys must be there."""
    least = {"id": "x", "kind": kind, **LEAST[kind]}
    if kind != "reply":
        least["quote"] = "q"
    whole = parse(yaml.safe_dump({"annotations": [least]}))
    bare = parse(yaml.safe_dump({"annotations": [{"id": "x", "kind": kind}]}))

    assert () == whole.findings
    assert [KINDS[kind]] == [type(made) for made in whole.value.annotations]
    assert len(least) - 2 == len(bare.findings)
    assert {"Y021"} >= {finding.code for finding in bare.findings}


def test_a_footnote_knows_all_of_itself_and_where_it_stands() -> None:
    """Texts are typed by the schema, values keep their places, the file's `by` holds for all."""
    text = (
        "by: desk\nannotations:\n- id: a\n  kind: footnote\n"
        "  quote: {exact: no, prefix: 'say '}\n  text: |\n    1.10\n  tags: x\n"
    )
    outcome = parse(text)
    note = outcome.value.annotations[0]

    assert () == outcome.findings
    assert isinstance(note, Footnote)
    assert Selector(exact="no", prefix="say ") == note.quote
    assert ("1.10", ("x",), "desk") == (note.text, note.tags, note.by)
    assert note.is_accepted
    assert Place("a.yaml", 3, 3) == note.place
    assert Place("a.yaml", 5, 18) == note.place_of("quote.exact")
    assert Place("a.yaml", 6, 9) == note.places["text"]
    assert Place("a.yaml", 3, 3) == note.place_of("mark")


def test_a_bare_quotation_is_a_selector_in_its_place() -> None:
    """The shorthand is the same thing, and asking for its words gives the place of the shorthand."""
    note = one("{id: a, kind: pullquote, quote: words}").value.annotations[0]

    assert Selector(exact="words") == note.quote
    assert note.place_of("quote") == note.place_of("quote.exact") == Place("a.yaml", 2, 35)


@pytest.mark.parametrize(
    ("body", "code", "culprit"),
    (
        ("{id: a, kind: footnot, quote: q}", "Y026", "footnot"),
        ("{id: a, quote: q}", "Y021", "{"),
        ("{id: a, kind: [x], quote: q}", "Y026", "[x]"),
        ("{id: a, kind: footnote, quote: q, txt: t}", "Y020", "txt"),
        ("{id: a, kind: footnote, quote: {exact: q, prefx: p}, text: t}", "Y020", "prefx"),
        ("{id: a, kind: footnote, quote: [q], text: t}", "Y022", "[q]"),
        ("{id: a, kind: footnote, quote: '', text: t}", "Y027", "''"),
        ("{id: a, kind: footnote, quote: q, text: t, status: maybe}", "Y023", "maybe"),
        ("{id: A b, kind: footnote, quote: q, text: t}", "Y024", "A b"),
        ("{id: a, kind: reply, to-annotation: b, text: t, quote: q}", "Y020", "quote"),
        ("{id: a, kind: query, quote: q, text: t, status: accepted}", "Y023", "accepted"),
        ("{id: a, kind: event, quote: q, text: t, date: Friday}", "Y024", "Friday"),
        ("{id: a, kind: heading, quote: q, level: 7}", "Y024", "7"),
        ("{id: a, kind: heading, quote: q, level: two}", "Y024", "two"),
        ("{id: a, kind: figure, quote: q, alt: x, caption: c, file: ../x.svg}", "Y024", "../"),
        ("{id: a, kind: figure, quote: q, alt: x, caption: c, file: https://x.org/x.svg}", "Y024", "https"),
        ("{id: a, kind: figure, quote: q, alt: x, caption: c, file: x.svg, width: big}", "Y024", "big"),
        ("{id: a, kind: emendation, quote: q, replace: }", "Y027", " }"),
        ("{id: a, kind: emendation, quote: q, replace: r, silent: maybe}", "Y024", "maybe"),
        ("{id: a, kind: index, quote: q, entry: e, see_also: f}", "Y020", "see_also"),
        ("words", "Y022", "words"),
    ),
)
def test_each_fault_is_found_once_and_in_its_place(body: str, code: str, culprit: str) -> None:
    """One fault, one finding, at the value or the key; the annotation is left out."""
    outcome = one(body)
    # Behind the hyphen, the space and, for a value that is not there, the space in its place.
    column = body.index(culprit) + 3 + (culprit == " }")

    assert [(code, Place("a.yaml", 2, column))] == [(found.code, found.place) for found in outcome.findings]
    assert () == outcome.value.annotations
    assert outcome.findings[0].hint


def test_a_misspelt_key_is_answered_with_the_nearest() -> None:
    """Of its kind, not of all kinds."""
    outcome = one("{id: a, kind: gloss, quote: q, text: t, trm: x}")

    assert ["did you mean “term”?"] == [finding.hint for finding in outcome.findings]


def test_a_fault_harms_nothing_else() -> None:
    """Of three annotations with one fault in the second, two are left."""
    kinds = {"a": "keep", "b": "kep", "c": "keep"}
    text = "annotations:\n" + "".join(f"- {{id: {ident}, kind: {kind}, quote: q}}\n" for ident, kind in kinds.items())
    outcome = parse(text)

    assert ["a", "c"] == [made.id for made in outcome.value.annotations]
    assert ["a", "b", "c"] == [named.ident for named in outcome.value.named]


@pytest.mark.parametrize("body", ("{id: a, kind: keep, quote: q, quote: r}", "{id: a, kind: keep, quote: *q}"))
def test_what_the_file_is_at_fault_for_is_not_said_twice(body: str) -> None:
    """The reader of YAML has said it; but nothing is made of what may not be meant."""
    outcome = one(body)

    assert () == outcome.findings
    assert () == outcome.value.annotations


def test_a_passage_may_go_if_that_is_said() -> None:
    """An empty replacement must be written: quotation marks with nothing between them."""
    made = one('{id: a, kind: emendation, quote: q, replace: ""}').value.annotations[0]

    assert isinstance(made, Emendation)
    assert "" == made.replace


def test_optional_keys_may_have_nothing_behind_them() -> None:
    """A half-written file is a file: what may be left out may be left empty."""
    outcome = one("{id: a, kind: index, quote: {exact: q, prefix: }, entry: e, under: , see: , tags: }")
    made = outcome.value.annotations[0]

    assert () == outcome.findings
    assert isinstance(made, Index)
    assert (None, (), ()) == (made.under, made.see, made.tags)


def test_lists_of_one_may_be_written_short() -> None:
    """`see: Syria` is a list with one entry, and the end of a range is a quotation like any other."""
    made = one("{id: a, kind: index, quote: q, entry: e, see: Syria, range-to: z}").value.annotations[0]

    assert isinstance(made, Index)
    assert (("Syria",), Selector(exact="z")) == (made.see, made.range_to)


def test_a_query_begins_open() -> None:
    """And is never accepted, so no proof shows it."""
    made = one("{id: a, kind: query, quote: q, text: t}").value.annotations[0]

    assert isinstance(made, Query)
    assert ("open", False) == (made.state, made.is_accepted)


@pytest.mark.parametrize(
    ("text", "codes"),
    (
        ("", []),
        ("annotations:\n", []),
        ("- a\n", ["Y022"]),
        ("annotations: a\n", ["Y022"]),
        ("annotation: []\n", ["Y020"]),
        ("by: [a]\n", ["Y022"]),
    ),
)
def test_the_frame_of_a_file_is_checked_too(text: str, codes: list[str]) -> None:
    """An empty file is fine; a list without a name, or with a wrong one, is not."""
    assert codes == [finding.code for finding in parse(text).findings]


def test_events_of_the_chronology_quote_nothing() -> None:
    """They have the keys of an event, but for the quotation."""
    bodies = ("id: a, date: 1946", "id: b, date: 1946, quote: q", "id: c, date: 46")
    text = "events:\n" + "".join(f"- {{{body}, text: t}}\n" for body in bodies)
    marked = read_yaml_text(text, file="c.yaml").value

    assert marked is not None
    outcome = parse_chronology(marked)

    assert [("Y020", 3), ("Y024", 4)] == [(finding.code, finding.place.line) for finding in outcome.findings]
    assert ["a"] == [event.id for event in outcome.value.events]
    assert outcome.value.events[0].quote is None


def test_an_id_given_twice_is_found_with_both_places() -> None:
    """Across files too; the first keeps it."""
    text = "annotations:\n- {id: a, kind: keep, quote: q}\n- {id: a, kind: verse, quote: q}\n"
    statements = parse(text).value
    findings = twice(statements.named)

    assert [("Y030", Place("a.yaml", 3, 8))] == [(finding.code, finding.place) for finding in findings]
    assert "a.yaml:2:8" in findings[0].message
    assert ["keep"] == [made.kind for made in first_of_each(statements.annotations)]


def test_models_can_be_made_in_python() -> None:
    """By the names of their fields."""
    made = Event(id="a", quote=Selector(exact="q"), date="1946", text="t")

    assert ("event", Place("")) == (made.kind, made.place)


_KEYS = st.sampled_from(sorted({key for kind in KINDS.values() for key in (*kind.keys(),)} | {"txt", "Quote", ""}))
_LEAVES = st.sampled_from(["", "a", "1946", "accepted", "no", "{x}", "12", "x/../y", *KINDS]) | st.text(
    st.characters(codec="ascii", min_codepoint=32), max_size=5
)
_BODIES = st.dictionaries(
    _KEYS,
    st.recursive(_LEAVES, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_KEYS, inner, max_size=2)),
    max_size=8,
)


@given(st.lists(_BODIES | _LEAVES, max_size=4))
def test_whatever_is_written_is_an_annotation_or_a_finding(bodies: list[Any]) -> None:
    """No traceback, no silence: every entry is used or complained of, and every finding has a line."""
    outcome = parse(yaml.safe_dump({"annotations": bodies}))
    lines = {finding.place.line for finding in outcome.findings}

    assert len(outcome.value.annotations) + len(lines) >= len(bodies) or len(outcome.findings) >= len(bodies)
    assert all(finding.code in CODES and finding.place.line for finding in outcome.findings)
    assert bool(outcome.findings) == (len(outcome.value.annotations) < len(bodies))
