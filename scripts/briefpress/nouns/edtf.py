"""A date as editors write it: the Extended Date/Time Format (EDTF, ISO 8601-2), as a value that sorts.

Levels 0 and 1 of the format and what editors use of level 2. `briefpress.nouns.edtf_reading.edtf` reads one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.nouns.days import Day

# Beyond every year that can be written, so that an end that is not there still sorts.
_FAR = 10**15
EARLIEST: Day = (-_FAR, 1, 1)
LATEST: Day = (_FAR, 12, 31)
MAX_YEAR = 99_999_999_999

SortKey = tuple["Day", "Day", str]


class Kind(StrEnum):
    """What a date names. OPEN and UNKNOWN stand only at an end of an interval."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    INTERVAL = "interval"
    OPEN_INTERVAL = "open interval"
    SET = "set"
    OPEN = "open"
    UNKNOWN = "unknown"


class Precision(StrEnum):
    """The finest unit that a date states; the order of the members goes from fine to coarse."""

    TIME = "time"
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"


class InvalidEdtf(ValueError):  # noqa: N818  # it names what the text is
    """A text that is not a date, with the reason, the column (from 1) and, if it can be told, what was meant.

    `suggestion` is empty or itself a valid date.
    """

    def __init__(self, reason: str, column: int = 1, suggestion: str = "") -> None:
        """Keep the parts apart, so that a finding can show each in its place."""
        super().__init__(reason, column, suggestion)
        self.reason = reason
        self.column = column
        self.suggestion = suggestion

    def __str__(self) -> str:
        """Say it in one line."""
        hint = f"; write “{self.suggestion}”" if self.suggestion else ""
        return f"{self.reason} (column {self.column}){hint}"


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date: its text, the first and the last day that it may mean, and what it says about itself.

    `lower` or `upper` is None where an interval is open or its end unknown; year 0 is 1 BC.
    A season carries its EDTF number (21 to 41) in `season`; a date with a time of day has it in `time` as
    written. Digits given as X stay in `text`; `masked` tells that the day or month is one of several.
    `parts` are the two ends of an interval or the members of a set; a set names all of its members, or one
    of them if `one_of`.
    """

    text: str
    lower: Day | None
    upper: Day | None
    kind: Kind
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    season: int = 0
    time: str = ""
    masked: bool = False
    one_of: bool = False
    parts: tuple[Edtf, ...] = ()

    def __str__(self) -> str:
        """Give the date as it was written."""
        return self.text

    @property
    def sort_key(self) -> SortKey:
        """Give a key by which any two dates have an order: first day, last day, text.

        An open start comes before everything. Of a date with an *unknown* start only the end is known, so
        it stands where it ends.
        """
        upper = LATEST if self.upper is None else self.upper
        if self.lower is not None:
            return (self.lower, upper, self.text)
        unknown = self.kind is Kind.OPEN_INTERVAL and self.parts[0].kind is Kind.UNKNOWN
        return (self.parts[1].lower or EARLIEST if unknown else EARLIEST, upper, self.text)
