"""Tell heads that stand in or beside a list of contents by the same heads over far more text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.may_head import key_of
from briefpress.verbs.plain.heads.places import head_key, heads_contents

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.found import Found

# What a list says of a part is so many times shorter than the part itself.
_SHORTER = 4
# So near stands what is known to be listed, if the head of the list is not right above.
_NEAR = 6
# So many letters of a title tell that two are the same.
_TITLE = 20
# No more units with one number are compared: each part of a text may have such a one.
_TWINS = 60


def without_listed_beside(
    chunks: Sequence[Chunk], found: Mapping[int, Found], contents: AbstractSet[int]
) -> dict[int, Found]:
    """Leave out units over little, among entries of a list or below its head, which count so again over far more."""
    units: dict[str, list[int]] = defaultdict(list)
    for index, one in sorted(found.items()):
        if (number := one.candidate.number) is not None and number.style.startswith("unit:"):
            units[number.style].append(index)
    listing = _Listing(chunks, found, contents, units=sorted(index for alike in units.values() for index in alike))
    # A book is listed once its chapters are.
    for alike in (*units.values(), *units.values()):
        listing.go_through(alike)
    return listing.left


class _Listing:
    """The heads that are `left` while those are taken out that a list has."""

    def __init__(
        self, chunks: Sequence[Chunk], found: Mapping[int, Found], contents: AbstractSet[int], *, units: Sequence[int]
    ) -> None:
        self._chunks, self._found = chunks, found
        self.left = dict(found)
        self._up_to = [*accumulate((len(chunk.text) for chunk in chunks), initial=0)]
        self._units = units
        self._titles: dict[int, str] = {}
        self._upper = {index: above for above, index in pairwise(sorted(found))}
        heads = (index for index, one in found.items() if heads_contents(one.candidate))
        self._listed = (contents - found.keys()).union(heads)

    def go_through(self, alike: Sequence[int]) -> None:
        """Take out those of the units of one style that are listed."""
        places: dict[str, list[int]] = defaultdict(list)
        for index in alike:
            places[head_key(self._found[index].candidate)].append(index)
        # How far the last of all goes is not known.
        below = dict(pairwise(alike))
        for above, index in pairwise([-1, *alike]):
            if not self._is_beside(index):
                continue
            same = places[head_key(self._found[index].candidate)][:_TWINS]
            twins = [at for at in same if at != index and at in self.left and self._are_one(index, at, below)]
            if not twins:
                continue
            longest = max((self._letters(at, below[at]) for at in twins if at in below), default=0)
            end = below[index] if index in below else self._next_listed(index)
            brief = self._letters(index, end) * _SHORTER <= longest
            if brief or (above not in self.left and self._counts_on(above, index)):
                del self.left[index]
                self._listed.add(index)

    def _is_beside(self, index: int) -> bool:
        near = (self._upper.get(index, -1), *range(index - _NEAR, index + _NEAR + 1))
        return index in self.left and any(at in self._listed for at in near)

    def _letters(self, index: int, end: int) -> int:
        return self._up_to[end] - self._up_to[index]

    def _next_listed(self, index: int) -> int:
        """Give where the entries of a list stand below the last unit of all; where none do, the end of the text."""
        return next((at for at in range(index + 1, len(self._chunks)) if at in self._listed), len(self._chunks))

    def _are_one(self, index: int, again: int, below: Mapping[int, int]) -> bool:
        """Tell two units by their titles, or the first one by its parts, which are all listed.

        Each part of a book may have a first chapter.
        """
        if self._title(index) == self._title(again):
            return True
        first = bisect_right(self._units, index)
        parts = self._units[first : bisect_left(self._units, below.get(index, 0), lo=first)]
        return bool(parts) and not any(at in self.left for at in parts)

    def _title(self, index: int) -> str:
        """Give the first letters of what is behind the number of a unit, on its line or below it."""
        if index not in self._titles:
            self._titles[index] = self._read_title(index)
        return self._titles[index]

    def _read_title(self, index: int) -> str:
        number, first = self._found[index].candidate.number, key_of(self._chunks[index].lines[0].words)
        counted = len(first) - len(key_of(number.rest)) if number is not None else 0
        words = key_of(" ".join(chunk.text for chunk in self._chunks[index : index + 3]))
        return words[counted : counted + _TITLE]

    def _counts_on(self, above: int, index: int) -> bool:
        """Tell a unit whose number is the next one to that of the unit above it."""
        numbers = [self._found[at].candidate.number for at in (above, index) if at in self._found]
        values = [number.value for number in numbers if number is not None]
        return len(values) == 2 and values[1] == values[0] + 1
