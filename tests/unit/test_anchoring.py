"""Nothing is guessed: one place is an anchor, several are ambiguous, none is an orphan."""

from __future__ import annotations

import pytest

from briefpress.nouns.anchor import Ambiguous, Anchor, Orphan, Resolution
from briefpress.nouns.reading import Span
from briefpress.nouns.selector import Selector
from briefpress.verbs.anchoring.concordance import Concordance
from briefpress.verbs.anchoring.resolve import resolve

TIMES = "the best of times, the worst of times"


def found(exact: str, *, within: str, prefix: str = "", suffix: str = "") -> Resolution:
    """Resolve a quotation in a text."""
    return resolve(Concordance(within), Selector(exact=exact, prefix=prefix, suffix=suffix))


def test_a_quotation_that_occurs_once_is_an_anchor() -> None:
    """No context is needed."""
    assert Anchor(Span(4, 8)) == found("best", within=TIMES)


def test_a_quotation_that_occurs_twice_is_ambiguous() -> None:
    """An editor must add context."""
    assert Ambiguous((Span(9, 17), Span(29, 37))) == found("of times", within=TIMES)


@pytest.mark.parametrize(("prefix", "suffix", "start"), (("best ", "", 9), ("worst", "", 29), ("", ", the", 9)))
def test_context_decides(prefix: str, suffix: str, start: int) -> None:
    """With a space at its end or without."""
    assert Anchor(Span(start, start + 8)) == found("of times", within=TIMES, prefix=prefix, suffix=suffix)


def test_context_that_contradicts_makes_an_orphan_that_knows_the_copies() -> None:
    """Even a single occurrence is not taken if it stands elsewhere."""
    assert Orphan((Span(4, 8),)) == found("best", within=TIMES, prefix="worst ")


@pytest.mark.parametrize("exact", ("sea", "Best", "“…”", "bes\u0301t"))
def test_what_is_not_there_is_an_orphan(exact: str) -> None:
    """Another word, another case, no word at all, another letter."""
    assert Orphan() == found(exact, within=TIMES)


def test_overlapping_places_are_all_counted() -> None:
    """A repeated phrase may share words with itself."""
    assert Ambiguous((Span(0, 5), Span(3, 8))) == found("no no", within="no no no")


@pytest.mark.parametrize(
    ("exact", "within"),
    (
        ("e", "cafe\u0301"),
        ("क", "कि"),
        ("क्", "क्षत्रिय"),
        ("f", "ﬁnal"),
        ("👩 1", "x 👩 1\ufe0f\u20e3"),
        ("x 👩", "x 👩\u200d👧"),
        ("x 👍", "x 👍🏽"),
        ("x 🇮", "x 🇮🇷"),
        ("צ", "צָ"),
    ),
)
def test_a_written_character_is_never_split(exact: str, within: str) -> None:
    """A letter without its accent, a consonant without its vowel sign, half an emoji: other words."""
    assert Orphan() == found(exact, within=within)


def test_a_flag_behind_a_flag_is_whole() -> None:
    """Two letters make a flag, and two more the next."""
    assert Anchor(Span(0, 4)) == found("x 🇮🇷", within="x 🇮🇷🇷🇺")
