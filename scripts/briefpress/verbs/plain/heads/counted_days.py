"""Find the days of a journal that count up, however they are written: “26th”, “Sunday 6th Sept 1821”."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.dates.read_date import month_of
from briefpress.verbs.plain.heads.may_head import is_between_dashes
from briefpress.verbs.plain.heads.ordinals import fold
from briefpress.verbs.plain.heads.salutations import is_salutation
from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.wording import ends_within, is_question

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefpress.verbs.plain.heads.candidates import Candidate

_LEAST = 5
_LONGEST = 45
_WORDS = 4
_DAY = re.compile(r"(\d{1,2})\s?(?:st|nd|rd|the?|d|ste|er|º)", re.IGNORECASE)
# Beside the name of a month it need be no ordinal: “22. Maj”, “9—11. Januar”.
_FIGURE = re.compile(r"(\d{1,2})(?:[—–-]+\d{1,2})?")
_YEAR_OF = re.compile(r"1[4-9]\d\d|20\d\d")
_OTHER = re.compile(rf"[^\W\d_]{{1,12}}|{_YEAR_OF.pattern}")
# “--House of Commons.--Sitting of 3 May 1833.--”
_APART = re.compile(r"\s+|--")
# Without accents.
_WEEK = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday"
    " lundi mardi mercredi jeudi vendredi samedi dimanche"
    " montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"
    " lunes martes miercoles jueves viernes sabado domingo"
    " lunedi martedi mercoledi giovedi venerdi sabato domenica"
    " segunda-feira terca-feira quarta-feira quinta-feira sexta-feira"
    " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
    " mandag tirsdag tisdag onsdag torsdag fredag lordag sondag".split()
)
# A journal may pass over some days, and a month ends with one of the last.
_STEP = 10
_ENDS_MONTH = 20
_LAST = 31
# Where months are named, it may pass over as many days as these have, and a year ends with one of the last months.
_LONG_STEP = 62
_YEAR = 12 * _LAST
# Where each day has its year before it, so many may be passed over.
_YEARS = 30
# So many sessions begin with so many words that are the same, and end with their day.
_SESSIONS, _SAME, _END = 3, 3, 7
# If one in so many stands over a greeting, it is the first line of a letter, and so are the others.
_GREETED = 8
_TO = re.compile(r"[\W_]*to\b", re.IGNORECASE)


def counted_days(could: Mapping[int, Candidate]) -> frozenset[int]:
    """Give the short lines that name a day of a month, where several in a row count on.

    With each month they begin anew. The day stands as an ordinal, or with its month; besides it there may be a year,
    a place, the day of the week, in any spelling.
    """
    out: set[int] = set()
    run: list[tuple[int, _Day]] = []
    for index, day in [*_days(could), (-1, _Day(-1, -1))]:
        if run and (index < 0 or not day.follows(run[-1][1])):
            # The day and the place of a letter have their year, those of a diary seldom.
            brief = sum(not one.in_full for _, one in run) * 2 >= len(run)
            out.update(at for at, _ in run if brief and len(run) >= _LEAST)
            run = []
        run.append((index, day))
    return frozenset(out)


@dataclass(frozen=True, slots=True)
class _Day:
    """A day of a month, 0 for one that is not named; `in_full` tells that place, month and year stand with it.

    `year` is one that stands before the day: “1606, August 23.”; 0 if none does.
    """

    month: int
    day: int
    in_full: bool = False
    year: int = 0

    def follows(self, before: _Day) -> bool:
        if self.year and before.year:
            later = (self.month, self.day) >= (before.month, before.day)
            return 0 < self.year - before.year <= _YEARS or (self.year == before.year and later)
        if self.month and before.month:
            passed = (self.month - before.month) * _LAST + self.day - before.day
            return 0 <= passed <= _LONG_STEP or 0 <= passed + _YEAR <= _LONG_STEP
        return 0 <= self.day - before.day <= _STEP or (before.day >= _ENDS_MONTH and self.day <= _STEP)


def dated_sessions(could: Mapping[int, Candidate]) -> frozenset[int]:
    """Give the short lines that begin with the same words and end with days that count on: “At a Council of May 2”.

    Where some stand over a greeting, they say from where and when letters were sent.
    """
    groups: dict[tuple[str, ...], list[tuple[int, _Day]]] = defaultdict(list)
    for index, one in _with_figures(could):
        dashed = is_between_dashes(one.text)
        if (ends_within(one.text) and not dashed) or is_question(one.text):
            # What is said of a day, and a letter's greeting before its own.
            continue
        words = _words(one)
        # What stands between dashes is told by these.
        opening = ("--",) if dashed else tuple(word.casefold() for word in words[:_SAME])
        months = [month for word in words[-_END:] if (month := month_of(word.casefold()))]
        found = [int(day[1]) for word in words[-_END:] if (day := _FIGURE.fullmatch(word) or _DAY.fullmatch(word))]
        named = any(char.isdigit() for word in opening for char in word) or any(map(month_of, opening))
        if len(words) > _SAME + 1 and len(months) == 1 and found and found[0] <= _LAST and not named:
            groups[opening].append((index, _Day(months[0], found[0])))
    counted = (members for members in groups.values() if len(members) >= _SESSIONS and _count_on(members))
    counted = (members for members in counted if not _are_sent(members, could))
    return frozenset(index for members in counted for index, _ in members)


def _are_sent(members: Sequence[tuple[int, _Day]], could: Mapping[int, Candidate]) -> bool:
    greeted = sum(index + 1 in could and _greets(could[index + 1].text) for index, _ in members)
    return greeted * _GREETED >= len(members)


def _greets(text: str) -> bool:
    """Tell a greeting, or whom a letter is for: “_To the People of the Isles_:”; those present may end in a comma."""
    return is_salutation(text) or (text.rstrip(EMPHASIS).endswith(":") and _TO.match(text) is not None)


def _count_on(members: Sequence[tuple[int, _Day]]) -> bool:
    steps = [after.follows(before) for (_, before), (_, after) in pairwise(members)]
    return sum(steps) * 10 >= len(steps) * 7


def _is_day_of_week(word: str) -> bool:
    """Tell a name of a day of the week, with accents or without."""
    return fold(word) in _WEEK


def _words(one: Candidate) -> list[str]:
    return [word for word in (word.strip(f"{EMPHASIS}.,;:()[]–—- ") for word in _APART.split(one.text)) if word]


def _with_figures(could: Mapping[int, Candidate]) -> list[tuple[int, Candidate]]:
    """Give the candidates in which figures stand, in their order: no day has none."""
    return sorted((index, one) for index, one in could.items() if any(map(str.isdecimal, one.text)))


def _days(could: Mapping[int, Candidate]) -> Iterator[tuple[int, _Day]]:
    for index, one in _with_figures(could):
        if "\n" in one.text or one.size > _LONGEST:
            continue
        words = _words(one)
        months = [month for word in words if (month := month_of(word.casefold()))]
        pattern = _FIGURE if months or any(map(_is_day_of_week, words)) else _DAY
        found = [int(day[1]) for word in words if (day := pattern.fullmatch(word) or _DAY.fullmatch(word))]
        others = sum(_OTHER.fullmatch(word) is not None for word in words)
        # Two days may be told of at once.
        few = 1 <= len(found) <= 1 + bool(months)
        if few and 1 <= found[0] <= _LAST and len(words) == others + len(found) <= _WORDS + 1:
            placed = words[0].isalpha() and not month_of(words[0].casefold())
            in_full = placed and bool(months) and any(map(_YEAR_OF.fullmatch, words))
            year = int(words[0]) if months and _YEAR_OF.fullmatch(words[0]) else 0
            yield index, _Day(months[0] if months else 0, found[0], in_full, year)
