"""Anchor selectors in the reading text: exactly, then by context, and never by a guess.

W3C Web Annotation Data Model, 4.2.4 Text Quote Selector, says that a quotation with several matches should
select them all. For print a note on the wrong sentence is worse than none, so here it is *ambiguous* instead.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from briefpress.nouns.anchor import Ambiguous, Anchor, Orphan, Resolution
from briefpress.verbs.fold import Folded, fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.nouns.selector import Selector

_SHADES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_VIRAMA = 9  # the canonical combining class of viramas
_INDICATORS = "[\U0001f1e6-\U0001f1ff]"


def resolve(folded: Folded, selector: Selector) -> Resolution:
    """Find the place that a selector names in a folded reading text.

    One occurrence is an anchor unless its context contradicts the selector's; of several, those stay whose
    context agrees. What is left must be one.
    """
    exact = fold_text(selector.exact)
    if not any(character.isalnum() for character in exact):
        return Orphan()
    hits = tuple(_occurrences(folded, exact))
    fitting = tuple(hit for hit in hits if _context_agrees(folded, hit, selector))
    if len(fitting) == 1:
        return Anchor(folded.back(*fitting[0]))
    if fitting:
        return Ambiguous(tuple(folded.back(*hit) for hit in fitting))
    return Orphan(tuple(folded.back(*hit) for hit in hits))


def _occurrences(folded: Folded, exact: str) -> Iterator[tuple[int, int]]:
    """Give every occurrence that does not split a letter from its marks, overlapping ones included."""
    start = folded.text.find(exact)
    while start >= 0:
        end = start + len(exact)
        if not _splits(folded, start) and not _splits(folded, end):
            yield start, end
        start = folded.text.find(exact, start + 1)


def _splits(folded: Folded, index: int) -> bool:
    """Tell whether a cut at an index of the folded text would cut through one written character (UAX 29)."""
    if index == 0 or index >= len(folded.text):
        return False
    if folded.offsets[index] == folded.offsets[index - 1] or index in folded.joints:
        return True
    before, after = folded.text[index - 1], folded.text[index]
    # Accents and vowel signs; shades of skin; a consonant behind a virama, which joins it to the one before.
    if unicodedata.category(after)[0] == "M" or after in _SHADES:
        return True
    if unicodedata.combining(before) == _VIRAMA and after.isalpha():
        return True
    # Two regional indicators make a flag.
    if not re.match(_INDICATORS, after):
        return False
    start = index
    while start and re.match(_INDICATORS, folded.text[start - 1]):
        start -= 1
    return (index - start) % 2 == 1


def _context_agrees(folded: Folded, hit: tuple[int, int], selector: Selector) -> bool:
    """Tell whether what stands before and after a hit is what the selector says, as far as it says."""
    start, end = hit
    if selector.prefix:
        prefix = fold_text(selector.prefix)
        before = folded.text[max(0, start - len(prefix) - 1) : start].rstrip(" ")
        if not before.endswith(prefix):
            return False
    if selector.suffix:
        suffix = fold_text(selector.suffix)
        after = folded.text[end : end + len(suffix) + 1].lstrip(" ")
        if not after.startswith(suffix):
            return False
    return True
