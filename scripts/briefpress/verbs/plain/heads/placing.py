"""Settle where candidates for headings stand by what their like do: centred, far off, left of the prose."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.breaks import PICTURE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate

# So many numbered heads are a habit.
_MANY = 5
# The rank from which on a unit may be an item of a list.
_ITEMS = 7


def in_one_place(could: Mapping[int, Candidate], *, unplaced: AbstractSet[int]) -> dict[int, Candidate]:
    """Forget of each look that some are centred, if most are not: they are of a length that makes them seem so.

    What is `unplaced`, first in a text or behind a picture or at the top of a page, has no distance of its own: it has
    that of most of its like.
    """
    looks: dict[str, list[bool]] = defaultdict(list)
    distances: Counter[str] = Counter()
    wide: Counter[str] = Counter()
    for one in could.values():
        looks[one.look.replace("centred", "")].append(one.centred)
        # Right below another, a title stands as near as titles do.
        placed = one.index not in unplaced and one.index - 1 not in could
        distances[one.look] += placed
        wide[one.look] += placed and one.wide
    out = dict(could)
    for index, one in could.items():
        plain = one.look.replace("centred", "")
        look, style = one.look, one.style
        if one.centred and sum(looks[plain]) * 2 < len(looks[plain]):
            look, style = plain, style.replace("centred", "")
        far, near = f"{look}far", look.removesuffix("far")
        if index in unplaced and one.far and not one.wide and distances[near] > distances[look]:
            placed_as = replace(one, centred="centred" in look, look=near, style=near if style == look else style)
            out[index] = replace(placed_as, far=False, wide=False)
        elif index in unplaced and not one.far and distances[far] > distances[look]:
            placed_as = replace(one, centred="centred" in look, look=far, style=far if style == look else style)
            out[index] = replace(placed_as, far=True, wide=wide[far] * 2 > distances[far])
        elif look != one.look:
            out[index] = replace(one, centred=False, look=look, style=style)
    return out


def unplaced_among(chunks: Sequence[Chunk], could: Mapping[int, Candidate]) -> set[int]:
    """Give what has no distance of its own: what stands first, at the top of a page, and behind pictures.

    Of a page both foot and head were set aside. A picture with words may stand within what goes on below it; pictures
    count where a title page has ended.
    """
    begins = min((index for index, one in could.items() if one.strong), default=len(chunks))
    pictures = (index for index in range(begins, len(chunks)) if PICTURE.sub("", chunks[index].text) == "]")
    turned = (index for index in could if chunks[index].page and chunks[index].carried > 1)
    return {0, *turned, *(index + 1 for index in pictures)}


def left_of_prose(could: Mapping[int, Candidate], *, near: AbstractSet[int]) -> dict[int, Candidate]:
    """Forget candidates within the margin of prose that is indented as a whole, if numbered heads stand left of it.

    A paged report sets its lists, examples and entries within that margin, and its heads outside. The words for the
    larger parts of a work speak for themselves: an act may stand anywhere, an item is a list's. So does 5.1.1, `near`
    the margin, where 5.1 is a head. What stands above all heads may be the title, in the middle of the page; a number
    alone, set in and apart, is no item.
    """
    bare = [one for one in could.values() if one.number is not None and not one.number.rank]
    if sum(":out" in one.look for one in bare) < _MANY:
        return dict(could)
    first = min((index for index, one in could.items() if ":out" in one.look), default=0)
    dotted = {(*one.number.above, one.number.value) for one in bare if one.number is not None and ":out" in one.look}
    return {
        index: one
        for index, one in could.items()
        if ":out" in one.look
        or index < first
        or one.centred
        or (one.far and one.number is not None and not one.number.rest and index not in near)
        or one.style.startswith("hash:")
        or (one.number is not None and (0 < one.number.rank < _ITEMS or (one.number.above in dotted and index in near)))
    }
