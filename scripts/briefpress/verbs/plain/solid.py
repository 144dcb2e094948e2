"""Part a text that is set solid: no blank line parts its paragraphs, as in what is copied from a PDF or a page.

Its parts may have blank lines between them.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import FAR, Chunk, with_distances
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.labels import SIGN
from briefpress.verbs.plain.letters import begins_anew, begins_small
from briefpress.verbs.plain.survey import SLACK
from briefpress.verbs.plain.within.heads_apart import HeadsApart
from briefpress.verbs.plain.wording import stops_or_announces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.lines import Line
    from briefpress.verbs.plain.survey import Habits

# So many ends of paragraphs, and of lines that go on in small letters, tell a habit; more where there are blank lines.
_ENDS, _OFTEN, _INNER = 3, 7, 8
# Lines that go on in small letters are filled, but for such a share of them: entries of lists, lines of quotations.
# The shortest of the others is as long as such a share of half of them: in print, whose letters are of many widths; and
# in a typist's lines, though they have many entries between them. Printed ones may have these and rows of tables too.
_EVEN = ((0.03, 0.75), (0.1, 0.9), (0.1, 0.8), (0.2, 0.9))
# Fewer than one line in so many has a blank line before it: one between the parts of a text, not its paragraphs.
_SOLID = 10
# A head is no longer, and so many lines in a row that end no sentences are verse, addresses, lists.
_HEAD, _ROW = 70, 3
# A rule across the page; a row of signs as long as the head above it may underline that.
_RULE = re.compile(r"([-_=*~])\1{39,}")
_NAMED = re.compile(r"[^\W\d_][^:.,;?!]{0,29}:(?=\s)")
_AGAIN = 3
_HEADED = "it stands apart, over a paragraph that fills its lines"
_HELD = re.compile(r"[,;—–-]$")
_SIGNED = re.compile(rf"(?:{SIGN})\s+\S")
# The sign of an item, or its label, alone on the line above it.
_LONE = re.compile(rf"(?:{SIGN}|\(?\d{{1,3}}[.)]?)")
# A line of a head that goes on in the next one is no shorter.
_HALF = 40


def set_apart(chunks: Sequence[Chunk], habits: Habits) -> HeadsApart:
    """Part the chunks of a text that is set solid as if blank lines stood there; any other stays as it is.

    A line that is broken early ends a paragraph, or is a head. How short a line is for that, the lines that go on in
    small letters tell: they were surely filled. Blank lines, where there are any, must be rare beside such ends. Heads
    of two lines are told of, for they look like paragraphs.
    """
    gaps = sum(chunk.before > 0 and not chunk.page for chunk in chunks[1:])
    solid = gaps * _SOLID <= sum(len(chunk.lines) for chunk in chunks)
    shortest = _shortest(chunks, habits) if solid and not habits.indents else 0
    ends = sum(
        stops_or_announces(line.text) and _begins(following.words)
        for chunk in (chunks if shortest else ())
        for line, following in pairwise(chunk.lines)
        if _need(line, following) < shortest
    )
    if ends < (max(_OFTEN, gaps * 3 // 2) if gaps else _ENDS):
        return HeadsApart(chunks, {})
    signed = _signed(chunks)
    parts = [
        _parts(chunk, shortest, signed) if chunk.mend is None else [replace(chunk, before=_beyond(chunk))]
        for chunk in chunks
    ]
    heads = (chunk for chunk in chunks if chunk.mend is None and _begins_with_head(chunk, shortest))
    reasons = dict.fromkeys((chunk.first for chunk in heads), _HEADED)
    return HeadsApart(with_distances([part for several in parts for part in several]), reasons)


def _signed(chunks: Sequence[Chunk]) -> frozenset[int]:
    """Give the lines that begin with a bullet or a number, with a name and a colon that come again, or are a rule."""
    names = Counter(match.group() for chunk in chunks for line in chunk.lines if (match := _NAMED.match(line.words)))
    return frozenset(
        line.number
        for chunk in chunks
        for line in chunk.lines
        if _SIGNED.match(line.words)
        or _RULE.fullmatch(line.words)
        or ((name := _NAMED.match(line.words)) and names[name.group()] >= _AGAIN)
    )


def _shortest(chunks: Sequence[Chunk], habits: Habits) -> int:
    """Give the length below which a line was broken early, 0 if the text is not prose that was wrapped."""
    pairs = [pair for chunk in chunks for pair in pairwise(chunk.lines) if _SIGNED.match(pair[1].words) is None]
    inner = sorted(_need(line, following) for line, following in pairs if begins_small(following.words))
    if habits.unwrapped or len(inner) < _INNER or len(inner) * 3 < len(pairs):
        return 0
    half = inner[len(inner) // 2]
    shortest = next((one for odd, even in _EVEN if (one := inner[int(len(inner) * odd)]) >= half * even), 0)
    return min(shortest, habits.width - SLACK + 1) if habits.width else shortest


def _need(line: Line, following: Line) -> int:
    """Give how long a line would be with the next one's first word."""
    return line.length + following.lead


def _begins(words: str) -> bool:
    return begins_anew(words) or words[0].isdecimal() or _SIGNED.match(words) is not None


def _parts(chunk: Chunk, shortest: int, signed: frozenset[int]) -> list[Chunk]:
    lines = chunk.lines
    early = [_need(line, following) < shortest for line, following in pairwise(lines)]
    ended = [stops_or_announces(line.text) for line in lines]
    if _is_wrapped_title(chunk, ended):
        return [replace(chunk, before=_beyond(chunk))]
    rowed = _rowed(lines, early, ended, signed)
    wrapped = int(_begins_with_head(chunk, shortest))
    cuts = [0]
    for index in range(1, len(lines)):
        above, line = lines[index - 1], lines[index]
        clear = early[index - 1] and _begins(line.words) and not _HELD.search(above.text) and index not in rowed
        clear &= _LONE.fullmatch(above.words) is None and index != wrapped
        ruled = _RULE.fullmatch(line.words) or _RULE.fullmatch(above.words)
        if clear or ruled or (ended[index - 1] and line.number in signed):
            # The paragraph over a head may have filled its last line.
            headed = early[index - 1] and above.length <= _HEAD and _begins(above.words)
            headed &= not ended[index - 1] or numbered(above.words) is not None
            if headed and index - 1 > cuts[-1] and ended[index - 2]:
                cuts.append(index - 1)
            cuts.append(index)
    return [
        replace(chunk, lines=lines[low:high], before=1 if low else _beyond(chunk), page=chunk.page and not low)
        for low, high in pairwise([*cuts, len(lines)])
    ]


def _is_wrapped_title(chunk: Chunk, ended: Sequence[bool]) -> bool:
    """Tell two or three lines between blank ones that end no sentence, the first of them all but full."""
    return 1 < len(chunk.lines) <= _ROW and not any(ended) and _HALF <= chunk.lines[0].length <= _HEAD


def _begins_with_head(chunk: Chunk, shortest: int) -> bool:
    """Tell a head of two lines behind a blank one, the first of them all but full, over a paragraph that is filled."""
    if not 0 < chunk.before < FAR or len(chunk.lines) <= _ROW:
        return False
    first, second, third, fourth = chunk.lines[: _ROW + 1]
    early = _need(first, second) < shortest and _need(second, third) < shortest <= _need(third, fourth)
    ended = any(stops_or_announces(line.text) or _HELD.search(line.text) for line in (first, second))
    fits = _HALF <= first.length <= _HEAD and second.length < first.length
    return early and not ended and fits and all(begins_anew(line.words) for line in (first, third))


def _beyond(chunk: Chunk) -> int:
    """Give the distance before a chunk where paragraphs have one of one line: what blank lines part is farther off."""
    return chunk.before + 1 if 0 < chunk.before < FAR and not chunk.page else chunk.before


def _rowed(lines: Sequence[Line], early: Sequence[bool], ended: Sequence[bool], signed: frozenset[int]) -> set[int]:
    """Give the lines within rows of early lines that are no paragraphs: verse, an address, a table.

    Hardly any of them ends a sentence, and one ends in a comma; or none ends a sentence at all.
    """
    out: set[int] = set()
    start = 0
    for index in range(len(lines)):
        if index < len(early) and early[index] and lines[index].number not in signed:
            continue
        # The first may end the paragraph above.
        row = range(start + (start < index and ended[start]), index)
        stops = sum(ended[at] for at in row)
        held = any(_HELD.search(lines[at].text) for at in row)
        if len(row) > _ROW and (stops * 3 <= len(row) if held else not stops):
            out.update(row[1:])
        start = index + 1
    return out
