"""Give the lines of a chunk that begin something new by a sign of their own, by their length, or as heads of units."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.eastern import EASTERN
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.letters import begins_small, is_opened
from briefpress.verbs.plain.notes.habits import HABITS
from briefpress.verbs.plain.ordered import list_cuts
from briefpress.verbs.plain.points import CLOSES, STOPS
from briefpress.verbs.plain.survey import LONG, is_whole
from briefpress.verbs.plain.wording import ends, is_sentences, stops_or_announces

if TYPE_CHECKING:
    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.lines import Line
    from briefpress.verbs.plain.survey import Habits

# Heads of units one right below the other, with their titles, make no more lines.
_UNITS = 5
# Where such a share of lines ends sentences, each is a paragraph: verse does not end one with each line.
_MOST = 0.8
# A sentence that has ended, or talk that has.
_SAID = re.compile(rf"[…{STOPS}][{CLOSES}]*$|[」』”]$")
_SPOKEN = re.compile(r"[「『（〈《“‘—…]")
_IN_ROWS = frozenset(
    {"[1]", "{1}", "<1>", "^1", "raised figures", "[Footnote 1: …]", "[1: …]", "Note 1:"}
    | {"［1］", "（注1）", "注1：", "※1"}
)
LISTED = [habit for habit in HABITS if habit.name in _IN_ROWS]


def marked_lines(chunk: Chunk, habits: Habits) -> list[int] | None:
    """Give the lines that begin something new by a sign of their own or their length; None if there are none."""
    lines = chunk.lines
    count = len(lines)
    if any(is_opened(line.text) for line in lines):
        # Talk is not set in: its bracket is wide enough.
        return [
            index
            for index in range(count)
            if is_opened(lines[index].text)
            or (index > 0 and _SPOKEN.match(lines[index].words) and _SAID.search(lines[index - 1].text))
        ]
    whole = [line.cells > LONG or (habits.unwrapped and is_whole(line)) for line in lines]
    if any(whole):
        # A paragraph a line, but short lines side by side stay together: they may be verse. A sentence goes on.
        ended = [_SAID.search(line.text) is not None for line in lines]
        apart = sum(ended) >= count * _MOST
        return [
            index
            for index in range(1, count)
            if (apart and ended[index - 1])
            or _is_numbered(lines[index])
            or (
                (whole[index] or whole[index - 1])
                and (stops_or_announces(lines[index - 1].text) or not begins_small(lines[index].words))
            )
        ]
    if habits.unwrapped and _is_head_over_text(chunk):
        return [1]
    sign = lines[0].words[0]
    for habit in LISTED:
        if (habit.worded or sign in habit.opens) and habit.body.match(lines[0].words):
            found = [index for index in range(count) if habit.body.match(lines[index].words)]
            if len(found) > 1:
                return found
    return list_cuts(chunk, habits)


def _is_head_over_text(chunk: Chunk) -> bool:
    """Tell a line that ends no sentence over one that has sentences; “Summary” and its like head any text."""
    first, second = chunk.lines[0].words, chunk.lines[1].words
    if len(chunk.lines) > 2 or ends(first):
        return False
    number = numbered(first)
    named = number is not None and number.style == "conventional" and not number.rest
    return is_sentences(second) or (named and stops_or_announces(second))


def _is_numbered(line: Line) -> bool:
    """Tell “Chapter 3” and its like, and what Han signs number."""
    number = numbered(line.words) if line.cells <= LONG else None
    return number is not None and number.style.startswith(("unit:", *EASTERN))


def inner_units(chunk: Chunk) -> list[int] | None:
    """Give the lines that head a unit of the unit above, as `Article 5` under `Title II`; None if there are none."""
    if len(chunk.lines) > _UNITS:
        return None
    starts: list[int] = []
    rank = 0
    for index, line in enumerate(chunk.lines):
        number = numbered(line.words)
        if number is not None and number.style.startswith("unit:"):
            if 0 < rank < number.rank:
                starts.append(index)
            rank = number.rank
        elif rank == 0:
            return None
    return starts or None
