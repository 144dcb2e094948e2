"""Find what stood in the margins of pages: very many lines in small letters, set in, that end in a point."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.plain.wording import is_dateline

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

# So many are what the margins of an encyclopaedia or of a law say.
_LEAST = 40


@dataclass(frozen=True)
class Sidenotes:
    """Which short lines of a text are notes from its margins."""

    seen: Evidence

    def has(self, one: Candidate) -> bool:
        """Tell a note from the margin, in a text that has very many."""
        return one.index in self._found and len(self._found) >= _LEAST

    @cached_property
    def _found(self) -> frozenset[int]:
        return frozenset(
            one.index
            for one in self.seen.could.values()
            if one.number is None
            and one.style.startswith("title:")
            and one.ends_sentence
            and not is_dateline(one.text)
            and self.seen.is_set_in(one.index)
        )
