"""How alike two texts are: the edits between them, by Levenshtein's distance."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

_SHIFT = 5  # a context may have grown or shrunk by a fifth
# A context of so many letters that is less like than this, letter by letter, is no more so with a fifth more or less.
_LONG, _UNLIKE = 12, 0.3
# What is compared is mostly alike: long texts are then told apart in a fraction of the time, and to the same number.
_HINT = 0.98


def similarity(one: str, other: str) -> float:
    """Give 1 for the same text, 0 for two that share nothing."""
    return float(Levenshtein.normalized_similarity(one, other, score_hint=_HINT))


def edits(one: str, other: str, *, at_most: int | None = None) -> int:
    """Count the letters to insert, delete or replace; more than `at_most` is counted as one more than that."""
    return int(Levenshtein.distance(one, other, score_cutoff=at_most))


def ends_like(text: str, context: str) -> float:
    """Tell how alike the end of a text is to the words that should stand there."""
    return begins_like(text[::-1], context[::-1])


def begins_like(text: str, context: str) -> float:
    """Tell how alike the beginning of a text is to the words that should stand there.

    A few letters more or less are no harm. Where the text is shorter than the context, what there is counts.
    """
    if not text:
        return 0.0
    if len(text) < len(context):
        part = len(text) / len(context)
        return similarity(text, context[: len(text)]) * (0.5 + 0.5 * part)
    alike = max(0.0, 1 - edits(text[: len(context)], context) / len(context))
    if alike >= 1 or (alike < _UNLIKE and len(context) >= _LONG):
        return alike
    slack = max(2, len(context) // _SHIFT)
    longest = min(len(text), len(context) + slack)
    best = min(edits(text[:length], context) for length in range(max(1, len(context) - slack), longest + 1))
    return max(0.0, 1 - best / len(context))
