"""A selector is written with just enough of what stands around its words."""

from __future__ import annotations

import pytest

from briefpress.nouns.reading import Span
from briefpress.verbs.anchoring.concordance import Concordance
from briefpress.verbs.anchoring.describe import describe

TEXT = "To sign or not to sign a designation"


@pytest.mark.parametrize(
    ("exact", "at", "prefix", "suffix"),
    (
        ("not", 11, "", ""),
        ("sign", 3, "To ", ""),
        ("sign", 18, "to ", ""),
        ("sign", 27, "de", "ation"),
        ("desig", 25, "", "nation"),
        ("To", 0, "", ""),
    ),
)
def test_context_grows_to_the_ends_of_words_until_the_place_is_alone(
    exact: str, at: int, prefix: str, suffix: str
) -> None:
    """Where the words are a part of a word, its rest is their context."""
    made = describe(Concordance(TEXT), Span(at, at + len(exact)))

    assert (exact, prefix, suffix) == (made.exact, made.prefix, made.suffix)
