"""Tell by its entries whether a run of labels is a list, set close together or with blank lines between."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.cells import cells
from briefpress.verbs.plain.heads.entries import is_entry
from briefpress.verbs.plain.label_runs import label_at
from briefpress.verbs.plain.labels import Label, any_label
from briefpress.verbs.plain.letters import begins_anew
from briefpress.verbs.plain.points import COMMAS, STOPS, WIDE_CLOSING
from briefpress.verbs.plain.survey import SLACK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.lines import Line

MANY = 3
# How long the entries of a list are on the average, in letters: closely set, and with blank lines between them.
_CLOSE, _LOOSE = 300, 200
# Words that stand in columns; a wide space behind a label does not make any.
_COLUMNS = re.compile(r"[^\s.)]\s{3,}\S|\|")
# What the paragraphs of an entry end with.
POINTS = f')"”»{STOPS}{COMMAS}{WIDE_CLOSING}'


def is_close(run: Sequence[Sequence[Line]], first: Label, *, announced: bool) -> bool:
    """Tell entries that stand close together: three or more, or two that a colon announces, and none of them long.

    Where their lines do not hang, most have one line only: else they may be verses of a Bible, or a law's articles.
    """
    if len(run) < (2 if announced else MANY) or not _may_list(run, first):
        return False
    hanging = all(line.indent > entry[0].indent for entry in run for line in entry[1:])
    single = sum(len(entry) == 1 for entry in run)
    return (hanging or single * 10 >= len(run) * 7) and _letters(run) <= _CLOSE * len(run)


def is_loose(run: Sequence[Sequence[Line]], first: Label) -> bool:
    """Tell entries with blank lines between them: three or more that are short, whose lines hang behind the labels."""
    if len(run) < MANY or not _may_list(run, first):
        return False
    further = [
        line.indent - entry[0].indent - label_at(entry[0], first, count).width
        for count, entry in enumerate(run, start=1)
        for line in entry[1:]
    ]
    return bool(further) and min(further) >= 0 and _letters(run) <= _LOOSE * len(run)


def _letters(run: Sequence[Sequence[Line]]) -> int:
    return sum(cells(line.words) for entry in run for line in entry)


def _may_list(run: Sequence[Sequence[Line]], first: Label) -> bool:
    """Tell entries of words: no lines with pages' numbers or in columns, no titles with capitals for numbers.

    Nor do they hold lines of their own, as stanzas or lists of works do: those end early, and begin anew.
    """
    if sum(is_entry(entry[-1].text) for entry in run) * 2 >= len(run):
        return False
    if first.style in {"UpperAlpha", "UpperRoman"} and not _ends_sentences(run):
        return False
    lines = [line for entry in run for line in entry]
    if sum(_COLUMNS.search(line.words) is not None for line in lines) * 3 > len(lines):
        return False
    longest = max(line.cells for line in lines)
    breaks = [pair for entry in run for pair in pairwise(entry)]
    fresh = sum(
        line.cells + after.lead <= longest - SLACK
        and any_label(after.words) is None
        and (begins_anew(after.words) or after.words[0].isdecimal())
        for line, after in breaks
    )
    return fresh * 3 <= len(breaks)


def _ends_sentences(run: Sequence[Sequence[Line]]) -> bool:
    return sum(entry[-1].text[-1] in POINTS for entry in run) * 2 > len(run)
