"""Find what may be the bodies of notes: chunks that begin with a note's mark."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.plain.notes.habits import HABITS, NoteHabit, begun, label_of
from briefpress.verbs.plain.wording import open_brackets

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk

_PAIR = re.compile(r"(?![ivxlc]{2})[a-z]{2}", re.IGNORECASE)
_SPACED = 0.9
# Which share of the notes has labels of their own in a text that counts them through.
_OWN = 0.8
# How far from a label alone on its line another note stands.
_BESIDE = 4
# More lines than these are left before a head, not within a note.
APART = 2
# The first number that may be a year.
_YEAR = 1000
# How many chunks a note in brackets may have.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Body:
    """A body: its chunks from the first to the last, how much of the first its own mark takes, its label.

    `closes` is the sign that ends it, `opens` a sign of emphasis that stands before its mark and belongs behind it;
    `within` counts the chunks behind the last that hold notes called within it.
    """

    first: int
    last: int
    mark: int
    label: str
    closes: str = ""
    opens: str = ""
    within: int = 0

    @property
    def end(self) -> int:
        """The last chunk of it and of the notes called within it."""
        return self.last + self.within


def bodies_of(
    chunks: Sequence[Chunk],
    habit: NoteHabit,
    regions: Sequence[str],
    *,
    inside: AbstractSet[int],
    among: Iterable[int] | None = None,
) -> list[Body]:
    """Find the bodies of one habit; `inside` are chunks of bodies that were found before.

    Those `among` which they are may be known, as chunks begin with few signs.
    """
    out: list[Body] = []
    items: set[int] = set()
    last = -1
    for index in range(len(chunks)) if among is None else among:
        chunk = chunks[index]
        if index <= last or (chunk.text[:1].isalpha() and not habit.worded):
            continue
        listed = regions[index] == "references" and not (habit.worded or habit.closes)
        unfit = index in inside or listed or chunk.mend is not None
        if unfit or (habit.name == "1." and regions[index] != "notes"):
            continue
        opens, match = begun(habit, chunk.text)
        if match is None:
            continue
        if habit.signs and not habit.closes and _is_item(chunks, index, match.group(1), items):
            items.add(index)
            continue
        if habit.closes:
            last = _closed(chunks, habit, index)
        elif match.end() == len(chunk.text) and _is_above_note(chunks, index, headed=regions[index] == "notes"):
            last = index + 1
        else:
            last = _indented(chunks, habit, index)
        label = label_of(match.group(1) or "*")
        out.append(Body(index, last, match.end(), label, habit.closes, opens))
    return _credible(chunks, out, alone=habit.worded)


def _credible(chunks: Sequence[Chunk], bodies: Sequence[Body], *, alone: bool) -> list[Body]:
    """Leave out what begins otherwise than the notes of the text do, and labels that nothing beside them confirms.

    Those are labels of two letters that do not count on, and labels alone on a line with no body near them, but for
    such as a word makes labels of: “Note 3:”.
    """
    bodies = [body for body in bodies if not _is_year(chunks[body.first], body, count=len(bodies))]
    apart = [body for body in bodies if body.closes or not _is_close(chunks[body.first].text, body.mark)]
    # Where notes have a space behind their marks, a paragraph that begins with a mark and none is no note.
    spaced = bodies if len(apart) < _SPACED * len(bodies) else apart
    spaced = _in_place(chunks, spaced)
    labels = {body.label for body in spaced}
    counted = [body for body in spaced if not _PAIR.fullmatch(body.label) or _neighbours(body.label) & labels]
    worded = [body.first for body in counted if body.last > body.first or len(chunks[body.first].text) > body.mark]
    known = frozenset(worded)
    return [
        body
        for body in counted
        if alone
        or body.first in known
        or bisect_right(worded, body.first + _BESIDE) > bisect_left(worded, body.first - _BESIDE)
    ]


def _is_year(chunk: Chunk, body: Body, *, count: int) -> bool:
    """Tell a year alone in brackets, “[1503.]”, beside what happened in it: no text has so many notes."""
    alone = body.mark == len(chunk.text)
    return alone and body.label.isdecimal() and int(body.label) >= _YEAR > count


def _in_place(chunks: Sequence[Chunk], bodies: Sequence[Body]) -> list[Body]:
    """Leave out of two neighbours with one label, which else no two have, the one not set in as most bodies are.

    A paragraph may begin with the mark that calls the note below it.
    """
    indents = [chunks[body.first].lines[0].indent for body in bodies]
    usual = Counter(indents).most_common(1)[0][0] if indents else 0
    shared = Counter(body.label for body in bodies)
    if len(shared) < _OWN * len(bodies):
        return list(bodies)
    out = []
    for at, body in enumerate(bodies):
        near = [other for other in (at - 1, at + 1) if 0 <= other < len(bodies) and bodies[other].label == body.label]
        twice = shared[body.label] == 2 and any(indents[other] == usual for other in near)
        if indents[at] == usual or not twice:
            out.append(body)
    return out


def _is_item(chunks: Sequence[Chunk], index: int, sign: str, items: AbstractSet[int]) -> bool:
    """Tell an item of a list whose items begin with a star: a colon announces it above, or it stands below another."""
    if index == 0:
        return False
    above, chunk = chunks[index - 1], chunks[index]
    announced = above.text.rstrip(" _").endswith(":") and sign not in above.text and chunk.indent > above.indent
    return announced or (index - 1 in items and chunk.indent == above.indent)


def _is_close(text: str, mark: int) -> bool:
    """Tell whether words follow a mark without a space; a dash or a doubt is no word: “[3]–† So all”, “[4]? lowe”."""
    return mark < len(text) and not text[mark - 1].isspace() and text[mark] not in "-–—?"


def _neighbours(label: str) -> set[str]:
    """Give the labels that count before and behind one of two letters: “ab” stands between “aa” and “ac”."""
    low, high = ("A", "Z") if label.isupper() else ("a", "z")
    first, second = label[0], label[1]
    before = high if label == low * 2 else chr(ord(first) - 1) + high if second == low else first + chr(ord(second) - 1)
    after = chr(ord(first) + 1) + low if second == high else first + chr(ord(second) + 1)
    return {before, after, chr(ord(first) - 1) * 2, chr(ord(first) + 1) * 2}


def _closed(chunks: Sequence[Chunk], habit: NoteHabit, index: int) -> int:
    """Give the chunk in which the bracket that opens here closes."""
    depth = open_brackets(chunks[index].text)
    last = index
    while depth > 0 and last + 1 < len(chunks) and last - index < _LONGEST:
        if habit.body.match(chunks[last + 1].text):
            break
        last += 1
        depth += open_brackets(chunks[last].text)
    return index if depth > 0 else last


def _indented(chunks: Sequence[Chunk], habit: NoteHabit, index: int) -> int:
    """Give the last of a note's further paragraphs, which are indented below its first line.

    The next note may be set in as far, where it is verse.
    """
    base = chunks[index].lines[0].indent
    hang = chunks[index].lines[-1].indent
    last = index
    while (
        last + 1 < len(chunks)
        and chunks[last + 1].indent > base + 1
        and chunks[last + 1].indent >= hang > base
        and chunks[last + 1].before <= APART
        and not any(one.body.match(chunks[last + 1].text) for one in HABITS[:-1])
        and not _follows(habit, chunks[index].text, chunks[last + 1].text)
    ):
        last += 1
    return last


def _is_above_note(chunks: Sequence[Chunk], index: int, *, headed: bool) -> bool:
    """Tell whether a label alone on its line stands over the note itself: set in, unless a head says “Notes”."""
    if index + 1 == len(chunks):
        return False
    after = chunks[index + 1]
    set_in = headed or after.indent > chunks[index].lines[0].indent
    near = set_in and after.before <= APART and after.mend is None
    return near and not any(one.body.match(after.text) for one in HABITS[:-1])


def _follows(habit: NoteHabit, first: str, text: str) -> bool:
    """Tell whether a text begins with the number behind that with which a note begins."""
    own, following = (begun(habit, words)[1] for words in (first, text))
    labels = [match.group(1) or "" for match in (own, following) if match is not None]
    return len(labels) > 1 and all(map(str.isdecimal, labels)) and int(labels[1]) == int(labels[0]) + 1
