"""Set the heads apart that stand within stretches of text: each becomes a chunk of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import Chunk, with_distances
from briefpress.verbs.plain.within.listed_lines import listed_lines
from briefpress.verbs.plain.within.section_lines import section_lines
from briefpress.verbs.plain.within.titled_lines import titled_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.lines import Line
    from briefpress.verbs.plain.within.span import Span


@dataclass(frozen=True, slots=True)
class HeadsApart:
    """The chunks, and why the lines with these numbers begin heads."""

    chunks: Sequence[Chunk]
    reasons: Mapping[int, str]


def heads_apart(chunks: Sequence[Chunk]) -> HeadsApart:
    """Part the chunks before and behind each head.

    The contents list it, or its number is next in order, or else it stands short between paragraphs.
    """
    listed = listed_lines(chunks)
    known = {number for span in listed for number in range(span.first, span.first + span.lines)}
    counted = [span for span in section_lines(chunks) if span.first not in known]
    # What contents or numbers tell needs no look at the lengths of lines.
    found = [*listed, *counted] or titled_lines(chunks)
    if not found:
        return HeadsApart(chunks, {})
    spans = {span.first: span for span in found}
    return HeadsApart(_parted(chunks, spans), {span.first: span.reason for span in found})


def _parted(chunks: Sequence[Chunk], spans: Mapping[int, Span]) -> list[Chunk]:
    """Part the chunks; what a head has in the chunks below its first line, the title of its number, joins that."""
    out: list[Chunk] = []
    waiting = 0
    for chunk in chunks:
        rest = chunk
        if waiting:
            taken = min(waiting, len(chunk.lines))
            out[-1] = replace(out[-1], lines=(*out[-1].lines, *chunk.lines[:taken]))
            waiting -= taken
            if taken == len(chunk.lines):
                continue
            rest = replace(chunk, lines=chunk.lines[taken:], before=1)
        lines = rest.lines
        cuts: set[int] = set()
        for at, line in enumerate(lines):
            if (span := spans.get(line.number)) is not None:
                cuts.update((at, min(at + span.lines, len(lines))))
                waiting = max(0, at + span.lines - len(lines))
        bounds = sorted(cuts | {0, len(lines)}) if cuts else []
        out.extend([_part(rest, lines, low, high) for low, high in pairwise(bounds)] or [rest])
    return with_distances(out)


def _part(chunk: Chunk, lines: Sequence[Line], low: int, high: int) -> Chunk:
    before = 1 if low else max(chunk.before, 1)
    return replace(chunk, lines=tuple(lines[low:high]), before=before, page=chunk.page and not low)
