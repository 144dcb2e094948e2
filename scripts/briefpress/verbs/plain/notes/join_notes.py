"""Join the notes of a plain text: each body to the mark that calls it, or to none."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.notes.answers import with_answers
from briefpress.verbs.plain.notes.bare_figures import called_by_figures
from briefpress.verbs.plain.notes.bodies import Body, bodies_of
from briefpress.verbs.plain.notes.bracketed import called_before_brackets
from briefpress.verbs.plain.notes.extents import with_extents
from briefpress.verbs.plain.notes.glosses import glossed
from briefpress.verbs.plain.notes.habits import HABITS, NoteHabit
from briefpress.verbs.plain.notes.inner import called_above, with_inner
from briefpress.verbs.plain.notes.loose import lone_labels, loose_body, loose_marks, unanswered, uncalled_for
from briefpress.verbs.plain.notes.marks import between, marks_of, without_items
from briefpress.verbs.plain.notes.mends import said_notes
from briefpress.verbs.plain.notes.pairs import Mark, paired
from briefpress.verbs.plain.notes.regions import regions_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefpress.nouns.read_text import LooseNote
    from briefpress.verbs.plain.chunks import Chunk

# A note called in round brackets, or one without a label, stands within so many chunks of its call.
_NEAR = 40
# So many notes, and such a share of them and of the marks, that stand in one order are joined from any distance.
_FEWEST, _MOST = 5, 0.9


@dataclass(frozen=True, slots=True)
class Joined:
    """The notes of a text: each mark that calls one, with its body; bodies that no mark calls.

    `calls` are by chunk and offset, with the length of the mark; `bodies` by their first chunk; `left` tells by chunk
    why a note that an annotation names was not joined; `loose` are marks and bodies that did not find each other.
    """

    calls: Mapping[int, Mapping[int, tuple[int, Body]]]
    bodies: Mapping[int, Body]
    uncalled: tuple[Body, ...]
    left: Mapping[int, str]
    loose: tuple[LooseNote, ...]


def join_notes(chunks: Sequence[Chunk]) -> Joined:
    """Find the habit by which a text marks its notes, and join them; a text may have two habits side by side."""
    calls: dict[int, dict[int, tuple[int, Body]]] = defaultdict(dict)
    bodies: dict[int, Body] = {}
    uncalled: list[Body] = []
    waiting: list[Mark] = []

    def join(pairs: Sequence[tuple[Mark, Body]]) -> None:
        for mark, body in pairs:
            calls[mark.chunk][mark.start] = (mark.end - mark.start, body)
            bodies[body.first] = body

    said = said_notes(chunks)
    join(said.pairs)
    join(glossed(chunks))
    regions: Sequence[str] = regions_of(chunks)
    for habit in _ranked(chunks, regions):
        inside = _covered(bodies.values())
        if habit.name == "1." and not bodies:
            regions = with_answers(chunks, regions)
        found = bodies_of(chunks, habit, regions, inside=inside)
        # What is called in another form in this text is called by no figure that may count anything.
        if not found or (habit.closes and habit.strict and any(body.closes for body in bodies.values())):
            continue
        marks = marks_of(chunks, habit, inside | _covered(found), calls)
        marks = between(chunks, marks, found) if habit.name == "1." else marks
        marks = without_items(chunks, marks) if habit.name == "(1)" else marks
        pairs = [pair for pair in paired(marks, found) if _is_in_reach(chunks, found, *pair)]
        if not _is_habit(habit, marks, found, pairs, regions):
            uncalled.extend(found if habit.closes else [])
            continue
        join(with_extents(chunks, pairs, found, regions))
        waiting.extend(unanswered(marks, pairs, habit))
        uncalled.extend(body for body in found if body.first not in bodies)
    for called in (called_before_brackets, called_by_figures):
        pairs, found = called(chunks, regions, inside=_covered(bodies.values()))
        join(with_extents(chunks, pairs, found, regions))
    uncalled.extend(_unjoined(calls, bodies))
    bodies = with_inner(chunks, bodies, uncalled)
    calls = {
        index: {start: (length, bodies[body.first]) for start, (length, body) in here.items()}
        for index, here in calls.items()
    }
    inside = _covered(bodies.values())
    if not bodies:
        waiting = uncalled_for(chunks, regions)
    waiting = [mark for mark in waiting if mark.chunk not in inside and mark.start not in calls.get(mark.chunk, {})]
    left = [body for body in uncalled if body.first not in inside and body.first not in said.left]
    lone = {*loose_marks(chunks, waiting, lone_labels(chunks, calls)), *(loose_body(chunks, body) for body in left)}
    loose = tuple(sorted(lone, key=lambda one: (one.line, one.column)))
    uncalled = [body for body in uncalled if body.first not in inside]
    return Joined(calls, bodies, tuple(uncalled), said.left, loose)


def _ranked(chunks: Sequence[Chunk], regions: Sequence[str]) -> list[NoteHabit]:
    """Give the habits in order: of two whose calls look alike, that with more bodies in this text comes first.

    A list of errata may begin as some notes do, “[47]”, while the notes of the text are labelled “Footnote 47:”.
    """
    ranks = {habit.name: rank for rank, habit in enumerate(HABITS)}
    plain, worded = (HABITS[ranks[name]] for name in ("[1]", "Note 1:"))
    counts = [len(bodies_of(chunks, habit, regions, inside=frozenset())) for habit in (plain, worded)]
    if counts[1] > counts[0]:
        ranks[plain.name], ranks[worded.name] = ranks[worded.name], ranks[plain.name]
    return sorted(HABITS, key=lambda habit: ranks[habit.name])


def _unjoined(calls: dict[int, dict[int, tuple[int, Body]]], bodies: dict[int, Body]) -> list[Body]:
    """Part the notes that are called within other notes from their marks, and give them: a note holds no note.

    A note of several paragraphs may have come to hold the mark after that was joined.
    """
    inside = _covered(bodies.values())
    inner = [index for index in calls if index in inside]
    parted = [body for index in inner for _, body in calls.pop(index).values()]
    called = {body.first for here in calls.values() for _, body in here.values()}
    return [bodies.pop(body.first) for body in parted if body.first in bodies and body.first not in called]


def _covered(bodies: Iterable[Body]) -> set[int]:
    return {index for body in bodies for index in range(body.first, body.end + 1)}


def _is_in_reach(chunks: Sequence[Chunk], bodies: Sequence[Body], mark: Mark, body: Body) -> bool:
    """Tell whether a body may be called from so far.

    One with a word for a note and no label stands near its star. One that a note right above it calls is not called
    from afar.
    """
    if not body.closes or body.first - mark.chunk <= _NEAR:
        return True
    said = chunks[body.first].text[: body.mark]
    return body.label in said and not called_above(chunks, bodies, body)


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
    all_but_all = len(pairs) >= _FEWEST and len(pairs) >= _MOST * max(len(bodies), calling)
    return all_but_all and all(low < high for low, high in pairwise(ordered))


def _is_habit(
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
    through = habit.name == "1." and len(pairs) == len(bodies) and _counts_through(pairs)
    allowed = 2 if through else 1.2 if habit.strict else 1.5
    # What a word calls a note is one, however often it is called.
    if not sure and calling > len(bodies) * allowed + 1:
        return False
    if habit.name == "(1)":
        # Far from its call it stands only in a part headed “Notes”.
        near = sum(body.first - mark.chunk <= _NEAR or regions[body.first] == "notes" for mark, body in pairs)
        return len(pairs) > 1 and (near * 10 >= len(pairs) * 6 or _answer_one_by_one(pairs, bodies, calling))
    return True
