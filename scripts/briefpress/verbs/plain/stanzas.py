"""Read chunks as verse that have as many lines as the stanzas around them, at one place.

A stanza whose lines are long and all but even looks like a quotation that was wrapped at a width of its own. What was
wrapped does not fill the same number of lines again and again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.shapes import Shape

# So many columns beyond the margin verse is set in at least.
_DEEP = 2
# So many chunks of one form at least are stanzas; few lines tell little.
_MANY, _LINES = 3, 4
_REASON = "it has as many lines as the stanzas beside it"


def with_stanzas(
    chunks: Sequence[Chunk], shaped: Sequence[tuple[Shape, str]], *, margin: int
) -> list[tuple[Shape, str]]:
    """Give the shapes with those of stanzas corrected: in a row of one form, a third of which are lines."""
    out = list(shaped)
    for row in _rows(chunks, margin):
        told = [shaped[index][0] for index in row]
        if len(row) >= _MANY and "prose" not in told and "lines" in told and told.count("lines") * 3 >= len(row):
            for index in row:
                if told[index - row[0]] == "narrow":
                    out[index] = "lines", _REASON
    return out


def _rows(chunks: Sequence[Chunk], margin: int) -> Iterator[range]:
    """Give the runs of chunks with equally many lines, set in alike and equally far from each other."""
    start = 0
    for index in range(1, len(chunks) + 1):
        if index == len(chunks) or _form(chunks[index]) != _form(chunks[start]) or not _close(chunks, start, index):
            first = chunks[start]
            if len(first.lines) >= _LINES and first.indent >= margin + _DEEP:
                yield range(start, index)
            start = index


def _form(chunk: Chunk) -> tuple[int, int]:
    return len(chunk.lines), chunk.lines[0].indent


def _close(chunks: Sequence[Chunk], start: int, index: int) -> bool:
    """Tell that a chunk stands no further from the one above than the second of its row does."""
    return chunks[index].before <= chunks[start + 1].before
