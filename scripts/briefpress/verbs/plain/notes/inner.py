"""Notes called within notes: one that stands right behind the note which calls it is kept in that note, label and all.

A note holds no note: it could not stand at its mark. Within the other, as a paragraph of its own, it stands as near.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.notes.bodies import Body

# A single sign behind a word may be anything.
_SHORTEST = 2
# So many notes above one are looked through for its mark.
_ROW = 4


def with_inner(chunks: Sequence[Chunk], bodies: Mapping[int, Body], uncalled: Iterable[Body]) -> dict[int, Body]:
    """Give the bodies, by their first chunk, with the uncalled ones that they call and that stand right behind them."""
    out = dict(bodies)
    ends = {body.end: body.first for body in out.values()}
    for inner in sorted(uncalled, key=lambda one: one.first):
        first = ends.get(inner.first - 1)
        if first is None or inner.first in out:
            continue
        outer = out[first]
        if not _calls(chunks, outer, inner):
            continue
        del ends[outer.end]
        out[first] = replace(outer, within=inner.last - outer.last)
        ends[inner.last] = first
    return out


def called_above(chunks: Sequence[Chunk], bodies: Sequence[Body], body: Body) -> bool:
    """Tell whether one of the last few notes right above a note calls it; `bodies` are all of them, in order.

    Where no other note has its label, the words above may but refer to it: “see note [46]”.
    """
    at = first = bisect_left(bodies, body.first, key=lambda one: one.first)
    while first and at - first < _ROW and bodies[first - 1].last + 1 == bodies[first].first:
        first -= 1
    if first == at or not _calls(chunks, replace(bodies[first], last=bodies[at - 1].last), body):
        return False
    return sum(one.label == body.label for one in bodies) > 1


def _calls(chunks: Sequence[Chunk], outer: Body, inner: Body) -> bool:
    """Tell whether a note has the mark of another in its words."""
    written = chunks[inner.first].text[: inner.mark].strip(" _:\n")
    marks = {f"[{inner.label}]", written if len(written) >= _SHORTEST else f"[{inner.label}]"}
    said = "\n".join(
        chunks[index].text[outer.mark if index == outer.first else 0 :] for index in range(outer.first, outer.end + 1)
    )
    return any(mark in said for mark in marks)
