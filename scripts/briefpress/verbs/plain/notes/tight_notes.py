"""Part notes from the text that stands right above or behind them, without a blank line between."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import parted
from briefpress.verbs.plain.lines import Line
from briefpress.verbs.plain.notes.habits import HABITS
from briefpress.verbs.plain.wording import open_brackets, stops_or_announces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk

_CLOSED = [habit for habit in HABITS if habit.closes]
# A bare figure may be anything.
_MARKED = [habit for habit in HABITS if not habit.strict]
_BRACKETS = re.compile(r"[][]")
# What follows a note on its line and is more than its writer's initials.
_SENTENCE = re.compile(r"\s+[\"'“‘«\[]?\w+\W+\w+\W+\w+\W+\w+\W")
# A bracket that closes at the very end, perhaps before a point or a quotation mark.
_CLOSES = re.compile(r"\][.\"'”’]{0,2}$")
_RULE = re.compile(r"([_=~*-])\1{9,}$")
# The first line of a paragraph may be set in; so many lines are not.
_SOME = 2


def around_notes(chunk: Chunk) -> list[Chunk]:
    """Part a chunk below a rule that parts a note from the text, before each note in brackets, and behind them.

    The text may also go on at the margin right below a note that is set in.
    """
    if len(chunk.lines) == 1:
        return _behind_note(chunk)
    starts = [*_note_lines(chunk), *_below_set_in(chunk)]
    return [part for one in parted(chunk, sorted(starts)) for part in _behind_note(one)]


def _note_lines(chunk: Chunk) -> Sequence[int]:
    """Give the lines with which notes begin right below a rule, or below the end of a paragraph or of another note."""
    lines = chunk.lines
    if len(lines) > 1 and _RULE.match(lines[0].words) and any(one.body.match(lines[1].words) for one in _MARKED):
        return [1]
    return [
        index
        for index in range(1, len(lines))
        if lines[index].words[0] == "["
        and any((match := one.body.match(lines[index].words)) and match.group(1) for one in _MARKED if one.closes)
        and stops_or_announces(lines[index - 1].text)
    ]


def _below_set_in(chunk: Chunk) -> Sequence[int]:
    """Give the line at the margin with which the text goes on below a note of some lines that are set in alike."""
    lines = chunk.lines
    inset = lines[0].indent
    end = next((index for index, line in enumerate(lines) if line.indent < inset), 0)
    if end < _SOME or len({line.indent for line in lines[end:]}) > 1 or not stops_or_announces(lines[end - 1].text):
        return []
    noted = any(one.body.match(lines[0].words) for one in _MARKED)
    return [end] if noted and max(line.indent for line in lines[:end]) == inset else []


def _behind_note(chunk: Chunk) -> list[Chunk]:
    """Part a note in brackets from a sentence that follows it in its paragraph: the text goes on there.

    What closes a bracket too many at its very end, “[Footnote 1: _Unfold_] Announce.]”, is one note.
    """
    text = chunk.text
    if text[0] != "[" or not any(habit.body.match(text) for habit in _CLOSED):
        return [chunk]
    depth = 0
    for match in _BRACKETS.finditer(text):
        depth += 1 if match.group() == "[" else -1
        if depth <= 0:
            break
    rest = text[match.end() :]
    whole = _CLOSES.search(text) is not None and open_brackets(text) < 0
    if depth > 0 or whole or _SENTENCE.match(rest) is None:
        return [chunk]
    cut = text.count("\n", 0, match.end())
    line = chunk.lines[cut]
    tail = rest.split("\n", 1)[0].strip()
    if not tail:
        return parted(chunk, [cut + 1])
    head = line.text[: len(line.text) - len(tail)].rstrip()
    lines = (*chunk.lines[:cut], line.saying(head), Line(line.number, tail, 0), *chunk.lines[cut + 1 :])
    return parted(replace(chunk, lines=lines), [cut + 1])
