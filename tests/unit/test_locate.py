"""A finding names the line and column of words."""

from __future__ import annotations

import pytest

from briefpress.nouns.finding import Place
from briefpress.verbs.desk.locate import locate

TEXT = "the best\nof times,\n  the worst"


@pytest.mark.parametrize(
    ("words", "nth", "place"),
    (("best", 0, Place("f", 1, 5)), ("the", 1, Place("f", 3, 3)), ("the", 2, Place("f")), ("sea", 0, Place("f"))),
)
def test_words_are_found(words: str, nth: int, place: Place) -> None:
    """The first of them or a later one; what is not there has no line."""
    assert place == locate("f", TEXT, words, nth=nth)
