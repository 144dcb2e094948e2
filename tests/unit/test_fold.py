"""What typists vary is folded away, with a way back; a census keeps letters and digits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.reading import Span
from briefpress.verbs.trees import fold as folding
from briefpress.verbs.trees.fold import census, fold, fold_text


@pytest.mark.parametrize(
    ("text", "folded"),
    (
        ("“small Satan”", '"small Satan"'),
        ("«petit»", '"petit"'),
        ("Russia’s", "Russia's"),
        ("1941–1945 — war", "1941-1945 - war"),
        ("a\u00a0b\r\n  c", "a b c"),
        ("co\u00adoperation", "cooperation"),
        ("ﬁnal ½", "final 1⁄2"),
        ("راه\u200cآهن", "راها\u0653هن"),
        (" ¨o ", "¨o"),
        ("", ""),
    ),
)
def test_shapes_are_made_one(text: str, folded: str) -> None:
    """Quotation marks, dashes, spaces, ligatures, and what cannot be seen."""
    assert folded == fold_text(text)


def test_case_and_words_are_kept() -> None:
    """A fold never makes two different words the same."""
    assert fold_text("Polish") != fold_text("polish")


def test_a_place_in_the_fold_leads_back_to_the_text() -> None:
    """A ligature is one character there and three here."""
    folded = fold("an e\u0301ﬃgy")
    start = folded.text.index("ffi")

    assert Span(5, 6) == folded.back(start, start + 3)


def test_a_census_counts_letters_and_digits_alone() -> None:
    """Marks, case and typography fold away."""
    assert "theline1941ffi" == census("“The line” – 1941: ﬃ…")


HARD = "ab.- \n\u00a0“’ﬁ\u00ade\u0301\u0323é鉄한👩\u200d👧¨]^\\-&~[|"


@given(st.text(st.sampled_from(HARD), min_size=1), st.integers(1, 60))
def test_a_long_text_folds_as_a_short_one(text: str, times: int) -> None:
    """Copying what does not change is only faster."""
    long = text * times
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folding, "_SHORT", len(long))
        slow = fold(long)
        patch.setattr(folding, "_SHORT", 0)
        fast = fold(long)

    assert slow == fast
    assert len(fast.text) == len(fast.offsets)
    assert sorted(fast.offsets) == list(fast.offsets)


@given(st.text(st.sampled_from("ab.- \n\u00a0“’ﬁ\u00ade\u0301\u0323é鉄한`\x1f\x0b¨")))
def test_a_quotation_folds_as_the_text_does(text: str) -> None:
    """By whatever way."""
    assert fold(text).text.strip(" ") == fold_text(text)
