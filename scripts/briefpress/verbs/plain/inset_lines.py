"""Find where lines that are set in end within a chunk or begin: verse over prose, and a comment below what it is on."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.points import CLOSES, STOPS
from briefpress.verbs.plain.shapes import shape_of
from briefpress.verbs.plain.survey import is_early, is_filled
from briefpress.verbs.plain.wording import open_brackets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.lines import Line
    from briefpress.verbs.plain.survey import Habits

# So far behind the margin verse is set in at the least, and a comment behind what it is on.
_DEEP, _BELOW = 3, 2
# A comment of one line needs no parting.
_LEAST = 2
_CLOSED = re.compile(rf"\][{STOPS}{CLOSES}]*$")


def inset_lines(chunk: Chunk, habits: Habits) -> list[int]:
    """Give the lines at which a chunk goes over from lines set in to prose, or to a comment in brackets."""
    return _verse(chunk, habits) or _comment(chunk, habits)


def _verse(chunk: Chunk, habits: Habits) -> list[int]:
    """Give where verse that is set in, and prose at the margin, begin in turn without a blank line between them.

    The prose is filled; no line of the verse is.
    """
    lines = chunk.lines
    inset = [line.indent >= habits.margin + _DEEP for line in lines]
    starts = [index for index in range(1, len(lines)) if inset[index] != inset[index - 1]]
    if not habits.width or not starts:
        return []
    for low, high in zip([0, *starts], [*starts, len(lines)], strict=True):
        told = _is_verse(chunk, low, high, habits) if inset[low] else _is_prose(_run(chunk, lines[low:high]), habits)
        if not told:
            return []
    return starts


def _is_verse(chunk: Chunk, low: int, high: int, habits: Habits) -> bool:
    """Tell lines each of which ends before the width of the text; the last may be followed by prose at the margin."""
    inner = range(low, min(high, len(chunk.lines) - 1))
    return all(is_early(chunk, index, habits.width) for index in inner)


def _is_prose(run: Chunk, habits: Habits) -> bool:
    """Tell prose at the margin; what does not go on in small letters is filled, line by line, in a text of prose."""
    if len(run.lines) == 1 or run.indent > habits.margin + 1 or shape_of(run, habits)[0] != "prose":
        return False
    small = any(not line.is_begun for line in run.lines[1:])
    return small or (not habits.verse and is_filled(run, habits.width))


def _comment(chunk: Chunk, habits: Habits) -> list[int]:
    """Give where lines in brackets begin, set in below what they are on, if they are wrapped and end the chunk."""
    lines = chunk.lines
    start = next((index for index in range(1, len(lines)) if lines[index].words[0] == "["), 0)
    below = lines[start:]
    if not start or len(below) < _LEAST:
        return []
    run = _run(chunk, below)
    end = _CLOSED.search(run.text)
    if end is None:
        return []
    over = min(line.indent for line in lines[:start])
    within = run.text[: end.start()]
    closed = open_brackets(within) == 1
    alone = closed and run.indent >= over + _BELOW and max(line.indent for line in below) == run.indent
    return [start] if alone and shape_of(run, habits)[0] in {"prose", "narrow"} else []


def _run(chunk: Chunk, lines: Sequence[Line]) -> Chunk:
    return replace(chunk, lines=tuple(lines))
