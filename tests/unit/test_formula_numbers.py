"""A formula that stands apart and its number are one thing to a style; no word comes or goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.tree import nodes, para, text_node
from briefpress.verbs.composing.formula_numbers import with_formula_numbers

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node

_APART: Node = {"t": "Math", "c": [{"t": "DisplayMath"}, "x"]}
_WITHIN: Node = {"t": "Math", "c": [{"t": "InlineMath"}, "x"]}
_CALL: Node = {"t": "Note", "c": [para([text_node("Said")])]}
_SPACE, _BREAK = {"t": "Space"}, {"t": "LineBreak"}
_PARTS = (_APART, _WITHIN, _CALL, _SPACE, _BREAK, {"t": "SoftBreak"}, *map(text_node, ("(1)", "[2.a]", "so", "(")))


@pytest.mark.parametrize(
    ("inlines", "number"),
    (
        ([_APART, _SPACE, text_node("(1)")], ["(1)"]),
        ([text_node("Let"), _SPACE, _APART, {"t": "SoftBreak"}, text_node("[2.a]")], ["[2.a]"]),
        ([_APART, _SPACE, text_node("(1)"), _BREAK, text_node("where")], ["(1)"]),
        ([_APART, _SPACE, text_node("(1)"), _CALL], ["(1)", "Said"]),
    ),
)
def test_a_number_at_the_end_of_a_formula_s_line_is_told(inlines: list[Node], number: list[str]) -> None:
    """With the notes that are called at it."""
    (span,) = _spans(with_formula_numbers([para(inlines)]), "formula-number")

    assert number == _words([span])


@pytest.mark.parametrize(
    "inlines",
    (
        [_WITHIN, _SPACE, text_node("(1)")],
        [_APART, _SPACE, text_node("(1)"), _SPACE, text_node("holds")],
        [_APART, _SPACE, text_node("(1)"), text_node(".")],
        [_APART, text_node("(1)")],
        [_APART, _SPACE, text_node("so")],
    ),
)
def test_what_goes_on_behind_a_formula_is_no_number(inlines: list[Node]) -> None:
    """It stays a part of its sentence."""
    assert [para(inlines)] == with_formula_numbers([para(inlines)])


@given(st.lists(st.sampled_from(_PARTS), min_size=1, max_size=12))
def test_words_stay_in_their_order(inlines: list[Node]) -> None:
    """And so do the formulas, and what parts them."""
    made = with_formula_numbers([para(inlines)])

    assert _words([para(inlines)]) == _words(made)
    assert _formulas([para(inlines)]) == _formulas(made)
    assert _parted(inlines) == _parted([one for one in nodes(made[0]["c"]) if one["t"] != "Span"])


def _parted(inlines: list[Node]) -> int:
    """Give how many white spaces there are, of any kind; those within notes do not change."""
    return sum(one["t"] in {"Space", "SoftBreak", "LineBreak"} for one in inlines)


def _words(tree: list[Node]) -> list[str]:
    return [one["c"] for one in nodes(tree) if one["t"] == "Str"]


def _formulas(tree: list[Node]) -> list[str]:
    return [one["c"][0]["t"] for one in nodes(tree) if one["t"] == "Math"]


def _spans(tree: list[Node], name: str) -> list[Node]:
    return [one for one in nodes(tree) if one["t"] == "Span" and name in one["c"][0][1]]
