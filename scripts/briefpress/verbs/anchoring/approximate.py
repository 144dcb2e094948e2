"""Find what a quotation has become: candidates by shared runs of letters, aligned, weighed, and judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from briefpress.verbs.anchoring.align import Alignment, Quotation, align, roughly
from briefpress.verbs.anchoring.candidate import Candidate
from briefpress.verbs.anchoring.graphemes import is_spaceless, whole
from briefpress.verbs.anchoring.letters import reduce_text
from briefpress.verbs.anchoring.likeness import begins_like, ends_like, similarity
from briefpress.verbs.anchoring.qgrams import Window, windows
from briefpress.verbs.anchoring.wanted import Wanted, nearest_context

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from briefpress.verbs.anchoring.concordance import Concordance

_LONG_RUN, _SHORT_RUN, _RUN_OF_SIGNS = 6, 4, 2
_WINDOWS = 6
_ALIGNED = 4
_BEHIND = 0.15  # aligned to the letter, a place may gain as much on the one before it
_HOPELESS = 45.0  # rapidfuzz's ratio: two stretches of one language reach more by chance
_LONGEST = 1_000  # a longer quotation is placed by its two ends
_END = 400
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
    """Look into the windows where most is shared with the quotation, and with it in its context."""
    text = concordance.letters.text
    rough: dict[tuple[int, int], float] = {}
    for window in _windows(concordance, sought):
        low = max(0, window.start - window.slack)
        high = min(len(text), window.start + len(sought.exact) + 2 * window.slack)
        found = roughly(sought.exact, text[low:high], cutoff=_HOPELESS)
        if found is not None:
            start, end = low + found[0], low + found[1]
            rough[start, end] = similarity(sought.exact, text[start:end]) + 0.5 * (
                context_of(concordance, start, end, sought) or 0.0
            )
    best = max(rough.values(), default=0.0)
    for start, end in sorted(rough, key=lambda one: (-rough[one], one))[:_ALIGNED]:
        if rough[start, end] >= best - _BEHIND:
            yield _aligned(concordance, sought, start, end)


def _aligned(concordance: Concordance, sought: Reduced, start: int, end: int) -> Candidate:
    """Find the bounds of a place to the letter."""
    text = concordance.letters.text
    margin = len(sought.exact) // 2 + 16
    low, high = max(0, start - margin), min(len(text), end + margin)
    lead = f"{sought.prefix} "[-_NEXT:] if sought.prefix else ""
    tail = f" {sought.suffix}"[:_NEXT] if sought.suffix else ""
    best = align(Quotation(sought.exact, lead, tail), text[low:high], (start - low, end - low))
    return _candidate(concordance, sought, low + best.start, low + best.end, best)


def _candidate(concordance: Concordance, sought: Reduced, start: int, end: int, best: Alignment) -> Candidate:
    longest = max(len(sought.exact), end - start)
    context = context_of(concordance, start, end, sought)
    folded = whole(concordance.folded, *concordance.letters.back(start, end))
    return Candidate(*folded, 1 - best.distance / longest, context)


def _windows(concordance: Concordance, sought: Reduced) -> list[Window]:
    """Give the windows for the quotation alone, and for the quotation with its context."""
    size = _run_length(sought.exact)
    found = windows(concordance.index(size), _codes(sought.exact), most=_WINDOWS)
    if size == _LONG_RUN and (not found or found[0].votes < 3):
        found += windows(concordance.index(_SHORT_RUN), _codes(sought.exact), most=_WINDOWS)
    if sought.has_context:
        lead = f"{sought.prefix} " if sought.prefix else ""
        passage = f"{lead}{sought.exact} {sought.suffix}".rstrip(" ")
        for one in windows(concordance.index(size), _codes(passage), most=_WINDOWS):
            found.append(Window(one.start + len(lead), one.votes, one.slack))
    return found


def _by_ends(concordance: Concordance, sought: Reduced) -> Iterator[Candidate]:
    """Place a long quotation by its first and its last words: what lies between is compared as a whole."""
    text = concordance.letters.text
    heads = list(_search(concordance, Reduced(sought.exact[:_END], sought.prefix, "")))
    tails = list(_search(concordance, Reduced(sought.exact[-_END:], "", sought.suffix)))
    for head in heads:
        for tail in tails:
            start, end = concordance.letters.forth(head.start), concordance.letters.forth(tail.end)
            if not len(sought.exact) // 2 <= end - start <= 2 * len(sought.exact):
                continue
            alike = similarity(sought.exact, text[start:end])
            yield Candidate(head.start, tail.end, alike, context_of(concordance, start, end, sought))


def _run_length(text: str) -> int:
    """Choose the length of runs: two signs of Chinese or Japanese say as much as six letters."""
    signs = sum(map(is_spaceless, text))
    return _RUN_OF_SIGNS if 2 * signs > len(text) else _LONG_RUN


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
