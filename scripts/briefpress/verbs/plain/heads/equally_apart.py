"""Find the lines that stand as far from what is above and below them as the sure heads of a text do."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.dates.read_date import names_day
from briefpress.verbs.plain.chunks import FAR
from briefpress.verbs.plain.heads.evidence import SHORT
from briefpress.verbs.plain.letters import begins_anew
from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.wording import is_dateline, soft_end

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

# So many sure heads stand so, and are such a share of all that does.
_SEVERAL, _MANY = 5, 0.4
# With what may be a title they are such a share: a larger one where nothing tells which side of it a line is nearer to.
_MOST, _ALL = 0.85, 0.95
_PROSE = 3
# “July 1892-December 1895.”
_YEAR = re.compile(r"\b(?:1[4-9]|20)\d\d\W*$")


@dataclass(frozen=True)
class EquallyApart:
    """What stands as the `sure` heads of a text do, by the index of its chunk."""

    seen: Evidence
    sure: AbstractSet[int]

    def has(self, one: Candidate) -> bool:
        """Tell a line at the distances of heads that may be a title, behind the first paragraph of the text."""
        return one.index >= self._begins and self._distances(one.index) in self._of_heads and _may_be_title(one)

    def _distances(self, index: int) -> tuple[int, int]:
        chunk = self.seen.chunks[index]
        return chunk.before, chunk.after

    @cached_property
    def _begins(self) -> int:
        """Where the text begins: lines of a title page stand as far apart as they need."""
        prose = (index for index, chunk in enumerate(self.seen.chunks) if len(chunk.lines) > _PROSE)
        return next((index for index in prose if self.seen.shapes[index] == "prose"), len(self.seen.chunks))

    @cached_property
    def _of_heads(self) -> frozenset[tuple[int, int]]:
        """The distances above and below, wider than those of paragraphs, at which sure heads and titles alone stand."""
        gap, could = self.seen.habits.gap, self.seen.could
        free = set(range(len(self.seen.chunks))) - self.seen.taken
        found = Counter(map(self._distances, free))
        sure = Counter(map(self._distances, self.sure))
        titles = Counter(self._distances(at) for at in could.keys() - self.sure if _may_be_title(could[at]))
        return frozenset(
            apart
            for apart, count in sure.items()
            if gap < apart[1] <= apart[0] < FAR
            and count >= max(_SEVERAL, found[apart] * _MANY)
            and count + titles[apart] >= (_MOST if apart[1] < apart[0] else _ALL) * found[apart]
        )


def _may_be_title(one: Candidate) -> bool:
    """Tell what may be a title by its words: not a day, nor what a bracket encloses, or what goes on below."""
    text = one.text.strip(EMPHASIS)
    told = one.number is None and one.size <= SHORT and begins_anew(one.text) and text[:1] != "("
    if not told or soft_end(one.text) or text[-1:] == ":":
        return False
    return not (is_dateline(one.text) or names_day(text) or _YEAR.search(text))
