"""Tell heads that a list of contents has, however much it says of each, by the same heads over their parts."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import letters
from briefpress.verbs.plain.heads.may_head import key_of
from briefpress.verbs.plain.heads.places import heads_contents
from briefpress.verbs.plain.heads.unit_words import NOTES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.found import Found

# So many heads that stand again in one order are listed, if the list has so many times fewer letters than the parts.
_MANY, _SHORTER = 3, 4
# A list of contents, with all that it says, is no more than one in so many letters of a text, a preface no more chunks.
_SMALL = 10
# So many titles with a summary make a list of them, each over no more than one paragraph.
_SERIES, _BRIEF = 5, 2
# The mark of a note behind a title.
_MARK = re.compile(r"\[\w{1,3}\]")
# So many lists may stand in a text: each volume has its own.
_LISTS = 6


def without_listed_twice(chunks: Sequence[Chunk], found: Mapping[int, Found]) -> dict[int, Found]:
    """Leave out the heads below “Contents” that stand again, in their order, over parts that are much longer.

    What stands between those is listed with them, an introduction that the text has under another name too.
    """
    keys = {index: _key(chunks, one) for index, one in sorted(found.items())}
    places: dict[str, list[int]] = defaultdict(list)
    for index, key in keys.items():
        places[key].append(index)
    out = dict(found)
    heads = (index for index in keys if heads_contents(found[index].candidate))
    for head in islice(heads, _LISTS):
        pairs = [
            (index, places[key][1])
            for index, key in keys.items()
            if index > head and len(places[key]) == 2 and places[key][0] == index
        ]
        listed: list[tuple[int, int]] = []
        for first, again in pairs:
            if listed and (first >= listed[0][1] or again < listed[-1][1]):
                break
            listed.append((first, again))
        if len(listed) >= _MANY and _is_brief(chunks, listed) and _is_near(chunks, head, listed[-1][0]):
            out = {index: one for index, one in out.items() if not head < index <= listed[-1][0]}
    return out


def _is_near(chunks: Sequence[Chunk], head: int, last: int) -> bool:
    """Tell a list that is a small part of its text: two pieces of a book may have parts that are called alike."""
    listed = letters(chunks[head:last])
    return listed * _SMALL <= letters(chunks)


def without_summed_up(chunks: Sequence[Chunk], found: Mapping[int, Found]) -> dict[int, Found]:
    """Leave out numbered titles over a paragraph each that stand over their parts too: a summary, before or behind.

    Before the text it is of a preface, and behind it no notes on the parts, which have their titles.
    """
    out = dict(found)
    order = sorted(found)
    brief = {here for here, below in pairwise([*order, len(chunks)]) if below - here - found[here].further <= _BRIEF}
    places: dict[tuple[int, str], list[int]] = defaultdict(list)
    for index in order:
        if (key := _counted(chunks, found[index])) is not None:
            places[key].append(index)
    pairs = [(at[0], at[1]) for at in places.values() if len(at) > 1]
    for side in (0, 1):
        listed = [pair for pair in pairs if pair[side] in brief]
        if len(listed) < _SERIES or listed[0][1] <= listed[-1][0]:
            continue
        in_order = all(before[1] < after[1] for before, after in pairwise(listed))
        if side == 0:
            placed = listed[-1][0] * _SMALL <= len(chunks)
        else:
            placed = not any(listed[-1][0] < at < listed[0][1] and found[at].candidate.key in NOTES for at in order)
        if in_order and placed and _is_brief(chunks, listed, turned=side == 1):
            told = [pair[side] for pair in listed]
            style = found[told[0]].candidate.style
            # A title that is given otherwise there is of the same list.
            between = {at for at in out if told[0] <= at <= told[-1] and found[at].candidate.style == style}
            out = {index: one for index, one in out.items() if index not in between.union(told)}
    return out


def _counted(chunks: Sequence[Chunk], one: Found) -> tuple[int, str] | None:
    """Give the number and the title of a head that has both, whatever word it counts by."""
    number, first = one.candidate.number, one.candidate.index
    if number is None or not number.value:
        return None
    words = " ".join((number.rest, *(chunk.text for chunk in chunks[first + 1 : first + one.further + 1])))
    title = key_of(_MARK.sub("", words))
    return (number.value, title) if title else None


def _key(chunks: Sequence[Chunk], one: Found) -> str:
    first = one.candidate.index
    return key_of(" ".join(chunk.text for chunk in chunks[first : first + one.further + 1]))


def _is_brief(chunks: Sequence[Chunk], listed: Sequence[tuple[int, int]], *, turned: bool = False) -> bool:
    """Tell whether there is much less between the heads of a list than between those of the parts.

    The list comes first, or where it is `turned` last.
    """
    here = there = 0
    for (first, again), (below, then) in pairwise(listed):
        here += letters(chunks[first:below])
        there += letters(chunks[again:then])
    return there * _SHORTER <= here if turned else here * _SHORTER <= there
