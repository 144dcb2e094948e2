"""Tell the lines that say who writes to whom, over the places and days of letters: “_Anna Holm to her brother._”."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.dates.read_date import month_of, read_date
from briefpress.verbs.plain.heads.evidence import MANY, SHORT
from briefpress.verbs.plain.letters import begins_anew
from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.wording import is_dateline

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

# A place and a day have so many lines at most.
_PLACED = 3
_REMARK = re.compile(r"[(\[][^()\[\]]{4,40}[)\]]")


@dataclass(frozen=True)
class OverLetters:
    """Which short lines of a text stand over letters, where several of their look do."""

    seen: Evidence

    def has(self, one: Candidate) -> bool:
        """Tell a line that stands out, further off than a paragraph, as others over letters do."""
        return self._stands(one) and self._looks[one.look] >= MANY

    @cached_property
    def _looks(self) -> Counter[str]:
        return Counter(one.look for one in self.seen.could.values() if self._stands(one))

    def _stands(self, one: Candidate) -> bool:
        shown = one.centred or one.style.startswith("emphasised")
        plain = one.number is None and one.size <= SHORT and begins_anew(one.text) and not is_dateline(one.text)
        return shown and one.far and plain and not self.seen.is_set_in(one.index) and self._is_over_letter(one.index)

    def _is_over_letter(self, index: int) -> bool:
        """Tell a place or a day right below, a remark in brackets between them perhaps, or that alone over text."""
        chunks = self.seen.chunks[index + 1 : index + 3]
        below = [chunk.lines[0].words for chunk in chunks if len(chunk.lines) <= _PLACED]
        remark = bool(below) and _REMARK.fullmatch(below[0]) is not None
        dated = any(map(_says_when, below[: 1 + remark]))
        return dated or (remark and index + 2 < len(self.seen.chunks) and self.seen.is_text(index + 2))


def _says_when(text: str) -> bool:
    """Tell a date, or a place with one: an entry of an index ends in figures too, and names no month."""
    bare = "".join(char for char in text if char not in EMPHASIS)
    words = [word.strip(".,;").casefold() for word in bare.split()]
    return (is_dateline(bare) and any(map(month_of, words))) or bool(read_date(bare.rstrip(".")))
