"""Judge candidates: one that is near enough and stands alone has drifted; several are ambiguous; else an orphan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.anchor import Ambiguous, Drifted, Guess, Orphan, Resolution
from briefpress.verbs.anchoring.letters import reduce_text
from briefpress.verbs.anchoring.likeness import similarity
from briefpress.verbs.anchoring.thresholds import MARGIN, least_similarity, weight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.reading import Span
    from briefpress.verbs.anchoring.candidate import Candidate
    from briefpress.verbs.anchoring.concordance import Concordance
    from briefpress.verbs.anchoring.wanted import Wanted
    from briefpress.verbs.trees.fold import Folded

_LONG_ENOUGH = 24  # the very words in another context: shorter ones may be anybody's
_ALMOST = 0.9999  # one letter in a hundred thousand is a change all the same
_CONTRARY = 0.45


def judge(
    concordance: Concordance, wanted: Wanted, found: Sequence[Candidate], *, copies: tuple[Span, ...]
) -> Resolution:
    """Judge the candidates for a selector, the best first. `copies` are places with its very words, if any."""
    folded = concordance.folded
    if not found:
        return Orphan(copies)
    good = [one for one in found if _is_near_enough(one, wanted)]
    best = _first(good or found, wanted, folded)
    guess = Guess(folded.back(best.start, best.end), _alike(wanted.exact, folded.text[best.start : best.end]))
    if not good:
        return Orphan(copies, guess)
    rivals = [one for one in good if good[0].total - one.total <= MARGIN]
    if len(rivals) > 1:
        places = tuple(folded.back(one.start, one.end) for one in sorted(rivals, key=lambda one: one.start))
        return Ambiguous(places, guess.similarity, guess)
    return drifted_to(concordance, wanted, folded.back(best.start, best.end))


def _first(found: Sequence[Candidate], wanted: Wanted, folded: Folded) -> Candidate:
    """Give the best; of those that are as good as it, the one nearest to where the words once stood."""
    equal = [one for one in found if found[0].total - one.total <= MARGIN]
    if wanted.position is None:
        return equal[0]
    start = wanted.position[0]
    return min(equal, key=lambda one: abs(folded.offsets[one.start] - start))


def drifted_to(concordance: Concordance, wanted: Wanted, span: Span) -> Drifted:
    """Give the verdict on a place whose words are like those wanted."""
    folded = concordance.folded
    words = folded.text[folded.forth(span.start) : folded.forth(span.end)]
    alike = _alike(wanted.exact, words)
    return Drifted(span, alike, wanted.exact, concordance.text[span.start : span.end])


def _alike(one: str, other: str) -> float:
    """Tell how alike the letters of two folded texts are; capitals and accents count for as good as nothing."""
    return 1.0 if one == other else min(_ALMOST, round(similarity(reduce_text(one), reduce_text(other)), 4))


def _is_near_enough(one: Candidate, wanted: Wanted) -> bool:
    if one.similarity >= 1:
        if one.context is None:
            return True  # the very words in capitals or with other accents, and nothing that speaks against the place
        if one.context < _CONTRARY:
            return weight(wanted.exact) >= _LONG_ENOUGH
    return one.similarity >= least_similarity(wanted.exact, context=one.context)
