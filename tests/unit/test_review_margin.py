"""The margin of a review copy: nothing collides, nothing leaves its page, no word is lost, lines are counted."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.annotation import KINDS
from briefpress.nouns.labels import Labels
from briefpress.nouns.layout import LaidPage, Line, Zone
from briefpress.nouns.margin import Column, Measured, Placed, Said
from briefpress.nouns.selector import Selector
from briefpress.nouns.tree import para, words
from briefpress.verbs.composing.prose import FIELDS
from briefpress.verbs.epub import xhtml
from briefpress.verbs.review.margin_html import Cut, part_of, whole_note
from briefpress.verbs.review.margin_notes import margin_notes
from briefpress.verbs.review.number_lines import fifths, number_lines
from briefpress.verbs.review.place_notes import place_notes

if TYPE_CHECKING:
    from briefpress.nouns.annotation import Annotation

PAGES, TOP, BOTTOM = 4, 100.0, 700.0
COLUMNS = [Column(TOP, BOTTOM)] * PAGES
LEAF = Column(TOP, BOTTOM)


def _measured(spots: list[tuple[int, float, int]]) -> list[Measured]:
    ordered = sorted(spots)
    return [
        Measured(number, page, y, (12.0,) * (1 + lines), 7.0)
        for number, (page, y, lines) in enumerate(ordered, start=1)
    ]


notes = st.lists(
    st.tuples(st.integers(0, PAGES - 1), st.floats(TOP, BOTTOM - 12), st.integers(0, 130)), max_size=60
).map(_measured)


def _by_column(placed: tuple[Placed, ...]) -> list[list[Placed]]:
    places = sorted({(one.page, one.leaf, one.column) for one in placed})
    return [[one for one in placed if (one.page, one.leaf, one.column) == place] for place in places]


@given(notes)
def test_no_two_notes_touch(measured: list[Measured]) -> None:
    """In every column each note begins below the one before it."""
    columns = _by_column(place_notes(measured, COLUMNS, LEAF))

    assert [] == [
        (above, below) for column in columns for above, below in pairwise(column) if above.y + above.height > below.y
    ]


@given(notes)
def test_no_note_leaves_its_page(measured: list[Measured]) -> None:
    """Neither above nor below."""
    placed = place_notes(measured, COLUMNS, LEAF)

    assert [] == [one for one in placed if one.y < TOP - 0.1 or one.y + one.height > BOTTOM + 0.1]


@given(notes)
def test_every_line_is_set_once_and_in_order(measured: list[Measured]) -> None:
    """However often a note is parted."""
    placed = place_notes(measured, COLUMNS, LEAF)
    parts = {note.number: [one for one in placed if one.number == note.number] for note in measured}

    assert {note.number: list(range(len(note.lines) - 1)) for note in measured} == {
        number: [line for part in found for line in range(part.first, part.end)] for number, found in parts.items()
    }
    assert [] == [number for number, found in parts.items() if not found]


@given(notes)
def test_notes_keep_their_order(measured: list[Measured]) -> None:
    """From page to page and from top to bottom."""
    placed = place_notes(measured, COLUMNS, LEAF)
    where = [(one.page, one.leaf, one.column, one.y) for one in placed]

    assert sorted(where) == where
    assert sorted(one.number for one in placed) == [one.number for one in placed]


def test_a_note_with_room_stands_at_its_line() -> None:
    """Nothing is moved that need not be."""
    placed = place_notes(_measured([(0, 150.0, 2), (0, 400.0, 3)]), COLUMNS, LEAF)

    assert [150.0, 400.0] == [one.y for one in placed]


def test_notes_at_the_foot_of_a_page_are_pushed_up() -> None:
    """They rather stand above their lines than on another page."""
    placed = place_notes(_measured([(0, 680.0, 3), (0, 690.0, 3)]), COLUMNS, LEAF)

    assert [0, 0] == [one.page for one in placed]
    assert BOTTOM == placed[-1].y + placed[-1].height


def test_a_few_notes_too_many_go_on_in_the_next_margin() -> None:
    """With a word that they come from another page."""
    placed = place_notes(_measured([(0, 100.0 + index, 6) for index in range(7)]), COLUMNS, LEAF)

    assert (1, 0, True) == (placed[-1].page, placed[-1].leaf, placed[-1].carried)


def test_many_notes_too_many_get_a_leaf_behind_their_page() -> None:
    """They do not stray through the margins of other pages."""
    spots = [(page, 100.0 + index, 6) for page in (0, 1) for index in range(18)]
    placed = place_notes(_measured(spots), COLUMNS, LEAF)

    assert {0, 1} == {one.page for one in placed}
    assert 1 == max(one.leaf for one in placed)


@given(st.lists(st.text("ab c", min_size=1).filter(str.strip), max_size=4), st.data())
def test_a_parted_note_loses_no_sign(paragraphs: list[str], data: st.DataObject) -> None:
    """What stands before and behind a cut is the whole of it, spaces aside."""
    said = [Said("text", words) for words in paragraphs]
    cuts = [Cut(index, 1) for index, words in enumerate(paragraphs) for sign in words if not sign.isspace()]
    place = data.draw(st.integers(0, len(cuts)))
    parts = (*part_of(said, cuts, 0, place), *part_of(said, cuts, place, len(cuts)))

    assert "".join("".join(words.split()) for words in paragraphs) == "".join(
        "".join(part.words.split()) for part in parts
    )


def _page(*lines: tuple[Zone, float, float, str]) -> LaidPage:
    made = tuple(Line(zone, "", text, y, 14.0, left, left + 50) for zone, y, left, text in lines)
    return LaidPage("1", 800, 1100, 100, 1000, 900, lines=made)


def test_every_fifth_line_of_the_text_has_its_number() -> None:
    """Notes, running heads and cells beside each other are not counted."""
    rows = [(Zone.FLOW, 100.0 + 20 * index, 60.0, "text") for index in range(11)]
    beside = (Zone.FLOW, 101.0, 300.0, "a cell beside the first")
    page = _page(*rows, beside, (Zone.NOTE, 950.0, 60.0, "a note"), (Zone.MARGIN, 20.0, 60.0, "a head"))

    assert [(5, 180.0), (10, 280.0)] == [(line.number, line.y) for line in fifths(number_lines(page))]


def _annotation(kind: str, **more: object) -> Annotation:
    quote = {} if kind == "reply" else {"quote": Selector(exact="the passage", prefix="", suffix="")}
    return KINDS[kind].model_validate({"id": kind, "kind": kind, **quote, **more})


@pytest.mark.parametrize(
    ("kind", "more", "expected"),
    (
        ("emendation", {"replace": "new words"}, [("old", "the passage"), ("new", "new words")]),
        ("index", {"entry": "rail", "under": "transport"}, [("text", "transport › rail")]),
        ("query", {"text": "Really?", "to": "AU", "answer": "Yes."}, [("to", "→ AU"), ("answer", "Yes.")]),
        ("event", {"date": "1946-05", "text": "It."}, [("text", "1946-05")]),
        ("gloss", {"term": "Rial", "text": "A coin."}, [("text", "Rial")]),
        ("pullquote", {}, []),
        ("heading", {"level": "2"}, [("key", "level: 2")]),
        ("furniture", {}, [("text", "“the passage”")]),
        ("reply", {"to-annotation": "gone", "text": "So."}, [("key", "to-annotation: gone")]),
    ),
)
def test_each_kind_says_what_it_has(kind: str, more: dict[str, object], expected: list[tuple[str, str]]) -> None:
    """Whatever its state."""
    made = margin_notes([_annotation(kind, **more)], numbers={kind: 1}, prose={}, rounds=())

    assert expected == [(said.role, said.words) for said in made[0].said]


def test_a_reply_stands_with_what_it_replies_to() -> None:
    """Not in a note of its own."""
    annotations = [_annotation("comment", text="Why?"), _annotation("reply", to_annotation="comment", text="So.")]
    prose = {"comment.text": [para(words("Why?"))], "reply.text": [para(words("So."))]}
    made = margin_notes(annotations, numbers={"comment": 1}, prose=prose, rounds=())

    assert [["Why?", "reply: So."]] == [[said.words for said in note.said] for note in made]


# A value for every key of every kind, as an editor would write it, and what a reviewer must find of it.
VALUES: dict[str, tuple[object, str]] = {
    "id": ("an-id", "an-id"),
    "status": ("", ""),  # told as the state, whatever rounds of review have made of it
    "by": ("Anna", "Anna"),
    "tags": (["one-tag", "two-tag"], "tags: one-tag, two-tag"),
    "was": ({"exact": "what it was"}, "was: “what it was”"),
    "quote": ({"exact": "the passage"}, ""),  # it bears the number
    "text": ("What it says.", "What it says."),
    "mark": ("†", "mark: †"),
    "replace": ("newer words", "newer words"),
    "because": ("A reason.", "A reason."),
    "silent": ("true", "silent: yes"),
    "to": ("AU", "→ AU"),
    "answer": ("An answer.\n\nAnd more.", "An answer. And more."),
    "to-annotation": ("gone", "to-annotation: gone"),
    "date": ("1946-05", "1946-05"),
    "sources": ("A source.", "sources: A source."),
    "period": ("An era", "period: An era"),
    "term": ("Rial", "Rial"),
    "see": ("elsewhere", "see: elsewhere"),
    "entry": ("rail", "rail"),
    "under": ("transport", "transport › "),
    "see-also": (["roads"], "see-also: roads"),
    "range-to": ({"exact": "its end"}, "range-to: “its end”"),
    "range-to-was": ({"exact": "its old end"}, "range-to-was: “its old end”"),
    "title": ("A title", "A title"),
    "caption": ("A caption.", "A caption."),
    "source": ("Whence.", "source: Whence."),
    "credit": ("Whose.", "credit: Whose."),
    "width": ("60%", "width: 60%"),
    "long-description": ("At length.", "long-description: At length."),
    "file": ("figures/a.png", "file: figures/a.png"),
    "alt": ("What it shows.", "alt: What it shows."),
    "level": ("3", "level: 3"),
    "ordered": ("true", "ordered: yes"),
}


def _given(kind: str) -> dict[str, object]:
    """Give every key of a kind its value; the keys that hold a list in one kind and a text in another as they are."""
    keys = set(KINDS[kind].keys()) - {"kind", "status"}
    return {key: [VALUES[key][0]] if (kind, key) == ("index", "see") else VALUES[key][0] for key in sorted(keys)}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_reviewer_finds_every_key_of_every_kind(kind: str) -> None:
    """In the box at the passage: what an editor wrote there is what is under review."""
    given = _given(kind)
    one = KINDS[kind].model_validate({"kind": kind, **given})
    prose = {f"an-id.{key}": [para(words(str(given[key])))] for key in given if key.replace("-", "_") in FIELDS}
    note = margin_notes([one], numbers={"an-id": 1}, prose=prose, rounds=())[0]
    box = xhtml.parse(whole_note(note, Labels("en", {"review-continued": "", "review-from": ""}), measured=False))
    told = "".join(xhtml.text_of(box).split())
    expected = [*(VALUES[key][1] for key in given), f"{kind} · {note.state}"]

    assert [] == [words for words in expected if "".join(words.split()) not in told]
