"""Find what may be the bodies of notes: chunks that begin with a note's mark."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.plain.breaks import is_scene_break
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.unit_words import NOTES, REFERENCES
from briefpress.verbs.plain.notes.habits import HABITS, NoteHabit, label_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk

_TITLE = 40
_EMPHASIS = re.compile(r"_\s*(?=[\[({\d])|\*\s{2,}(?=\d)")
_PAIR = re.compile(r"(?![ivxlc]{2})[a-z]{2}|(?![IVXLC]{2})[A-Z]{2}")
# Notes on how a text was transcribed are called by nothing in it.
_TRANSCRIBER = re.compile(r"transcri|transkri|editor|bewerk|corre[ck]t")
# The number of a note without brackets, and how far such numbers may step: some begin with other signs.
_SKIPPED = 20
_COUNTED = re.compile(r"(\d{1,4})(?:[.)]\s*|\s+)(?=\S)")
_SPACED = 0.9
# How far from a label alone on its line another note stands.
_BESIDE = 4
_LISTED = 3
# So many books may be named over the notes of a chapter.
_BOOKS = 20
# Notes below a rule are set in by so many columns at least.
_SET_IN = 2
# More lines than these are left before a head, not within a note.
_APART = 2
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


def regions_of(chunks: Sequence[Chunk]) -> list[str]:
    """Tell of each chunk whether it stands under a head that says notes or references; else nothing.

    Such a head has a list right below it, or it is but a line of a table of contents. In the second half of a text
    other things may come first, as under “Bibliography and notes”: then the notes begin below the name of a chapter.
    """
    out: list[str] = []
    here = ""
    awaited = False
    listed = 0
    counts = (0, 0)
    for index, chunk in enumerate(chunks):
        counts_on, counts = _counted_on(chunk, counts)
        short = len(chunk.text) < _TITLE and not (counts_on and here == "notes")
        words = chunk.text.strip(" _*=:.[]").casefold().split() if short else []
        told = _told(words) if words else ""
        awaited |= told == "notes" and index * 2 > len(chunks)
        if _is_gathered(chunks, index) and (counts_on or counts[0] == 1):
            here, listed = "notes", index
        if told and _lists(chunks, index + 1):
            here, listed = told, index
        elif words and awaited and _is_unit(chunk) and _begins_count(chunks, index + 1):
            here = "notes"
        elif words and (told or (_is_unit(chunk) and not _numbers_on(chunks, index, counts)) or is_transcribers(chunk)):
            here = ""
        elif here == "references":
            # A list of references goes on as long as its entries begin with marks.
            listed = index if _begins_with_mark(chunk) else listed
            here = here if index - listed <= _LISTED else ""
        out.append(here)
    return out


def _is_gathered(chunks: Sequence[Chunk], index: int) -> bool:
    """Tell the first of a chapter's notes, set in below a rule: “1 The text”, with its further lines set in more."""
    lines = chunks[index].lines
    match = _count_of(chunks[index])
    if not index or match is None or not is_scene_break(chunks[index - 1]):
        return False
    # Emphasis may begin at the margin, before the number.
    return lines[0].indent + match.start() >= _SET_IN and (len(lines) == 1 or lines[1].indent > lines[0].indent)


def _count_of(chunk: Chunk) -> re.Match[str] | None:
    """Match the number with which a chunk begins, within emphasis perhaps."""
    sign = _EMPHASIS.match(chunk.text)
    return _COUNTED.match(chunk.text, sign.end() if sign is not None else 0)


def _counted_on(chunk: Chunk, counts: tuple[int, int]) -> tuple[bool, tuple[int, int]]:
    """Tell whether a chunk goes on in a count of notes, and give the count, with that before it last began anew.

    “110 Book II, ch. 3” is the note behind note 109, not the head of a book.
    """
    match = _count_of(chunk)
    number = int(match.group(1)) if match is not None else 0
    if number == 1:
        return counts[0] == 0, (1, max(counts))
    counts_on = any(0 < number - count <= _SKIPPED for count in counts)
    return counts_on, (number, number) if counts_on else counts


def _begins_count(chunks: Sequence[Chunk], first: int) -> bool:
    """Tell whether a note with the number one comes before the next head of a unit; books may be named before it."""
    for chunk in chunks[first : first + _BOOKS]:
        match = _count_of(chunk)
        if match is not None and match.group(1) == "1":
            return True
        if _is_unit(chunk):
            break
    return False


def _numbers_on(chunks: Sequence[Chunk], index: int, counts: tuple[int, int]) -> bool:
    """Tell the head of a chapter within the notes: right below it they begin anew, or count on."""
    if index + 1 == len(chunks):
        return False
    match = _count_of(chunks[index + 1])
    return match is not None and (match.group(1) == "1" or _counted_on(chunks[index + 1], counts)[0])


def is_transcribers(chunk: Chunk) -> bool:
    """Tell a head over notes on how a text was transcribed."""
    words = chunk.text.strip(" _*=:.[]").casefold().split() if len(chunk.text) < _TITLE else []
    return len(words) > 1 and words[-1] in NOTES and _TRANSCRIBER.match(words[0]) is not None


def _told(words: Sequence[str]) -> str:
    if len(words) <= _LISTED and words[-1] in NOTES and not _TRANSCRIBER.match(words[0]):
        return "notes"
    return "references" if len(words) <= _LISTED + 1 and {words[0], words[-1]} & REFERENCES else ""


def _is_unit(chunk: Chunk) -> bool:
    found = numbered(chunk.lines[0].words)
    return found is not None and found.style.startswith("unit:") and found.rank < 6


def _lists(chunks: Sequence[Chunk], first: int) -> bool:
    """Tell whether one of the next chunks begins with a mark; notes may stand under the name of their chapter."""
    return any(_begins_with_mark(chunk) for chunk in chunks[first : first + _LISTED])


def _begins_with_mark(chunk: Chunk) -> bool:
    return any(_begun(habit, chunk.text)[1] is not None for habit in HABITS)


def bodies_of(
    chunks: Sequence[Chunk], habit: NoteHabit, regions: Sequence[str], *, inside: AbstractSet[int]
) -> list[Body]:
    """Find the bodies of one habit; `inside` are chunks of bodies that were found before."""
    out: list[Body] = []
    index = 0
    while index < len(chunks):
        chunk = chunks[index]
        opens, match = _begun(habit, chunk.text)
        listed = regions[index] == "references" and not (habit.worded or habit.closes)
        unfit = index in inside or listed or chunk.mend is not None
        if match is None or unfit or (habit.name == "1." and regions[index] != "notes"):
            index += 1
            continue
        last = _closed(chunks, habit, index) if habit.closes else _indented(chunks, habit, index, match)
        label = label_of(match.group(1) or "*")
        out.append(Body(index, last, match.end(), label, habit.closes, opens))
        index = last + 1
    return _credible(chunks, out, alone=habit.worded)


def _begun(habit: NoteHabit, text: str) -> tuple[str, re.Match[str] | None]:
    """Match the mark with which a body begins, also within emphasis that begins before it: “_3 A title_, p. 5”."""
    match = habit.body.match(text)
    if match is not None:
        return "", match
    sign = _EMPHASIS.match(text)
    return (text[0], habit.body.match(text, sign.end())) if sign else ("", None)


def _credible(chunks: Sequence[Chunk], bodies: Sequence[Body], *, alone: bool) -> list[Body]:
    """Leave out what begins otherwise than the notes of the text do, and labels that nothing beside them confirms.

    Those are labels of two letters that do not count on, and labels alone on a line with no body near them, but for
    such as a word makes labels of: “Note 3:”.
    """
    apart = [body for body in bodies if body.closes or not _is_close(chunks[body.first].text, body.mark)]
    # Where notes have a space behind their marks, a paragraph that begins with a mark and none is no note.
    spaced = bodies if len(apart) < _SPACED * len(bodies) else apart
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


def _is_close(text: str, mark: int) -> bool:
    """Tell whether words follow a mark without a space."""
    return mark < len(text) and not text[mark - 1].isspace()


def _neighbours(label: str) -> set[str]:
    """Give the labels that count before and behind one of two letters: “ab” stands between “aa” and “ac”."""
    low, high = ("A", "Z") if label.isupper() else ("a", "z")
    first, second = label[0], label[1]
    before = high if label == low * 2 else chr(ord(first) - 1) + high if second == low else first + chr(ord(second) - 1)
    after = chr(ord(first) + 1) + low if second == high else first + chr(ord(second) + 1)
    return {before, after, chr(ord(first) - 1) * 2, chr(ord(first) + 1) * 2}


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


def _indented(chunks: Sequence[Chunk], habit: NoteHabit, index: int, match: re.Match[str]) -> int:
    """Give the last of a note's further paragraphs, which are indented below its first line.

    The next note may be set in as far, where it is verse. Below a label alone on its line stands the note itself.
    """
    base = chunks[index].lines[0].indent
    hang = chunks[index].lines[-1].indent
    last = index
    if match.end() == len(chunks[index].text) and _is_set_in_below(chunks, index):
        return index + 1
    while (
        last + 1 < len(chunks)
        and chunks[last + 1].indent > base + 1
        and chunks[last + 1].indent >= hang > base
        and chunks[last + 1].before <= _APART
        and not any(one.body.match(chunks[last + 1].text) for one in HABITS[:-1])
        and not _follows(habit, chunks[index].text, chunks[last + 1].text)
    ):
        last += 1
    return last


def _is_set_in_below(chunks: Sequence[Chunk], index: int) -> bool:
    """Tell whether the next chunk is set in below this one and no note of its own."""
    if index + 1 == len(chunks):
        return False
    after = chunks[index + 1]
    set_in = after.indent > chunks[index].lines[0].indent and after.before <= _APART and after.mend is None
    return set_in and not any(one.body.match(after.text) for one in HABITS[:-1])


def _follows(habit: NoteHabit, first: str, text: str) -> bool:
    """Tell whether a text begins with the number behind that with which a note begins."""
    own, following = (_begun(habit, words)[1] for words in (first, text))
    labels = [match.group(1) or "" for match in (own, following) if match is not None]
    return len(labels) > 1 and all(map(str.isdecimal, labels)) and int(labels[1]) == int(labels[0]) + 1


def _depth(text: str) -> int:
    return text.count("[") - text.count("]")
