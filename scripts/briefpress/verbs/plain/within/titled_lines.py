"""Find short lines between the end of one paragraph and the full lines of the next: titles that nothing sets apart."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.plain_titles import reads_as_title
from briefpress.verbs.plain.letters import begins_small, begins_with_capital
from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.within.span import Span
from briefpress.verbs.plain.wording import ends, is_byline, is_dateline, is_question, is_unended, soft_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.lines import Line

# A stretch has so many lines, and so many of them tell how wide the text was set.
_STRETCH, _ENOUGH = 3, 20
# The widths of what was wrapped, in cells; nine lines of ten are no longer than the text is wide.
_NARROW, _WIDE, _FULLEST = 45, 130, 0.9
# A full line and a title in tenths of that width, and the longest title.
_FULL, _SHORT, _LONGEST = 8, 7, 70
# Among so many lines below its first one, prose has one that begins small.
_GOES_ON = 3
# A text does so several times, and at least once in so many lines: in a long book a few lines stand so by chance.
_MANY, _RARE = 4, 150
_REASON = "it is a short line between the end of a paragraph and the full lines of another, as others are"


def titled_lines(chunks: Sequence[Chunk]) -> list[Span]:
    """Find the titles within the stretches of a text that was wrapped, if there are several.

    The line above ends a sentence, or is such a title; the line below is full and begins one.
    """
    stretches = [one.lines for one in chunks if one.mend is None and not one.table and len(one.lines) >= _STRETCH]
    width = _width(stretches)
    if not width or not _is_solid(chunks, stretches, width):
        return []
    found = _titles(chunks, width)
    lines = sum(map(len, stretches))
    return found if len(found) >= max(_MANY, lines // _RARE) else []


def _width(stretches: Sequence[Sequence[Line]]) -> int:
    """Give how wide the text was set, 0 if it was not wrapped.

    Lines of print, whose letters are of many widths, agree on no width to the letter, as a survey asks of them.
    """
    lengths = sorted(line.cells for lines in stretches for line in lines[:-1])
    if len(lengths) < _ENOUGH:
        return 0
    width = lengths[int(len(lengths) * _FULLEST)]
    full = sum(length * 10 >= width * _FULL for length in lengths)
    return width if _NARROW <= width <= _WIDE and full * 2 >= len(lengths) else 0


def _is_solid(chunks: Sequence[Chunk], stretches: Sequence[Sequence[Line]], width: int) -> bool:
    """Tell prose whose paragraphs end within stretches more often than blank lines part them.

    Most of its full lines go on in small letters, as those of verse do not.
    """
    gaps = sum(one.before > 0 and not one.page for one in chunks[1:])
    pairs = [pair for lines in stretches for pair in pairwise(lines)]
    inner = sum(
        above.cells * 10 < width * (_FULL + 1) and below.is_begun and ends(above.words) for above, below in pairs
    )
    full = [below for above, below in pairs if above.cells * 10 >= width * _FULL]
    return inner * 2 >= gaps and sum(begins_small(line.words) for line in full) * 2 >= len(full)


def _titles(chunks: Sequence[Chunk], width: int) -> list[Span]:
    lines = [line for one in chunks for line in one.lines]
    free = {line.number for one in chunks if one.mend is None and not one.table for line in one.lines[1:]}
    out: list[Span] = []
    for at in range(1, len(lines) - 1):
        above, line, below = lines[at - 1], lines[at], lines[at + 1]
        # What blank lines part from the text above is told by them.
        if line.number not in free or not _is_title(line, width):
            continue
        over = ends(above.words) or (bool(out) and out[-1].first == above.number)
        full = below.cells * 10 >= width * _FULL and begins_with_capital(below.words)
        prose = any(begins_small(one.words) for one in lines[at + 2 : at + 2 + _GOES_ON])
        if over and full and prose and line.indent <= below.indent:
            out.append(Span(first=line.number, lines=1, reason=_REASON))
    return out


def _is_title(line: Line, width: int) -> bool:
    words = line.words.strip(EMPHASIS)
    short = line.cells * 10 <= width * _SHORT and line.cells <= _LONGEST
    if not short or not words or not begins_with_capital(words) or not reads_as_title(words):
        return False
    said = is_byline(words) or is_dateline(words) or soft_end(words) or is_unended(words)
    return not said and (not ends(words) or is_question(words))
