"""Find the days of a journal that count up, however they are written: “26th”, “Sunday 6th Sept 1821”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.dates.read_date import month_of
from briefpress.verbs.plain.points import EMPHASIS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefpress.verbs.plain.heads.candidates import Candidate

_LEAST = 5
_LONGEST = 45
_WORDS = 4
_DAY = re.compile(r"(\d{1,2})\s?(?:st|nd|rd|the?|d|ste|er|º)", re.IGNORECASE)
# Beside the name of a month it need be no ordinal: “22. Maj”, “9—11. Januar”.
_FIGURE = re.compile(r"(\d{1,2})(?:[—–-]+\d{1,2})?")
_OTHER = re.compile(r"[^\W\d_]{1,12}|1[4-9]\d\d|20\d\d")
# A journal may pass over some days, and a month ends with one of the last.
_STEP = 10
_ENDS_MONTH = 20
_LAST = 31
# Where months are named, it may pass over as many days as these have, and a year ends with one of the last months.
_LONG_STEP = 62
_YEAR = 12 * _LAST


def counted_days(could: Mapping[int, Candidate]) -> frozenset[int]:
    """Give the short lines that name a day of a month, where several in a row count on.

    With each month they begin anew. The day stands as an ordinal, or with its month; besides it there may be a year,
    a place, the day of the week, in any spelling.
    """
    out: set[int] = set()
    run: list[int] = []
    last = _Day(0, 0)
    for index, day in _days(could):
        if run and not day.follows(last):
            out.update(run if len(run) >= _LEAST else ())
            run = []
        run.append(index)
        last = day
    out.update(run if len(run) >= _LEAST else ())
    return frozenset(out)


@dataclass(frozen=True, slots=True)
class _Day:
    """A day of a month; 0 stands for a month that is not named."""

    month: int
    day: int

    def follows(self, before: _Day) -> bool:
        if self.month and before.month:
            passed = (self.month - before.month) * _LAST + self.day - before.day
            return 0 <= passed <= _LONG_STEP or 0 <= passed + _YEAR <= _LONG_STEP
        return 0 <= self.day - before.day <= _STEP or (before.day >= _ENDS_MONTH and self.day <= _STEP)


def _days(could: Mapping[int, Candidate]) -> Iterator[tuple[int, _Day]]:
    for index, one in sorted(could.items()):
        if "\n" in one.text or one.size > _LONGEST:
            continue
        words = [word for word in (word.strip(f"{EMPHASIS}.,;:()[]–—- ") for word in one.text.split()) if word]
        months = [month for word in words if (month := month_of(word.casefold()))]
        pattern = _FIGURE if months else _DAY
        found = [int(day[1]) for word in words if (day := pattern.fullmatch(word) or _DAY.fullmatch(word))]
        others = sum(_OTHER.fullmatch(word) is not None for word in words)
        # Two days may be told of at once.
        few = 1 <= len(found) <= 1 + bool(months)
        if few and 1 <= found[0] <= _LAST and len(words) == others + len(found) <= _WORDS + 1:
            yield index, _Day(months[0] if months else 0, found[0])
