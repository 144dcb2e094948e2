"""Tell notes from what only looks like them, by how many are called and how often."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.notes.bodies import Body
    from briefpress.verbs.plain.notes.habits import NoteHabit
    from briefpress.verbs.plain.notes.pairs import Mark

# A note called in round brackets, or one without a label, stands within so many chunks of its call.
NEAR = 40
# So many notes, and such a share of them and of the marks, that stand in one order are joined from any distance.
FEWEST, _MOST = 5, 0.9
# In so many places stand notes that are strewn over a text.
_SEVERAL = 3


def is_habit(
    habit: NoteHabit,
    marks: Sequence[Mark],
    bodies: Sequence[Body],
    pairs: Sequence[tuple[Mark, Body]],
    regions: Sequence[str],
) -> bool:
    """Tell notes from what only looks like them: most bodies are called, and few are called twice."""
    # A word for a note without a label heads asides of other kinds too, which nothing calls.
    starred = any(body.label == "*" for _, body in pairs)
    bodies = [body for body in bodies if starred or not habit.closes or body.label != "*"]
    sure = habit.worded or (habit.closes and not habit.strict)
    # A text may have lost the marks of many notes that say of themselves what they are.
    least = 8 if habit.strict else 3 if sure else 5
    if not pairs or len(pairs) * 10 < len(bodies) * least:
        return False
    labels = {body.label for body in bodies}
    calling = sum(mark.label in labels for mark in marks)
    # A list of references is cited again and again; a note is called once. Other figures may stand in brackets too.
    through = len(pairs) == len(bodies) and _counts_through(pairs)
    allowed = 2 if through and habit.name == "1." else 1.2 if habit.strict and not through else 1.5
    # What a word calls a note is one, however often it is called; so is what stands here and there near its mark.
    if not sure and calling > len(bodies) * allowed + 1 and not _are_strewn(pairs, bodies):
        return False
    if habit.name == "(1)":
        if sum(body.first < mark.chunk for mark, body in pairs) * 10 > len(pairs):
            # A list above what is counted in a sentence is no list of its notes.
            return False
        # Far from its call it stands only in a part headed “Notes”.
        near = sum(body.first - mark.chunk <= NEAR or regions[body.first] == "notes" for mark, body in pairs)
        told = (through and len(pairs) >= FEWEST) or _answer_one_by_one(pairs, bodies, calling)
        return len(pairs) > 1 and (near * 10 >= len(pairs) * 6 or told)
    return True


def _are_strewn(pairs: Sequence[tuple[Mark, Body]], bodies: Sequence[Body]) -> bool:
    """Tell notes counted from 1 that stand in several places, each near what calls it: no list of references does."""
    counted = [body.label for body in bodies] == [str(number) for number in range(1, len(bodies) + 1)]
    near = all(0 <= body.first - mark.chunk <= NEAR for mark, body in pairs)
    groups = sum(body.first != before.last + 1 for before, body in pairwise(bodies)) + 1
    return counted and near and len(pairs) == len(bodies) and groups >= _SEVERAL


def _counts_through(pairs: Sequence[tuple[Mark, Body]]) -> bool:
    """Tell notes that count on through the whole text, in the order in which they are called."""
    ordered = sorted(pairs, key=lambda pair: (pair[0].chunk, pair[0].start))
    labels = [int(body.label) for _, body in ordered if body.label.isdecimal()]
    return len(labels) == len(pairs) and all(low < high for low, high in pairwise(labels))


def _answer_one_by_one(pairs: Sequence[tuple[Mark, Body]], bodies: Sequence[Body], calling: int) -> bool:
    """Tell notes that are as many as the marks which may call them, and stand in the order of these.

    So do notes behind each chapter, however long it is and under whatever head they stand.
    """
    ordered = [body.first for _, body in sorted(pairs, key=lambda pair: (pair[0].chunk, pair[0].start))]
    all_but_all = len(pairs) >= FEWEST and len(pairs) >= _MOST * max(len(bodies), calling)
    return all_but_all and all(low < high for low, high in pairwise(ordered))
