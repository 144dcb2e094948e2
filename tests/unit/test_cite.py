"""Citations are set in full in notes and short elsewhere, and a note that is a citation reads as a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.tree import attr, citation, div, nodes, note, para, span, words
from briefpress.verbs.composing.cite import (
    CitedTexts,
    as_text,
    full_document,
    keys_in,
    short_cites,
    taken_back,
    with_shorts,
)
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes


def cited(key: str, shown: str) -> Node:
    """Make a citation as citeproc leaves it."""
    return {"t": "Cite", "c": [[{**citation(key), "citationNoteNum": 1}], words(shown)]}


def in_brackets(shown: str) -> Node:
    """Make a citation that citeproc set in brackets within a note."""
    made = cited("a", "x")
    made["c"][1] = [{"t": "Str", "c": "("}, *words(shown), {"t": "Str", "c": ")"}]
    return made


SPACE: Node = {"t": "Space"}
STOP: Node = {"t": "Str", "c": "."}
SIGN = span(words("[Ed.]"), attr("bp-sign"))


@pytest.mark.parametrize(
    ("inside", "shown"),
    (
        (
            [*words("It is old."), SPACE, in_brackets("Smith, The Railway, 12"), STOP],
            "It is old. Smith, The Railway, 12.",
        ),
        ([in_brackets("Smith, The Railway"), STOP], "Smith, The Railway."),
        ([*words("It is old."), SPACE, in_brackets("Smith, Railway")], "It is old. Smith, Railway."),
        ([*words("It is old."), SPACE, in_brackets("Smith, ed.")], "It is old. Smith, ed."),
        ([*words("Said"), SPACE, in_brackets("Smith"), *words(", and left.")], "Said (Smith), and left."),
        ([*words("It is old"), SPACE, in_brackets("Smith"), STOP], "It is old (Smith)."),
        ([*words("Old."), SPACE, in_brackets("Smith"), SPACE, SIGN], "Old. Smith. [Ed.]"),
    ),
)
def test_a_citation_that_closes_a_sentence_is_a_sentence(inside: Nodes, shown: str) -> None:
    """In the middle of one it keeps its brackets."""
    body, _ = taken_back([para([note([para(inside)])])], note_style=True)

    assert shown == project(body).text


def test_in_text_styles_keep_their_brackets() -> None:
    """There is no sentence to tidy."""
    body, _ = taken_back([para([note([para([in_brackets("Smith 1948"), STOP])])])], note_style=False)

    assert "(Smith 1948)." == project(body).text


def test_the_list_of_references_is_parted_from_the_body() -> None:
    """No citation of pandoc's stays in either."""
    refs = div([div([para(words("Smith"))], attr("csl-entry"))], attr(ident="refs"))
    body, entries = taken_back([para([cited("a", "Smith")]), refs], note_style=True)

    assert ("Smith", "Smith") == (project(body).text, project(entries).text)
    assert not any(node["t"] == "Cite" for node in nodes([body, entries]))


def test_what_is_not_known_stands_as_typed() -> None:
    """Other citations are left to citeproc."""
    tree = [para([cited("a", "[@a]"), SPACE, cited("b", "[@b]")])]

    assert ("a", "b") == keys_in(tree)
    assert ("b",) == keys_in(as_text(tree, ["a"]))
    assert "[@a]" == project(as_text(tree, ["a"])).text.strip()


def test_short_citations_come_back_to_their_places() -> None:
    """Boxes, figures and named texts; the flow keeps its own for the notes."""
    box = div([para([cited("b", "[@b]")])], attr("bp-apparatus", "bp-box"))
    texts = CitedTexts([para([cited("a", "[@a]")]), box], {"point": [para([cited("c", "[@c]")])]})
    asked = short_cites(texts)
    done = with_shorts(texts, [para([{"t": "Cite", "c": [[], words(shown)]}]) for shown in ("Short B", "Short C")])

    assert ("b", "c") == keys_in(asked)
    assert ("a",) == keys_in(done.body)
    assert ("Short B", "Short C") == (project(done.body).text, project(done.shorts["point"]).text)


def test_what_is_cited_short_is_listed_all_the_same() -> None:
    """By way of nocite."""
    made = full_document(CitedTexts([], {}), ["c"])

    assert ("c",) == keys_in(made["meta"]["nocite"]["c"])
    assert {} == full_document(CitedTexts([], {}), [])["meta"]


def _short(shown: str) -> Node:
    """Give a paragraph in which citeproc set a citation short, as its styles do it: brackets are part of words."""
    made = cited("a", "x")
    made["c"][1] = words(shown)
    return para([made])


def _credit(*inner: Node) -> Node:
    figure = {"t": "Figure", "c": [attr(), [None, [{"t": "Plain", "c": [span(list(inner), attr("bp-credit"))]}]], []]}
    return div([figure], attr("bp-figure"))


@pytest.mark.parametrize(
    ("before", "behind", "expected"),
    (
        ([*words("Source:"), SPACE], [], "Source: Smith, The Railway, 12"),
        ([*words("Source:"), SPACE], [STOP], "Source: Smith, The Railway, 12."),
        ([*words("Source: drawn after"), SPACE], [], "Source: drawn after (Smith, The Railway, 12)"),
        ([*words("Source:"), SPACE], [SPACE, *words("and others")], "Source: (Smith, The Railway, 12) and others"),
    ),
)
def test_what_a_figure_is_from_stands_without_brackets(before: Nodes, behind: Nodes, expected: str) -> None:
    """Where it stands by itself behind its label; within a sentence it keeps them."""
    texts = CitedTexts([_credit(*before, cited("a", "[@a]"), *behind)], {})
    done = with_shorts(texts, [_short("(Smith, The Railway, 12)")])

    assert expected == project(done.body).text


def test_a_source_stands_without_brackets_wherever_it_is_told() -> None:
    """A text, in which a citation is part of a sentence, keeps them."""
    texts = CitedTexts([], {"e.text": [para([cited("a", "[@a]")])], "e.source": [para([cited("a", "[@a]")])]})
    done = with_shorts(texts, [_short("(Smith 1948)"), _short("(Smith 1948)")])

    assert {"e.text": "(Smith 1948)", "e.source": "Smith 1948"} == {
        key: project(text).text for key, text in done.shorts.items()
    }
