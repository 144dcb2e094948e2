"""Find the parts of a text that hold notes or references."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.breaks import is_scene_break
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.unit_words import NOTES, REFERENCES, REMARKS, TRANSCRIBERS
from briefpress.verbs.plain.notes.habits import EMPHASIS, HABITS, begun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk

_TITLE = 40
# A label over what is said of the copy has no more words.
_LABEL = 6
# Notes on how a text was transcribed are called by nothing in it.
_TRANSCRIBER = re.compile(r"transcri|transkri|editor|bewerk|corre[ck]t")
# The number of a note, bare or in round brackets, and how far such numbers may step: some begin with other signs.
_SKIPPED = 20
_COUNTED = re.compile(r"(?:\((?=\d+\)))?(\d{1,4})(?:[.):](?!\d)\s*|\s+)(?=\S)")
_LISTED = 3
# “Notes to the third letter”.
_TO = frozenset("to on zu zum zur sur aux à al alla alle".split())
# So many books may be named over the notes of a chapter.
_BOOKS = 20
# A mark of fewer signs than “[1]” is found in any text.
_CALLABLE = 3
# Notes below a rule are set in by so many columns at least.
_SET_IN = 2


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
        words = _words_of(chunk) if short else []
        told = _told(words) if words else ""
        awaited |= told == "notes" and index * 2 > len(chunks)
        if (counts_on or counts[0] == 1) and _is_gathered(chunks, index):
            here, listed = "notes", index
        if told and _lists(chunks, index + 1):
            here, listed = told, index
        elif words and awaited and _is_unit(chunk) and _begins_count(chunks, index + 1):
            here = "notes"
        elif words and (
            told or (_is_unit(chunk) and not _numbers_on(chunks, index, counts)) or _are_transcribers(words)
        ):
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
    sign = EMPHASIS.match(chunk.text) if chunk.text[:1] in "_*" else None
    return _COUNTED.match(chunk.text, sign.end() if sign is not None else 0)


def _counted_on(chunk: Chunk, counts: tuple[int, int]) -> tuple[bool, tuple[int, int]]:
    """Tell whether a chunk goes on in a count of notes, and give the count, with that before it last began anew.

    “110 Book II, ch. 3” is the note behind note 109, not the head of a book.
    """
    match = _count_of(chunk)
    if match is None:
        return False, counts
    number = int(match.group(1))
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
    return len(chunk.text) < _TITLE and _are_transcribers(_words_of(chunk))


def labels_copy(text: str) -> bool:
    """Tell a label over what is said of the copy, not of the text: “Anmerkungen zur Transkription”."""
    brief = len(text) <= _TITLE * 2 and len(text.split()) <= _LABEL
    return brief and TRANSCRIBERS.search(text) is not None and REMARKS.search(text) is not None


def _words_of(chunk: Chunk) -> list[str]:
    return chunk.text.strip(" _*=:.[]").casefold().split()


def _are_transcribers(words: Sequence[str]) -> bool:
    return len(words) > 1 and words[-1] in NOTES and _TRANSCRIBER.match(words[0]) is not None


def _told(words: Sequence[str]) -> str:
    if len(words) <= _LISTED and words[-1] in NOTES and not _TRANSCRIBER.match(words[0]):
        return "notes"
    if len(words) > _LISTED - 1 and words[0] in NOTES and words[1] in _TO:
        return "notes"
    return "references" if len(words) <= _LISTED + 1 and {words[0], words[-1]} & REFERENCES else ""


def _is_unit(chunk: Chunk) -> bool:
    found = numbered(chunk.lines[0].words)
    return found is not None and found.style.startswith("unit:") and found.rank < 6


def _lists(chunks: Sequence[Chunk], first: int) -> bool:
    """Tell whether one of the next chunks begins with a mark; notes may stand under the name of their chapter.

    A mark that is called below the head begins a note of the text there: the head is but a line of contents.
    """
    for index in range(first, min(first + _LISTED, len(chunks))):
        mark = _mark_of(chunks[index])
        if mark:
            return len(mark) < _CALLABLE or not any(mark in chunk.text for chunk in chunks[first:index])
    return False


def _begins_with_mark(chunk: Chunk) -> bool:
    return bool(_mark_of(chunk))


def _mark_of(chunk: Chunk) -> str:
    """Give the mark with which a chunk begins."""
    found = (begun(habit, chunk.text)[1] for habit in HABITS)
    return next((match.group().strip() for match in found if match is not None), "")
