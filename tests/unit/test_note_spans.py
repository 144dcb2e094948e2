"""Notes become calls with what they call right behind them, numbered in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.tree import attr, call_again, classes, link, nodes, note, para, span, text_node, words
from briefpress.verbs.composing.note_spans import number_notes
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

ORDER = [3, {"t": "Decimal"}, {"t": "Period"}]
COLUMNS = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}]] * 2


def cell(text: str) -> list[object]:
    """Make a cell of a table."""
    return [attr(), {"t": "AlignDefault"}, 1, 1, [para(words(text))]]


def flat(*blocks: Node) -> str:
    """Give the words of a note with its marker."""
    (outer,) = number_notes([para([note(list(blocks))])])
    return project([para([outer["c"][1]])]).text


def shown(blocks: Nodes) -> list[str]:
    """Give the words of all calls."""
    return [project([para([node])]).text for node in nodes(number_notes(blocks)) if "call" in classes(node)]


@pytest.mark.parametrize(
    ("block", "text"),
    (
        (para(words("One base.")), "1 One base."),
        ({"t": "BulletList", "c": [[para(words("a"))], [para(words("b"))]]}, "1 •\u00a0a•\u00a0b"),
        (
            {"t": "OrderedList", "c": [ORDER, [[para(words("a"))], [para(words("b"))]]]},
            "1 3.\u00a0a4.\u00a0b",
        ),
        ({"t": "LineBlock", "c": [words("Of arms"), words("I sing")]}, "1 Of arms\nI sing"),
        ({"t": "CodeBlock", "c": [attr(), "x = 1"]}, "1 x = 1"),
        ({"t": "BlockQuote", "c": [para(words("said"))]}, "1 said"),
        ({"t": "DefinitionList", "c": [[words("term"), [[para(words("means"))]]]]}, "1 termmeans"),
        ({"t": "Header", "c": [2, attr(), words("Head")]}, "1 Head"),
        ({"t": "HorizontalRule"}, "1 "),
        (
            {"t": "Table", "c": [attr(), [None, []], COLUMNS, [attr(), []],
                                 [[attr(), 0, [], [[attr(), [cell("a"), cell("b")]]]]], [attr(), []]]},
            "1 a; b",
        ),
        (para([*words("outer"), note([para(words("inner"))])]), "1 outer [inner]"),
    ),
)  # fmt: skip
def test_a_note_is_flat_and_whole(block: Node, text: str) -> None:
    """A paragraph holds no blocks, so they become spans; no word goes."""
    assert text == flat(block)


def test_notes_with_a_sign_of_their_own_take_no_number() -> None:
    """An asterisk on the title does not make the first note the second."""
    starred = span([note([para(words("a"))])], attr(pairs=[("bp-mark", "*")]))

    assert ["*", "1", "2"] == shown([para([starred, note([para(words("b"))]), note([para(words("c"))])])])


def test_a_note_in_a_link_stands_behind_it() -> None:
    """A call is a link itself."""
    (block,) = number_notes([para([link([text_node("port"), note([para(words("a"))])], "#x", attr()), text_node(".")])])

    assert ["Link", "Span", "Span", "Str"] == [node["t"] for node in block["c"]]


def test_calls_side_by_side_are_told_apart() -> None:
    """Two notes with nothing between them read as 1 and 2, not as 12; over a word or a paragraph they are apart."""
    one = note([para(words("One."))])
    tree = [para([*words("A"), one, span([one], attr("x")), text_node("b"), one]), para([one])]
    calls = [classes(node) for node in nodes(number_notes(tree)) if "call" in classes(node)]

    assert [["call"], ["call", "next"], ["call"], ["call"]] == [list(one) for one in calls]


def test_a_note_that_is_called_again_shows_its_number_again() -> None:
    """It is one note, and its second call leads to it; what leads elsewhere is a link."""
    named = note([para([span([], attr(ident="n1")), *words("Base.")])])
    tree = [
        para([*words("One"), note([para(words("First."))]), *words("two"), named]),
        para([*words("three"), call_again("n1"), *words("four"), note([para(words("Last."))]), call_again("other")]),
    ]

    assert ["1", "2", "2", "3"] == shown(tree)
    done = number_notes(tree)
    calls = [node["c"] for node in nodes(done) if "call" in classes(node)]
    assert ["call-1", "call-2", "", "call-3"] == [attributes[0] for attributes, _ in calls]
    assert [f"#note-{number}" for number in (1, 2, 2, 3)] == [inner[0]["c"][2][0] for _, inner in calls]
    assert 3 == sum("note" in classes(node) for node in nodes(done))
    assert call_again("other") in list(nodes(done))


@pytest.mark.parametrize("before", ({"t": "Str", "c": "m²"}, {"t": "Superscript", "c": [{"t": "Str", "c": "2"}]}))
def test_a_call_right_behind_a_raised_figure_is_set_apart(before: Node) -> None:
    """“9 m²” with note 4 is not read as “m²⁴”; behind a word more it is no neighbour."""
    one = note([para([text_node("One.")])])
    blocks = number_notes([para([before, one, {"t": "Space"}, before, {"t": "Space"}, text_node("so"), one])])
    calls = [node["c"][0][1] for node in nodes(blocks) if node["t"] == "Span" and "call" in node["c"][0][1]]

    assert [["call", "next"], ["call"]] == [list(one) for one in calls]
