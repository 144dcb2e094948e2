"""Take away the frames that are drawn around text: what stands in one column between bars is no table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.tables.drawing import drawing_of, is_drawn
from briefpress.verbs.plain.tables.grid_of import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefpress.verbs.plain.lines import Line

# A rule without corners between its ends.
_EDGE = re.compile(r"[+|.]?[-=_~]{3,}[+|.]?")
# With one of these it begins, or with a sign for boxes.
_RULES, _BOXES = frozenset("+|.-=_~"), "\u2500"
# A line between two bars, with no further one.
_SIDED = re.compile(r"\|[^|]*\|")
# How far a line may end beside the others.
_OFF = 1


def unframed(lines: Sequence[Line]) -> tuple[list[Line], frozenset[int]]:
    """Give the lines without frames, and the numbers of those that stood in one.

    A frame's rules become blank lines, its bars spaces.
    """
    out = list(lines)
    framed: set[int] = set()
    for low, high in _frames(lines):
        beside = [lines[at] for at in (low - 1, high) if 0 <= at < len(lines)]
        if any(is_drawn(line.text) or _EDGE.fullmatch(line.words) for line in beside):
            # A row of a table, a box in a diagram.
            continue
        for at in range(low, high):
            text = "" if _EDGE.fullmatch(_drawn(lines[at])) else _within(lines[at])
            out[at] = lines[at].saying(text)
            framed.add(lines[at].number)
    return out, frozenset(framed)


def _frames(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Find the lines from one rule to another between which every line stands between two bars, words in one of them.

    A rule within parts what the frame holds.
    """
    low = high = -1
    for at, line in enumerate(lines):
        # Outside of a frame only the rule over one matters.
        if low < 0 and line.words[:1] not in _RULES and not line.words[:1] >= _BOXES:
            continue
        drawn = _drawn(line) if len(line.text) <= LONGEST else ""
        if _EDGE.fullmatch(drawn):
            if low < 0 or not _is_even(lines[low], line):
                low, high = at, -1
            elif at > low + 1:
                high = at + 1
        elif low >= 0 and not (_SIDED.fullmatch(drawn) and _is_even(lines[low], line)):
            if high > low:
                yield low, high
            low = high = -1
    if high > low >= 0:
        yield low, high


def _is_even(first: Line, line: Line) -> bool:
    """Tell two lines that begin and end in the same cells."""
    return abs(first.indent - line.indent) <= _OFF and abs(first.cells - line.cells) <= _OFF


def _drawn(line: Line) -> str:
    return drawing_of(line, 0).drawn[line.indent :] if is_drawn(line.text) else line.words


def _within(line: Line) -> str:
    """Give a line without the bars at its ends; what it holds stays where it stands."""
    return (line.text[: line.indent] + " " + line.text[line.indent + 1 : -1]).rstrip()
