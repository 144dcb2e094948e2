"""Part lines into entries by their labels, each of which is the next after the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.labels import Label, any_label, next_label
from briefpress.verbs.plain.survey import SLACK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.lines import Line
    from briefpress.verbs.plain.survey import Habits

# How far the labels of one list may stand from one another, as figures set to the right do.
_ASKEW = 1


def run_of(lines: Sequence[Line], first: Label, habits: Habits, *, start: int = 0) -> list[list[Line]]:
    """Part lines into entries, as far as they go: each line begins the next entry or belongs to the one before."""
    out: list[list[Line]] = [[lines[start]]]
    label = first
    for index in range(start + 1, len(lines)):
        line = lines[index]
        following = next_label(line.words, label)
        if following is not None and is_beside(line, following, out[-1][0], label):
            label = following
            out.append([line])
        elif _belongs(line, out[-1], label, habits):
            out[-1].append(line)
        else:
            break
    return out


def is_whole(run: Sequence[Sequence[Line]], chunk: Chunk) -> bool:
    """Tell whether a run takes all lines of its chunk."""
    return sum(map(len, run)) == len(chunk.lines)


def is_beside(line: Line, label: Label, before: Line, known: Label) -> bool:
    """Tell whether two labels stand in one place, or their words do: figures may be set to the right."""
    words = abs(line.indent + label.width - before.indent - known.width)
    return min(abs(line.indent - before.indent), words) <= _ASKEW


def label_at(line: Line, first: Label, count: int) -> Label:
    """Give the label of the entry of a list that stands at a place, counted from 1."""
    if count == 1:
        return first
    before = Label(first.style, first.delimiter, first.value + count - 2, 0)
    return next_label(line.words, before) or first


def _belongs(line: Line, entry: Sequence[Line], label: Label, habits: Habits) -> bool:
    """Tell a line of an entry: it hangs, or a list within the entry begins or goes on, or the line before was full."""
    base = entry[0].indent
    if line.indent > base + 1 or (len(entry) > 1 and line.indent > base and line.indent == entry[-1].indent):
        return True
    inner = any_label(line.words)
    if inner is not None and inner.style != label.style and line.indent >= base:
        known = any_label(entry[-1].words) if len(entry) > 1 else None
        return inner.value == 1 or (known is not None and known.value + 1 == inner.value)
    full = habits.width > 0 and entry[-1].cells + line.lead > habits.width - SLACK
    return full and line.indent >= base and inner is None
