"""A selector written for an earlier text is followed to what its passage has become, word by word."""

from __future__ import annotations

import pytest

from briefpress.nouns.anchor import Drifted
from briefpress.nouns.selector import Selector
from briefpress.verbs.anchoring.anchor_all import anchor_all

OLD = "The valley has two rivers, and both of them run to the sea."
NEW = "The valley has got two large rivers, and both of them run to the sea."


@pytest.mark.parametrize(
    ("quote", "became"), (("two rivers", "two large rivers"), ("has two rivers", "has got two large rivers"))
)
def test_a_passage_keeps_to_its_words(quote: str, became: str) -> None:
    """A letter that the old and the new words share within others is no bound."""
    (found,) = anchor_all(NEW, [Selector(exact=quote)], earlier=OLD)

    assert isinstance(found, Drifted)
    assert (became, became) == (found.new, NEW[found.span.start : found.span.end])
