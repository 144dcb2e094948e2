"""Structural annotations are applied one after the other, however many there are."""

from __future__ import annotations

from briefpress.nouns.annotation import KINDS
from briefpress.nouns.read_text import ReadText
from briefpress.nouns.structure import Structural
from briefpress.nouns.tree import Nodes, attr, header, link, note, para, span, words
from briefpress.verbs.sources.mend_source import line_mends, mended_tree
from briefpress.verbs.trees.project import project
from helpers.growth import FOLD, LINEAR, growth


def structural(ident: str, kind: str, quote: str, **keys: object) -> Structural:
    """Make a structural annotation."""
    made = KINDS[kind].model_validate({"id": ident, "quote": {"exact": quote, **keys}})
    assert isinstance(made, Structural)
    return made


def numbered(count: int) -> Nodes:
    """Make paragraphs, each with words of its own."""
    return [para(words(f"The words of line {number}, and no others.")) for number in range(count)]


def mends(count: int) -> list[Structural]:
    """Make headings of so many paragraphs."""
    return [structural(f"a{number}", "heading", f"words of line {number},") for number in range(count)]


TREE: Nodes = [
    para([*words("One two"), note([para(words("A note here."))]), *words("three.")]),
    {"t": "HorizontalRule"},
    para(words("Running head")),
    {"t": "BlockQuote", "c": [para(words("Four five.")), para(words("- six"))]},
    para(words("Running head")),
    para(words("Seven eight.")),
]


def read(blocks: Nodes) -> ReadText:
    """Take blocks for what was read."""
    return ReadText(blocks=blocks, metadata={})


def test_many_mends_of_a_tree_take_as_long_as_they_are_many() -> None:
    """What is around a passage is walked through once, not for each mend."""

    def made(count: int) -> tuple[ReadText, list[Structural]]:
        return read(numbered(count)), mends(count)

    assert LINEAR > growth(lambda given: mended_tree(*given), made, size=25, rounds=2)


def test_the_same_words_are_looked_for_once() -> None:
    """However many annotations quote them."""
    text = "The same words.\n\n" * 2000

    def work(asked: list[Structural]) -> None:
        line_mends(text, asked)

    def made(count: int) -> list[Structural]:
        return [structural(f"a{number}", "heading", "The same words.") for number in range(count)]

    assert FOLD / 2 > growth(work, made, size=4)


def test_an_annotation_quotes_what_those_before_it_have_left() -> None:
    """Of two running heads one is left, and is no longer ambiguous."""
    asked = [
        structural("a", "furniture", "Running head", suffix="Four"),
        structural("b", "heading", "Running head"),
        structural("c", "heading", "Seven eight."),
    ]
    outcome = mended_tree(read(TREE), asked)

    assert () == outcome.findings
    assert ["Para", "HorizontalRule", "BlockQuote", "Header", "Header"] == [one["t"] for one in outcome.value.blocks]
    assert "One twothree.\n\nFour five.\n\n- six\n\nRunning head\n\nSeven eight.\n\nA note here." == (
        project(outcome.value.blocks).text
    )


def test_a_quotation_over_blocks_and_in_one_within_another() -> None:
    """The blocks around a passage are found wherever they stand."""
    asked = [structural("a", "list", "- six"), structural("b", "paragraph", "Running head Seven eight.")]
    outcome = mended_tree(read(TREE), asked)
    quoted, joined = outcome.value.blocks[3:]

    assert ["Para", "BulletList"] == [one["t"] for one in quoted["c"]]
    assert "Para" == joined["t"]
    assert ["-"] == [one.words for one in outcome.value.set_aside]


def test_a_note_is_not_mended() -> None:
    """Also where the quotation begins in the flow of the text."""
    asked = [structural("a", "heading", "A note here."), structural("b", "heading", "eight. A note")]
    outcome = mended_tree(read(TREE), asked)

    assert "S051" == outcome.findings[0].code
    assert "A note here." == project(outcome.value.blocks).text[-12:]


def test_a_link_far_away_leads_to_what_stands_behind_furniture() -> None:
    """A mend walks through its own blocks alone, and the link is in none of them."""
    far = para([link(words("up"), "#s-a", attr())])
    tree: Nodes = [far, *numbered(3), header(1, words("Running head"), attr(ident="s-a")), para(words("Seven eight."))]
    outcome = mended_tree(read(tree), [structural("a", "furniture", "Running head")])

    assert [far, *numbered(3), para([span([], attr(ident="s-a")), *words("Seven eight.")])] == outcome.value.blocks


def test_of_two_that_contradict_each_other_the_first_is_told_of() -> None:
    """The last one is believed; two that say the same may stand, and so may one within another."""
    text = "One line.\nTwo lines.\n\nThree lines.\n"
    asked = [
        structural("a", "heading", "One line."),
        structural("b", "not-heading", "One line."),
        structural("c", "furniture", "Three"),
        structural("d", "furniture", "Three lines."),
        structural("e", "verse", "One line. Two lines."),
        structural("f", "keep", "Two lines."),
    ]
    told = line_mends(text, asked).findings

    assert [("S051", "“a” mends nothing: “e” "), ("S051", "“b” mends nothing: “e” ")] == [
        (one.code, one.message[:23]) for one in told
    ]
