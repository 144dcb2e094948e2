"""Weigh every place that is like a selector's words, exact copies in another context among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.anchor import Anchor, Drifted, Resolution
from briefpress.verbs.anchoring.approximate import Reduced, candidate_between, candidates, context_of, distinct, reduced
from briefpress.verbs.anchoring.candidate import Candidate
from briefpress.verbs.anchoring.graphemes import is_word_edge, whole
from briefpress.verbs.anchoring.judge import judge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.anchoring.concordance import Concordance
    from briefpress.verbs.anchoring.exact import Range
    from briefpress.verbs.anchoring.wanted import Wanted

_AGREES = 0.6  # a context this alike is the same, edited
_MOST = 100  # so many places are ambiguous enough
_SURE = 0.85  # and where one is this much alike, nothing else need be looked for


def weigh(concordance: Concordance, wanted: Wanted, hits: Sequence[Range]) -> Resolution:
    """Decide among the exact copies by how alike their contexts are; if that fails, search approximately."""
    sought = reduced(wanted)
    letters = concordance.letters
    copies: list[Candidate] = []
    for start, end in hits:
        if sought.has_context and not _is_whole(letters.text, letters.forth(start), letters.forth(end)):
            continue  # its words are part of others, which its context does not say
        context = context_of(concordance, letters.forth(start), letters.forth(end), sought)
        copies.append(Candidate(start, end, 1.0, context))
    if not hits:
        copies = _in_letters(concordance, sought)
    found = distinct(copies)
    if not found or (found[0].context or 0.0) < _SURE:
        found = distinct([*copies, *candidates(concordance, wanted)])
    places = tuple(concordance.folded.back(*hit) for hit in hits)
    verdict = judge(concordance, wanted, found, copies=places)
    if hits and isinstance(verdict, Drifted) and found[0] in copies and (found[0].context or 0.0) >= _AGREES:
        return Anchor(verdict.span)
    return verdict


def _in_letters(concordance: Concordance, sought: Reduced) -> list[Candidate]:
    """Give the places that have the words in capitals or small letters, with other accents or without them."""
    letters = concordance.letters
    text = letters.text
    found: list[Candidate] = []
    start = text.find(sought.exact) if sought.exact else -1
    while start >= 0 and len(found) < _MOST:
        end = start + len(sought.exact)
        there = letters.back(start, end)
        if _is_whole(text, start, end) and there == whole(concordance.folded, *there):
            found.append(candidate_between(concordance, sought, start, end))
        start = text.find(sought.exact, end)
    return found


def _is_whole(text: str, start: int, end: int) -> bool:
    return is_word_edge(text, start) and is_word_edge(text, end)
