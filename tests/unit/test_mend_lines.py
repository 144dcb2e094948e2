"""A structural annotation on a plain text speaks of every line that its quotation touches."""

from __future__ import annotations

import pytest

from briefpress.nouns.annotation import KINDS
from briefpress.nouns.reading import Span
from briefpress.nouns.structure import Structural
from briefpress.verbs.sources.mend_lines import line_mend

TEXT = "one\ntwo\n\nfour\nfive\n"


@pytest.mark.parametrize(
    ("quote", "lines"), (("one", (1, 1)), ("one\n", (1, 1)), ("o\n\nf", (2, 4)), ("four\nfive", (4, 5)))
)
def test_the_lines_touched(quote: str, lines: tuple[int, int]) -> None:
    """A line end at the end of the quotation touches no further line."""
    made = KINDS["heading"].model_validate({"id": "x", "quote": "x", "level": 3})
    assert isinstance(made, Structural)
    start = TEXT.index(quote)
    mend = line_mend(TEXT, made, Span(start, start + len(quote)))

    assert (*lines, "heading", 3) == (mend.first, mend.last, mend.kind, mend.level)
