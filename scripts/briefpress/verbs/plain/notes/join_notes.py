"""Join the notes of a plain text: each body to the mark that calls it, or to none."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefpress.verbs.plain.notes.again import called_again
from briefpress.verbs.plain.notes.answers import with_answers
from briefpress.verbs.plain.notes.bare_figures import called_by_figures
from briefpress.verbs.plain.notes.beginnings import Beginnings, beginnings_of
from briefpress.verbs.plain.notes.bodies import Body, bodies_of
from briefpress.verbs.plain.notes.bracketed import called_before_brackets
from briefpress.verbs.plain.notes.extents import with_extents
from briefpress.verbs.plain.notes.glosses import glossed
from briefpress.verbs.plain.notes.habits import HABITS, NoteHabit
from briefpress.verbs.plain.notes.inner import called_above, with_inner
from briefpress.verbs.plain.notes.is_habit import FEWEST, NEAR, is_habit
from briefpress.verbs.plain.notes.loose import kind_of, lone_labels, loose_body, loose_marks, unanswered, uncalled_for
from briefpress.verbs.plain.notes.marks import between, marks_of, without_items
from briefpress.verbs.plain.notes.mends import said_notes
from briefpress.verbs.plain.notes.pairs import Mark, paired
from briefpress.verbs.plain.notes.regions import regions_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.nouns.read_text import LooseNote
    from briefpress.verbs.plain.chunks import Chunk


@dataclass(frozen=True, slots=True)
class Joined:
    """The notes of a text: each mark that calls one, with its body; bodies that no mark calls.

    `calls` are by chunk and offset, with the length of the mark: a note may be called again; `bodies` by their first
    chunk; `left` tells by chunk why a note that an annotation names was not joined; `loose` are marks and bodies that
    did not find each other.
    """

    calls: Mapping[int, Mapping[int, tuple[int, Body]]]
    bodies: Mapping[int, Body]
    uncalled: tuple[Body, ...]
    left: Mapping[int, str]
    loose: tuple[LooseNote, ...]


@dataclass(slots=True)
class _Joining:
    """The notes that were found so far, the bodies that nothing calls and the marks that call nothing."""

    chunks: Sequence[Chunk]
    regions: Sequence[str]
    begun: Beginnings
    calls: dict[int, dict[int, tuple[int, Body]]] = field(default_factory=lambda: defaultdict(dict))
    bodies: dict[int, Body] = field(default_factory=dict)
    uncalled: list[Body] = field(default_factory=list)
    waiting: list[Mark] = field(default_factory=list)

    def join(self, pairs: Sequence[tuple[Mark, Body]]) -> None:
        for mark, body in pairs:
            self.calls[mark.chunk][mark.start] = (mark.end - mark.start, body)
            self.bodies[body.first] = body

    def bodies_of(self, habit: NoteHabit, *, inside: AbstractSet[int]) -> list[Body]:
        return bodies_of(self.chunks, habit, self.regions, inside=inside, among=self.begun.of(habit))

    def seek(self, habit: NoteHabit) -> None:
        """Join the notes of one habit, if the text has it."""
        if habit.name == "1." and not self.bodies:
            self.regions = with_answers(self.chunks, self.regions)
        inside = _covered(self.bodies.values())
        found = self.bodies_of(habit, inside=inside)
        # What is called in another form in this text is called by no figure that may count anything.
        if not found or (habit.closes and habit.strict and any(body.closes for body in self.bodies.values())):
            return
        if self._are_notes(habit, found, inside):
            return
        parts = [self._are_notes(habit, some, inside) for some in _by_kind(habit, found)]
        if not any(parts) and habit.closes:
            self.uncalled.extend(found)

    def _are_notes(self, habit: NoteHabit, found: Sequence[Body], inside: AbstractSet[int]) -> bool:
        """Join bodies if they are notes of a habit, and tell whether they are."""
        marks = marks_of(self.chunks, habit, inside | _covered(found), self.calls)
        marks = between(self.chunks, marks, found) if habit.name == "1." else marks
        marks = without_items(self.chunks, marks) if habit.name == "(1)" else marks
        pairs = [pair for pair in paired(marks, found) if _is_in_reach(self.chunks, found, *pair)]
        if not is_habit(habit, marks, found, pairs, self.regions):
            return False
        self.join(with_extents(self.chunks, pairs, found, self.regions, taken=inside))
        self.waiting.extend(unanswered(marks, pairs, habit))
        self.uncalled.extend(body for body in found if body.first not in self.bodies)
        return True


def join_notes(chunks: Sequence[Chunk]) -> Joined:
    """Find the habit by which a text marks its notes, and join them; a text may have two habits side by side."""
    said = said_notes(chunks)
    joining = _Joining(chunks, regions_of(chunks), beginnings_of(chunks))
    joining.join(said.pairs)
    joining.join(glossed(chunks))
    for habit in _ranked(joining):
        joining.seek(habit)
    for called in (called_before_brackets, called_by_figures):
        taken = _covered(joining.bodies.values())
        pairs, found = called(chunks, joining.regions, inside=taken)
        joining.join(with_extents(chunks, pairs, found, joining.regions, taken=taken))
    # What an editor set aside at the top of the text calls nothing.
    aside = {index for index, chunk in enumerate(chunks) if chunk.mend is not None and chunk.mend.kind == "furniture"}
    joining.uncalled.extend(_unjoined(joining.calls, joining.bodies, aside))
    bodies = with_inner(chunks, joining.bodies, joining.uncalled)
    # What was taken into a note may itself have called one.
    joining.uncalled.extend(_unjoined(joining.calls, bodies, aside))
    calls = {
        index: {start: (length, bodies[body.first]) for start, (length, body) in here.items()}
        for index, here in joining.calls.items()
    }
    inside = _covered(bodies.values()) | aside
    marks = joining.waiting if bodies else uncalled_for(chunks, joining.regions)
    waiting = [mark for mark in marks if mark.chunk not in inside and mark.start not in calls.get(mark.chunk, {})]
    uncalled = [body for body in joining.uncalled if body.first not in inside]
    left = [body for body in uncalled if body.first not in said.left]
    again = called_again(chunks, waiting, calls, left)
    for mark, body in again:
        calls.setdefault(mark.chunk, {})[mark.start] = (mark.end - mark.start, body)
    bound = {id(mark) for mark, _ in again}
    waiting = [mark for mark in waiting if id(mark) not in bound]
    lone = {*loose_marks(chunks, waiting, lone_labels(chunks, calls)), *(loose_body(chunks, body) for body in left)}
    loose = tuple(sorted(lone, key=lambda one: (one.line, one.column)))
    return Joined(calls, bodies, tuple(uncalled), said.left, loose)


def _by_kind(habit: NoteHabit, bodies: Sequence[Body]) -> list[list[Body]]:
    """Part what brackets begin into that with letters and that with figures: one may count something else, as stanzas.

    A few letters in brackets are no habit.
    """
    if habit.name != "[1]":
        return []
    kinds: dict[str, list[Body]] = defaultdict(list)
    for body in bodies:
        kinds[kind_of(body.label)].append(body)
    return [some for kind, some in kinds.items() if kind and len(bodies) > len(some) >= FEWEST]


def _ranked(joining: _Joining) -> list[NoteHabit]:
    """Give the habits in order: of two whose calls look alike, that with more bodies in this text comes first.

    A list of errata may begin as some notes do, “[47]”, while the notes of the text are labelled “Footnote 47:”.
    """
    ranks = {habit.name: rank for rank, habit in enumerate(HABITS)}
    plain, worded = (HABITS[ranks[name]] for name in ("[1]", "Note 1:"))
    counts = [len(joining.bodies_of(habit, inside=frozenset())) for habit in (plain, worded)]
    if counts[1] > counts[0]:
        ranks[plain.name], ranks[worded.name] = ranks[worded.name], ranks[plain.name]
    return sorted(HABITS, key=lambda habit: ranks[habit.name])


def _unjoined(
    calls: dict[int, dict[int, tuple[int, Body]]], bodies: dict[int, Body], aside: AbstractSet[int]
) -> list[Body]:
    """Part the notes that are called within other notes, or `aside`, from their marks, and give them.

    A note holds no note; one of several paragraphs may have come to hold the mark after that was joined.
    """
    inside = _covered(bodies.values()) | aside
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
    if not body.closes or body.first - mark.chunk <= NEAR:
        return True
    said = chunks[body.first].text[: body.mark]
    return body.label in said and not called_above(chunks, bodies, body)
