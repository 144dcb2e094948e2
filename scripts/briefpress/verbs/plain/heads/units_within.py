"""Find heads of units that stand among the lines of one stretch, where a text has no blank lines around them."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.cells import cells
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.survey import LONG
from briefpress.verbs.plain.wording import stops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.numbered import Numbered

_MANY = 3
# No unit's word and number are longer, in letters; most lines of prose are.
_LONGEST = 50


def bare_unit(words: str) -> Numbered | None:
    """Read a line that is a unit's word and number alone."""
    number = numbered(words) if len(words) <= _LONGEST else None
    return number if number is not None and number.style.startswith("unit:") and not number.rest else None


def units_within(chunks: Sequence[Chunk]) -> dict[int, list[int]]:
    """Give by chunk where to part it: before and behind each line that is a unit's number alone, as a scene's is.

    Such count up over the text and have several lines below them, so that no list of them is parted.
    """
    found = _units(chunks)
    units: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for index, at, number in found:
        if not number.rest and len(chunks[index].lines) > _MANY:
            units[number.style].append((index, at, number.value))
    out: dict[int, list[int]] = defaultdict(list)
    for members in units.values():
        pairs = list(pairwise(members))
        steps = sum(after[2] in {before[2] + 1, 1} for before, after in pairs)
        close = sum(after[0] == before[0] and after[1] - before[1] < _MANY for before, after in pairs)
        if len(members) > _MANY and steps * 10 >= len(pairs) * 7 and close * 10 <= len(pairs):
            for index, at, _ in members:
                out[index].extend((at, at + 1))
    for index in _over_paragraphs(chunks, found):
        out[index].append(1)
    for index, at in _titled(chunks, found):
        out[index].extend((at, at + 1))
    return {index: sorted(set(cuts)) for index, cuts in out.items()}


def _units(chunks: Sequence[Chunk]) -> list[tuple[int, int, Numbered]]:
    """Give the lines that begin with a unit's word and number, by chunk and place: hardly a line does."""
    return [
        (index, at, number)
        for index, chunk in enumerate(chunks)
        if chunk.mend is None
        for at, line in enumerate(chunk.lines)
        if len(line.words) <= _LONGEST
        and (number := numbered(line.words)) is not None
        and number.style.startswith("unit:")
    ]


def _titled(chunks: Sequence[Chunk], found: Sequence[tuple[int, int, Numbered]]) -> list[tuple[int, int]]:
    """Give the lines, by chunk and place, that are a unit's number and title right below the last sentence before it.

    Or they are the last of their stretch, and end no sentence themselves.
    They count on from the heads above them, of which several have a blank line.
    """
    units: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for index, at, number in found:
        lines = chunks[index].lines
        if not stops(lines[at].words) and (at in {0, len(lines) - 1} or not number.rest or stops(lines[at - 1].words)):
            units[number.style].append((index, at, number.value))
    out: list[tuple[int, int]] = []
    for members in units.values():
        counted = _counting(members)
        within = [(index, at) for index, at, _ in counted if at > 0]
        if len(counted) - len(within) >= _MANY:
            out.extend(within)
    return out


def _counting(members: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Give those that count on, one left out at most; with a blank line above they may begin anew or leave out more."""
    out: list[tuple[int, int, int]] = []
    for one in members:
        anew = one[1] == 0 and (one[2] == 1 or not out or one[2] > out[-1][2])
        if anew or (out and out[-1][2] < one[2] <= out[-1][2] + 2):
            out.append(one)
    return out


def _over_paragraphs(chunks: Sequence[Chunk], found: Sequence[tuple[int, int, Numbered]]) -> list[int]:
    """Give the chunks that are a unit's number alone and one sentence below it, where most have a paragraph there.

    In a text of a line a paragraph some articles are short; below scenes the persons are named, mostly in short lines.
    """
    units: dict[str, list[int]] = defaultdict(list)
    for index, at, number in found:
        if at or number.rest or len(chunks[index].lines) == 1:
            continue
        # Right below an article its first section may stand.
        if (below := numbered(chunks[index].lines[1].words)) is None or not below.style.startswith("unit:"):
            units[number.style].append(index)
    out: list[int] = []
    for members in units.values():
        long = sum(cells(chunks[index].lines[1].text) > LONG for index in members)
        if len(members) >= _MANY and long * 5 >= len(members) * 3:
            out.extend(index for index in members if _ends_in_point(chunks[index]))
    return out


def _ends_in_point(chunk: Chunk) -> bool:
    return len(chunk.lines) == 2 and stops(chunk.lines[1].text)
