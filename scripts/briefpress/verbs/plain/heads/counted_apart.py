"""Find numbered titles of any length by their numbers alone, which count on where chapters would begin."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import FAR
from briefpress.verbs.plain.heads.counting_nothing import lists_parts
from briefpress.verbs.plain.heads.long_titles import WIDE
from briefpress.verbs.plain.heads.numbering import numbered

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.survey import Habits

_STYLES = ("arabic", "roman")
# A title has so many lines at most; so many of them make a series, with so many missing in it at once.
_LINES, _MANY, _MISSING = 4, 5, 2
# Of so many in ten text must stand below.
_OVER = 9


def counted_apart(chunks: Sequence[Chunk], habits: Habits, taken: AbstractSet[int]) -> frozenset[int]:
    """Give the chunks of a few lines that stand as far apart as chapters and whose numbers count on through the text.

    Their titles may be sentences over several lines: “VII. The map, and how he drew it. What he had learnt.”. Of
    numbered sayings each stands right below the one before.
    """
    out: set[int] = set()
    for counted in _counted(chunks, habits, taken).values():
        run: list[int] = []
        value = 0
        for index, count in [*counted, (len(chunks), 0)]:
            if not (run and value < count <= value + 1 + _MISSING):
                out.update(run if _is_series(run, chunks) else ())
                run = []
                if count != 1:
                    continue
            run.append(index)
            value = count
    return frozenset(out)


def _counted(chunks: Sequence[Chunk], habits: Habits, taken: AbstractSet[int]) -> dict[str, list[tuple[int, int]]]:
    """Give, for each style, the numbers with words behind them that stand widely apart, and where."""
    out: dict[str, list[tuple[int, int]]] = {style: [] for style in _STYLES}
    for index, chunk in enumerate(chunks):
        if index in taken or not habits.gap + WIDE <= chunk.before < FAR or len(chunk.lines) > _LINES:
            continue
        number = numbered(chunk.lines[0].words) if chunk.mend is None and chunk.after else None
        if number is not None and number.style in out and number.rest and not lists_parts(chunk.text):
            out[number.style].append((index, number.value))
    return out


def _is_series(run: Sequence[int], chunks: Sequence[Chunk]) -> bool:
    """Tell many numbers with text below nearly every one: more of it than the title has."""
    over = sum(_holds(above, below, chunks) for above, below in pairwise([*run, len(chunks)]))
    return len(run) >= _MANY and over * 10 >= len(run) * _OVER


def _holds(index: int, end: int, chunks: Sequence[Chunk]) -> bool:
    below = chunks[index + 1 : min(end, index + 1 + _MANY)]
    return sum(len(chunk.lines) for chunk in below) > len(chunks[index].lines) * 2
