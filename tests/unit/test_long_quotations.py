"""A quotation as long as a book is placed like any other."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from briefpress.nouns.anchor import Ambiguous, Drifted
from briefpress.nouns.selector import Selector
from briefpress.verbs.anchoring.concordance import Concordance
from briefpress.verbs.anchoring.likeness import similarity
from briefpress.verbs.anchoring.resolve import resolve
from helpers.growth import beside


def book(lines: int, first: int = 0) -> str:
    """Write lines, each of which says something else."""
    return "\n\n".join(f"The words of line number {one} stand here again and again." for one in range(first, lines))


def test_long_texts_that_are_nearly_the_same_are_compared_in_a_fraction_of_the_time() -> None:
    """To the same number as if nothing were known of them."""
    one, other = book(3000), book(3000).replace("again and", "agan and")

    assert similarity(one, other) == Levenshtein.normalized_similarity(one, other)
    assert 1 / 2 > beside(lambda: similarity(one, other), lambda: Levenshtein.normalized_similarity(one, other))


def test_a_long_quotation_that_drifted_is_where_it_was() -> None:
    """From its first word to its last."""
    text = f"Before.\n\n{book(1500)}\n\nBehind."
    found = resolve(Concordance(text), Selector(exact=book(1500).replace("number 700 ", "nombers 700 ")))

    assert isinstance(found, Drifted)
    assert (len("Before.\n\n"), len(text) - len("\n\nBehind.")) == (found.span.start, found.span.end)


def test_a_long_quotation_that_two_places_are_alike_to_is_ambiguous() -> None:
    """The second one is looked for too."""
    text = f"{book(1500)}\n\nBetween.\n\n{book(1500)}"

    assert isinstance(resolve(Concordance(text), Selector(exact=book(1500).replace("r 700 ", "rs 700 "))), Ambiguous)
