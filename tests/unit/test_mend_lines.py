"""A structural annotation on a plain text speaks of every line that its quotation touches."""

from __future__ import annotations

import pytest

from briefpress.nouns.annotation import KINDS
from briefpress.nouns.reading import Span
from briefpress.nouns.structure import Structural
from briefpress.verbs.sources.mend_lines import mends_of_lines
from helpers.growth import LINEAR, growth

TEXT = "one\ntwo\n\nfour\nfive\n"


@pytest.mark.parametrize(
    ("quote", "lines"), (("one", (1, 1)), ("one\n", (1, 1)), ("o\n\nf", (2, 4)), ("four\nfive", (4, 5)))
)
def test_the_lines_touched(quote: str, lines: tuple[int, int]) -> None:
    """A line end at the end of the quotation touches no further line."""
    made = KINDS["heading"].model_validate({"id": "x", "quote": "x", "level": 3})
    assert isinstance(made, Structural)
    start = TEXT.index(quote)
    [mend] = mends_of_lines(TEXT, [(made, Span(start, start + len(quote)))])

    assert (*lines, "heading", 3) == (mend.first, mend.last, mend.kind, mend.level)


def test_many_mends_take_as_long_as_their_text() -> None:
    """The lines are counted once for all of them."""
    made = KINDS["heading"].model_validate({"id": "x", "quote": "x"})
    assert isinstance(made, Structural)
    one: Structural = made

    def text(count: int) -> tuple[str, list[tuple[Structural, Span]]]:
        blank = "\n" * 40
        return f"x{blank}" * count, [(one, Span(41 * number, 41 * number + 1)) for number in range(count)]

    assert LINEAR > growth(lambda given: mends_of_lines(*given), text, size=1500, rounds=2)
