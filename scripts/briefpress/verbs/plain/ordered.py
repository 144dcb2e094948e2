"""Tell lists with numbers or letters from numbered paragraphs: short entries whose labels count on from the first.

A numbered paragraph of a report or a clause of a law is cited by its number; it stays a paragraph. An entry of a
list stands close to the next, or its lines hang behind its label, or it is set in; and the count ends with the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.label_runs import is_beside, is_whole, label_at, run_of
from briefpress.verbs.plain.labels import Label, any_label, first_label, has_label, next_label
from briefpress.verbs.plain.list_entries import listing_of
from briefpress.verbs.plain.list_likeness import MANY, POINTS, is_close, is_loose
from briefpress.verbs.plain.listing import Listed
from briefpress.verbs.plain.wording import ends

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.lines import Line
    from briefpress.verbs.plain.survey import Habits

# An entry has so many lines at most before a further paragraph.
_LONGEST = 12
# The head of a list is no longer, in cells.
_HEAD = 60
# How far behind a list its count may go on, in chunks, so that it is one of numbered paragraphs.
_BEYOND = 40


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
        if not has_label(lines[index].words):
            index += 1
            continue
        first = first_label(lines[index].words)
        run = run_of(lines, first, habits, start=index) if first is not None else []
        count = sum(map(len, run))
        announced = index > 0 and lines[index - 1].text.endswith(":")
        # “Notes to editors” over two of them.
        announced |= index == 1 and count == len(lines) - 1 and not ends(lines[0].text)
        if first is None or not is_close(run, first, announced=announced):
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
    if label is None or label.style != "Decimal" or label.value >= MANY:
        return []
    if label.value > 1:
        shown = {"Period": "1. ", "OneParen": "1) ", "TwoParens": "(1) "}[label.delimiter]
        if not any(shown in line.words for line in lines[max(0, index - _LONGEST) : index]):
            return []
    run = run_of(lines, label, habits, start=index)
    if label.value + len(run) <= MANY or not all(entry[-1].text[-1] in POINTS for entry in run):
        return []
    at = [index]
    for entry in run:
        at.append(at[-1] + len(entry))
    return at


def _list_at(chunks: Sequence[Chunk], index: int, habits: Habits, taken: frozenset[int]) -> Listed | None:
    """Read the list that begins with a chunk."""
    chunk = chunks[index]
    first = first_label(chunk.lines[0].words)
    if first is None or chunk.mend is not None or not is_whole(run := run_of(chunk.lines, first, habits), chunk):
        return None
    close = len(run) > 1
    if close and not is_close(run, first, announced=index > 0 and _announces(chunks[index - 1], first)):
        return None
    last = index
    while last + 1 < len(chunks) and last + 1 not in taken and chunks[last + 1].mend is None:
        if not _goes_on(chunks[last + 1], run, first, habits):
            break
        last += 1
    if not close and not is_loose(run, first):
        return None
    if not close and _counts_beyond(chunks, last + 1, label_at(run[-1][0], first, len(run))):
        return None
    return Listed(index, last, chunk.lines[0].words[: first.width].strip(" _"), listing_of(run, first))


def _announces(chunk: Chunk, first: Label) -> bool:
    """Tell a colon, or a line right over a list that ends no sentence: its head, which may stand apart from figures."""
    over = chunk.after == 0 or (first.style == "Decimal" and chunk.length <= _HEAD)
    return chunk.text.endswith(":") or (over and len(chunk.lines) == 1 and not ends(chunk.text))


def _goes_on(chunk: Chunk, run: list[list[Line]], first: Label, habits: Habits) -> bool:
    """Take the next chunk into a list: further entries, or a paragraph that hangs behind the last label."""
    base = run[-1][0]
    label = label_at(base, first, len(run))
    following = next_label(chunk.lines[0].words, label)
    if following is not None and is_beside(chunk.lines[0], following, base, label):
        more = run_of(chunk.lines, following, habits)
        whole = is_whole(more, chunk)
        run.extend(more if whole else [])
        return whole
    # A title over a text that is set in hangs in the same way, but it ends no sentence.
    hangs = chunk.before <= habits.gap and chunk.indent >= base.indent + label.width
    if hangs and len(run[-1]) <= _LONGEST and run[-1][-1].text[-1] in POINTS:
        run[-1].extend(chunk.lines)
        return True
    return False


def _counts_beyond(chunks: Sequence[Chunk], start: int, label: Label) -> bool:
    """Tell whether a count goes on behind what stands together: those are numbered paragraphs, not a list."""
    for chunk in chunks[start : start + _BEYOND]:
        if next_label(chunk.lines[0].words, label) is not None:
            return True
        again = first_label(chunk.lines[0].words)
        if again is not None and again.style == label.style and again.delimiter == label.delimiter:
            return False
    return False
