"""Where a passage begins and ends is settled by words: what was left out, put in, replaced or misspelt at its ends."""

from __future__ import annotations

import pytest

from briefpress.nouns.anchor import Drifted
from briefpress.nouns.selector import Selector
from briefpress.verbs.anchoring.anchor_all import anchor_all

TEXT = (
    "In March the committee heard from the owners, who had closed the door of the mill without notice. "
    "“All of them were paid,” said the manager (a cousin of the mayor), and the hearing came to an end at noon."
)


def found(exact: str) -> str:
    """The words of the text that a quotation has become."""
    return found_by(Selector(exact=exact))


def found_by(selector: Selector) -> str:
    """The words of the text that a selector has come to mean."""
    (one,) = anchor_all(TEXT, [selector])
    assert isinstance(one, Drifted)
    return one.new


@pytest.mark.parametrize(
    ("exact", "expected"),
    (
        (
            "of committee heard from the owners, who had closed the door",
            "the committee heard from the owners, who had ",
        ),
        ("from owners, who had closed the dorr of the mill", "from the owners, who had closed the door of the mill"),
        ("who had closed the dor of the mill quietly", "who had closed the door of the mill without"),
        ("whohad closed the door of the mill with outnotice.", "who had closed the door of the mill without notice."),
        ("closed the door of the mill wittout notice:", "closed the door of the mill without notice."),
        ("closed the doors of the mill without notice", "closed the door of the mill without notice"),
        ("All of themm were paid,” said the manager", "All of them were paid,” said the manager"),
        ("paid,” said the managr (a cousin of the mayor)", "paid,” said the manager (a cousin of the mayor)"),
        ("“All of them were paid,” said the managing", "“All of them were paid,” said the manager"),
    ),
)
def test_bounds_are_those_of_words(exact: str, expected: str) -> None:
    """A word in common is no chance, however short; marks come along if the quotation has them."""
    assert found(exact).startswith(expected)


def test_a_part_of_a_word_between_other_words_is_the_word() -> None:
    """Its first letter was lost; what stands before the words tells."""
    selector = Selector(exact="ommittee heard from the owners", prefix="In March the ")

    assert "committee heard from the owners" == found_by(selector)
