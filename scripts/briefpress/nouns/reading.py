"""The reading text: the plain text a reader sees, with a way back to every leaf of the tree."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.nouns.tree import Path


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of the reading text, in Unicode code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a range that ends before it begins."""
        if not 0 <= self.start <= self.end:
            message = f"not a range: {self.start} to {self.end}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Run:
    """A leaf of the tree and the range of the reading text that it gives."""

    start: int
    end: int
    path: Path


@dataclass(frozen=True, slots=True)
class Stream:
    """A stretch of the reading text that is read in one go: the flow, or one note."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ReadingText:
    """The text, its runs in order, its streams: the flow first, then each note of the source in order.

    Blocks are parted by two newlines, lines of verse by one. `calls` are the offsets at which notes are called, in
    order; marks are no part of the text.
    """

    text: str
    runs: tuple[Run, ...]
    streams: tuple[Stream, ...]
    calls: tuple[int, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Remember where runs start, for look-ups by offset."""
        object.__setattr__(self, "_starts", tuple(run.start for run in self.runs))

    def runs_in(self, span: Span) -> tuple[Run, ...]:
        """Give the runs that share at least one code point with a range."""
        low = max(0, bisect_right(self._starts, span.start) - 1)
        high = bisect_left(self._starts, span.end, low)
        return tuple(run for run in self.runs[low:high] if run.end > span.start)

    def run_before(self, offset: int) -> Run | None:
        """Give the run whose text ends at or spans the offset, that is, holds the code point before it."""
        index = bisect_right(self._starts, offset - 1) - 1
        if index < 0:
            return None
        run = self.runs[index]
        return run if run.end >= offset else None

    def stream_of(self, offset: int) -> Stream:
        """Give the stream in which an offset lies."""
        number = bisect_right(self.streams, offset, key=lambda stream: stream.start) - 1
        if number >= 0 and offset <= self.streams[number].end:
            return self.streams[number]
        message = f"offset {offset} is outside the text"
        raise ValueError(message)
