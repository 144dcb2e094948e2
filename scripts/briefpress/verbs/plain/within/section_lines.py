"""Find the lines that number sections in order, “1 Background”, “1.1 The tree”, wherever they stand in a stretch."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.plain.cells import cells
from briefpress.verbs.plain.heads.entries import is_entry
from briefpress.verbs.plain.heads.plain_titles import reads_as_title
from briefpress.verbs.plain.heads.title_shapes import ENDS
from briefpress.verbs.plain.letters import begins_anew, begins_small
from briefpress.verbs.plain.within.span import Span, within_stretches
from briefpress.verbs.plain.wording import is_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.lines import Line

_NUMBERED = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,5})\.?\s+(\S.*)")
_ALONE = re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,5})\.?")
# The longest title in cells; so many sections, and so many of them within others, are no chance.
_LONGEST, _MANY, _INNER = 90, 5, 3
# Of so many at least one stands within a stretch; else blank lines tell more of them.
_TIGHT = 6
# A line as long as this that goes on in small letters is one of a paragraph; of so many sections one begins so.
_FILLED, _RUNNING = 50, 4
_REASON = "its number is next in order, as those of other sections are"


@dataclass(frozen=True, slots=True)
class _Section:
    """A line that may head a section: its number, its span, and whether text follows rather than another number.

    `runs_on` tells that it is long and goes on in small letters, as the first line of a paragraph does.
    """

    number: tuple[int, ...]
    span: Span
    over_text: bool
    runs_on: bool


def section_lines(chunks: Sequence[Chunk]) -> list[Span]:
    """Find the longest row of lines whose numbers follow each other as those of sections and of what is within them.

    Lists count too, but not in this order; a list of contents has no text between its lines.
    """
    lines = [line for chunk in chunks if chunk.mend is None and not chunk.table for line in chunk.lines]
    found = _sections(lines)
    row = _longest(found)
    if sum(one.runs_on for one in row) * _RUNNING > len(row):
        # The paragraphs of a contract are numbered too.
        return []
    inner = sum(len(one.number) > 1 for one in row)
    over = sum(one.over_text for one in row)
    tight = within_stretches((one.span for one in row), chunks)
    few = len(row) < _MANY or inner < _INNER or over * 2 < len(row)
    if few or tight < 2 or tight * _TIGHT < len(row):
        return []
    return [one.span for one in row]


def _sections(lines: Sequence[Line]) -> list[_Section]:
    numbers = [_number(lines, at) for at in range(len(lines))]
    out: list[_Section] = []
    for at, told in enumerate(numbers):
        if told is not None:
            number, count = told
            below = numbers[at + count] if at + count < len(lines) else None
            above = numbers[at - 1] if at else None
            listed = below is not None and above is not None
            small = at + count < len(lines) and begins_small(lines[at + count].words)
            runs_on = small and cells(lines[at + count - 1].words) >= _FILLED
            span = Span(first=lines[at].number, lines=count, reason=_REASON)
            out.append(_Section(number, span, not listed, runs_on))
    return out


def _number(lines: Sequence[Line], at: int) -> tuple[tuple[int, ...], int] | None:
    """Read the number of a section that begins with this line, and give how many lines say it and its title."""
    words = lines[at].words
    if not words[:1].isdecimal():
        return None
    alone = _ALONE.fullmatch(words)
    if alone is not None and at + 1 < len(lines):
        number, title, count = alone.group(1), lines[at + 1].words, 2
    else:
        match = _NUMBERED.fullmatch(words)
        if match is None:
            return None
        number, title, count = match.group(1), match.group(2), 1
    if at + count < len(lines) and begins_small(below := lines[at + count].words):
        # A long title goes on in the next line, in another word or in the same one.
        count += title[-1] == "-" or (cells(below) * 2 < cells(title) and not ENDS.search(below))
    parts = tuple(map(int, number.split(".")))
    if cells(title) > _LONGEST or ENDS.search(title) or is_entry(lines[at].text) or is_sentences(title):
        return None
    if not reads_as_title(title) or not (begins_anew(title) or len(parts) > 2):
        return None
    return parts, count


def _longest(found: Sequence[_Section]) -> list[_Section]:
    """Give the longest row in which each number follows the one before it; those over text count double."""
    best: list[int] = []
    above: list[int] = []
    # By each number that a row is within, and by the number that it ends in, the best row so far.
    within: dict[tuple[int, ...], int] = {}
    ending: dict[tuple[int, ...], int] = {}
    for index, one in enumerate(found):
        before = _before(one.number, within, ending)
        weight = 1 + one.over_text
        best.append(weight + (best[before] if before >= 0 else 0))
        above.append(before)
        if before < 0 and one.number[-1] != 1:
            # A row begins with the first of its kind.
            best[index] = 0
            continue
        for depth in range(1, len(one.number) + 1):
            key = one.number[:depth]
            if key not in within or best[within[key]] <= best[index]:
                within[key] = index
        if one.number not in ending or best[ending[one.number]] <= best[index]:
            ending[one.number] = index
    out: list[_Section] = []
    index = max(range(len(found)), key=lambda at: best[at], default=-1)
    while index >= 0:
        out.append(found[index])
        index = above[index]
    return out[::-1]


def _before(number: tuple[int, ...], within: dict[tuple[int, ...], int], ending: dict[tuple[int, ...], int]) -> int:
    """Give the end of the best row that a number goes on, -1 if there is none.

    “2.1” follows “2”; where that is missing, it follows what is within “1”.
    """
    *outer, last = number
    if last > 1:
        return within.get((*outer, last - 1), -1)
    if tuple(outer) in ending:
        return ending[tuple(outer)]
    if outer and outer[-1] > 1:
        return within.get((*outer[:-1], outer[-1] - 1), -1)
    return -1
