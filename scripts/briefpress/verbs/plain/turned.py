"""Lines that were turned over: what did not fit into a line of verse, or of a list, stands below it, set in."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import Chunk
from briefpress.verbs.plain.heads.candidates import COLUMNS
from briefpress.verbs.plain.heads.entries import is_entry
from briefpress.verbs.plain.survey import column_width, is_early

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.lines import Line
    from briefpress.verbs.plain.survey import Habits

# How far what is turned over is set in at the least: where the measure is sought, and where it is known.
_FAR, _NEAR = 4, 2
# So many lines at one inset, and which share of them behind full lines, tell that the text sets in there what it turns
# over, though it may begin with a capital.
_MANY, _MOST = 5, 0.9
# The least width of a column, and which share of lines may be longer.
_COLUMN, _LONGER = 50, 0.02
# In code and drawings a line that is set in is a line.
_DRAWN = re.compile(r"[{}<>|=\\]")
# How far such lines are set in from the margin where two of them are enough.
_DEEP = 2


def with_turned(habits: Habits, chunks: Sequence[Chunk]) -> Habits:
    """Add to the habits of a text at which width it turns lines over, and how far it sets in what does not fit."""
    pairs = [
        Chunk(pair, 0)
        for chunk in chunks
        for pair in pairwise(chunk.lines)
        if pair[1].indent - pair[0].indent >= _FAR and not _is_of_table(pair[0])
    ]
    width = _width([pair for pair in pairs if not pair.lines[1].is_begun], chunks) or habits.width
    if not width:
        return habits
    insets = Counter(_inset(pair) for pair in pairs)
    full = Counter(_inset(pair) for pair in pairs if not is_early(pair, 0, width))
    known = frozenset(inset for inset, count in full.items() if count >= max(_MANY, _MOST * insets[inset]))
    return replace(habits, turned=width, insets=known)


def _width(pairs: Sequence[Chunk], chunks: Sequence[Chunk]) -> int:
    """Give the width on which the lines over those that are set in agree; 0 if they do not.

    Hardly a line of the text is longer: the lines of a stanza that goes in and out agree too.
    """
    width = column_width(pairs)
    if width < _COLUMN:
        return 0
    lines = [line for chunk in chunks if len(chunk.lines) > 1 for line in chunk.lines]
    longer = sum(len(line.text) > width and line.length > width for line in lines)
    return width if longer <= _LONGER * len(lines) else 0


def turned_lines(chunk: Chunk, habits: Habits) -> frozenset[int]:
    """Give the lines of a chunk that go on with the line above them: it was full, and they are set in below it.

    They begin small, or as far in as the text sets in what it turns over.
    """
    lines = chunk.lines
    out: set[int] = set()
    if not habits.turned or len(lines) == 1 or _DRAWN.search(chunk.text) is not None:
        return frozenset()
    base = lines[0].indent
    for index in range(1, len(lines)):
        line, above = lines[index], lines[index - 1]
        inset = line.indent - base
        if (
            inset >= _NEAR
            and (index - 1 not in out or line.indent == above.indent)
            and (inset in habits.insets or not line.is_begun)
            and not is_early(chunk, index - 1, habits.turned)
            and not _is_of_table(above)
        ):
            out.add(index)
        else:
            base = line.indent
    return frozenset(out)


def why_turned(chunk: Chunk, habits: Habits) -> str:
    """Say that lines were turned over, if the others begin with capitals and are more than a paragraph."""
    turned = turned_lines(chunk, habits)
    hung = {chunk.lines[index].indent for index in turned}
    begun = [line for index, line in enumerate(chunk.lines) if index not in turned]
    few = 2 if chunk.indent >= habits.margin + _DEEP and len(turned) <= len(begun) else 3
    if not turned or len(begun) < few or not all(line.is_begun for line in begun):
        return ""
    # In a paragraph whose lines hang, those that begin with a capital hang too, and stand below full lines; so does a
    # word with a capital below one of many verses.
    if sum(line.indent not in hung for line in chunk.lines) < _MANY and any(
        index not in turned and line.indent in hung and not is_early(chunk, index - 1, habits.turned)
        for index, line in enumerate(chunk.lines[1:], 1)
    ):
        return ""
    return "what did not fit in its lines is set in below them"


def _is_of_table(line: Line) -> bool:
    """Tell a line in columns, or an entry with its page: what stands below it is another."""
    return COLUMNS.search(line.text.strip()) is not None or is_entry(line.text)


def _inset(pair: Chunk) -> int:
    return pair.lines[1].indent - pair.lines[0].indent
