"""Tell the lines that stand to the right, as the place of a letter does, from the heads of a journal's entries."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.evidence import MANY

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence


@dataclass(frozen=True)
class RightLines:
    """Which lines in small letters stand in the right half and head nothing."""

    seen: Evidence

    def has(self, one: Candidate) -> bool:
        """Tell a line without a figure; where days head the entries of a journal so, “In the evening.” is one too."""
        plain = one.style.startswith("title") and not _has_figure(one)
        return plain and self._is_right(one) and self._days < MANY

    @cached_property
    def _days(self) -> int:
        dated = (one for one in self.seen.could.values() if one.far and _has_figure(one))
        return sum(map(self._is_right, dated))

    def _is_right(self, one: Candidate) -> bool:
        return self.seen.is_set_in(one.index) and self.seen.chunks[one.index].indent * 2 > self.seen.habits.width > 0


def _has_figure(one: Candidate) -> bool:
    return any(map(str.isdecimal, one.text))
