"""The chronology: events in order, under the eras they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.edtf import EARLIEST, LATEST

if TYPE_CHECKING:
    from briefpress.nouns.edtf import Edtf
    from briefpress.nouns.event import Event
    from briefpress.nouns.finding import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Era:
    """A declared period of the chronology; None leaves an end of it open."""

    name: str
    start: Edtf | None
    end: Edtf | None
    place: Place

    def holds(self, date: Edtf) -> bool:
        """Tell whether a date lies within the era from its first day to its last."""
        start, end = self.bounds
        return start <= (date.lower or EARLIEST) and (date.upper or LATEST) <= end

    def touches(self, date: Edtf) -> bool:
        """Tell whether a date has a day in common with the era."""
        start, end = self.bounds
        return start <= (date.upper or LATEST) and (date.lower or EARLIEST) <= end

    @property
    def bounds(self) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
        """Give the first and the last day, the ends of time where the era is open."""
        start = None if self.start is None else self.start.lower
        end = None if self.end is None else self.end.upper
        return start or EARLIEST, end or LATEST


@dataclass(frozen=True, slots=True)
class Group:
    """Events that stand under one name, in order; the name is empty for events of no era."""

    name: str
    events: tuple[Event, ...]
