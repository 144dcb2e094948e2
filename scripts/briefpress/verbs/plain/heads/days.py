"""Find the days that head what was done on them: in proceedings, in a diary, in a journal of months or years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.dates.read_date import read_date
from briefpress.verbs.plain.heads.counted_days import counted_days, dated_sessions
from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.points import EMPHASIS

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

_YEAR = re.compile(r"(?:1[4-9]|20)\d\d\.?")


@dataclass(frozen=True)
class Days:
    """Which short lines of a text are days over what was done on them."""

    seen: Evidence

    def has(self, one: Candidate) -> bool:
        """Tell a day that stands far apart over what was done on it, where several do.

        The place and day of a letter are no head, and a line that begins with figures needs no distance.
        """
        return one.index in self._found and len(self._found) >= MANY

    def is_session(self, one: Candidate) -> bool:
        """Tell a line of minutes that begins as others do and ends with a day, and these count on."""
        return one.index in self._sessions

    @cached_property
    def _found(self) -> frozenset[int]:
        seen = self.seen
        apart = (
            one for one in seen.could.values() if (one.far or one.text[0].isdecimal()) and not self._is_below_other(one)
        )
        return frozenset(
            one.index
            for one in apart
            if (one.index in self._counted or one.index in seen.heading)
            and self._is_date(one)
            and (seen.chunks[one.index].after <= seen.habits.gap or self._stands_nearer(one))
        ).union(self._years)

    def _is_date(self, one: Candidate) -> bool:
        """Tell a day or a month; a year alone over text: elsewhere it may be a number like others."""
        bare = one.text.strip(f" {EMPHASIS}")
        year = one.far and _YEAR.fullmatch(bare) is not None and self.seen.is_text(one.index + 1)
        return year or one.index in self._counted or bool(read_date(bare))

    @cached_property
    def _years(self) -> frozenset[int]:
        """The years alone on their lines that stand as far off as chapters and rise; that of a title page does not."""
        told = ((index, _YEAR.fullmatch(one.text.strip(f" {EMPHASIS}"))) for index, one in self.seen.could.items())
        wide = [(index, int(year[0][:4])) for index, year in told if year is not None and self.seen.could[index].wide]
        years = wide[1:] if len(wide) > 1 and wide[0][1] >= wide[1][1] else wide
        rising = all(before[1] < after[1] for before, after in pairwise(years))
        return frozenset(index for index, _ in years) if rising and len(years) >= MANY else frozenset()

    @cached_property
    def _counted(self) -> frozenset[int]:
        return counted_days(self.seen.could)

    @cached_property
    def _sessions(self) -> frozenset[int]:
        return dated_sessions(self.seen.could)

    def _is_below_other(self, one: Candidate) -> bool:
        """Tell a line below another that stands apart as it does: a title has its day below it."""
        above = self.seen.could.get(one.index - 1)
        return above is not None and (above.far or not one.far)

    def _stands_nearer(self, one: Candidate) -> bool:
        """Tell a day or a month widely apart and nearer to what is below it; a letter has its place and day so, too."""
        chunk = self.seen.chunks[one.index]
        return one.wide and chunk.after < chunk.before
