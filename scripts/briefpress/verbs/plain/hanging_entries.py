"""Find entries whose lines hang: a term over its explanation, and works or words that are listed one by one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.letters import begins_small
from briefpress.verbs.plain.marked_lines import LISTED
from briefpress.verbs.plain.points import CLOSES, STOPS
from briefpress.verbs.plain.shapes import shape_of
from briefpress.verbs.plain.survey import is_early

if TYPE_CHECKING:
    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.survey import Habits

# A typist's indent is no wider.
_TYPED = 10
# How far an explanation is set in, and how many lines it makes with its term; so many entries at the least.
_TERM, _TWO = 3, 2
# A dash that stands for a name.
_AGAIN = re.compile(r"[_=]?(?:--|—|_{3,})")
_ENTRY_END = re.compile(rf"(?:[{STOPS}][{CLOSES}]*|(?:https?://|www\.|doi:)\S+)$", re.IGNORECASE)


def term_lines(chunk: Chunk, habits: Habits) -> int:
    """Give 1 if a term stands over its explanation: a first line that is not full, and prose set further in.

    A first line that is full by the measure of the lines below it, wherever they stand, is the first of them.
    """
    lines = chunk.lines
    if not habits.width or len(lines) < _TERM or not is_early(chunk, 0, habits.width) or _is_note(chunk):
        return 0
    inner = {line.indent for line in lines[1:]}
    if len(inner) > 1 or inner.pop() < lines[0].indent + _TERM:
        return 0
    rest = replace(chunk, lines=lines[1:])
    over = lines[0].length - lines[0].indent + lines[1].lead
    if len(lines) > _TERM and begins_small(lines[1].words) and over > rest.length - rest.indent:
        return 0
    return 1 if shape_of(rest, habits)[0] == "prose" else 0


def _is_note(chunk: Chunk) -> bool:
    """Tell a note whose lines hang behind its mark."""
    return any(habit.body.match(chunk.lines[0].words) for habit in LISTED)


def hanging_entries(chunk: Chunk, habits: Habits) -> list[int]:
    """Give where entries begin whose further lines hang, as in a glossary: each ends a sentence, its lines are full.

    Works that are listed may end in an address instead. A line of verse that was turned over hangs too, but verse does
    not end a sentence with each line. Two are enough where dashes stand for the name that the first begins with.
    """
    lines = chunk.lines
    margin = lines[0].indent
    starts = [index for index in range(len(lines)) if lines[index].indent == margin]
    hung = [line.indent - margin for line in lines if line.indent != margin]
    few = len(starts) < _TERM and not all(_AGAIN.match(lines[at].words) for at in starts[1:])
    if few or len(starts) < _TWO or not hung or min(hung) < 1 or max(hung) > _TYPED or max(hung) - min(hung) > 1:
        return []
    full = sum(not is_early(chunk, at - 1, habits.width) for at in range(1, len(lines)) if lines[at].indent != margin)
    ended = sum(_ENTRY_END.search(lines[at - 1].text) is not None for at in (*starts[1:], len(lines)))
    return starts[1:] if full * 10 >= len(hung) * 9 and ended * 10 >= len(starts) * 9 else []
