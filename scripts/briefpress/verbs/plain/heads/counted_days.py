"""Find the days of a journal that count up, however they are written: “26th”, “Sunday 6th Sept 1821”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.points import EMPHASIS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefpress.verbs.plain.heads.candidates import Candidate

_LEAST = 5
_LONGEST = 45
_WORDS = 4
_DAY = re.compile(r"(\d{1,2})\s?(?:st|nd|rd|the?|d|ste|er|º)", re.IGNORECASE)
_OTHER = re.compile(r"[^\W\d_]{1,12}|1[4-9]\d\d|20\d\d")
# A journal may pass over some days, and a month ends with one of the last.
_STEP = 10
_ENDS_MONTH = 20
_LAST = 31


def counted_days(could: Mapping[int, Candidate]) -> frozenset[int]:
    """Give the short lines that name a day of a month, where several in a row count on.

    With each month they begin anew. The day stands as an ordinal; besides it there may be a month, a year, the day of
    the week, in any spelling.
    """
    out: set[int] = set()
    run: list[int] = []
    last = 0
    for index, day in _days(could):
        if run and not (last <= day <= last + _STEP or (last >= _ENDS_MONTH and day <= _STEP)):
            out.update(run if len(run) >= _LEAST else ())
            run = []
        run.append(index)
        last = day
    out.update(run if len(run) >= _LEAST else ())
    return frozenset(out)


def _days(could: Mapping[int, Candidate]) -> Iterator[tuple[int, int]]:
    for index, one in sorted(could.items()):
        if "\n" in one.text or one.size > _LONGEST:
            continue
        words = [word for word in (word.strip(f"{EMPHASIS}.,;:()[]–—- ") for word in one.text.split()) if word]
        found = [int(day[1]) for word in words if (day := _DAY.fullmatch(word))]
        others = sum(_OTHER.fullmatch(word) is not None for word in words)
        if len(found) == 1 and 1 <= found[0] <= _LAST and len(words) == others + 1 <= _WORDS + 1:
            yield index, found[0]
