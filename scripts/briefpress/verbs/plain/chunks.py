"""Chunks: lines that stand together, between blank lines or where the text's habit parts them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefpress.nouns.mend import Mend
    from briefpress.verbs.plain.lines import Line

FAR = 99


@dataclass(frozen=True)
class Chunk:
    """Neighbouring lines that are read as one thing.

    `before` and `after` count the blank lines around it, FAR at the ends of the text; `page` tells that a page ended
    before it, and `carried` how many lines were set aside there: behind more than one, as a foot and a head, the
    distance is that of the page. `mend` is the editor's word on it, if there is one; `table` tells that its lines make
    a table.
    """

    lines: tuple[Line, ...]
    before: int
    after: int = FAR
    page: bool = False
    carried: int = 0
    mend: Mend | None = None
    table: bool = False

    @property
    def first(self) -> int:
        """The number of its first line."""
        return self.lines[0].number

    @property
    def last(self) -> int:
        """The number of its last line."""
        return self.lines[-1].number

    @cached_property
    def text(self) -> str:
        """Its lines without indentation, parted by line ends."""
        return "\n".join([line.words for line in self.lines])

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each of its lines begins in its text."""
        return tuple(accumulate((len(line.words) + 1 for line in self.lines[:-1]), initial=0))

    @cached_property
    def indent(self) -> int:
        """The least indentation of its lines."""
        return min([line.indent for line in self.lines])

    @cached_property
    def length(self) -> int:
        """The length of its longest line."""
        return max([line.length for line in self.lines])


def letters(chunks: Iterable[Chunk]) -> int:
    """Give how many letters stand in some chunks."""
    return sum(len(chunk.text) for chunk in chunks)


def chunks_of(lines: Iterable[Line], *, aside: frozenset[int], mends: Mapping[int, Mend]) -> list[Chunk]:
    """Part lines at blank lines, at lines that are set aside (by number) and where an editor's word begins or ends.

    Blank lines around what a page carried along are no distance: a paragraph may go on behind it. What stands on both
    sides of a single line that is set aside, as the number of a page is, is one distance, and the wider one counts.
    """
    # What parts a chunk from the one before it, and its lines; a chunk is made once, when its distances are known.
    found: list[tuple[int, bool, int, list[Line]]] = []
    held: list[Line] = []
    gap, page, lost = FAR, False, 0

    def close() -> None:
        nonlocal held
        if held:
            found.append((gap, page, lost, held))
            held = []

    since = FAR
    crossed = False
    carried = 0
    # The blank lines above a single line that is set aside.
    over = 0
    for line in lines:
        mend = mends.get(line.number)
        kept = mend is not None and mend.kind == "keep"
        if line.number in aside and not kept:
            close()
            if since < FAR:
                since, over = (since + over, 0) if crossed else (0, since)
            crossed = True
            carried += 1
            continue
        if line.page:
            close()
            crossed = True
        if line.is_blank:
            close()
            since = since + 1 if since < FAR else FAR
            continue
        if held and mends.get(held[-1].number) is not mend:
            close()
        if not held:
            gap, page, lost = max(since, over), crossed, carried
        held.append(line)
        since, over, crossed, carried = 0, 0, False, 0
    close()
    afters = [*(before for before, *_ in found[1:]), FAR]
    return [
        Chunk(tuple(lines), before, after, page, carried, mends.get(lines[0].number))
        for (before, page, carried, lines), after in zip(found, afters[: len(found)], strict=True)
    ]


def with_distances(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Give each chunk the distance to the next one; a chunk that has it stays as it is, with what is known of it."""
    distances = [*(one.before for one in chunks[1:]), FAR]
    return [
        one if one.after == after else replace(one, after=after)
        for one, after in zip(chunks, distances[: len(chunks)], strict=True)
    ]


def parted(chunk: Chunk, starts: Sequence[int]) -> list[Chunk]:
    """Part a chunk before the lines with these indices; the parts stand without distance."""
    if not any(starts):
        return [chunk]
    cuts = [0, *(start for start in starts if 0 < start < len(chunk.lines)), len(chunk.lines)]
    if len(cuts) == 2:
        return [chunk]
    return [
        replace(
            chunk,
            lines=chunk.lines[low:high],
            before=chunk.before if not low else 0,
            after=chunk.after if high == len(chunk.lines) else 0,
            page=chunk.page and not low,
        )
        for low, high in pairwise(cuts)
        if low < high
    ]
