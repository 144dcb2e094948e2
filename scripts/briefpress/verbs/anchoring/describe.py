"""Write a selector for a place: its words, with just enough of what stands around them to be found again.

As Apache Annotator does it, context grows to the ends of words, on the side where it tells most, until no other
place has the same words in the same context. W3C Web Annotation Data Model, 4.2.4: prefix and suffix.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.selector import Position, Selector
from briefpress.verbs.anchoring.exact import occurrences
from briefpress.verbs.anchoring.graphemes import is_word_edge, splits
from briefpress.verbs.trees.fold import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.reading import Span
    from briefpress.verbs.anchoring.concordance import Concordance
    from briefpress.verbs.anchoring.exact import Range

_WORD = 24  # a longer word, or a script without spaces, gives its letters by so many


def describe(concordance: Concordance, span: Span, *, source: str = "", before: int = 0, after: int = 0) -> Selector:
    """Give the selector of a range of the text.

    `source` is the digest of the source; `before` and `after` are how many code points of context there shall be at
    least. A range that no context makes unique, in a text that repeats itself, keeps its position to tell it.
    """
    folded = concordance.folded
    start, end = folded.forth(span.start), folded.forth(span.end)
    low, high = start, end
    # A part of a word has the rest of it for context.
    if not is_word_edge(folded.text, start):
        low = _earlier(concordance, start)
    if not is_word_edge(folded.text, end):
        high = _later(concordance, end)
    while low and start - low < before:
        low = _earlier(concordance, low)
    while high < len(folded.text) and high - end < after:
        high = _later(concordance, high)
    rivals = [hit for hit in occurrences(folded, fold_text(concordance.text[span.start : span.end])) if hit[0] != start]
    rivals = _alike(folded.text, rivals, (start, end), low, high)
    while rivals and (low or high < len(folded.text)):
        further = _earlier(concordance, low), _later(concordance, high)
        left = _alike(folded.text, rivals, (start, end), further[0], high)
        right = _alike(folded.text, rivals, (start, end), low, further[1])
        if (low != further[0] and len(left) <= len(right)) or high == further[1]:
            low, rivals = further[0], left
        else:
            high, rivals = further[1], right
    return Selector(
        exact=_flat(concordance.text[span.start : span.end]),
        prefix=_words(concordance, low, start).lstrip(),
        suffix=_words(concordance, end, high).rstrip(),
        position=Position(start=span.start, end=span.end),
        source=source,
    )


def _earlier(concordance: Concordance, low: int) -> int:
    """Give the start of the word before an index."""
    folded = concordance.folded
    here = low - 1
    while here > 0 and low - here < _WORD and (not is_word_edge(folded.text, here) or folded.text[here] == " "):
        here -= 1
    while here > 0 and splits(folded, here):
        here -= 1
    return max(here, 0)


def _later(concordance: Concordance, high: int) -> int:
    """Give the end of the word behind an index."""
    folded = concordance.folded
    length = len(folded.text)
    here = high + 1
    while (
        here < length and here - high < _WORD and (not is_word_edge(folded.text, here) or folded.text[here - 1] == " ")
    ):
        here += 1
    while here < length and splits(folded, here):
        here += 1
    return min(here, length)


def _alike(text: str, rivals: Sequence[Range], own: Range, low: int, high: int) -> list[Range]:
    """Give the places whose context is the same as far as it goes; spaces at its ends do not count."""
    prefix, suffix = text[low : own[0]].strip(" "), text[own[1] : high].strip(" ")
    return [
        (start, end)
        for start, end in rivals
        if text[max(0, start - len(prefix) - 1) : start].rstrip(" ").endswith(prefix)
        and text[end : end + len(suffix) + 1].lstrip(" ").startswith(suffix)
    ]


def _words(concordance: Concordance, start: int, end: int) -> str:
    if start >= end:
        return ""
    offsets = concordance.folded.offsets
    until = offsets[end] if end < len(offsets) else len(concordance.text)
    return _flat(concordance.text[offsets[start] : until])


def _flat(text: str) -> str:
    """Set a text on one line; a space at either end stays one space."""
    inner = " ".join(text.split())
    lead = " " if text[:1].isspace() and inner else ""
    return f"{lead}{inner}{' ' if text[-1:].isspace() and inner else ''}"
