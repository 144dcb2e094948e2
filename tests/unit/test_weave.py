"""Weaving puts apparatus into a tree and changes no word of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.reading import Span
from briefpress.nouns.tree import attr, link, para, text_node, words
from briefpress.verbs.composing.weave import Insert, Wrap, can_be_struck, holds_inlines, weave
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

MARK = text_node("*")
LINKED = [para([text_node("see"), {"t": "Space"}, link(words("the old port"), "#p", attr()), text_node(".")])]
EMPHASIS = [para([{"t": "Emph", "c": words("The Times")}, text_node(",")])]


def woven(blocks: Nodes, *, wraps: tuple[Wrap, ...] = (), inserts: tuple[Insert, ...] = ()) -> Nodes:
    """Weave at offsets of the blocks' own reading text."""
    return weave(blocks, project(blocks), wraps=wraps, inserts=inserts)


def test_a_call_stands_behind_a_link_and_not_in_it() -> None:
    """Links do not nest, and a call is one."""
    blocks = woven(LINKED, inserts=(Insert(11, [MARK]),))

    assert "see the old port*." == project(blocks).text


def test_words_that_replace_others_stand_where_those_stood() -> None:
    """Even in the middle of a link."""
    blocks = woven(LINKED, inserts=(Insert(11, words("new"), inside=True),))

    assert "see the oldnew port." == project(blocks).text


def test_a_call_at_the_end_of_emphasis_is_not_emphasised() -> None:
    """It belongs to the sentence; replaced words stay within."""
    behind = woven(EMPHASIS, inserts=(Insert(9, [MARK]),))
    within = woven(EMPHASIS, inserts=(Insert(9, [MARK], inside=True),))

    assert MARK == behind[0]["c"][1]
    assert MARK == within[0]["c"][0]["c"][-1]


def test_several_at_one_place_stand_in_their_order() -> None:
    """First come, first set."""
    blocks = woven(EMPHASIS, inserts=(Insert(3, [text_node("1")]), Insert(3, [text_node("2")])))

    assert "The12 Times," == project(blocks).text


def test_a_range_over_emphasis_is_one_id_and_several_spans() -> None:
    """Spans follow the tree; an id is given once."""
    blocks = [para([text_node("On"), {"t": "Space"}, {"t": "Strong", "c": words("the rails")}, text_node("!")])]
    made = woven(blocks, wraps=(Wrap(Span(0, 13), "w", attr("w", ident="here")),))
    outer, strong = made[0]["c"][0], made[0]["c"][1]

    assert ["here", ["w"], []] == outer["c"][0]
    assert ["", ["w"], []] == strong["c"][0]["c"][0]


def test_a_linked_range_inside_a_link_is_a_span() -> None:
    """A term of the glossary within a link cannot lead to two places."""
    made = woven(LINKED, wraps=(Wrap(Span(8, 11), "w", attr("w"), "#term"),))

    assert "Span" == made[0]["c"][2]["c"][1][2]["t"]


def test_code_blocks_and_parts_of_formulas_hold_nothing() -> None:
    """A formula can be struck as a whole."""
    blocks = [{"t": "CodeBlock", "c": [attr(), "x = 1"]}, para([{"t": "Math", "c": [{"t": "InlineMath"}, "a+b"]}])]
    reading = project(blocks)
    code, formula = reading.runs

    assert not holds_inlines(blocks, code)
    assert not can_be_struck(blocks, code, Span(0, 5))
    assert not can_be_struck(blocks, formula, Span(7, 8))
    assert can_be_struck(blocks, formula, Span(7, 10))
