"""A quotation may have the marks of notes as the source's file has them; the reading text has notes in their place."""

from __future__ import annotations

import pytest

from briefpress.nouns.anchor import Anchor
from briefpress.nouns.reading import Span
from briefpress.nouns.selector import Selector
from briefpress.verbs.anchoring.concordance import Concordance
from briefpress.verbs.anchoring.resolve import resolve
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

TEXT = "It held two of them, journalists. The harbour-master left, and in (1) he went."
CALLS = (TEXT.index(" The"), TEXT.index(", and"))


@pytest.mark.parametrize(
    "exact",
    (
        "of them, journalists.[1] The harbour",
        "of them, journalists. [1] The harbour",
        "of them, journalists.[^one] The harbour",
        "of them, journalists.[Footnote 1] The harbour",
        "of them, journalists.* The harbour",
        "of them, journalists.¹² The harbour",
        "of them, journalists.12 The harbour",
        "of them, journalists.(1) The harbour",
        "of them, journalists.{1} The harbour",
        "of them,\njournalists.[1]\nThe harbour",
    ),
)
def test_a_mark_that_became_a_note_is_passed_over(exact: str) -> None:
    """In every shape that marks have."""
    start, end = TEXT.index("of them"), TEXT.index("-master")

    assert Anchor(Span(start, end)) == resolve(Concordance(TEXT, calls=CALLS), Selector(exact=exact))


@pytest.mark.parametrize(
    ("exact", "words"),
    (
        ("journalists.[1]", "journalists."),
        ("[1] The harbour", "The harbour"),
        ("journalists.[1] The harbour-master left,[2] and", "journalists. The harbour-master left, and"),
        ("left[2], and in (1) he", "left, and in (1) he"),
    ),
)
def test_marks_at_the_ends_several_and_beside_figures_in_brackets(exact: str, words: str) -> None:
    """A figure in brackets that the text has is no mark."""
    start = TEXT.index(words)
    calls = (*CALLS, TEXT.index(" and"))

    assert Anchor(Span(start, start + len(words))) == resolve(Concordance(TEXT, calls=calls), Selector(exact=exact))


def test_context_may_have_marks_too() -> None:
    """It is copied with the words."""
    selector = Selector(exact="The harbour", prefix="them, journalists.[1] ", suffix="-master left[2]")
    start = TEXT.index("The harbour")

    assert Anchor(Span(start, start + 11)) == resolve(Concordance(TEXT, calls=CALLS), selector)


@pytest.mark.parametrize(
    "exact", ("of them,[1] journalists. The harbour", "two of these, journalists.[1] The harbour", "he[1] went")
)
def test_a_mark_where_no_note_is_called_is_a_change(exact: str) -> None:
    """So are other words around it."""
    assert not isinstance(resolve(Concordance(TEXT, calls=CALLS), Selector(exact=exact)), Anchor)


def test_a_plain_text_gives_the_places_of_its_calls() -> None:
    """As it was read."""
    read = read_plain_text(
        "Five people were saved, two of them journalists.[1] The harbour-master said so.\n\n"
        "And the night went on.[2] So it was.\n\nNOTES\n\n[1] The Echo.\n\n[2] Until four.\n"
    )
    reading = project(read.blocks)
    concordance = Concordance(reading.text, calls=reading.calls)
    found = resolve(concordance, Selector(exact="two of them journalists.[1] The harbour-master"))

    assert isinstance(found, Anchor)
    assert "two of them journalists. The harbour-master" == reading.text[found.span.start : found.span.end]


def test_marks_are_passed_over_in_linear_time() -> None:
    """Also those of a text that is nothing else."""

    def look(text: str) -> None:
        resolve(Concordance(text, calls=range(0, len(text), 3)), Selector(exact="[1]x" * 20 + "y", prefix="y"))

    assert LINEAR > growth(look, lambda size: "x[1]x" * size + "y", size=3_000)


def test_many_marks_in_a_quotation_are_looked_for_once_each() -> None:
    """Each mark of the text is taken as one of the quotation's, and none is tried both ways."""
    # With each mark tried as there and as not there, one place would take a million steps.
    text = "a[1]" * 20

    def look(times: str) -> None:
        resolve(Concordance(times, calls=range(1, 80, 4)), Selector(exact=f"{text}END", prefix="y"))

    assert LINEAR > growth(look, lambda size: f"{text} b " * size, size=20)
