"""Read the words of a plain text's chunks; a note stands where its mark calls it, and the mark is set aside."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside
from briefpress.nouns.tree import OURS, Node, Nodes, call_again, note, para
from briefpress.verbs.plain.emphasis.carried import Stretch, carried
from briefpress.verbs.plain.emphasis.inlines import Writing, inlines
from briefpress.verbs.plain.points import CLOSES, COMMAS, STOPS
from briefpress.verbs.plain.shapes import shape_of
from briefpress.verbs.plain.trees import line_block
from briefpress.verbs.plain.turned import turned_lines
from briefpress.verbs.trees.lines_at import lines_at
from briefpress.verbs.trees.name_note import name_note

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.notes.bodies import Body
    from briefpress.verbs.plain.notes.join_notes import Joined
    from briefpress.verbs.plain.survey import Habits

# What follows a mark that belongs to the word before it.
_GOES_ON = re.compile(rf"\s|[{STOPS}{COMMAS}{CLOSES}]|\Z")


@dataclass(slots=True)
class Words:
    """Reads words, and lists the marks of notes that are words no longer."""

    chunks: Sequence[Chunk]
    notes: Joined
    marks: frozenset[str]
    habits: Habits
    set_aside: list[SetAside] = field(default_factory=list)
    called: set[int] = field(default_factory=set)
    places: dict[int, tuple[list[int], list[int]]] = field(default_factory=dict)
    writing: Writing = field(init=False)
    again: frozenset[int] = field(init=False)
    carried: dict[int, Stretch] = field(init=False)

    def __post_init__(self) -> None:
        """Count how often each note is called, and find the emphasis that goes on over several paragraphs."""
        calls = Counter(body.first for here in self.notes.calls.values() for _, body in here.values())
        self.again = frozenset(first for first, often in calls.items() if often > 1)
        self.writing = Writing(self.marks)
        self.carried = carried([chunk.text for chunk in self.chunks], self.marks)

    def within(self, index: int, low: int, high: int, *, verse: bool = False) -> Nodes:
        """Read a range of a chunk's text."""
        return self.joined(index, [(low, high)], stretch=self._stretch(index, low, high), verse=verse)

    def called_in(self, index: int, low: int, high: int) -> Nodes:
        """Give nothing of a range of a chunk's text but the notes that are called there."""
        calls = self.notes.calls.get(index, {})
        starts, _ = self._called_at(index, calls)
        there = starts[bisect_left(starts, low) : bisect_left(starts, high)]
        return [node for start in there for node in self.joined(index, [(start, start + calls[start][0])])]

    def joined(
        self,
        index: int,
        ranges: Sequence[tuple[int, int]],
        *,
        stretch: Stretch | None = None,
        verse: bool = False,
    ) -> Nodes:
        """Read ranges of a chunk's text as lines, one below the other; marks that call notes become the notes."""
        chunk = self.chunks[index]
        text = chunk.text
        shown = "\n".join(text[low:end] for low, end in ranges)
        calls = self.notes.calls.get(index)
        if not calls:
            return inlines(shown, self.writing, stretch=stretch, verse=verse)
        here: dict[int, tuple[int, Node]] = {}
        starts, lines = self._called_at(index, calls)
        begun = 0
        for low, end in ranges:
            for nth in range(bisect_left(starts, low), bisect_left(starts, end)):
                start = starts[nth]
                length, body = calls[start]
                mark = text[start : start + length]
                line = chunk.first + lines[nth] - 1
                self.set_aside.append(SetAside(line, mark, "note-mark", "a note is called here"))
                apart = 0
                # A mark that touches the next word belongs to it.
                if _GOES_ON.match(text, start + length, end):
                    apart = _space_before(text, low, start, verse=verse)
                here[begun + start - low - apart] = (length + apart, self._called(body))
            begun += end - low + 1
        return inlines(shown, self.writing, here, stretch, verse=verse)

    def _called_at(self, index: int, calls: Mapping[int, object]) -> tuple[list[int], list[int]]:
        """Give where the marks of a chunk stand and on which of its lines: found once, though it is read by ranges."""
        if index not in self.places:
            starts = sorted(calls)
            self.places[index] = (starts, lines_at(self.chunks[index].text, starts))
        return self.places[index]

    def _stretch(self, index: int, low: int, high: int) -> Stretch | None:
        """Give what is emphasised in a range of a chunk's text as part of several paragraphs."""
        whole = self.carried.get(index)
        if whole is None or whole.end <= low or high <= whole.start:
            return None
        start, end = max(whole.start, low), min(whole.end, high)
        opened, closed = whole.opened and start == whole.start, whole.closed and end == whole.end
        return Stretch(start - low, end - low, whole.kind, opened=opened, closed=closed)

    def _called(self, body: Body) -> Node:
        """Give a note where it is called first, and what shows its number where it is called again."""
        place = f"{OURS}called-{body.first}"
        if body.first in self.called:
            return call_again(place)
        self.called.add(body.first)
        made = note(self._body(body))
        if body.first in self.again:
            name_note(made, place)
        return made

    def _body(self, body: Body) -> Nodes:
        out: Nodes = []
        for index in range(body.first, body.last + 1):
            chunk = self.chunks[index]
            text = chunk.text
            if index == body.first:
                self.set_aside.append(
                    SetAside(chunk.first, text[: body.mark].strip(), "note-mark", "it is a note's own mark")
                )
                text = body.opens + text[body.mark :]
                if not text and index < body.last:
                    # The label stood alone over the note.
                    continue
            if index == body.last and body.closes:
                text = text.rstrip().removesuffix(body.closes)
            shape, _ = shape_of(chunk, self.habits)
            plain = shape != "lines" or index == body.first
            nodes = inlines(text, self.writing, verse=not plain)
            out.append(para(nodes) if plain else line_block(nodes, chunk, turned_lines(chunk, self.habits)))
        further = (self.chunks[index].text for index in range(body.last + 1, body.end + 1))
        out.extend(para(inlines(text, self.writing)) for text in further)
        return out


def _space_before(text: str, low: int, start: int, *, verse: bool) -> int:
    """Give how much white space parts a mark from its word: a raised number stands right behind that.

    Lines of verse stay lines; elsewhere a line may end there. The whole of a text before each of its marks is not
    looked at again.
    """
    at = start
    ends = 0 if verse else 1
    while at > low and (text[at - 1] in " \t" or (text[at - 1] == "\n" and ends > 0)):
        ends -= text[at - 1] == "\n"
        at -= 1
    return start - at if at > low else 0
