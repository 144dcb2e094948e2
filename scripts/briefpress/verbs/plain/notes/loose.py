"""Tell of marks that call no note, and of notes that no mark calls: they stay in the text, and an editor must look."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from itertools import groupby
from typing import TYPE_CHECKING

from briefpress.nouns.read_text import LooseNote
from briefpress.verbs.plain.notes.habits import HABITS, RAISED, label_of
from briefpress.verbs.plain.notes.pairs import Mark
from briefpress.verbs.trees.lines_at import lines_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.notes.bodies import Body
    from briefpress.verbs.plain.notes.habits import NoteHabit

# Signs that have no other use in running text; a star or a paragraph's sign has many.
_SIGNS = frozenset("†‡")
# Which share of the joined notes has labels of a kind, so that another label of this kind is a mark too.
_USUAL = 0.3
# Figures in brackets are years where they have four.
_LONGEST = 3
_PLAINEST = [habit for habit in HABITS if habit.name in {"[1]", "raised figures"}]
# Few texts have a sign with which such a mark begins.
_SIGN = re.compile(rf"[\[^{RAISED}]")


def unanswered(marks: Iterable[Mark], pairs: Sequence[tuple[Mark, Body]], habit: NoteHabit) -> list[Mark]:
    """Give the marks of a habit that a text has which call nothing, if they are like those that call something."""
    if habit.name in {"1.", "(1)"}:
        return []
    bound = {id(mark) for mark, _ in pairs}
    kinds = Counter(kind_of(mark.label) for mark, _ in pairs)
    usual = {kind for kind, count in kinds.items() if kind and count >= _USUAL * len(pairs)}
    return [mark for mark in marks if id(mark) not in bound and (kind_of(mark.label) in usual or mark.label in _SIGNS)]


def uncalled_for(chunks: Sequence[Chunk], regions: Sequence[str]) -> list[Mark]:
    """Give the marks of a text that has no notes at all: figures in brackets or raised that count up from 1.

    A text that ends in a list of references cites by such figures; they are no marks.
    """
    if "references" in regions:
        return []
    found: list[Mark] = []
    for index, chunk in enumerate(chunks):
        for habit in _PLAINEST if _SIGN.search(chunk.text) else ():
            found.extend(
                Mark(index, match.start(), match.end(), label_of(match.group(1)))
                for match in habit.call.finditer(chunk.text)
                if match.start() and chunk.text[match.start() - 1] != "\n"
            )
    found.sort(key=lambda mark: (mark.chunk, mark.start))
    figures = [mark for mark in found if mark.label.isdecimal() and len(mark.label) <= _LONGEST]
    highest = 0
    for mark in figures:
        if int(mark.label) > highest + 1:
            return []
        highest = max(highest, int(mark.label))
    return figures


def loose_marks(chunks: Sequence[Chunk], marks: Iterable[Mark], called: Mapping[str, int]) -> list[LooseNote]:
    """Tell where marks stand that call nothing; `called` are the lines on which lone labels are called before."""
    out = []
    for index, group in groupby(sorted(marks, key=lambda mark: (mark.chunk, mark.start)), lambda mark: mark.chunk):
        chunk = chunks[index]
        for mark in group:
            row = bisect_right(chunk.starts, mark.start) - 1
            line = chunk.lines[row]
            words = chunk.text[mark.start : mark.end].strip()
            column = line.indent + mark.start - chunk.starts[row] + 1
            out.append(LooseNote(line.number, column, words, "body", called.get(mark.label, 0)))
    return out


def lone_labels(chunks: Sequence[Chunk], calls: Mapping[int, Mapping[int, tuple[int, Body]]]) -> dict[str, int]:
    """Give the labels that one note alone has, each with the line on which it is called."""
    lines: dict[str, list[int]] = defaultdict(list)
    for index, here in calls.items():
        chunk = chunks[index]
        starts = sorted(here)
        for start, row in zip(starts, lines_at(chunk.text, starts), strict=True):
            lines[here[start][1].label].append(chunk.lines[row - 1].number)
    return {label: found[0] for label, found in lines.items() if len(found) == 1}


def loose_body(chunks: Sequence[Chunk], body: Body) -> LooseNote:
    """Tell where a note stands that nothing calls."""
    line = chunks[body.first].lines[0]
    return LooseNote(line.number, line.indent + 1, chunks[body.first].text[: body.mark].strip(), "mark")


def kind_of(label: str) -> str:
    """Tell labels of one kind; nothing for those that may be words, years or something else."""
    if label.isdecimal() and len(label) <= _LONGEST:
        return "figures"
    if len(label) == 1 and label.isalpha():
        return "capitals" if label.isupper() else "letters"
    return ""
