"""Set heads apart that a list of contents names, where no blank lines do, as in what is copied from a PDF."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import Chunk, with_distances
from briefpress.verbs.plain.heads.entries import NUMBERED_PAGE, is_entry
from briefpress.verbs.plain.heads.may_head import key_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.lines import Line

# So many entries with their pages make a list, and so many letters are needed to know one again.
_MANY, _LEAST = 5, 4
# A head that wraps has so many lines.
_WRAPPED = 3


@dataclass(frozen=True, slots=True)
class ListedApart:
    """The chunks, with the heads that the contents list in chunks of their own; `heads` are the numbers of their lines.

    A number is the first of a head's lines.
    """

    chunks: Sequence[Chunk]
    heads: frozenset[int]


def listed_apart(chunks: Sequence[Chunk]) -> ListedApart:
    """Part the chunks at the lines that say word for word what entries with pages say, and in their order.

    Running heads say it too: the first line of each that fits the order is the head.
    """
    entries, last = _entries(chunks)
    if len(entries) < _MANY:
        return ListedApart(chunks, frozenset())
    spans = _in_order([span for span in _spans(chunks, entries) if span.first > last])
    starts = {span.first: span for span in spans}
    # What stands apart as it is stays so.
    if not starts:
        return ListedApart(chunks, frozenset())
    return ListedApart(_parted(chunks, starts), frozenset(starts))


@dataclass(frozen=True, slots=True)
class _Span:
    """The lines, by their numbers, that say what an entry says; `entry` is its place in the list."""

    first: int
    lines: int
    entry: int


def _entries(chunks: Sequence[Chunk]) -> tuple[dict[str, int], int]:
    """Give the keys of the entries with their places, and the number of the last line that is one."""
    out: dict[str, int] = {}
    last = 0
    above = ""
    for chunk in chunks:
        for line in chunk.lines:
            if chunk.mend is None and is_entry(line.text):
                # A long entry has its page on its last line.
                words = NUMBERED_PAGE.sub("", line.words)
                for key in {key_of(words), key_of(f"{above} {words}")}:
                    if len(key) >= _LEAST:
                        out.setdefault(key, len(out))
                last, above = line.number, ""
            else:
                above = line.words
    return out, last


def _spans(chunks: Sequence[Chunk], entries: Mapping[str, int]) -> list[_Span]:
    """Find the lines, or a few below each other, that say what an entry says."""
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
                out.append(_Span(line.number, count, entries[key]))
                break
    return out


def _in_order(spans: Sequence[_Span]) -> list[_Span]:
    """Keep the most of them that come in the order of their entries, the first of each that says the same."""
    ends: list[int] = []
    at: list[int] = []
    above: list[int] = []
    for index, span in enumerate(spans):
        place = bisect_left(ends, span.entry)
        above.append(at[place - 1] if place else -1)
        if place == len(ends):
            ends.append(span.entry)
            at.append(index)
        elif ends[place] != span.entry:
            ends[place], at[place] = span.entry, index
    out: list[_Span] = []
    index = at[-1] if at else -1
    while index >= 0:
        out.append(spans[index])
        index = above[index]
    return out[::-1]


def _parted(chunks: Sequence[Chunk], starts: Mapping[int, _Span]) -> list[Chunk]:
    """Part the chunks before and behind each head; a number and its title become one chunk."""
    out: list[Chunk] = []
    waiting = 0
    for chunk in chunks:
        lines = chunk.lines
        if waiting:
            # The title of a number that stands alone above it.
            taken = min(waiting, len(lines))
            out[-1] = replace(out[-1], lines=(*out[-1].lines, *lines[:taken]))
            waiting -= taken
            lines = lines[taken:]
            if not lines:
                continue
            chunk = replace(chunk, lines=lines, before=1)
        cuts: set[int] = set()
        for at, line in enumerate(lines):
            span = starts.get(line.number)
            if span is not None:
                cuts.update((at, min(at + span.lines, len(lines))))
                waiting = max(0, at + span.lines - len(lines))
        if cuts:
            cuts |= {0, len(lines)}
            out.extend(_part(chunk, lines, low, high) for low, high in pairwise(sorted(cuts)))
        else:
            out.append(chunk)
    return with_distances(out)


def _part(chunk: Chunk, lines: Sequence[Line], low: int, high: int) -> Chunk:
    before = max(chunk.before, 1) if not low else 1
    return replace(chunk, lines=tuple(lines[low:high]), before=before, page=chunk.page and not low)
