"""Figures and tables are made of annotations and numbered with those of the source."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.desk.labels import load_labels
from briefpress.nouns.annotation import Figure, Table
from briefpress.nouns.finding import Place
from briefpress.nouns.tree import UNDESCRIBED, attr, div, nodes, para, words
from briefpress.verbs.composing.called_numbers import editors_exhibits
from briefpress.verbs.composing.exhibit_numbers import number_exhibits, tell_disorder
from briefpress.verbs.composing.exhibits import figure, table, with_stand_ins, without_missing
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node

LABELS = load_labels(Path(__file__).resolve().parent.parent.parent, "en", place=Place("")).value
FIGURE = Figure.model_validate(
    {"id": "f", "quote": "x", "file": "f.svg", "alt": "A line.", "caption": "c", "width": "60%"}
)
TABLE = Table.model_validate({"id": "t", "quote": "x", "file": "t.csv", "caption": "c"})
PROSE = {
    "f.caption": [para(words("The rail."))],
    "f.source": [para(words("Customs."))],
    "f.credit": [para(words("Anna."))],
    "f.long-description": [para(words("It is straight."))],
    "t.caption": [para(words("Tons."))],
}


def test_a_figure_has_its_alternative_caption_source_and_credit() -> None:
    """All that there is to say of it."""
    made = figure(FIGURE, prose=PROSE, labels=LABELS)
    (image,) = [node for node in nodes(made) if node["t"] == "Image"]

    assert "The rail. Source: Customs. Credit: Anna." == project([made]).text
    assert "A line. It is straight." == project([para(image["c"][1])]).text
    assert ["", [], [["width", "60%"]]] == image["c"][0]


def test_a_short_row_of_a_table_is_filled_up() -> None:
    """Every row has as many cells as the longest."""
    made = table(TABLE, [["Year", "Tons"], ["1941"]], prose=PROSE, labels=LABELS)

    assert "Tons.\n\nYear\n\nTons\n\n1941" == project([made]).text
    assert [2, 2] == [len(row[1]) for row in [*made["c"][3][1], *made["c"][4][0][3]]]


def test_each_kind_is_numbered_by_itself() -> None:
    """In the order of the text; what has no caption has no number."""
    plain = {"t": "Figure", "c": [attr(), [None, []], [para(words("x"))]]}
    made = [figure(FIGURE, prose=PROSE, labels=LABELS) for _ in range(2)]
    tabled = table(TABLE, [["a"]], prose=PROSE, labels=LABELS)
    text = project(number_exhibits([made[0], plain, tabled, made[1]], LABELS)).text

    assert ["Figure 1", "Table 1", "Figure 2"] == [
        label for label in text.replace("\u2002", "\n").split("\n") if label[-1:].isdigit()
    ]


def test_a_picture_that_nobody_has_described_says_so() -> None:
    """Its file's name stands in, marked as no description; one that is described is left alone."""
    bare = {"t": "Image", "c": [attr(), [], ["media/plan.png", ""]]}
    said = {"t": "Image", "c": [attr(), words("A plan."), ["media/plan.png", ""]]}
    gone = {"t": "Image", "c": [attr(), [], ["media/gone.png", ""]]}
    told = with_stand_ins([para([bare, said, gone])], frozenset({"media/plan.png"}))
    first, *others = (node for node in nodes(told) if node["t"] == "Image")

    assert [["", [UNDESCRIBED], [["alt", "[plan.png]"]]], []] == first["c"][:2]
    assert [said, gone] == others


def test_a_picture_that_is_not_there_leaves_a_caption_too() -> None:
    """The picture of the figure, one in its caption and one between words are each named in their places."""

    def shown(name: str) -> Node:
        return {"t": "Image", "c": [attr(), [], [name, ""]]}

    caption = [None, [para([*words("A rail"), shown("knot")])]]
    made = without_missing(
        [{"t": "Figure", "c": [attr(), caption, [para([shown("rail.png")])]]}, para([shown("mast")])], frozenset()
    )

    assert not [node for node in nodes(made) if node["t"] == "Image"]
    assert {"[knot]", "[rail.png]", "[mast]"} == set(re.findall(r"\[.*?\]", project(made).text))


def _own(caption: str) -> Node:
    """A table of the source."""
    return {**table(TABLE, [["a"]], prose={"t.caption": [para(words(caption))]}, labels=LABELS)}


def _editors(ident: str) -> Node:
    """A table of an annotation, as it is composed."""
    return div([table(TABLE, [["a"]], prose=PROSE, labels=LABELS)], attr("bp-table", ident=f"table-{ident}"))


@pytest.mark.parametrize(
    ("order", "shown"),
    (
        ("e1", ["Table 2", "Table 1."]),
        ("1e", ["Table 1.", "Table 2"]),
        ("12e", ["Table 1.", "Table 2.", "Table 3"]),
        ("e12e", ["Table 3", "Table 1.", "Table 2.", "Table 4"]),
        ("ee1", ["Table 2", "Table 3", "Table 1."]),
        ("5e", ["Table 5.", "Table 2"]),
    ),
)
def test_no_table_gets_a_number_that_one_of_the_source_bears(order: str, shown: list[str]) -> None:
    """The source's captions are its words, and stay."""
    made = [_editors("t") if one == "e" else _own(f"Table {one}. Tons.") for one in order]
    text = project(number_exhibits(made, LABELS)).text

    assert shown == re.findall(r"Table \d\.?", text)


def test_a_table_that_had_to_leave_its_number_is_told_of() -> None:
    """A reader would look for Table 1 before Table 2."""
    body = number_exhibits([_editors("t"), _own("Table 1. Tons.")], LABELS)
    (finding,) = tell_disorder(body, LABELS, editors_exhibits(body, [TABLE]))
    in_order = number_exhibits([_own("Table 1. Tons."), _editors("t")], LABELS)

    assert "C043" == finding.code
    assert "“t” is set as “Table 2”, not as “Table 1”" in finding.message
    assert () == tell_disorder(in_order, LABELS, editors_exhibits(in_order, [TABLE]))
