"""Find the lines that say word for word what the contents list with their pages, as in what is copied from a PDF."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.entries import NUMBERED_PAGE, is_entry
from briefpress.verbs.plain.heads.may_head import key_of
from briefpress.verbs.plain.within.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk

# So many entries with their pages make a list, and so many letters are needed to know one again.
_MANY, _LEAST = 5, 4
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
    found = [(span, place) for span, place in _spans(chunks, entries) if span.first > last]
    return [found[at][0] for at in _longest([place for _, place in found])]


def _entries(chunks: Sequence[Chunk]) -> tuple[dict[str, int], int]:
    """Give the keys of the entries with their places, and the number of the last line that is one."""
    out: dict[str, int] = {}
    last = place = 0
    above = ""
    for chunk in chunks:
        for line in chunk.lines:
            if chunk.mend is not None or not is_entry(line.text):
                above = line.words
                continue
            # A long entry has its page on its last line.
            words = NUMBERED_PAGE.sub("", line.words)
            for key in (key_of(words), key_of(f"{above} {words}")):
                if len(key) >= _LEAST:
                    out.setdefault(key, place)
            last, place, above = line.number, place + 1, ""
    return out, last


def _spans(chunks: Sequence[Chunk], entries: Mapping[str, int]) -> list[tuple[Span, int]]:
    """Find the lines, or a few below each other, that say what an entry says, with the place of that."""
    lines = [(line, chunk.mend is None and not chunk.table) for chunk in chunks for line in chunk.lines]
    keys = [key_of(line.words) if free and not is_entry(line.text) else "" for line, free in lines]
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


def _longest(places: Sequence[int]) -> list[int]:
    """Give the indices of the longest row of places that goes up, of equal ones the first."""
    ends: list[int] = []
    at: list[int] = []
    above: list[int] = []
    for index, place in enumerate(places):
        rank = bisect_left(ends, place)
        above.append(at[rank - 1] if rank else -1)
        if rank == len(ends):
            ends.append(place)
            at.append(index)
        elif ends[rank] != place:
            ends[rank], at[rank] = place, index
    out: list[int] = []
    index = at[-1] if at else -1
    while index >= 0:
        out.append(index)
        index = above[index]
    return out[::-1]
