"""Find notes that stand in a row below their marks with figures only: “1 Word.” for “[1]”, often counted anew.

A line that begins with a figure may be anything, so the whole row must answer the marks above it, one by one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.plain.notes.bodies import Body
from briefpress.verbs.plain.notes.habits import RAISED, label_of
from briefpress.verbs.plain.notes.pairs import Mark
from briefpress.verbs.plain.notes.regions import is_transcribers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk

_CALL = re.compile(rf"(?<=[^\s\[])\s?(?:\[(\d{{1,3}})\]|([{RAISED}]{{1,3}})(?![\w{RAISED}]))(?!\()")
_BRACKETED = re.compile(r"\[(?:[^\W\d_]+\s*)?\d{1,3}[\]:.]")
_BODY = re.compile(r"([_*]?\s*)\(?(\d{1,3})[.)]?\s+(?=\S)")
# A text has this habit if such rows answer most marks of this form, and some of them are of two or more; or if they
# answer next to all marks, where each is of one.
_MOST, _NEXT_TO_ALL, _MANY = 0.6, 0.9, 4


@dataclass(frozen=True, slots=True)
class Glosses:
    """Rows of notes: for each note its mark, its chunk, and the line of the chunk with which it begins."""

    marks: tuple[Mark, ...]
    places: tuple[tuple[int, int], ...]


def glosses_of(chunks: Sequence[Chunk]) -> Glosses:
    """Find the rows of a text whose figures are those of the marks above them, in the same order."""
    waiting: list[Mark] = []
    rows: list[tuple[list[Mark], list[tuple[int, int]]]] = []
    count = 0
    index = 0
    while index < len(chunks):
        row = _row(chunks, index) if waiting and not (index and is_transcribers(chunks[index - 1])) else []
        labels = [label for label, _ in row]
        if row and [mark.label for mark in waiting[-len(row) :]] == labels:
            rows.append((waiting[-len(row) :], [place for _, place in row]))
            waiting = []
            index = row[-1][1][0] + 1
            continue
        found = _calls(chunks, index)
        count += len(found)
        waiting.extend(found)
        index += 1
    if not rows:
        return Glosses((), ())
    answered = sum(len(marks) for marks, _ in rows)
    bracketed = sum(_BRACKETED.match(chunk.text) is not None for chunk in chunks)
    single = all(len(marks) < 2 for marks, _ in rows)
    wanted = max(_NEXT_TO_ALL * count, _MANY) if single else _MOST * count
    if answered <= 2 * bracketed or answered < wanted:
        return Glosses((), ())
    return Glosses(
        tuple(mark for marks, _ in rows for mark in marks), tuple(place for _, places in rows for place in places)
    )


def gloss_starts(chunks: Sequence[Chunk]) -> dict[int, list[int]]:
    """Give by chunk the lines with which notes in a row begin, so that each can be a chunk by itself."""
    out: dict[int, list[int]] = {}
    for index, line in glosses_of(chunks).places:
        out.setdefault(index, []).append(line)
    return {index: lines for index, lines in out.items() if lines != [0]}


def glossed(chunks: Sequence[Chunk]) -> list[tuple[Mark, Body]]:
    """Give the notes in rows, once each is a chunk by itself, with their marks."""
    found = glosses_of(chunks)
    out = []
    for mark, (index, line) in zip(found.marks, found.places, strict=True):
        match = _BODY.match(chunks[index].text)
        if line == 0 and match is not None:
            out.append((mark, Body(index, index, match.end(), mark.label, opens=match.group(1).strip())))
    return out


def _calls(chunks: Sequence[Chunk], index: int) -> list[Mark]:
    out: list[Mark] = []
    text = chunks[index].text
    if "[" not in text and (text.isascii() or not any(map(text.__contains__, RAISED))):
        return out
    for match in _CALL.finditer(text):
        low = match.start() + match.group()[0].isspace()
        out.append(Mark(index, low, match.end(), label_of(match.group(1) or match.group(2))))
    return out


def _row(chunks: Sequence[Chunk], first: int) -> list[tuple[str, tuple[int, int]]]:
    """Give the labels and places of the lines that begin with figures that count up, over neighbouring chunks."""
    out: list[tuple[str, tuple[int, int]]] = []
    for index in range(first, len(chunks)):
        here = _counted(chunks[index], int(out[-1][0]) if out else 0)
        if not here:
            break
        out.extend((label, (index, line)) for label, line in here)
    return out


def _counted(chunk: Chunk, before: int) -> list[tuple[str, int]]:
    """Give the lines of a chunk that begin with figures that go on from a number; nothing if the first does not."""
    out: list[tuple[str, int]] = []
    for number, line in enumerate(chunk.lines):
        match = _BODY.match(line.words)
        if match is not None and (int(match.group(2)) == before + 1 or (not before and not number)):
            before = int(match.group(2))
            out.append((match.group(2), number))
        elif not number:
            return []
    return out
