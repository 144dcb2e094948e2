"""Tell lists with numbers or letters from numbered paragraphs: short entries whose labels count on from the first.

A numbered paragraph of a report or a clause of a law is cited by its number; it stays a paragraph. An entry of a
list stands close to the next, or its lines hang behind its label, or it is set in; and the count ends with the list.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.cells import cells
from briefpress.verbs.plain.heads.entries import is_entry
from briefpress.verbs.plain.labels import Label, any_label, first_label, next_label
from briefpress.verbs.plain.letters import begins_anew
from briefpress.verbs.plain.listing import Entry, Listed, Listing
from briefpress.verbs.plain.points import COMMAS, STOPS, WIDE_CLOSING
from briefpress.verbs.plain.survey import SLACK
from briefpress.verbs.plain.wording import ends

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.lines import Line
    from briefpress.verbs.plain.survey import Habits

_MANY = 3
# How long the entries of a list are on the average, in letters: closely set, and with blank lines between them.
_CLOSE, _LOOSE = 300, 200
# An entry has so many lines at most before a further paragraph, and its paragraphs end with one of these.
_LONGEST = 12
# Words that stand in columns; a wide space behind a label does not make any.
_COLUMNS = re.compile(r"[^\s.)]\s{3,}\S|\|")
_POINTS = f')"”»{STOPS}{COMMAS}{WIDE_CLOSING}'
# How far behind a list its count may go on, in chunks, so that it is one of numbered paragraphs.
_BEYOND = 40
# How far the labels of one list may stand from one another, as figures set to the right do.
_ASKEW = 1


def ordered_lists(chunks: Sequence[Chunk], habits: Habits, *, taken: frozenset[int]) -> list[Listed]:
    """Find lists with numbers or letters."""
    out: list[Listed] = []
    index = 0
    while index < len(chunks):
        found = None if index in taken else _list_at(chunks, index, habits, taken)
        if found is None:
            index += 1
            continue
        out.append(found)
        index = found.last + 1
    return out


def list_cuts(chunk: Chunk, habits: Habits) -> list[int] | None:
    """Give before which lines a chunk is to be parted so that the lists in it stand alone; None if it has none."""
    cuts: set[int] = set()
    found = False
    index = 0
    lines = chunk.lines
    while index < len(lines) - 1:
        first = first_label(lines[index].words)
        run = _run(lines, first, habits, start=index) if first is not None else []
        count = sum(map(len, run))
        announced = index > 0 and lines[index - 1].text.endswith(":")
        # “Notes to editors” over two of them.
        announced |= index == 1 and count == len(lines) - 1 and not ends(lines[0].text)
        if first is None or not _is_close(run, first, announced=announced):
            further = _numbered(lines, index, habits)
            cuts.update(further)
            found = found or bool(further)
            index = further[-1] if further else index + 1
            continue
        found = True
        cuts.update((index, index + count))
        index += count
    return sorted(cuts) if found else None


def _numbered(lines: Sequence[Line], index: int, habits: Habits) -> list[int]:
    """Give where paragraphs begin whose numbers count on but that are too long for a list, or whose first is hidden.

    The first may stand within the line before: “Rules.--1. No boats”. The last of them ends where the run does.
    """
    label = any_label(lines[index].words)
    if label is None or label.style != "Decimal" or label.value >= _MANY:
        return []
    if label.value > 1:
        shown = {"Period": "1. ", "OneParen": "1) ", "TwoParens": "(1) "}[label.delimiter]
        if not any(shown in line.words for line in lines[max(0, index - _LONGEST) : index]):
            return []
    run = _run(lines, label, habits, start=index)
    if label.value + len(run) <= _MANY or not all(entry[-1].text[-1] in _POINTS for entry in run):
        return []
    at = [index]
    for entry in run:
        at.append(at[-1] + len(entry))
    return at


def _list_at(chunks: Sequence[Chunk], index: int, habits: Habits, taken: frozenset[int]) -> Listed | None:
    """Read the list that begins with a chunk."""
    chunk = chunks[index]
    first = first_label(chunk.lines[0].words)
    if first is None or chunk.mend is not None or not _whole(run := _run(chunk.lines, first, habits), chunk):
        return None
    close = len(run) > 1
    if close and not _is_close(run, first, announced=index > 0 and _announces(chunks[index - 1])):
        return None
    last = index
    while last + 1 < len(chunks) and last + 1 not in taken and chunks[last + 1].mend is None:
        if not _goes_on(chunks[last + 1], run, first, habits):
            break
        last += 1
    if not close and not _is_loose(run, first):
        return None
    if not close and _counts_beyond(chunks, last + 1, _label(run[-1][0], first, len(run))):
        return None
    return Listed(index, last, chunk.lines[0].words[: first.width].strip(" _"), _listing(run, first))


def _announces(chunk: Chunk) -> bool:
    """Tell a colon, or a line right over a list that ends no sentence: its head."""
    return chunk.text.endswith(":") or (chunk.after == 0 and len(chunk.lines) == 1 and not ends(chunk.text))


def _run(lines: Sequence[Line], first: Label, habits: Habits, *, start: int = 0) -> list[list[Line]]:
    """Part lines into entries, as far as they go: each line begins the next entry or belongs to the one before."""
    out: list[list[Line]] = [[lines[start]]]
    label = first
    for index in range(start + 1, len(lines)):
        line = lines[index]
        following = next_label(line.words, label)
        if following is not None and _beside(line, following, out[-1][0], label):
            label = following
            out.append([line])
        elif _belongs(line, out[-1], label, habits):
            out[-1].append(line)
        else:
            break
    return out


def _whole(run: Sequence[Sequence[Line]], chunk: Chunk) -> bool:
    return sum(map(len, run)) == len(chunk.lines)


def _beside(line: Line, label: Label, before: Line, known: Label) -> bool:
    """Tell whether two labels stand in one place, or their words do: figures may be set to the right."""
    words = abs(line.indent + label.width - before.indent - known.width)
    return min(abs(line.indent - before.indent), words) <= _ASKEW


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


def _goes_on(chunk: Chunk, run: list[list[Line]], first: Label, habits: Habits) -> bool:
    """Take the next chunk into a list: further entries, or a paragraph that hangs behind the last label."""
    base = run[-1][0]
    label = _label(base, first, len(run))
    following = next_label(chunk.lines[0].words, label)
    if following is not None and _beside(chunk.lines[0], following, base, label):
        more = _run(chunk.lines, following, habits)
        whole = _whole(more, chunk)
        run.extend(more if whole else [])
        return whole
    # A title over a text that is set in hangs in the same way, but it ends no sentence.
    hangs = chunk.before <= habits.gap and chunk.indent >= base.indent + label.width
    if hangs and len(run[-1]) <= _LONGEST and run[-1][-1].text[-1] in _POINTS:
        run[-1].extend(chunk.lines)
        return True
    return False


def _label(line: Line, first: Label, count: int) -> Label:
    """Give the label of the entry of a list that stands at a place, counted from 1."""
    if count == 1:
        return first
    before = Label(first.style, first.delimiter, first.value + count - 2, 0)
    return next_label(line.words, before) or first


def _is_close(run: Sequence[Sequence[Line]], first: Label, *, announced: bool) -> bool:
    """Tell entries that stand close together: three or more, or two that a colon announces, and none of them long.

    Where their lines do not hang, most have one line only: else they may be verses of a Bible, or a law's articles.
    """
    if len(run) < (2 if announced else _MANY) or not _may_list(run, first):
        return False
    hanging = all(line.indent > entry[0].indent for entry in run for line in entry[1:])
    single = sum(len(entry) == 1 for entry in run)
    return (hanging or single * 10 >= len(run) * 7) and _letters(run) <= _CLOSE * len(run)


def _is_loose(run: Sequence[Sequence[Line]], first: Label) -> bool:
    """Tell entries with blank lines between them: three or more that are short, whose lines hang behind the labels."""
    if len(run) < _MANY or not _may_list(run, first):
        return False
    further = [
        line.indent - entry[0].indent - _label(entry[0], first, count).width
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
    return sum(entry[-1].text[-1] in _POINTS for entry in run) * 2 > len(run)


def _counts_beyond(chunks: Sequence[Chunk], start: int, label: Label) -> bool:
    """Tell whether a count goes on behind what stands together: those are numbered paragraphs, not a list."""
    for chunk in chunks[start : start + _BEYOND]:
        if next_label(chunk.lines[0].words, label) is not None:
            return True
        again = first_label(chunk.lines[0].words)
        if again is not None and again.style == label.style and again.delimiter == label.delimiter:
            return False
    return False


def _listing(run: Sequence[Sequence[Line]], first: Label) -> Listing:
    entries = []
    for count, lines in enumerate(run, start=1):
        label = _label(lines[0], first, count)
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
            return Entry(tuple(lines[:index]), label.width, _listing(below, first))
    return Entry(tuple(lines), label.width)


def _run_below(lines: Sequence[Line], first: Label) -> list[list[Line]]:
    """Part the lines within an entry into entries of their own; nothing if they are not two or more, to the last."""
    out: list[list[Line]] = [[lines[0]]]
    label = first
    for line in lines[1:]:
        following = next_label(line.words, label)
        if following is not None and _beside(line, following, out[-1][0], label):
            label = following
            out.append([line])
        elif line.indent > out[-1][0].indent:
            out[-1].append(line)
        else:
            return []
    return out if len(out) > 1 else []
