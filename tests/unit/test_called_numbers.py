"""A figure that an editor adds takes no number by which the source calls one of its own."""

from __future__ import annotations

import re
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.desk.labels import load_labels
from briefpress.nouns.annotation import Figure
from briefpress.nouns.finding import Place
from briefpress.nouns.tree import attr, div, link, para, span, words
from briefpress.verbs.composing.called_numbers import with_numbers
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.tree import Node, Nodes

LABELS = load_labels(Path(__file__).resolve().parent.parent.parent, "en", place=Place("")).value
FIGURE = Figure.model_validate({"id": "f", "quote": "x", "file": "f.svg", "alt": "A line.", "caption": "c"})


def _figure(words_of_caption: str, *, name: str = "", within: str = "") -> Node:
    caption = [*([span([], attr(ident=within))] if within else []), *words(words_of_caption)]
    return {"t": "Figure", "c": [attr(ident=name), [None, [{"t": "Plain", "c": caption}]], [para(words("x"))]]}


def _editors() -> Node:
    return div([_figure("Ours.")], attr(ident="figure-f"))


def _reference(said: str, target: str) -> Node:
    return para([*words("See"), {"t": "Space"}, link(words(said), target, attr())])


def _shown(body: Nodes) -> list[str]:
    text = project(with_numbers(body, LABELS, [FIGURE]).value).text.replace("\u2002", " ")
    return re.findall(r"Figure \d (?:Ours|Rails|Roads)", text)


@pytest.mark.parametrize(
    "called",
    (
        [_figure("Rails.", name="s-a")],
        [_figure("Rails.", within="s-a")],
        [div([_figure("Rails.")], attr(ident="s-a"))],
    ),
)
@pytest.mark.parametrize("said", ("1", "Figure 1", "Fig. 1 above"))
def test_a_figure_that_is_called_by_its_number_keeps_it(called: Sequence[Node], said: str) -> None:
    """And so do the others of the source, by wherever the name of the one stands."""
    body = [_editors(), _reference(said, "#s-a"), *deepcopy(called), _figure("Roads.")]

    assert ["Figure 3 Ours", "Figure 1 Rails", "Figure 2 Roads"] == _shown(body)


def test_it_is_told_that_a_figure_of_an_annotation_had_to_leave_its_number() -> None:
    """A reader would look for it in its order."""
    body = [_editors(), _reference("1", "#s-a"), _figure("Rails.", name="s-a")]
    (finding,) = with_numbers(body, LABELS, [FIGURE]).findings

    assert "C043" == finding.code
    assert "“f” is set as “Figure 2”, not as “Figure 1”" in finding.message


@pytest.mark.parametrize(
    "reference",
    (
        _reference("the rails", "#s-a"),
        _reference("11", "#s-a"),
        _reference("1", "#s-elsewhere"),
        para(words("See 1.")),
    ),
)
def test_where_no_number_is_said_figures_are_numbered_in_their_order(reference: Node) -> None:
    """There is nothing that would be wrong."""
    body = [_editors(), reference, _figure("Rails.", name="s-a"), _figure("Roads.")]

    assert ["Figure 1 Ours", "Figure 2 Rails", "Figure 3 Roads"] == _shown(body)


def test_an_editor_s_figure_behind_those_of_the_source_follows_them() -> None:
    """As it would without any reference; nothing is told."""
    body = [_reference("1", "#s-a"), _figure("Rails.", name="s-a"), _figure("Roads."), _editors()]

    assert () == with_numbers(deepcopy(body), LABELS, [FIGURE]).findings
    assert ["Figure 1 Rails", "Figure 2 Roads", "Figure 3 Ours"] == _shown(body)
