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


@pytest.mark.parametrize(
    ("old", "new", "quote", "became"),
    (
        (
            "The crew had had its tea. Then they left.",
            "The crew had finished its supper. Then they left.",
            "crew had had its tea",
            "crew had finished its supper",
        ),
        (
            "A water taxi was licensed in 2020, and it carries six people when the wind is below force five.",
            "Since 2020 a water taxi has been licensed; it carries six people when the wind is below force four.",
            "A water taxi was licensed in 2020",
            "a water taxi has been licensed",
        ),
        (
            "It ran for eight years. Nobody asked.",
            "It ran for eight long years and a day. Nobody asked.",
            "It ran for eight years.",
            "It ran for eight long years and a day.",
        ),
    ),
)
def test_what_ended_with_a_clause_ends_with_one_still(old: str, new: str, quote: str, became: str) -> None:
    """A pull quote that stops after the first word of what follows would be printed so."""
    (found,) = anchor_all(new, [Selector(exact=quote)], earlier=old)

    assert isinstance(found, Drifted)
    assert became == found.new


def test_a_copy_that_stood_there_all_along_is_not_what_the_passage_became() -> None:
    """Of two places as like the quotation one is new, and that is where the passage went."""
    summary = (
        "Publish the contract with the operator, and say on which day it ends.\n\nThe night ferry was never counted. "
    )
    old = f"{summary}Count the heads, write down the hour, and publish the contract: none of these costs much."
    new = f"{summary}Publish the contract, write down the hour and count the heads: none of these costs much."
    (found,) = anchor_all(new, [Selector(exact="publish the contract")], earlier=old)

    assert isinstance(found, Drifted)
    assert new.rindex("Publish") == found.span.start
