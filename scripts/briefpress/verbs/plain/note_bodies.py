"""Find what may be the bodies of notes: chunks that begin with a note's mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.plain.note_habits import HABITS, NoteHabit, label_of
from briefpress.verbs.plain.numbering import numbered
from briefpress.verbs.plain.unit_words import NOTES, REFERENCES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk

_TITLE = 40
_LISTED = 3
# How many chunks a note in brackets may have.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Body:
    """A body: its chunks from the first to the last, how much of the first its own mark takes, its label."""

    first: int
    last: int
    mark: int
    label: str
    closes: str = ""


def regions_of(chunks: Sequence[Chunk]) -> list[str]:
    """Tell of each chunk whether it stands under a head that says notes or references; else nothing.

    Such a head has a list right below it, or it is but a line of a table of contents.
    """
    out: list[str] = []
    here = ""
    for index, chunk in enumerate(chunks):
        words = chunk.text.strip(" _*=:.[]").casefold().split() if len(chunk.text) < _TITLE else []
        if words:
            told = _told(words)
            if told and _lists(chunks, index + 1):
                here = told
            elif told or _is_unit(chunk) or (here == "references" and chunk.before > 1):
                here = ""
        out.append(here)
    return out


def _told(words: Sequence[str]) -> str:
    if len(words) <= _LISTED and words[-1] in NOTES:
        return "notes"
    return "references" if len(words) <= _LISTED + 1 and {words[0], words[-1]} & REFERENCES else ""


def _is_unit(chunk: Chunk) -> bool:
    found = numbered(chunk.lines[0].words)
    return found is not None and found.style.startswith("unit:") and found.rank < 6


def _lists(chunks: Sequence[Chunk], first: int) -> bool:
    """Tell whether one of the next chunks begins with a mark; notes may stand under the name of their chapter."""
    return any(
        habit.body.match(chunk.text) is not None for chunk in chunks[first : first + _LISTED] for habit in HABITS
    )


def bodies_of(
    chunks: Sequence[Chunk], habit: NoteHabit, regions: Sequence[str], *, inside: AbstractSet[int]
) -> list[Body]:
    """Find the bodies of one habit; `inside` are chunks of bodies that were found before."""
    out: list[Body] = []
    index = 0
    while index < len(chunks):
        chunk = chunks[index]
        match = habit.body.match(chunk.text)
        unfit = index in inside or regions[index] == "references" or chunk.mend is not None
        if match is None or unfit or (habit.name == "1." and regions[index] != "notes"):
            index += 1
            continue
        last = _closed(chunks, habit, index) if habit.closes else _indented(chunks, index)
        label = label_of(match.group(1) or "*")
        out.append(Body(index, last, match.end(), label, habit.closes))
        index = last + 1
    return out


def _closed(chunks: Sequence[Chunk], habit: NoteHabit, index: int) -> int:
    """Give the chunk in which the bracket that opens here closes."""
    depth = _depth(chunks[index].text)
    last = index
    while depth > 0 and last + 1 < len(chunks) and last - index < _LONGEST:
        if habit.body.match(chunks[last + 1].text):
            break
        last += 1
        depth += _depth(chunks[last].text)
    return index if depth > 0 else last


def _indented(chunks: Sequence[Chunk], index: int) -> int:
    """Give the last of a note's further paragraphs, which are indented below its first line."""
    base = chunks[index].lines[0].indent
    hang = chunks[index].lines[-1].indent
    last = index
    while (
        last + 1 < len(chunks)
        and chunks[last + 1].indent > base + 1
        and chunks[last + 1].indent >= hang > base
        and not any(one.body.match(chunks[last + 1].text) for one in HABITS[:-1])
    ):
        last += 1
    return last


def _depth(text: str) -> int:
    return text.count("[") - text.count("]")
