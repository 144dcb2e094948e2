"""Find what a quotation has become: candidates by shared runs of letters, aligned, weighed, and judged."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefpress.verbs.anchoring.align import Quotation, align, carried, roughly
from briefpress.verbs.anchoring.bounds import settle
from briefpress.verbs.anchoring.candidate import Candidate
from briefpress.verbs.anchoring.graphemes import is_spaceless, whole
from briefpress.verbs.anchoring.letters import codes_of, reduce_text
from briefpress.verbs.anchoring.likeness import begins_like, ends_like, similarity
from briefpress.verbs.anchoring.qgrams import windows
from briefpress.verbs.anchoring.thresholds import least_similarity
from briefpress.verbs.anchoring.wanted import Wanted, nearest_context

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefpress.verbs.anchoring.concordance import Concordance
    from briefpress.verbs.anchoring.qgrams import Window

_LONG_RUN, _SHORT_RUN, _RUN_OF_SIGNS = 6, 4, 2
_WINDOWS, _PASSAGES = 6, 3
_WEAK = 3.0  # fewer votes than this are nobody's, and shorter runs are tried
_ALIGNED = 4
_CERTAIN = 1.2  # words and surroundings so much alike that nothing else can come near
_BEHIND = 0.15  # aligned to the letter, a place may gain as much on the one before it
_SHIFT = 0.2  # and as much as this in likeness
_ANY_CONTEXT = 0.4
_FEW = 40  # fewer letters than this are aligned in no time
_HOPELESS = 45.0  # rapidfuzz's ratio: two stretches of one language reach more by chance
_LONGEST = 1_000  # a longer quotation is placed by its two ends
_END = 400
_BOOKLET = 50_000  # letters: hardly a quotation
_NEXT = 24  # so much of the context settles where the bounds are


@dataclass(frozen=True, slots=True)
class Reduced:
    """A selector's words and context as approximate search compares them."""

    exact: str
    prefix: str
    suffix: str

    @property
    def has_context(self) -> bool:
        """Whether anything is said of its surroundings."""
        return bool(self.prefix or self.suffix)


def reduced(one: Wanted) -> Reduced:
    """Reduce what a selector asks for."""
    prefix, suffix = nearest_context(one)
    return Reduced(reduce_text(one.exact), reduce_text(prefix).strip(" "), reduce_text(suffix).strip(" "))


def candidates(concordance: Concordance, wanted: Wanted) -> list[Candidate]:
    """Give the places most like what a selector asks for, the best first, each once."""
    sought = reduced(wanted)
    if not sought.exact:
        return []
    search = _by_ends if len(sought.exact) > _LONGEST else _search
    return distinct(list(search(concordance, sought)))


def candidate_at(concordance: Concordance, wanted: Wanted, start: int, end: int, *, is_bounded: bool) -> Candidate:
    """Give the candidate at a range of the reduced text, or about there if its bounds are not known to the letter."""
    sought = reduced(wanted)
    if not is_bounded:
        return _aligned(concordance, sought, start, end)
    return candidate_between(concordance, sought, start, end)


def distinct(found: list[Candidate]) -> list[Candidate]:
    """Order candidates by how well they fit, and keep the best of those that are one place."""
    kept: list[Candidate] = []
    for one in sorted(found, key=lambda one: (-one.total, one.start, one.end)):
        if not any(one.overlaps(other) for other in kept):
            kept.append(one)
    return kept


def context_of(concordance: Concordance, start: int, end: int, sought: Reduced) -> float | None:
    """Tell how alike the surroundings of a range of the reduced text are to those given; None if none were."""
    text = concordance.letters.text
    scores: list[tuple[int, float]] = []
    if sought.prefix:
        before = text[max(0, start - 2 * len(sought.prefix) - 8) : start].rstrip(" ")
        scores.append((len(sought.prefix), ends_like(before, sought.prefix)))
    if sought.suffix:
        after = text[end : end + 2 * len(sought.suffix) + 8].lstrip(" ")
        scores.append((len(sought.suffix), begins_like(after, sought.suffix)))
    total = sum(length for length, _ in scores)
    return sum(length * score for length, score in scores) / total if total else None


def _search(concordance: Concordance, sought: Reduced) -> Iterator[Candidate]:
    """Look where most is shared with the quotation, and with it in its context."""
    places = _rated(concordance, sought, _by_passage(concordance, sought))
    if max(places.values(), default=0.0) < _CERTAIN:
        places |= _rated(concordance, sought, _by_words(concordance, sought))
    best = max(places.values(), default=0.0)
    for start, end in sorted(places, key=lambda one: (-places[one], one))[:_ALIGNED]:
        if places[start, end] < best - _BEHIND:
            break
        about = candidate_between(concordance, sought, start, end)
        yield about if _is_hopeless(about, sought) else _aligned(concordance, sought, start, end)


def _is_hopeless(about: Candidate, sought: Reduced) -> bool:
    """Tell a place that no shift of its bounds can make near enough; it is good for a guess as it is."""
    if len(sought.exact) < _FEW:
        return False
    likely = 1.0 if about.context is not None and about.context >= _ANY_CONTEXT else None
    return about.similarity < least_similarity(sought.exact, context=likely) - _SHIFT


def candidate_between(concordance: Concordance, sought: Reduced, start: int, end: int) -> Candidate:
    """Give the candidate that a range of the reduced text is, whatever stands there."""
    alike = similarity(sought.exact, concordance.letters.text[start:end])
    folded = whole(concordance.folded, *concordance.letters.back(start, end))
    return Candidate(*folded, alike, context_of(concordance, start, end, sought))


def _rated(
    concordance: Concordance, sought: Reduced, places: Iterable[tuple[int, int]]
) -> dict[tuple[int, int], float]:
    """Rate places by how alike they and their surroundings are, about."""
    text = concordance.letters.text
    return {
        (start, end): similarity(sought.exact, text[start:end])
        + 0.5 * (context_of(concordance, start, end, sought) or 0.0)
        for start, end in places
    }


def _by_words(concordance: Concordance, sought: Reduced) -> Iterator[tuple[int, int]]:
    """Give about where the quotation may stand, by its own words."""
    size = _run_length(sought.exact)
    found = windows(concordance.index(size), codes_of(sought.exact), most=_WINDOWS)
    if size == _LONG_RUN and (not found or found[0].votes < _WEAK):
        found += windows(concordance.index(_SHORT_RUN), codes_of(sought.exact), most=_WINDOWS)
    return _rough(concordance, sought.exact, found)


def _by_passage(concordance: Concordance, sought: Reduced) -> Iterator[tuple[int, int]]:
    """Give about where the quotation may stand, by the whole passage: what its words have become lies within."""
    if not sought.has_context:
        return
    lead = f"{sought.prefix} " if sought.prefix else ""
    passage = f"{lead}{sought.exact} {sought.suffix}".rstrip(" ")
    found = windows(concordance.index(_run_length(passage)), codes_of(passage), most=_PASSAGES)
    text = concordance.letters.text
    for start, end in _rough(concordance, passage, found):
        low, high = carried(passage, text[start:end], len(lead), len(lead) + len(sought.exact))
        if low < high:
            yield start + low, start + high


def _rough(concordance: Concordance, words: str, found: Iterable[Window]) -> Iterator[tuple[int, int]]:
    text = concordance.letters.text
    for window in found:
        low = max(0, window.start - window.slack)
        high = min(len(text), window.start + len(words) + 2 * window.slack)
        rough = roughly(words, text[low:high], cutoff=_HOPELESS)
        if rough is not None:
            yield low + rough[0], low + rough[1]


def _aligned(concordance: Concordance, sought: Reduced, start: int, end: int) -> Candidate:
    """Find the bounds of a place to the letter."""
    text = concordance.letters.text
    margin = len(sought.exact) // 2 + 16
    low, high = max(0, start - margin), min(len(text), end + margin)
    lead = f"{sought.prefix} "[-_NEXT:] if sought.prefix else ""
    tail = f" {sought.suffix}"[:_NEXT] if sought.suffix else ""
    quotation = Quotation(sought.exact, lead, tail)
    best = align(quotation, text[low:high], (start - low, end - low))
    alike = candidate_between(concordance, sought, low + best.start, low + best.end)
    if not best.distance or alike.similarity < least_similarity(sought.exact, context=alike.context):
        return alike
    # The words there decide how alike the place is; where it begins and ends is another question.
    start, end = settle(quotation, text, low + best.start, low + best.end)
    return replace(candidate_between(concordance, sought, start, end), similarity=alike.similarity)


def _by_ends(concordance: Concordance, sought: Reduced) -> Iterator[Candidate]:
    """Place a long quotation by its first and its last words: what lies between is compared as a whole."""
    text = concordance.letters.text
    heads = list(_search(concordance, Reduced(sought.exact[:_END], sought.prefix, "")))
    tails = list(_search(concordance, Reduced(sought.exact[-_END:], "", sought.suffix)))
    forth, wide = concordance.letters.forth, len(sought.exact)
    pairs = [(head, tail, forth(head.start), forth(tail.end)) for head in heads for tail in tails]
    pairs = [one for one in pairs if wide // 2 <= one[3] - one[2] <= 2 * wide]
    found: list[Candidate] = []
    for head, tail, start, end in sorted(pairs, key=lambda one: abs(one[3] - one[2] - wide)):
        # No stretch is more alike than its length allows: of what fills a book, it would take minutes to see how much.
        most = min(wide, end - start) / max(wide, end - start)
        best = Candidate(head.start, tail.end, most, None)
        if wide > _BOOKLET and any(one.similarity >= most and one.overlaps(best) for one in found):
            continue
        alike = similarity(sought.exact, text[start:end])
        found.append(Candidate(head.start, tail.end, alike, context_of(concordance, start, end, sought)))
    yield from found


def _run_length(text: str) -> int:
    """Choose the length of runs: two signs of Chinese or Japanese say as much as six letters."""
    signs = 0 if text.isascii() else sum(map(is_spaceless, text))
    return _RUN_OF_SIGNS if 2 * signs > len(text) else _LONG_RUN
