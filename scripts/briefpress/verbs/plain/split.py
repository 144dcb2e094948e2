"""Part chunks where the habit of a text begins something new without a blank line."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.cells import cells
from briefpress.verbs.plain.chunks import Chunk, parted, with_distances
from briefpress.verbs.plain.hanging_entries import hanging_entries, term_lines
from briefpress.verbs.plain.heads.candidates import COLUMNS
from briefpress.verbs.plain.heads.letter_heads import letter_heads
from briefpress.verbs.plain.heads.tight_heads import tight_heads, unit_lines
from briefpress.verbs.plain.heads.units_within import units_within
from briefpress.verbs.plain.inset_lines import inset_lines
from briefpress.verbs.plain.leading import with_leading_parted
from briefpress.verbs.plain.letters import begins_anew, begins_small, is_capitals
from briefpress.verbs.plain.marked_lines import inner_units, marked_lines
from briefpress.verbs.plain.named_speeches import named_speeches
from briefpress.verbs.plain.notes.bare_figures import figured_starts
from briefpress.verbs.plain.notes.called_rows import called_rows
from briefpress.verbs.plain.notes.glosses import gloss_starts
from briefpress.verbs.plain.notes.regions import regions_of
from briefpress.verbs.plain.notes.tight_notes import around_notes
from briefpress.verbs.plain.shapes import shape_of
from briefpress.verbs.plain.survey import SLACK, is_early, is_filled
from briefpress.verbs.plain.tables.grid_of import grid_of
from briefpress.verbs.plain.title_block import with_makers_parted, with_title_parted
from briefpress.verbs.plain.wording import stops_or_announces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.lines import Line
    from briefpress.verbs.plain.survey import Habits

# A stretch of more lines than this may be several paragraphs without blank lines.
_STRETCH = 12
# A typist's indent is no wider.
_TYPED = 10
# What is set to the right stands so far behind the margin at least.
_FAR_IN = 16
# Below more lines than these a rule ends a paragraph.
_BELOW = 3
# So wide at least is a rule over a page.
_WIDE = 60
# Half a line of print.
_HALF = 30
# A line that ends within so many letters of the width may have been filled by another measure.
_RAGGED = 12
_RULE = re.compile(r"([_=~*-])\1{19,}$")
# What may begin a line of a sentence beside a letter; an item has a sign, a figure or a letter of its own.
_OPENS = "\"'“‘«([_*"
# A line of a sentence that is not over ends in a word, or in one of these.
_GOES_ON = ",;-)]\"'”’»_*"
_ITEM = re.compile(r"(?:[o*+•·-]|[\[(]?(?:\d{1,3}|[A-Za-z])[.)\]]|[\[(][^\])]{1,20}[\])])\s")
_QUOTED = re.compile(r">(?:[>\s]|$)")


def split(chunks: Sequence[Chunk], habits: Habits) -> list[Chunk]:
    """Part chunks: lines of a text that is not wrapped, indented paragraphs, notes in a row, a head over its text."""
    out: list[Chunk] = []
    chunks = with_makers_parted(with_leading_parted(chunks))
    chunks = [part for one in chunks for part in parted(one, [int(_begins_with_rule(one))])]
    if habits.unwrapped:
        chunks = with_title_parted(chunks)
    # A table stays whole.
    whole = frozenset(one.first for one in chunks if one.table)
    units = units_within(chunks)
    cuts = (() if one.first in whole else sorted(units.get(index, ())) for index, one in enumerate(chunks))
    chunks = [part for one, at in zip(chunks, cuts, strict=True) for part in parted(one, at)]
    tight, named = tight_heads(chunks, habits), named_speeches(chunks)
    kept = (one.first in whole or _is_titled(one) or named.speaker(one) != "" for one in chunks)
    cuts = (() if stays else [tight.get(index, 0)] for index, stays in enumerate(kept))
    chunks = [part for one, at in zip(chunks, cuts, strict=True) for part in parted(one, at)]
    regions = regions_of(chunks)
    rows = called_rows(chunks, regions) | figured_starts(chunks, regions) | gloss_starts(chunks)
    letters = letter_heads(chunks, habits)
    for index, chunk in enumerate(chunks):
        if chunk.mend is not None or chunk.first in whole:
            out.append(chunk)
        elif index in rows:
            out.extend(parted(chunk, rows[index]))
        elif index in letters:
            name, *day = parted(chunk, [1])
            out.extend((name, *(replace(one, before=habits.gap) for one in day)))
        else:
            out.extend(part for one in around_notes(chunk) for part in parted(one, _starts(one, habits)))
    return with_distances(joined_pages(out, habits))


def _is_titled(chunk: Chunk) -> bool:
    """Tell a table whose first line has the titles of its columns: the rule below that underlines no head."""
    return COLUMNS.search(chunk.lines[0].words) is not None and grid_of(chunk) is not None


def _starts(chunk: Chunk, habits: Habits) -> list[int]:
    lines = chunk.lines
    count = len(lines)
    if count == 1:
        return []
    if answered := _answered(lines):
        return answered
    if _ends_in_rule(chunk):
        return [*_starts(replace(chunk, lines=lines[:-1]), habits), count - 1]
    marked = marked_lines(chunk, habits) or inner_units(chunk)
    if marked is not None:
        return marked
    inset = inset_lines(chunk, habits)
    if inset:
        return inset
    starts: list[int] = _set_right(chunk, habits)
    head = unit_lines(chunk, habits) or term_lines(chunk, habits)
    if head:
        starts.append(head)
    if habits.indents and shape_of(chunk, habits)[0] == "prose":
        margin = min(line.indent for line in lines)
        starts.extend(
            index
            for index in range(max(1, head), count)
            if lines[index].indent > lines[index - 1].indent
            and lines[index].indent > margin + 1
            and (index + 1 == count or lines[index + 1].indent < lines[index].indent)
        )
    elif habits.width and not head:
        starts.extend(
            _indented(chunk, habits)
            or hanging_entries(chunk, habits)
            or (_ended_early(chunk, habits) if count > _STRETCH else [])
        )
    return sorted(set(starts))


def _answered(lines: Sequence[Line]) -> list[int]:
    """Give where lines that are quoted with a sign begin and end, as in mail that is answered line by line.

    One alone among others may be a sum: it stands first, or below what announces it.
    """
    quoted = [_QUOTED.match(line.words) is not None for line in lines]
    starts = [at for at in range(1, len(lines)) if quoted[at] != quoted[at - 1]]
    first = quoted.index(True) if starts else 0
    told = sum(quoted) > 1 or first == 0 or stops_or_announces(lines[first - 1].text)
    return starts if told else []


def _ends_in_rule(chunk: Chunk) -> bool:
    """Tell a rule that ends a paragraph, rather than one that underlines a head: far longer, or below a sentence.

    A rule as long as the one line above it underlines that, whatever it ends in.
    """
    *rest, rule = chunk.lines
    if _RULE.match(rule.words) is None or any(_RULE.match(line.words) for line in rest):
        return False
    longest = max(cells(line.words) for line in rest)
    if len(rest) == 1 and longest == len(rule.words):
        return False
    return len(rest) > _BELOW or longest * 3 < len(rule.words) * 2 or stops_or_announces(rest[-1].text)


def _begins_with_rule(chunk: Chunk) -> bool:
    """Tell a rule as wide as a page over lines that no rule ends: it parts, and frames nothing."""
    rule, *rest = chunk.lines
    wide = _RULE.match(rule.words) is not None and len(rule.words) >= _WIDE and not chunk.table
    return wide and not any(_RULE.match(line.words) for line in rest)


def _set_right(chunk: Chunk, habits: Habits) -> list[int]:
    """Give where lines begin and end that are set to the right below prose: a direction to players, a signature.

    They reach the right margin or stand in its half of the line; what hangs below a column does neither.
    """
    lines = chunk.lines
    margin = min(line.indent for line in lines)
    deep = [
        line.indent >= margin + _FAR_IN and (line.indent * 2 >= habits.width or line.cells >= habits.width - _RAGGED)
        for line in lines
    ]
    starts = [index for index in range(1, len(lines)) if deep[index] != deep[index - 1]]
    if deep[0] or not starts or sum(deep) * 2 > len(lines) or any(begins_small(lines[at].words) for at in starts[::2]):
        return []
    above = tuple(line for line, is_deep in zip(lines, deep, strict=True) if not is_deep)
    rest = replace(chunk, lines=above) if len(above) > 1 else chunk
    return starts if shape_of(rest, habits)[0] in {"prose", "narrow"} else []


def _indented(chunk: Chunk, habits: Habits) -> list[int]:
    """Give where indented lines begin paragraphs, though the text at large has no such habit.

    They stand behind sentences' ends, all else stands at the margin, and every other line is full: verse has lines
    of its own, and what hangs behind a first line does not begin anew. Who sits, and where, may stand over them, set
    far to the right.
    """
    margin = min(line.indent for line in chunk.lines)
    top = next(at for at, line in enumerate(chunk.lines) if line.indent <= margin + _TYPED)
    if top:
        rest = replace(chunk, lines=chunk.lines[top:])
        below = _indented(rest, habits) if len(rest.lines) > 1 else []
        return [top, *(top + at for at in below)] if below else []
    lines = chunk.lines
    starts = [index for index in range(1, len(lines)) if lines[index].indent > margin]
    insets = {lines[index].indent - margin for index in starts}
    inner = [index for index in range(len(lines) - 1) if lines[index + 1].indent <= margin]
    if not starts or max(insets) - min(insets) > 1 or not 1 < max(insets) <= _TYPED or len(inner) * 4 < len(lines):
        return []
    ended = sum(stops_or_announces(lines[index - 1].text) for index in starts)
    full = sum(not is_early(chunk, index, habits.width) for index in inner)
    return starts if ended * 10 >= len(starts) * 9 and full * 10 >= len(inner) * 9 else []


def _ended_early(chunk: Chunk, habits: Habits) -> list[int]:
    """Give where paragraphs begin in a long stretch without blank lines: behind lines that end a sentence early."""
    early = [index for index in range(len(chunk.lines) - 1) if is_early(chunk, index, habits.width)]
    ended = [
        index
        for index in early
        if stops_or_announces(chunk.lines[index].text) and begins_anew(chunk.lines[index + 1].words)
    ]
    few = 0 < len(early) * 3 <= len(chunk.lines)
    # The last lines of paragraphs are of any length; lines that were all but filled only had a short word behind them.
    short = sum(is_early(chunk, index, habits.width, slack=_RAGGED) for index in ended)
    sure = few and short * 2 >= len(ended) and len(ended) * 10 >= len(early) * 8
    return [index + 1 for index in ended] if sure else []


def joined_pages(chunks: Sequence[Chunk], habits: Habits) -> list[Chunk]:
    """Join a paragraph that a page's end parted: it broke off in mid-sentence and goes on in small letters.

    Or it goes on in any letters behind a line that is full: the next word would not have fitted on it.
    """
    out: list[Chunk] = []
    for chunk in chunks:
        if (
            chunk.page
            and out
            and chunk.mend is None
            and out[-1].mend is None
            and _is_broken(out[-1], chunk)
            and (
                (
                    begins_small(chunk.lines[0].words)
                    and (_is_long(out[-1].lines[-1], habits) or _is_prose(out[-1], habits))
                )
                or (_is_prose(out[-1], habits) and _is_full(out[-1], chunk, habits))
            )
        ):
            last = out.pop()
            out.append(replace(last, lines=last.lines + chunk.lines, after=chunk.after))
        else:
            out.append(chunk)
    return out


def _is_broken(before: Chunk, after: Chunk) -> bool:
    """Tell a paragraph that ended in mid-sentence over lines that stand where it stood."""
    first, tail = after.lines[0], before.lines[-1]
    return not stops_or_announces(tail.text) and abs(first.indent - tail.indent) <= 1


def _is_full(before: Chunk, after: Chunk, habits: Habits) -> bool:
    """Tell a last line to which the first word of the next page would not have been added; no item begins there."""
    first, tail = after.lines[0], before.lines[-1]
    if (
        _ITEM.match(first.words)
        or is_capitals(first.words)
        or not (first.words[0].isalpha() or first.words[0] in _OPENS)
    ):
        return False
    worded = tail.words[-1].isalnum() or tail.words[-1] in _GOES_ON
    return worded and not before.table and tail.length + first.lead > habits.width - SLACK


def _is_long(line: Line, habits: Habits) -> bool:
    return line.cells > _HALF and line.cells * 2 > habits.width


def _is_prose(chunk: Chunk, habits: Habits) -> bool:
    """Tell prose that was wrapped: all its lines but the last are filled."""
    return habits.width > 0 and len(chunk.lines) > 1 and is_filled(chunk, habits.width)
