"""Find the lines that say word for word what the contents list with their pages, as in what is copied from a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.anchoring.longest_rise import longest_rise
from briefpress.verbs.plain.heads.entries import NUMBERED_PAGE, is_entry
from briefpress.verbs.plain.heads.may_head import key_of
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.places import says_pictures
from briefpress.verbs.plain.letters import begins_small
from briefpress.verbs.plain.within.span import Span, within_stretches
from briefpress.verbs.plain.wording import ends

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.lines import Line

# So many entries with their pages make a list, and so many letters are needed to know one again.
_MANY, _LEAST = 5, 4
# So many lines lie between two entries at most.
_CLOSE = 3
# Of so many heads at least one stands within a stretch, or the list names all; else blank lines tell more of them.
_INNER = 3
# A head that wraps has so many lines.
_WRAPPED = 3
_REASON = "the contents list it"


def listed_lines(chunks: Sequence[Chunk]) -> list[Span]:
    """Find the heads behind the contents that stand in the order of their entries.

    Running heads say the same words: the first that fits the order is the head.
    """
    entries, last = _entries(chunks)
    if len(entries) < _MANY:
        return []
    found = _without_rows([(span, place) for span, place in _spans(chunks, entries) if span.first > last])
    row = [found[at][0] for at, _ in longest_rise([(at, place) for at, (_, place) in enumerate(found)])]
    inner = within_stretches(row, chunks)
    # What lists the matters of each chapter says little of what stands in the text.
    all_ = inner > 0 and len(row) * 20 >= len(set(entries.values())) * 19
    return row if all_ or inner * _INNER >= len(row) else []


def _without_rows(found: Sequence[tuple[Span, int]]) -> list[tuple[Span, int]]:
    """Leave out what is listed again: many such lines with no more than a line between them."""
    out: list[tuple[Span, int]] = []
    row: list[tuple[Span, int]] = []
    for one in found:
        if row and one[0].first - row[-1][0].first - row[-1][0].lines > 1:
            out.extend(row if len(row) < _MANY else ())
            row = []
        row.append(one)
    return [*out, *(row if len(row) < _MANY else ())]


def _entries(chunks: Sequence[Chunk]) -> tuple[dict[str, int], int]:
    """Give the keys of the entries with their places, and the number of the last line that is one.

    Entries stand close together in the first half of a text; every tenth line of verse has a number too. What lists
    pictures lists no heads.
    """
    lines = [(line, chunk.mend is None) for chunk in chunks for line in chunk.lines]
    begun = {chunk.first for chunk in chunks}
    half = lines[-1][0].number // 2 if lines else 0
    at = [index for index, (line, free) in enumerate(lines) if free and line.number <= half and is_entry(line.text)]
    runs: list[list[int]] = []
    for index in at:
        if not runs or index - runs[-1][-1] > _CLOSE:
            runs.append([])
        runs[-1].append(index)
    runs = [
        run for run in runs if not any(says_pictures(line.words) for line, _ in lines[max(0, run[0] - _CLOSE) : run[0]])
    ]
    alone = {chunk.first for chunk in chunks if len(chunk.lines) == 1}
    out: dict[str, int] = {}
    last = place = 0
    for run in (run for run in runs if len(run) >= _MANY):
        over = {index: lines[index - 1][0] for index in run if index and not is_entry(lines[index - 1][0].text)}
        titles = {index for index, line in over.items() if line.number in alone and lines[index][0].number in begun}
        titles = {index for index in titles if numbered(over[index].words) is None}
        # A list of poems may have the first verse of each, with its page, below the title.
        quotes = len(titles) * 4 >= len(run) * 3
        for index in run:
            words = NUMBERED_PAGE.sub("", lines[index][0].words)
            above = over[index].words if index in over else ""
            # A long entry has its page on its last line.
            named = (above,) if quotes and index in titles else (words, f"{above} {words}")
            for key in map(key_of, named):
                if len(key) >= _LEAST:
                    out.setdefault(key, place)
            place += 1
            last = lines[index][0].number
    return out, last


def _spans(chunks: Sequence[Chunk], entries: Mapping[str, int]) -> list[tuple[Span, int]]:
    """Find the lines, or a few below each other, that say what an entry says, with the place of that."""
    lines = [(line, chunk.mend is None and not chunk.table) for chunk in chunks for line in chunk.lines]
    keys = [key_of(line.words) if free and _may_head(line) else "" for line, free in lines]
    longest = max(map(len, entries))
    out = []
    for at, (line, _) in enumerate(lines):
        key = ""
        for count in range(1, min(_WRAPPED, len(lines) - at) + 1):
            key += keys[at + count - 1]
            if not keys[at + count - 1] or len(key) > longest:
                break
            if key in entries:
                out.append((Span(first=line.number, lines=count, reason=_REASON), entries[key]))
                break
    return out


def _may_head(line: Line) -> bool:
    return not is_entry(line.text) and not (begins_small(line.words) and ends(line.words))
