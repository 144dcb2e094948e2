"""Make a list of the entries of a run, with the lists within them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.label_runs import is_beside, label_at
from briefpress.verbs.plain.labels import Label, first_label, next_label
from briefpress.verbs.plain.listing import Entry, Listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.lines import Line


def listing_of(run: Sequence[Sequence[Line]], first: Label) -> Listing:
    """Make the list; `first` is the label of its first entry."""
    entries = []
    for count, lines in enumerate(run, start=1):
        label = label_at(lines[0], first, count)
        entries.append(_entry(lines, label))
    return Listing(first, tuple(entries))


def _entry(lines: Sequence[Line], label: Label) -> Entry:
    """Make an entry; a list within it takes its lines from where that begins to the end."""
    for index in range(1, len(lines)):
        first = first_label(lines[index].words)
        if first is None or (first.style == label.style and lines[index].indent <= lines[0].indent):
            continue
        below = _run_below(lines[index:], first)
        if below:
            return Entry(tuple(lines[:index]), label.width, listing_of(below, first))
    return Entry(tuple(lines), label.width)


def _run_below(lines: Sequence[Line], first: Label) -> list[list[Line]]:
    """Part the lines within an entry into entries of their own; nothing if they are not two or more, to the last."""
    out: list[list[Line]] = [[lines[0]]]
    label = first
    for line in lines[1:]:
        following = next_label(line.words, label)
        if following is not None and is_beside(line, following, out[-1][0], label):
            label = following
            out.append([line])
        elif line.indent > out[-1][0].indent:
            out[-1].append(line)
        else:
            return []
    return out if len(out) > 1 else []
