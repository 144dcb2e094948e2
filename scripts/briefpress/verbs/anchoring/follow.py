"""Anchor a selector that was written for an earlier text: where its passage went says more than any search."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.nouns.anchor import Anchor, Drifted, Guess, Orphan, Resolution
from briefpress.verbs.anchoring.concordance import Concordance
from briefpress.verbs.anchoring.graphemes import is_word_edge
from briefpress.verbs.anchoring.resolve import resolve
from briefpress.verbs.anchoring.wanted import wanted

if TYPE_CHECKING:
    from briefpress.nouns.reading import Span
    from briefpress.nouns.selector import Selector
    from briefpress.verbs.anchoring.candidate import Candidate
    from briefpress.verbs.anchoring.revision import Revision

# Longer than any word: a text without edges is left as it is.
_LONGEST_WORD = 64
# What ended with a clause ends with one still, if one ends as near as this.
_NEAR_BY = 40
_MARKS = ".,;:!?…。，、；：！？؟،؛।"
_REMAINS = 0.5  # of a passage less alike than this nothing is left


class Follower:
    """A text and the earlier one that selectors were written for."""

    def __init__(self, earlier: str, concordance: Concordance) -> None:
        self.old = Concordance(earlier)
        self.new = concordance

    def resolve(self, selector: Selector) -> Resolution:
        """Follow the passage from the earlier text; what was not there, or has gone, is searched for."""
        found = resolve(self.new, selector)
        before = resolve(self.old, selector)
        if not isinstance(before, Anchor):
            return found
        if isinstance(found, Anchor) and self.old.text == self.new.text:
            return found
        there = self._candidate(selector, before.span)
        if there is None:
            return self._without_old_copies(selector, found)
        if there.similarity < _REMAINS:
            # Too little is left of it to be sure; but whoever looks for it should look there first.
            lost = self._without_old_copies(selector, found)
            guess = Guess(self.new.folded.back(there.start, there.end), round(there.similarity, 4))
            return replace(lost, best=guess) if isinstance(lost, Orphan) else lost
        sought = wanted(selector)
        if self.new.folded.text[there.start : there.end] == sought.exact:
            return Anchor(self.new.folded.back(there.start, there.end))
        return self._drifted(selector, self.new.folded.back(there.start, there.end))

    def _candidate(self, selector: Selector, span: Span) -> Candidate | None:
        from briefpress.verbs.anchoring.approximate import candidate_at  # noqa: PLC0415  # numpy: only where needed

        letters = self.old.letters
        low, high = (letters.forth(self.old.folded.forth(offset)) for offset in (span.start, span.end))
        followed = self._revision.follow(low, high)
        if followed is None:
            return None
        sought, bounded = wanted(selector), followed.is_bounded
        there = candidate_at(self.new, sought, followed.start, followed.end, is_bounded=bounded)
        begins, ends = (self.old.folded.forth(offset) for offset in (span.start, span.end))
        text = self.new.folded.text
        start, end = there.start, there.end
        # What began and ended with a word does so still: a letter that both have is no tie.
        if is_word_edge(self.old.folded.text, begins):
            start = _edge_near(text, start, low=0, high=end)
        if is_word_edge(self.old.folded.text, ends):
            end = _edge_near(text, end, low=start, high=len(text))
        end = _clause_end(text, start, end, was=self.old.folded.text, ended=ends)
        words = text[start:end]
        start, end = start + len(words) - len(words.lstrip(" ")), end - len(words) + len(words.rstrip(" "))
        return replace(there, start=start, end=end) if start < end else there

    def _drifted(self, selector: Selector, span: Span) -> Drifted:
        from briefpress.verbs.anchoring.judge import drifted_to  # noqa: PLC0415  # rapidfuzz: only where it is needed

        return replace(drifted_to(self.new, wanted(selector), span), old=selector.exact)

    def _without_old_copies(self, selector: Selector, found: Resolution) -> Resolution:
        """Refuse what stood there all along: it was not what was quoted, however like it is."""
        if isinstance(found, Orphan):
            return found
        if isinstance(found, Anchor | Drifted):
            alike = found.similarity if isinstance(found, Drifted) else 1.0
            copies = (found.span,) if alike >= 1 else ()
            return Orphan(copies, Guess(found.span, alike)) if self._was_there(found.span) else found
        fresh = tuple(place for place in found.places if not self._was_there(place))
        if len(fresh) == 1:
            return Anchor(fresh[0]) if found.similarity >= 1 else self._drifted(selector, fresh[0])
        return replace(found, places=fresh) if len(fresh) > 1 else Orphan(found.places, found.best)

    def _was_there(self, span: Span) -> bool:
        letters = self.new.letters
        low, high = (letters.forth(self.new.folded.forth(offset)) for offset in (span.start, span.end))
        back = self._way_back.follow(low, high)
        return back is not None and self.old.letters.text[back.start : back.end] == letters.text[low:high]

    @cached_property
    def _revision(self) -> Revision:
        from briefpress.verbs.anchoring.revision import Revision  # noqa: PLC0415  # numpy: only where it is needed

        return Revision(self.old.letters, self.new.letters)

    @cached_property
    def _way_back(self) -> Revision:
        from briefpress.verbs.anchoring.revision import Revision  # noqa: PLC0415  # numpy: only where it is needed

        return Revision(self.new.letters, self.old.letters)


def _edge_near(text: str, index: int, *, low: int, high: int) -> int:
    """Give the edge of a word that is nearest to an index, within bounds; of two as near, the outer one stays in."""
    for distance in range(_LONGEST_WORD):
        for there in (index - distance, index + distance):
            if low <= there <= high and is_word_edge(text, there):
                return there
    return index


def _ends_clause(text: str, index: int) -> bool:
    """Tell whether a clause ends at an index, its mark within or not."""
    return not text[index : index + 1].strip(_MARKS + "\n") or text[index - 1 : index].strip(_MARKS) == ""


def _clause_end(text: str, start: int, end: int, *, was: str, ended: int) -> int:
    """Give the end of a passage, at the nearest end of a clause if it ended with one in the earlier text."""
    if not _ends_clause(was, ended) or _ends_clause(text, end):
        return end
    low = max(start + (end - start) // 2, end - _NEAR_BY)
    high = min(len(text), end + _NEAR_BY)
    near = [index for index in range(low, high + 1) if _ends_clause(text, index)]
    if not near:
        return end
    there = min(near, key=lambda index: abs(index - end))
    words = text[:there].rstrip(_MARKS)
    has_mark = was[ended - 1] in _MARKS and text[len(words) : len(words) + 1] == was[ended - 1]
    return len(words) + has_mark
