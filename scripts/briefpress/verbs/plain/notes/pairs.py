"""Pair the marks that call notes with the notes' bodies."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, deque
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.notes.bodies import Body

# A note that stands before its call stands within so many chunks of it.
_NEAR = 40
# Two marks with one label that stand within so many chunks may call one note.
_TWICE = 10
# So many bodies whose labels differ from their marks are a habit, if it is nearly all that have no mark.
_FEW, _MOST_LEFT = 3, 0.8
# Notes are gathered at the end if so many marks stand before the first: behind the last something else is counted.
_GATHERED = 0.9
# More pairs of equal labels than this are not weighed against each other.
_MOST = 300_000


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark in the text that may call a note: its chunk, the range of the chunk's text that it takes, its label."""

    chunk: int
    start: int
    end: int
    label: str


def paired(marks: Sequence[Mark], bodies: Sequence[Body]) -> list[tuple[Mark, Body]]:
    """Pair marks with bodies: in order if the labels are the same, else each group with the marks since the last."""
    if [mark.label for mark in marks] == [body.label for body in bodies]:
        return list(zip(marks, bodies, strict=True))
    # A year in brackets calls none, and would part what counts on.
    labels = {body.label for body in bodies}
    calling = [mark for mark in marks if mark.label in labels]
    ahead = [mark for mark in calling if mark.chunk < bodies[0].first]
    if ahead and len(ahead) >= _GATHERED * len(calling) and len(labels) < len(bodies):
        pairs = _aligned(ahead, bodies)
        bound = {id(body) for _, body in pairs}
        late = _near(calling[len(ahead) :], [body for body in bodies if id(body) not in bound])
        # A note of several paragraphs may call one that stands right below it.
        return pairs + [(mark, body) for mark, body in late if 0 < body.first - mark.chunk <= _NEAR]
    return _near(marks, bodies)


def _aligned(marks: Sequence[Mark], bodies: Sequence[Body]) -> list[tuple[Mark, Body]]:
    """Pair notes gathered at the end, whose numbers begin anew with each chapter."""
    called = Counter(mark.label for mark in marks)
    if sum(called[body.label] for body in bodies) > _MOST:
        return _in_order(marks, bodies)
    matcher = SequenceMatcher(None, [mark.label for mark in marks], [body.label for body in bodies], autojunk=False)
    return [
        (marks[block.a + offset], bodies[block.b + offset])
        for block in matcher.get_matching_blocks()
        for offset in range(block.size)
    ]


def _in_order(marks: Sequence[Mark], bodies: Sequence[Body]) -> list[tuple[Mark, Body]]:
    """Pair the marks and bodies of each label one by one."""
    waiting: dict[str, deque[Mark]] = defaultdict(deque)
    for mark in marks:
        waiting[mark.label].append(mark)
    return [(waiting[body.label].popleft(), body) for body in bodies if waiting[body.label]]


def _near(marks: Sequence[Mark], bodies: Sequence[Body]) -> list[tuple[Mark, Body]]:
    """Pair each group of bodies with the marks since the last group, then with older ones that were left."""
    pairs: list[tuple[Mark, Body]] = []
    waiting: dict[str, deque[Mark]] = defaultdict(deque)
    older: dict[str, list[Mark]] = defaultdict(list)
    coming = deque(marks)
    labels = Counter(body.label for body in bodies)
    last = -2
    since = (-1, -1)
    for place, body in enumerate(bodies):
        if body.first != last + 1:
            for label, left in waiting.items():
                older[label].extend(left)
            waiting.clear()
        while coming and coming[0].chunk < body.first:
            mark = coming.popleft()
            waiting[mark.label].append(mark)
        if body.first != last + 1:
            _pass_over(waiting, older, labels, _group(bodies, place))
        last = body.last
        waited = waiting[body.label] or older[body.label]
        if waited:
            # A label that no other body has was called first where it first stands, behind the mark before it.
            own = labels[body.label] == 1
            at = next((at for at, mark in enumerate(waited) if _place(mark) > since), 0) if own else 0
            at = at if own or waiting[body.label] else -1
            mark = waited[at]
            del waited[at]
            since = max(since, _place(mark)) if own else since
            pairs.append((mark, body))
    pairs.extend(_ahead(marks, bodies, pairs))
    pairs.extend(_renumbered(marks, bodies, pairs))
    return pairs


def _place(mark: Mark) -> tuple[int, int]:
    return mark.chunk, mark.start


def _group(bodies: Sequence[Body], first: int) -> Sequence[Body]:
    """Give the bodies that stand right below each other, from one on."""
    end = first + 1
    while end < len(bodies) and bodies[end].first == bodies[end - 1].last + 1:
        end += 1
    return bodies[first:end]


def _pass_over(
    waiting: Mapping[str, deque[Mark]],
    older: Mapping[str, list[Mark]],
    labels: Mapping[str, int],
    group: Sequence[Body],
) -> None:
    """Leave marks too many for a group of bodies: far before another mark that has their label.

    A note called twice has its marks near each other, and a label that no other body has is called where it first
    stands.
    """
    for label, count in Counter(body.label for body in group).items():
        left = waiting[label]
        while labels[label] > 1 and len(left) > count and left[1].chunk - left[0].chunk > _TWICE:
            older[label].append(left.popleft())


def _renumbered(
    marks: Sequence[Mark], bodies: Sequence[Body], pairs: Sequence[tuple[Mark, Body]]
) -> list[tuple[Mark, Body]]:
    """Pair bodies in brackets with marks of other labels, where one mark alone stands between one body and the next.

    Either a label is a misprint that no body has (“[l]”, “[Footnote 1: …]”), or nearly all of them were counted
    through while their marks begin anew on each page (“[1]”, “[Note 33: …]”).
    """
    bound = {id(part) for pair in pairs for part in pair}
    free = [mark for mark in marks if id(mark) not in bound]
    chunks = [mark.chunk for mark in free]
    labels = {body.label for body in bodies}
    left = 0
    sure: list[tuple[Mark, Body]] = []
    found: list[tuple[Mark, Body]] = []
    before = -1
    for body in bodies:
        if id(body) not in bound and body.closes:
            low, high = bisect_right(chunks, before), bisect_left(chunks, body.first)
            left += 1
            if high - low == 1 and body.first - chunks[low] <= _NEAR:
                found.append((free[low], body))
                sure.extend(found[-1:] if free[low].label not in labels else [])
        before = body.last
    return found if len(found) >= _FEW and len(found) >= _MOST_LEFT * left else sure


def _ahead(
    marks: Sequence[Mark], bodies: Sequence[Body], pairs: Sequence[tuple[Mark, Body]]
) -> list[tuple[Mark, Body]]:
    """Pair bodies that stand before what calls them, each with the one mark that is left for it.

    They stand near it, or all together at the front.
    """
    bound = {id(part) for pair in pairs for part in pair}
    free: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        if id(mark) not in bound:
            free[mark.label].append(mark)
    out = []
    front = len(marks) and len(bodies) and (marks[-1].chunk if marks[0].chunk > bodies[-1].last else 0)
    for body in bodies:
        alone = free[body.label]
        if id(body) not in bound and len(alone) == 1 and body.last < alone[0].chunk <= max(body.last + _NEAR, front):
            out.append((alone.pop(), body))
    return out
