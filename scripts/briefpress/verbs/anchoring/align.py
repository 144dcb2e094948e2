"""Find in a window of a text the stretch that is most like a quotation, to the letter and to word edges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from briefpress.verbs.anchoring.graphemes import is_word_edge
from briefpress.verbs.anchoring.likeness import edits

if TYPE_CHECKING:
    from collections.abc import Iterable

_OFF_EDGE = 2.4  # what a bound inside a word costs, in edits: people quote whole words
_CLOSING = frozenset(",.;:!?)]}")  # no passage begins with these, unless the quotation does
_ROUNDS = 3
_UPHILL = 5  # so much worse than the best, and the way leads away from it


@dataclass(frozen=True, slots=True, order=True)
class Alignment:
    """A stretch of a text, and how many edits it is from the quotation."""

    cost: float
    start: int
    end: int
    distance: int


def roughly(quotation: str, text: str, *, cutoff: float) -> tuple[int, int] | None:
    """Give about where in a short text a quotation stands; None if nothing there is like it at all."""
    found = fuzz.partial_ratio_alignment(quotation, text, score_cutoff=cutoff)
    return None if found is None else (found.dest_start, found.dest_end)


def carried(old: str, new: str, start: int, end: int) -> tuple[int, int]:
    """Give what a range of a text is in another that is like it."""
    steps = Levenshtein.opcodes(old, new)

    def place(offset: int, *, last: bool) -> int:
        step = next((one for one in steps if one.src_start <= offset < one.src_end), None)
        if step is None:
            return len(new)
        if step.tag == "equal":
            return step.dest_start + offset - step.src_start
        return step.dest_end if last else step.dest_start

    return place(start, last=False), min(len(new), place(end - 1, last=True) + 1)


def align(quotation: Quotation, text: str, rough: tuple[int, int]) -> Alignment:
    """Move the bounds of a stretch until no move brings it nearer to the quotation.

    Of bounds that are equally near those at word edges are taken, then those that keep the quotation's length.
    """
    reach = max(8, len(quotation.exact) // 6)
    best = quotation.cost(text, *rough)
    for _ in range(_ROUNDS):
        before = best
        for step in (1, -1):
            last = min(len(text), best.end + reach) if step > 0 else max(best.start + 1, best.end - reach)
            best = quotation.walk(text, best, ((best.start, one) for one in range(best.end, last + step, step)))
        for step in (1, -1):
            last = min(best.end - 1, best.start + reach) if step > 0 else max(0, best.start - reach)
            best = quotation.walk(text, best, ((one, best.end) for one in range(best.start, last + step, step)))
        if best == before:
            break
    return best


@dataclass(frozen=True, slots=True)
class Quotation:
    """What is aligned: the words, and the letters next to them on either side, if they are known."""

    exact: str
    lead: str = ""
    tail: str = ""

    def walk(self, text: str, best: Alignment, bounds: Iterable[tuple[int, int]]) -> Alignment:
        """Try bounds one after the other until they lead away, and give the best there was."""
        found = best
        for start, end in bounds:
            one = self.cost(text, start, end)
            if one.cost > found.cost + _UPHILL:
                break
            found = min(found, one, key=self._order)
        return found

    def _order(self, one: Alignment) -> tuple[float, int, int]:
        return one.cost, abs(one.end - one.start - len(self.exact)), one.start

    def cost(self, text: str, start: int, end: int) -> Alignment:
        """Count what parts a stretch from the quotation: edits in it, edits next to it, bounds inside words."""
        distance = edits(self.exact, text[start:end])
        cost = float(distance)
        if self.lead:
            cost += edits(self.lead, text[max(0, start - len(self.lead)) : start])
        if self.tail:
            cost += edits(self.tail, text[end : end + len(self.tail)])
        cost += _OFF_EDGE * (_is_loose(text, start, inner=start) + _is_loose(text, end, inner=end - 1))
        if text[start : start + 1] in _CLOSING and self.exact[:1] not in _CLOSING:
            cost += _OFF_EDGE
        return Alignment(cost, start, end, distance)


def _is_loose(text: str, bound: int, *, inner: int) -> bool:
    """Tell a bound that no passage has: inside a word, or with a space between it and the words."""
    return not is_word_edge(text, bound) or text[inner : inner + 1].isspace()
