"""Tell the lines right below titles that say who wrote each piece, or of what it tells: they are no heads."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.offices_below import offices_below
from briefpress.verbs.plain.names import is_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.shapes import Shape

# So many such lines are a habit, so many times as often below titles as elsewhere.
_MANY = 3
_SELDOM = 4
# “DI ANNA BERG” would go on with a title in capitals.
_MAKER = re.compile(r"DI ([A-ZÀ-Þ]\S+(?: \S+){1,4})")


def makers_below(could: Mapping[int, Candidate]) -> frozenset[int]:
    """Give the lines that name a maker right below titles, in Italian or over an office, if they are several."""
    found = [one for one in could.values() if _names_maker(one) and _stands_below(one, could, further=True)]
    several = len({one.key for one in found}) >= _MANY
    return frozenset(one.index for one in found if several) | offices_below(could)


def lines_below(
    could: Mapping[int, Candidate], chunks: Sequence[Chunk], shapes: Sequence[Shape], *, is_verse: bool
) -> frozenset[int]:
    """Give the lines right over text, below titles that stand further off, where lines set so stand nowhere else.

    They are emphasised, or in capitals over verse in a book of it: in prose they may be the heads of first sections.
    """
    over = list(_over_text(could, chunks, shapes, is_verse=is_verse))
    below = [one for one in over if _stands_below(one, could)]
    counts, all_ = Counter(one.look for one in below), Counter(one.look for one in over)
    habits = {look for look, count in counts.items() if count >= _MANY and count > (all_[look] - count) * _SELDOM}
    return frozenset(one.index for one in below if one.look in habits)


def _over_text(
    could: Mapping[int, Candidate], chunks: Sequence[Chunk], shapes: Sequence[Shape], *, is_verse: bool
) -> Iterator[Candidate]:
    for one in could.values():
        chunk = chunks[one.index]
        # What stands further from the text than from the title is the head of a part's first piece.
        if one.far or one.number is not None or one.index + 1 == len(chunks) or chunk.after > chunk.before:
            continue
        shape = shapes[one.index + 1]
        verse = is_verse and one.capitals and shape == "lines"
        if verse or (one.style.startswith("emphasised") and shape in {"prose", "narrow", "lines"}):
            yield one


def _names_maker(one: Candidate) -> bool:
    match = _MAKER.fullmatch(one.text)
    return match is not None and is_name(match[1]) and not one.far


def _stands_below(one: Candidate, could: Mapping[int, Candidate], *, further: bool = False) -> bool:
    """Tell a line below a title in capitals, a number with it perhaps; `further` tells of one line between."""
    above = [could[at] for at in (one.index - 1, one.index - 2)[: 1 + further] if at in could]
    return any(over.far and over.capitals and (over.number is None or over.number.rest != "") for over in above)
