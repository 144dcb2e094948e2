"""What typists vary is folded away, with a way back; a census keeps letters and digits."""

from __future__ import annotations

import pytest

from briefpress.nouns.reading import Span
from briefpress.verbs.fold import census, fold, fold_text


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
