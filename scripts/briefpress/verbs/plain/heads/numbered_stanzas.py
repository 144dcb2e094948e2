"""Tell the numbers that count the stanzas of a poem from those that head poems."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefpress.verbs.plain.points import EMPHASIS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.shapes import Shape

# Where one number in so many has more than one stanza below it, poems are numbered.
_POEMS = 5
# A stanza has no more lines: a sonnet has fourteen.
_STANZA = 12
# So many numbers far apart count stanzas where nearly all of these have one number of lines: a long poem's.
_LONG = 10
# In so many poems the stanzas begin to count.
_BEGUN = 5


def numbered_stanzas(
    chunks: Sequence[Chunk], shapes: Sequence[Shape], could: Mapping[int, Candidate], counted: AbstractSet[int]
) -> frozenset[int]:
    """Give the figures alone that number stanzas: over verse, no further off than a stanza from the next.

    In long poems whose stanzas have one form they may be further, and have no point; so in many poems, where nearly
    all have one stanza below them. Where some have several they number poems.
    """
    found: dict[int, int] = {}
    for index in counted:
        if _may_count(could[index], chunks[index + 1 : index + 2]):
            below = _stanzas_below(index, shapes, could)
            if below > 0:
                found[index] = below
    begun = sum(_value(could[index]) == 1 for index in found)
    if begun >= _BEGUN and sum(below == 1 for below in found.values()) * 10 >= len(found) * 9:
        # One here and there is longer than the others.
        styles = {could[index].style for index in found}
        longer = (index for index in counted if could[index].style in styles and _stanzas_below(index, shapes, could))
        return frozenset(found).union(longer)
    formed = _of_one_form(found, chunks, could)
    found = {
        index: below
        for index, below in found.items()
        if index not in formed and not could[index].far and _is_pointed(could[index])
    }
    several = sum(count > 1 for count in found.values())
    return formed if several * _POEMS >= len(found) else formed.union(found)


def _of_one_form(found: Mapping[int, int], chunks: Sequence[Chunk], could: Mapping[int, Candidate]) -> frozenset[int]:
    """Give the numbers of poems with many stanzas, nearly all of one number of lines; the last has more below it."""
    poems: list[list[int]] = []
    for index in sorted(found):
        last = could[poems[-1][-1]] if poems else None
        goes_on = last is not None and last.style == could[index].style and _value(last) + 1 == _value(could[index])
        if goes_on:
            poems[-1].append(index)
        else:
            poems.append([index])
    out: set[int] = set()
    for poem in poems:
        lines = Counter(len(chunks[index + 1].lines) for index in poem)
        alike = lines.most_common(1)[0][1]
        single = sum(found[index] == 1 for index in poem[:-1]) * 10 >= (len(poem) - 1) * 9
        if len(poem) >= _LONG and alike * 10 >= len(poem) * 9 and single:
            out.update(poem)
    return frozenset(out)


def _value(one: Candidate) -> int:
    return one.number.value if one.number is not None else 0


def _may_count(one: Candidate, below: Sequence[Chunk]) -> bool:
    number = one.number
    if number is None or number.rest or "\n" in one.text:
        return False
    # A Roman number, or one without a point, may be that of a sonnet.
    brief = bool(below) and len(below[0].lines) <= _STANZA
    return (number.style == "arabic" and (brief or _is_pointed(one))) or (number.style == "roman" and brief)


def _is_pointed(one: Candidate) -> bool:
    return one.text.rstrip(EMPHASIS)[-1:] == "."


def _stanzas_below(index: int, shapes: Sequence[Shape], could: Mapping[int, Candidate]) -> int:
    """Give how much verse stands below a chunk before anything else does."""
    rest = range(index + 1, len(shapes))
    return next((at for at in rest if shapes[at] != "lines" or at in could), len(shapes)) - index - 1
