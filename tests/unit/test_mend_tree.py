"""An editor's word on structure mends a tree and changes no word of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.annotation import KINDS
from briefpress.nouns.reading import Span
from briefpress.nouns.structure import Structural
from briefpress.nouns.tree import Nodes, attr, div, header, link, para, span, text_node, words
from briefpress.verbs.sources.census_source import words_of
from briefpress.verbs.sources.mend_tree import linked_places, mend_tree
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.verbs.sources.mend_tree import Mended

EMPHASIS = {"t": "Emph", "c": [*words("two"), {"t": "SoftBreak"}, text_node("three")]}
TEXT = [
    header(1, words("The line"), attr(ident="s-a")),
    para(
        [
            text_node("One"),
            {"t": "SoftBreak"},
            EMPHASIS,
        ]
    ),
    {"t": "BlockQuote", "c": [para(words("Four five")), para(words("six[1] seven"))]},
    {"t": "BulletList", "c": [[para(words("Eight"))], [para(words("nine"))]]},
    para(words("[1] Ten eleven.")),
    {"t": "CodeBlock", "c": [attr(), "twelve"]},
]


def structural(kind: str, **keys: object) -> Structural:
    """Make a structural annotation of a kind."""
    made = KINDS[kind].model_validate({"id": "mend", "quote": "x", **keys})
    assert isinstance(made, Structural)
    return made


def mended(kind: str, quote: str, tree: Nodes = TEXT, **keys: object) -> Mended:
    """Mend a tree where it has these words, and see that nothing was found."""
    start = project(tree).text.index(quote)
    outcome = mend_tree(tree, structural(kind, **keys), Span(start, start + len(quote)), linked=linked_places(tree))
    assert () == outcome.findings
    return outcome.value


def refused(kind: str, quote: str, **keys: object) -> str:
    """Give the message of the finding that a mend comes to; the tree stays as it is."""
    start = project(TEXT).text.index(quote)
    outcome = mend_tree(TEXT, structural(kind, **keys), Span(start, start + len(quote)), linked=linked_places(TEXT))
    assert TEXT == outcome.value.blocks
    return outcome.findings[0].message


def test_a_paragraph_becomes_a_heading() -> None:
    """Any word of it will do, and lines stay lines."""
    block = mended("heading", "two", level=2).blocks[1]

    assert ("Header", 2) == (block["t"], block["c"][0])
    assert "One\ntwo\nthree" == project([block]).text


def test_a_heading_becomes_a_paragraph() -> None:
    """With the same words."""
    assert para(words("The line")) == mended("not-heading", "line").blocks[0]


def test_lines_become_verse_within_emphasis_too() -> None:
    """Each line of the source is a line, and emphasis goes on over its end."""
    block = mended("verse", "One").blocks[1]

    assert ("LineBlock", 3) == (block["t"], len(block["c"]))
    assert "Emph" == block["c"][2][0]["t"]


def test_two_paragraphs_of_a_quotation_are_joined_in_it() -> None:
    """What stands side by side in a quotation is mended there."""
    quotation = mended("paragraph", "five\n\nsix").blocks[2]

    assert ("BlockQuote", 1) == (quotation["t"], len(quotation["c"]))


def test_a_list_of_lines_drops_the_marks_that_it_makes_itself() -> None:
    """They are set aside, and its first number is the source's."""
    tree = [para([*words("3. Three"), {"t": "SoftBreak"}, *words("4. Four")])]
    made = mended("list", "Three", tree, ordered="true")

    assert 3 == made.blocks[0]["c"][0][0]
    assert ["3.", "4."] == [one.words for one in made.set_aside]


def test_a_note_goes_to_its_mark() -> None:
    """The body leaves the flow, and both marks are set aside."""
    made = mended("note-body", "Ten eleven")

    assert "flow note-1".split() == [stream.name for stream in project(made.blocks).streams]
    assert ["[1]", "[1]"] == [one.words for one in made.set_aside]


@pytest.mark.parametrize(
    "call", ({"t": "Superscript", "c": [text_node("1")]}, text_node("word¹"), text_node("word(1),"), text_node("{1}"))
)
def test_a_note_is_called_by_any_habit(call: dict[str, object]) -> None:
    """Raised, in brackets, or in raised figures."""
    tree = [para([text_node("A"), call]), para(words("1 The body"))]

    assert 2 == len(project(mended("note-body", "The body", tree).blocks).streams)


def test_furniture_is_set_aside() -> None:
    """Its words are listed."""
    made = mended("furniture", "Four")

    assert ["Four five"] == [one.words for one in made.set_aside]
    assert "Four" not in project(made.blocks).text


@pytest.mark.parametrize(
    ("behind", "expected"),
    (
        ([para(words("Behind"))], [para([span([], attr(ident="s-a")), *words("Behind")])]),
        (
            [header(2, words("Behind"), attr(ident="s-b"))],
            [header(2, [span([], attr(ident="s-a")), *words("Behind")], attr(ident="s-b"))],
        ),
        ([{"t": "HorizontalRule"}], [div([], attr(ident="s-a")), {"t": "HorizontalRule"}]),
        ([], [div([], attr(ident="s-a"))]),
    ),
)
def test_links_to_furniture_lead_to_what_stands_in_its_place(behind: Nodes, expected: Nodes) -> None:
    """Else they would lead nowhere; a name that nothing leads to goes."""
    before = para([link(words("up"), "#s-a", attr())])
    title = header(1, [span([], attr(ident="s-c")), *words("The line")], attr(ident="s-a"))

    assert [before, *expected] == mended("furniture", "The line", [before, title, *behind]).blocks


@pytest.mark.parametrize(
    ("kind", "quote", "why"),
    (
        ("not-heading", "One", "no heading"),
        ("verse", "twelve", "code"),
        ("keep", "One", "plain text"),
        ("note-body", "Eight", "mark"),
        ("note-body", "The line", "mark"),
    ),
)
def test_what_cannot_be_mended_is_said(kind: str, quote: str, why: str) -> None:
    """With the reason."""
    assert why in refused(kind, quote)


def test_a_mark_that_stands_twice_is_not_guessed() -> None:
    """Nor is one that stands nowhere."""
    assert "nowhere" in refused("note-body", "Ten", mark="9")


def test_a_note_is_not_mended() -> None:
    """Only the text itself is, and a mend of the paragraph that calls it would be a guess."""
    tree = [para([text_node("A"), {"t": "Note", "c": [para(words("body"))]}])]
    start = project(tree).text.index("body")
    outcome = mend_tree(tree, structural("verse"), Span(start, start + 4), linked=linked_places(tree))

    assert "note" in outcome.findings[0].message


INLINES = st.recursive(
    st.sampled_from([text_node("a"), text_node("1."), text_node("b[1]"), {"t": "Space"}, {"t": "SoftBreak"}]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda c: {"t": "Emph", "c": c}),
        st.lists(inner, min_size=1, max_size=3).map(lambda c: link(c, "#x", attr())),
    ),
    max_leaves=5,
)
PARAS = st.lists(INLINES, min_size=1, max_size=5).map(para)
BLOCKS = st.recursive(
    st.one_of(PARAS, st.lists(INLINES, min_size=1, max_size=3).map(lambda c: header(2, c, attr()))),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda c: {"t": "BlockQuote", "c": c}),
        st.lists(st.lists(inner, min_size=1, max_size=2), min_size=1, max_size=3).map(
            lambda c: {"t": "BulletList", "c": c}
        ),
    ),
    max_leaves=8,
)


@given(st.lists(BLOCKS, min_size=1, max_size=4), st.data())
def test_a_mend_changes_no_word(tree: Nodes, data: st.DataObject) -> None:
    """Whatever is mended as whatever: words of the tree and those set aside are the words that were there."""
    reading = project(tree)
    start = data.draw(st.integers(0, max(0, len(reading.text) - 1)))
    end = data.draw(st.integers(start, len(reading.text)))
    kind = data.draw(
        st.sampled_from(["heading", "not-heading", "paragraph", "verse", "list", "quotation", "furniture"])
    )
    made = mend_tree(tree, structural(kind), Span(start, end), linked=linked_places(tree)).value
    left = words_of(project(made.blocks).text) + [word for one in made.set_aside for word in words_of(one.words)]

    assert Counter(words_of(reading.text)) == Counter(left)
