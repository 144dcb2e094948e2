"""Follow places from an earlier text into a later one, by what the two have in common.

Runs of letters that occur once in each text tie the two together; the longest chain of ties that keeps its order
is the frame, and between two ties the texts are compared letter by letter. Texts of half a million words take
about a second.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import Levenshtein

from briefpress.verbs.anchoring.longest_rise import longest_rise
from briefpress.verbs.anchoring.qgrams import hashes_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from briefpress.verbs.anchoring.letters import Letters

_TIE = 16  # letters that two texts must share to be tied together
_ONE_IN = 8  # of all such runs, chosen by what they hold, so that both texts choose the same
_LONGEST_GAP = 20_000  # what lies further from any tie than this is not compared: nothing is left of it


@dataclass(frozen=True, slots=True)
class Followed:
    """A range of the later text, and whether its first and last letters are those of the earlier range."""

    start: int
    end: int
    is_bounded: bool


@dataclass(frozen=True)  # no slots: its frame is made when it is first asked for
class Revision:
    """An earlier and a later text, reduced to letters."""

    old: Letters
    new: Letters

    def follow(self, start: int, end: int) -> Followed | None:
        """Give what a range of the earlier text has become; None if nothing is left of it."""
        olds, news = self._ties
        # The ties around the range: it lies in the gap between them.
        before = bisect_right(olds, start - _TIE) - 1
        after = bisect_left(olds, end)
        low, low_new = (olds[before] + _TIE, news[before] + _TIE) if before >= 0 else (0, 0)
        high, high_new = (olds[after], news[after]) if after < len(olds) else (len(self.old.text), len(self.new.text))
        if high - low > _LONGEST_GAP or high_new - low_new > _LONGEST_GAP or high_new <= low_new:
            return None
        steps = Levenshtein.opcodes(self.old.text[low:high], self.new.text[low_new:high_new])
        begin = finish = None
        has_start = has_end = False
        for step in steps:
            if step.tag != "equal":
                continue
            shift = low_new + step.dest_start - low - step.src_start
            first, last = max(start, low + step.src_start), min(end, low + step.src_end)
            if first < last:
                begin = first + shift if begin is None else begin
                finish = last + shift
                has_start, has_end = has_start or first == start, has_end or last == end
        if begin is None or finish is None:
            return None
        return Followed(begin, finish, has_start and has_end)

    @cached_property
    def _ties(self) -> tuple[list[int], list[int]]:
        """Give the places that tie the texts together, in the order of both."""
        olds, news = _once_in_both(self.old.codes, self.new.codes)
        chain = longest_rise(list(zip(olds, news, strict=True)))
        return [old for old, _ in chain], [new for _, new in chain]


def _once_in_both(old: NDArray[np.uint32], new: NDArray[np.uint32]) -> tuple[list[int], list[int]]:
    """Find the runs that occur once in each of two texts: their places in both, in the order of the first."""
    old_hashes, old_places = _singles(old)
    new_hashes, new_places = _singles(new)
    _, in_old, in_new = np.intersect1d(old_hashes, new_hashes, assume_unique=True, return_indices=True)
    order = np.argsort(old_places[in_old])
    return old_places[in_old][order].tolist(), new_places[in_new][order].tolist()


def _singles(codes: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    hashes = hashes_of(codes, _TIE)
    chosen = np.flatnonzero(hashes % _ONE_IN == 0)
    unique, first, counts = np.unique(hashes[chosen], return_index=True, return_counts=True)
    single = counts == 1
    return unique[single], chosen[first[single]]
