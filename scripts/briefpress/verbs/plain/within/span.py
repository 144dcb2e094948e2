"""The lines of one head that stands within a stretch of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefpress.verbs.plain.chunks import Chunk


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The number of its first line, how many lines of words it has, and why it is a head."""

    first: int
    lines: int
    reason: str


def within_stretches(spans: Iterable[Span], chunks: Sequence[Chunk]) -> int:
    """Count the heads that stand in a chunk with several other lines, where no blank lines part them from these."""
    size = {line.number: len(chunk.lines) for chunk in chunks for line in chunk.lines}
    return sum(size[span.first] > span.lines + 1 for span in spans)
