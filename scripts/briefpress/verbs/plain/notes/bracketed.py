"""Join notes whose numbers stand before a bracket, “7 [ The text. ]”, and are called by bare figures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.anchoring.longest_rise import longest_rise
from briefpress.verbs.plain.notes.bare_figures import is_numbered_by
from briefpress.verbs.plain.notes.bodies import Body, bodies_of
from briefpress.verbs.plain.notes.habits import NoteHabit
from briefpress.verbs.plain.notes.pairs import Mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk

# So many notes are a series, if so many of ten are called.
_MANY, _CALLED = 3, 5
# A web page's way back to the call stands behind the number where the page was made into plain text.
_HABIT = NoteHabit(
    "7 [ … ]",
    re.compile(r"(?:footnotes?:\s)?(\d{1,4})\s(?:\(return\)\s)?\[\s?(?=\S)", re.IGNORECASE),
    re.compile(r"(?<=[^\W\d]|[.,;:!?\"'”’»)\]])(?<!\d[.,:])\s?(\d{1,4})(?![\w%$£°º]|[.,:/-]\d)"),
    closes="]",
)


def called_before_brackets(
    chunks: Sequence[Chunk], regions: Sequence[str], *, inside: AbstractSet[int]
) -> tuple[list[tuple[Mark, Body]], list[Body]]:
    """Pair such notes with figures behind a word, and give all such notes.

    A figure may count anything: it calls a note only where no other one stands between the calls of the notes that
    are sure. `inside` are the chunks of notes that were joined before.
    """
    found = bodies_of(chunks, _HABIT, regions, inside=inside)
    if len(found) < _MANY:
        return [], []
    taken = inside | {index for body in found for index in range(body.first, body.end + 1)}
    labels = {body.label for body in found}
    marks = [
        Mark(index, match.start(1), match.end(1), match.group(1))
        for index, chunk in enumerate(chunks)
        if index not in taken
        for match in _HABIT.call.finditer(chunk.text)
        if match.group(1) in labels and not is_numbered_by(chunk.text, match.start(1))
    ]
    # Where most stand right behind a word or its stop, what a space parts from it counts something else.
    raised = [mark for mark in marks if not chunks[mark.chunk].text[mark.start - 1].isspace()]
    pairs, close = _sure(marks, found), _sure(raised, found)
    pairs = close if len(close) * 4 >= len(pairs) * 3 else pairs
    return (pairs, found) if len(pairs) * 10 >= len(found) * _CALLED else ([], [])


def _sure(marks: Sequence[Mark], bodies: Sequence[Body]) -> list[tuple[Mark, Body]]:
    """Pair bodies with the one figure that can call each: first in the text, then between those so found."""
    places: Mapping[str, list[int]] = defaultdict(list)
    for at, mark in enumerate(marks):
        places[mark.label].append(at)
    own = [places[body.label] for body in bodies]
    alone = longest_rise([(order, found[0]) for order, found in enumerate(own) if len(found) == 1])
    out = dict(alone)
    bounds = [(-1, -1), *alone, (len(bodies), len(marks))]
    for (low, after), (high, before) in pairwise(bounds):
        for order in range(low + 1, high):
            between = own[order][bisect_left(own[order], after + 1) : bisect_left(own[order], before)]
            if len(between) == 1:
                out[order] = between[0]
    return [(marks[at], bodies[order]) for order, at in longest_rise(sorted(out.items()))]
