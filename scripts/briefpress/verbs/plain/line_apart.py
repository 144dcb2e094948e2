"""Part a text of a line a paragraph that no blank lines part, as a word processor saves it: each line is by itself.

Items of a list, lines that are set in, and rows of short lines, which are verse, an address or a table, stay together.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import Chunk, with_distances
from briefpress.verbs.plain.heads.salutations import is_salutation
from briefpress.verbs.plain.labels import SIGN
from briefpress.verbs.plain.points import CLOSES, STOPS
from briefpress.verbs.plain.survey import is_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.lines import Line
    from briefpress.verbs.plain.survey import Habits

# Fewer than one line in so many has a blank line before it.
_SOLID = 10
# A row of more short lines than this that end no sentences is verse, an address, a table, a list.
_ROW = 3
# A title page that has no blank lines either has so many lines at most.
_TITLE_PAGE = 6
_ITEM = re.compile(rf"(?:\+|{SIGN})\s+\S")
_DRAWN = re.compile(r"[|+]|\S\s{3,}\S|\t")
_ENDED = re.compile(rf"[{STOPS}{CLOSES}]$")


def line_apart(chunks: Sequence[Chunk], habits: Habits) -> list[Chunk]:
    """Part the lines of a text that is set solid, a paragraph in each; any other text stays as it is."""
    lines = sum(len(chunk.lines) for chunk in chunks)
    gaps = sum(chunk.before > 0 and not chunk.page for chunk in chunks[1:])
    if gaps * _SOLID > lines or not habits.unwrapped:
        return list(chunks)
    # Paragraphs that begin with a tab are set in by it, each of them.
    insets = Counter(line.indent for chunk in chunks for line in chunk.lines if is_whole(line))
    margin = insets.most_common(1)[0][0] if insets else 0
    parts = [
        _parts(chunk, margin=margin, front=at == 0) if chunk.mend is None and not chunk.table else [chunk]
        for at, chunk in enumerate(chunks)
    ]
    return with_distances([part for several in parts for part in several])


def _parts(chunk: Chunk, *, margin: int, front: bool) -> list[Chunk]:
    """Part the lines of a chunk; most paragraphs begin at the `margin`.

    A row of short lines at the very `front` is a title page: what a text is called, who wrote it, when.
    """
    lines = chunk.lines
    rowed = _rowed(lines)
    top = next((at for at in range(1, len(lines)) if at not in rowed), len(lines)) if front else 0
    if 0 < top <= _TITLE_PAGE and not any(is_salutation(line.words) for line in lines[: top + 1]):
        rowed -= set(range(top))
    goes_on = (at for at in range(1, len(lines)) if _goes_on(lines[at - 1], lines[at], margin))
    rowed.update(goes_on)
    cuts = [0, *(at for at in range(1, len(lines)) if at not in rowed), len(lines)]
    return [
        replace(chunk, lines=lines[low:high], before=1 if low else chunk.before, page=chunk.page and not low)
        for low, high in pairwise(cuts)
    ]


def _goes_on(above: Line, line: Line, margin: int) -> bool:
    """Tell the next item of a list, or what is set in below one.

    Behind a paragraph that is numbered, “1.2 …”, a short line with another kind of number, “2. Fees”, is a head.
    """
    item, over = _ITEM.match(line.words), _ITEM.match(above.words)
    other = item is not None and over is not None and _kind(item.group()) != _kind(over.group())
    headed = other and is_whole(above) and not is_whole(line)
    listed = item is not None and (over is not None or above.indent > margin) and not headed
    return listed or line.indent > margin


def _kind(sign: str) -> int:
    """Give how many numbers one within the other an item's sign has."""
    return len(re.findall(r"\d+", sign.rsplit(maxsplit=1)[0]))


def _rowed(lines: Sequence[Line]) -> set[int]:
    """Give the lines within rows of short ones, but for the first of each: hardly any of them ends a sentence."""
    out: set[int] = set()
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and not is_whole(lines[index]) and not _ITEM.match(lines[index].words):
            continue
        row = range(start, index)
        ended = sum(_ENDED.search(lines[at].text) is not None for at in row)
        drawn = sum(_DRAWN.search(lines[at].text) is not None for at in row)
        if (len(row) > _ROW and ended * _ROW <= len(row)) or (len(row) > 1 and drawn == len(row)):
            out.update(row[1:])
        start = index + 1
    return out
