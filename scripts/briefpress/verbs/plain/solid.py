"""Part a text that is set solid: nowhere does a blank line part its paragraphs, as in what is copied from a PDF."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.cells import first_cells
from briefpress.verbs.plain.chunks import Chunk, length_of, with_distances
from briefpress.verbs.plain.letters import begins_anew, begins_small
from briefpress.verbs.plain.points import CLOSES, STOPS
from briefpress.verbs.plain.survey import SLACK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.lines import Line
    from briefpress.verbs.plain.survey import Habits

# So many ends of paragraphs, and of lines that go on in small letters, tell a habit.
_ENDS, _INNER = 3, 8
# Lines that go on in small letters are filled, but for this share of them: lines of lists, quotations.
_ODD = 0.03
# How much shorter than half of them the shortest may be in print, whose letters are of many widths.
_EVEN = 0.75
# A head is no longer, and so many lines in a row that end no sentences are verse, addresses, lists.
_HEAD, _ROW = 70, 3
_SENTENCE_END = re.compile(rf"[:：{STOPS}][{CLOSES}]*$")
_HELD = re.compile(r"[,;—–-]$")
_SIGNED = re.compile(r"(?:[•◦▪‣●○■□➢✓*·–—-]|\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s+\S")


def set_apart(chunks: Sequence[Chunk], habits: Habits) -> list[Chunk]:
    """Part the chunks of a text that is set solid as if blank lines stood there; any other stays as it is.

    A line that is broken early ends a paragraph, or is a head. How short a line is for that, the lines that go on in
    small letters tell: they were surely filled. Blank lines, where there are any, must be rare beside such ends.
    """
    shortest = 0 if habits.indents else _shortest(chunks, habits)
    if not shortest:
        return list(chunks)
    ends = sum(
        _SENTENCE_END.search(line.text) is not None and _begins(following.words)
        for chunk in chunks
        for line, following in pairwise(chunk.lines)
        if _need(line, following) < shortest
    )
    gaps = sum(chunk.before > 0 and not chunk.page for chunk in chunks[1:])
    if ends < max(_ENDS, gaps * 3) or gaps * 10 > sum(len(chunk.lines) for chunk in chunks):
        return list(chunks)
    return with_distances([part for chunk in chunks for part in _parts(chunk, shortest)])


def _shortest(chunks: Sequence[Chunk], habits: Habits) -> int:
    """Give the length below which a line was broken early, 0 if the text is not prose that was wrapped."""
    pairs = [pair for chunk in chunks for pair in pairwise(chunk.lines)]
    inner = sorted(_need(line, following) for line, following in pairs if begins_small(following.words))
    if habits.unwrapped or len(inner) < _INNER or len(inner) * 3 < len(pairs):
        return 0
    shortest = inner[int(len(inner) * _ODD)]
    if shortest < inner[len(inner) // 2] * _EVEN:
        return 0
    return min(shortest, habits.width - SLACK + 1) if habits.width else shortest


def _need(line: Line, following: Line) -> int:
    """Give how long a line would be with the next one's first word."""
    return length_of(line) + first_cells(following.words)


def _begins(words: str) -> bool:
    return begins_anew(words) or words[0].isdecimal() or _SIGNED.match(words) is not None


def _parts(chunk: Chunk, shortest: int) -> list[Chunk]:
    lines = chunk.lines
    cuts = {0, len(lines)}
    for index in range(1, len(lines)):
        line, following = lines[index - 1], lines[index]
        early = _need(line, following) < shortest
        ended = _SENTENCE_END.search(line.text) is not None
        if early and _begins(following.words) and not _HELD.search(line.text):
            cuts.add(index)
            # The paragraph over a head may have filled its last line.
            if index > 1 and not ended and length_of(line) <= _HEAD and _begins(line.words):
                above = _SENTENCE_END.search(lines[index - 2].text)
                cuts.update((index - 1,) if above else ())
        elif ended and _SIGNED.match(following.words):
            cuts.add(index)
    starts = sorted(cuts - _rows(lines, sorted(cuts)))
    return [
        replace(
            chunk,
            lines=lines[low:high],
            before=1 if low else chunk.before,
            page=chunk.page and not low,
        )
        for low, high in pairwise(starts)
    ]


def _rows(lines: Sequence[Line], cuts: Sequence[int]) -> set[int]:
    """Give the cuts within rows of single lines that hardly ever end sentences: verse, an address, a table."""
    undone: set[int] = set()
    row: list[int] = []
    for low, high in [*pairwise(cuts), (0, 0)]:
        if high - low == 1:
            row.append(low)
            continue
        ended = sum(_SENTENCE_END.search(lines[at].text) is not None for at in row)
        if len(row) > _ROW and ended * 3 < len(row):
            undone.update(row[1:])
        row = []
    return undone
