"""Join the notes of a plain text: each body to the mark that calls it, or to none."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from briefpress.verbs.plain.note_habits import HABITS, NoteHabit, label_of
from briefpress.verbs.plain.numbering import numbered
from briefpress.verbs.plain.unit_words import NOTES, REFERENCES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk

_TITLE = 40


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark in the text that may call a note: its chunk, the range of the chunk's text that it takes, its label."""

    chunk: int
    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Body:
    """A body: its chunks from the first to the last, how much of the first its own mark takes, its label."""

    first: int
    last: int
    mark: int
    label: str
    closes: str = ""


@dataclass(frozen=True, slots=True)
class Joined:
    """The notes of a text: each mark that calls one, with its body; bodies that no mark calls."""

    calls: Mapping[int, Mapping[int, tuple[int, Body]]]
    bodies: Mapping[int, Body]
    uncalled: tuple[Body, ...]
    habit: str


def join_notes(chunks: Sequence[Chunk]) -> Joined:
    """Find the habit by which a text marks its notes, and join them; a text may have two habits side by side."""
    calls: dict[int, dict[int, tuple[int, Body]]] = defaultdict(dict)
    bodies: dict[int, Body] = {}
    uncalled: list[Body] = []
    names: list[str] = []
    regions = _regions(chunks)
    for habit in HABITS:
        found = _bodies(chunks, habit, regions, taken=bodies)
        if not found:
            continue
        marks = _marks(chunks, habit, {i for body in (*found, *bodies.values()) for i in range(body.first, body.last + 1)}, calls)
        pairs = _paired(marks, found)
        if not _is_habit(habit, marks, found, pairs):
            if habit.closes:
                uncalled.extend(found)
            continue
        names.append(habit.name)
        for mark, body in pairs:
            calls[mark.chunk][mark.start] = (mark.end - mark.start, body)
            bodies[body.first] = body
        joined = {body.first for _, body in pairs}
        uncalled.extend(body for body in found if body.first not in joined)
    return Joined(calls, bodies, tuple(uncalled), ", ".join(names))


def _regions(chunks: Sequence[Chunk]) -> list[str]:
    """Tell of each chunk whether it stands under a head that says notes or references; else nothing."""
    out: list[str] = []
    here = ""
    for chunk in chunks:
        text = chunk.text.strip(" _*=:.[]").casefold() if len(chunk.text) < _TITLE else ""
        words = text.split()
        plain = words[-1] if words else ""
        if plain in NOTES and len(words) <= 3:
            here = "notes"
        elif words and any(word in REFERENCES for word in (words[0], plain)) and len(words) <= 4:
            here = "references"
        elif text and (found := numbered(chunk.text.split("\n", 1)[0])) and found.style.startswith("unit:") and found.rank < 6:
            here = ""
        out.append(here)
    return out


def _bodies(
    chunks: Sequence[Chunk], habit: NoteHabit, regions: Sequence[str], *, taken: Mapping[int, Body]
) -> list[Body]:
    out: list[Body] = []
    inside = {i for body in taken.values() for i in range(body.first, body.last + 1)}
    index = 0
    while index < len(chunks):
        chunk = chunks[index]
        text = chunk.text
        match = habit.body.match(text)
        unfit = match is None or index in inside or regions[index] == "references"
        if unfit or match is None or (habit.name == "1." and regions[index] != "notes"):
            index += 1
            continue
        last = index
        if habit.closes:
            depth = _depth(text)
            while depth > 0 and last + 1 < len(chunks) and last - index < 60 and not habit.body.match(chunks[last + 1].text):
                last += 1
                depth += _depth(chunks[last].text)
            if depth > 0:
                last = index
        else:
            # Further paragraphs of a note are indented below its first line.
            base = chunk.lines[0].indent
            while (
                last + 1 < len(chunks)
                and chunks[last + 1].indent > base + 1
                and chunks[last + 1].indent >= chunk.lines[-1].indent > base
                and not any(one.body.match(chunks[last + 1].text) for one in HABITS[:-1])
            ):
                last += 1
        label = label_of(match.group(1) or "*")
        out.append(Body(index, last, match.end(), label, habit.closes))
        index = last + 1
    return out


def _depth(text: str) -> int:
    return text.count("[") - text.count("]")


def _marks(
    chunks: Sequence[Chunk], habit: NoteHabit, inside: set[int], calls: Mapping[int, Mapping[int, tuple[int, Body]]]
) -> list[Mark]:
    out = []
    for index, chunk in enumerate(chunks):
        if index in inside:
            continue
        text = chunk.text
        for match in habit.call.finditer(text):
            low, high = match.span()
            if text[low].isspace():
                low += 1
            if low == 0 and not habit.closes and habit.name != "[1]":
                continue
            if not any(low < start + length and start < high for start, (length, _) in calls.get(index, {}).items()):
                out.append(Mark(index, low, high, label_of(match.group(1))))
    return out


def _paired(marks: Sequence[Mark], bodies: Sequence[Body]) -> list[tuple[Mark, Body]]:
    """Pair marks with bodies: in order where both list the same labels, else each group of bodies with the marks since the last."""
    if [mark.label for mark in marks] == [body.label for body in bodies]:
        return list(zip(marks, bodies, strict=True))
    if marks and bodies and bodies[0].first > marks[-1].chunk and len({body.label for body in bodies}) < len(bodies):
        return _aligned(marks, bodies)
    return _near(marks, bodies)


def _aligned(marks: Sequence[Mark], bodies: Sequence[Body]) -> list[tuple[Mark, Body]]:
    """Pair notes gathered at the end, whose numbers begin anew with each chapter."""
    matcher = SequenceMatcher(None, [mark.label for mark in marks], [body.label for body in bodies], autojunk=False)
    return [
        (marks[block.a + offset], bodies[block.b + offset])
        for block in matcher.get_matching_blocks()
        for offset in range(block.size)
    ]


def _near(marks: Sequence[Mark], bodies: Sequence[Body]) -> list[tuple[Mark, Body]]:
    pairs: list[tuple[Mark, Body]] = []
    waiting: dict[str, deque[Mark]] = defaultdict(deque)
    older: dict[str, list[Mark]] = defaultdict(list)
    coming = deque(marks)
    last = -2
    for body in bodies:
        if body.first != last + 1:
            for label, left in waiting.items():
                older[label].extend(left)
            waiting.clear()
        while coming and coming[0].chunk < body.first:
            mark = coming.popleft()
            waiting[mark.label].append(mark)
        last = body.last
        if waiting[body.label]:
            pairs.append((waiting[body.label].popleft(), body))
        elif older[body.label]:
            pairs.append((older[body.label].pop(), body))
    pairs.extend(_ahead(marks, bodies, pairs))
    return pairs


def _ahead(
    marks: Sequence[Mark], bodies: Sequence[Body], pairs: Sequence[tuple[Mark, Body]]
) -> list[tuple[Mark, Body]]:
    """Pair bodies that stand before what calls them, each with the one mark that is left for it."""
    bound = {id(part) for pair in pairs for part in pair}
    free: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        if id(mark) not in bound:
            free[mark.label].append(mark)
    out = []
    for body in bodies:
        alone = free[body.label]
        if id(body) not in bound and len(alone) == 1 and alone[0].chunk > body.last:
            out.append((alone.pop(), body))
    return out


def _is_habit(habit: NoteHabit, marks: Sequence[Mark], bodies: Sequence[Body], pairs: Sequence[tuple[Mark, Body]]) -> bool:
    """Tell notes from what only looks like them: most bodies are called, and few are called twice."""
    if not pairs or len(pairs) * 10 < len(bodies) * (8 if habit.strict else 5):
        return False
    labels = {body.label for body in bodies}
    calling = sum(mark.label in labels for mark in marks)
    # A list of references is cited again and again; a note is called once.
    allowed = 1.2 if habit.strict else 1.5
    if not habit.closes and calling > len(bodies) * allowed + 1:
        return False
    if habit.name == "(1)":
        near = sum(body.first - mark.chunk <= 40 for mark, body in pairs)
        return len(pairs) >= 2 and near * 10 >= len(pairs) * 6
    return True
