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
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.salutations import is_salutation
from briefpress.verbs.plain.labels import SIGN, any_label, first_label, next_label
from briefpress.verbs.plain.letters import is_capitals
from briefpress.verbs.plain.points import CLOSES, STOPS
from briefpress.verbs.plain.survey import LONG, is_whole
from briefpress.verbs.plain.wording import is_question, stops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.lines import Line
    from briefpress.verbs.plain.survey import Habits

# Fewer than one line in so many has a blank line before it.
_SOLID = 10
# A row of more short lines than this that end no sentences is verse, an address, a table, a list.
_ROW = 3
# A title page that has no blank lines either has so many lines at most.
_TITLE_PAGE = 12
# So few lines tell nothing; paragraphs longer than a line tell what the others are, if they are one in so many.
_FEW, _RARE = 6, 30
# A list that nothing announces has more items than this.
_FEWEST = 2
# Lines of this length are no verse.
_LONG = 60
_ITEM = re.compile(rf"(?:\+|{SIGN})\s+\S")
_BULLET = re.compile(r"[^\w\s(\[]")
_DRAWN = re.compile(r"[|+]|\S\s{3,}\S|\t")
_ENDED = re.compile(rf"[{STOPS}{CLOSES}]$")
_ANNOUNCES = re.compile(r"[:：—]$")


def line_apart(chunks: Sequence[Chunk], habits: Habits) -> list[Chunk]:
    """Part the lines of a text that is set solid, a paragraph in each; any other text stays as it is."""
    lines = sum(len(chunk.lines) for chunk in chunks)
    gaps = sum(chunk.before > 0 and not chunk.page for chunk in chunks[1:])
    if gaps * _SOLID > lines or not (habits.unwrapped or _is_varied(chunks, habits)):
        return list(chunks)
    # Paragraphs that begin with a tab are set in by it, each of them.
    insets = Counter(line.indent for chunk in chunks for line in chunk.lines if is_whole(line))
    margin = insets.most_common(1)[0][0] if insets else 0
    parts = [
        _parts(chunk, margin=margin, front=at == 0) if chunk.mend is None and not chunk.table else [chunk]
        for at, chunk in enumerate(chunks)
    ]
    return with_distances([part for several in parts for part in several])


def _is_varied(chunks: Sequence[Chunk], habits: Habits) -> bool:
    """Tell a text of short paragraphs, though long ones are not the half of it: no text that was wrapped has them.

    Some are longer than a line; or many end sentences, and the longest is far longer than half of the lines. Verse is
    neither: its lines are of one length, or end in commas.
    """
    lines = [line for chunk in chunks for line in chunk.lines]
    if habits.width or len(lines) < _FEW:
        return False
    whole = sum(is_whole(line) for line in lines)
    ended = sum(stops(line.text) for line in lines)
    lengths = sorted(line.cells for line in lines)
    uneven = lengths[-1] >= 2 * lengths[len(lines) // 2]
    told = whole > 1 or lengths[-1] > LONG or (whole > 0 and uneven)
    return (told and whole * _RARE >= len(lines)) or (uneven and ended * _ROW >= len(lines))


def _parts(chunk: Chunk, *, margin: int, front: bool) -> list[Chunk]:
    """Part the lines of a chunk; most paragraphs begin at the `margin`.

    A row of short lines at the very `front` is a title page: what a text is called, who wrote it, when.
    """
    lines = chunk.lines
    rowed = _rowed(lines)
    top = next((at for at, line in enumerate(lines) if _begins_text(line)), 0) if front else 0
    if 0 < top <= _TITLE_PAGE and not any(is_salutation(line.words) for line in lines[: top + 1]):
        rowed -= set(range(top))
    rowed.update(_listed(lines, margin))
    cuts = [0, *(at for at in range(1, len(lines)) if at not in rowed), len(lines)]
    return [
        replace(chunk, lines=lines[low:high], before=1 if low else chunk.before, page=chunk.page and not low)
        for low, high in pairwise(cuts)
    ]


def _listed(lines: Sequence[Line], margin: int) -> set[int]:
    """Give the lines that go on a list, and those that are set in below a line.

    Bullets follow bullets. Numbers and letters count on, from the first and to the third, or to the second where a
    colon announces them; what another kind of number begins stands by itself, and so do a few numbered paragraphs.
    """
    out = {at for at in range(1, len(lines)) if lines[at].indent > margin}
    signed = [_ITEM.match(line.words) is not None for line in lines]
    labels = [any_label(line.words) for line in lines]
    bullets = [is_item and _BULLET.match(line.words) is not None for is_item, line in zip(signed, lines, strict=True)]
    out.update(at for at in range(1, len(lines)) if bullets[at] and bullets[at - 1])
    start = 0
    for at in range(1, len(lines) + 1):
        before = labels[at - 1]
        if at < len(lines) and before is not None and next_label(lines[at].words, before) is not None:
            continue
        announced = start > 0 and _ANNOUNCES.search(lines[start - 1].text) is not None
        few = 1 if announced else _FEWEST
        if at - start > few and first_label(lines[start].words) is not None:
            out.update(range(start + 1, at))
        start = at
    return out


def _begins_text(line: Line) -> bool:
    """Tell a paragraph, a sentence or an item: the title page is above it. A question may be the title."""
    ended = stops(line.text) and not is_question(line.text)
    return is_whole(line) or ended or _ITEM.match(line.words) is not None


def _stands_apart(line: Line) -> bool:
    """Tell a line that is in no row: a paragraph, an item, a head in capitals or with a number, what announces."""
    words = line.words
    headed = is_capitals(words) or numbered(words) is not None
    return is_whole(line) or _ITEM.match(words) is not None or headed or _ANNOUNCES.search(words) is not None


def _rowed(lines: Sequence[Line]) -> set[int]:
    """Give the lines within rows of short ones, but for the first of each: hardly any of them ends a sentence."""
    out: set[int] = set()
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and not _stands_apart(lines[index]):
            continue
        # What ends a sentence at its beginning is a paragraph above it, unless a colon announces what is quoted.
        announced = index > start > 0 and _ANNOUNCES.search(lines[start - 1].text) is not None
        # A head over what follows would end no sentence.
        announced = announced and stops(lines[index - 1].text)
        top = next((at for at in range(start, index) if announced or not stops(lines[at].text)), index)
        row = range(top, index)
        ended = sum(_ENDED.search(lines[at].text) is not None for at in row)
        drawn = sum(_DRAWN.search(lines[at].text) is not None for at in row)
        wide = sum(lines[at].cells > _LONG for at in row) * 2 > len(row)
        few, rare = (1, 2) if announced else (_ROW, _ROW)
        if (len(row) > few and ended * rare <= len(row) and not wide) or (len(row) > 1 and drawn == len(row)):
            out.update(row[1:])
        start = index + 1
    return out
