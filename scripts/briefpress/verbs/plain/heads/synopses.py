"""Tell the acts of a play that are listed at its front, each with its place, by the same acts further on."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import letters

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.found import Found

# So many units that count from one are listed, if what the list says of all is so small a part of what they have.
_LEAST, _SHORTER = 2, 10
# What a list says of one of them has no more letters.
_BRIEF = 400


def without_synopses(chunks: Sequence[Chunk], found: Mapping[int, Found]) -> dict[int, Found]:
    """Leave out units over a line or two each that count on together, where as many count so again over their text.

    What the list has between them and right behind them, as “Epilogue”, is of it if that stands again too.
    """
    order = sorted(found)
    below = dict(pairwise([*order, len(chunks)]))
    out = dict(found)
    for units in _units(order, found).values():
        listed, *others = _rows(units, found) or [[]]
        again = next((row for row in others if len(row) == len(listed)), [])
        if len(listed) < _LEAST or not again:
            continue
        sizes = [letters(chunks[index + 1 : below[index]]) for index in listed]
        text = letters(chunks[again[0] : below[again[-1]]])
        if max(sizes) <= _BRIEF and sum(sizes) * _SHORTER <= text:
            last = below[listed[-1]]
            keys = {found[index].candidate.key for index in order if index >= again[0]}
            repeated = last in found and found[last].candidate.key in keys and last < again[0]
            end = below[last] if repeated else last
            within = {at for at in order if listed[0] <= at < end and (at in listed or found[at].candidate.key in keys)}
            out = {index: one for index, one in out.items() if index not in within}
    return out


def _units(order: Sequence[int], found: Mapping[int, Found]) -> dict[str, list[int]]:
    units: dict[str, list[int]] = defaultdict(list)
    for index in order:
        number = found[index].candidate.number
        if number is not None and number.style.startswith("unit:"):
            units[number.style].append(index)
    return units


def _rows(units: Sequence[int], found: Mapping[int, Found]) -> list[list[int]]:
    """Give the rows of units that count from one, each up to where it is begun anew."""
    rows: list[list[int]] = []
    for index in units:
        number = found[index].candidate.number
        value = number.value if number is not None else 0
        if value == 1:
            rows.append([])
        if rows and value == len(rows[-1]) + 1:
            rows[-1].append(index)
    return rows
