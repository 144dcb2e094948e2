"""A place that may be what a selector means, and how well it fits."""

from __future__ import annotations

from dataclasses import dataclass

_OF_WORDS, _OF_CONTEXT = 0.5, 0.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A range of the folded text with how alike its words are, and its surroundings if any were given."""

    start: int
    end: int
    similarity: float
    context: float | None

    @property
    def total(self) -> float:
        """How well it fits in all."""
        if self.context is None:
            return self.similarity
        return _OF_WORDS * self.similarity + _OF_CONTEXT * self.context

    def overlaps(self, other: Candidate) -> bool:
        """Tell whether two candidates are one place: more than half of the shorter lies in both."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        return 2 * shared > min(self.end - self.start, other.end - other.start)
