"""Survey a text for its habits: how wide it was wrapped, how it parts paragraphs, where its margin is.

A text has one habit, so it is counted over all of it before any line is judged.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.letters import is_opened
from briefpress.verbs.plain.points import CLOSING, COLONS, STOPS
from briefpress.verbs.plain.shares import capital_share
from briefpress.verbs.plain.wording import stops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.lines import Line

# Lines longer than a typewriter's were not broken by hand.
LONG = 130
# What is wrapped is no wider than this as a rule, and its lines seldom end sentences.
_WIDE = 80
# A line is broken early if the next word would have fitted with this to spare.
SLACK = 3
_FEW = 6
# So many paragraphs have one that is longer than a line, where each is a line.
_RARE = 20
_MANY = 3
# Above this share of capitals at the beginning of lines, the lines may be verse.
_CAPITALS = 0.7
# Which share of lines must agree on a width: less where it is as wide as a column of prose.
_SURE = 0.7
_CERTAIN = 0.95
_LIKELY = 0.45
_COLUMN = 50
# In verse so many lines of a stanza begin with a capital.
_ALL = 0.9
# How many lines tell which share of them begins with a capital, what it is without them, and at the least.
_ENOUGH, _USUAL, _LEAST = 100, 0.3, 0.1
_ENDED = f"{STOPS}{CLOSING}:;：；—-"
# Chunks with a line as long as this are rarely verse.
_PROSE = 55


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """What a text does throughout.

    `width` is the length at which its prose was wrapped, 0 if it was not wrapped or is all verse; `margin` the
    indentation of its prose; `gap` how many blank lines part its paragraphs; `indents` tells that an indented line
    begins a paragraph; `unwrapped` that each line is a paragraph; `capitals` is the share of its lines of prose that
    begin with a capital; `verse` tells that in most chunks of some lines nearly every line does; `turned` is the width
    at which lines were turned over, `insets` are how far what did not fit may be set in below them.
    """

    width: int
    margin: int
    gap: int
    indents: bool
    unwrapped: bool
    capitals: float
    verse: bool = False
    turned: int = 0
    insets: frozenset[int] = frozenset()


def survey(chunks: Sequence[Chunk]) -> Habits:
    """Count the habits of a text."""
    whole = [line for chunk in chunks for line in chunk.lines if is_whole(line)]
    letters = sum(line.cells for chunk in chunks for line in chunk.lines)
    # Two sentences may be lines of one paragraph, each as wide as the page.
    sure = len(whole) >= _MANY or any(line.cells > LONG for line in whole)
    unwrapped = sure and sum(line.cells for line in whole) * 2 > letters
    width = 0 if unwrapped else wrap_width(chunks)
    # What is longer than verse of even length was not wrapped like it.
    if (
        width
        and sum(line.cells for chunk in chunks for line in chunk.lines if line.length > width + SLACK) * 2 > letters
    ):
        width = 0
    unwrapped = unwrapped or (not width and _stand_apart(chunks, whole))
    return Habits(
        width=width,
        margin=_margin(chunks, width),
        gap=_gap(chunks),
        indents=not unwrapped and _indents(chunks, width),
        unwrapped=unwrapped,
        capitals=_capitals(chunks),
        verse=_is_verse(chunks),
    )


def _stand_apart(chunks: Sequence[Chunk], whole: Sequence[Line]) -> bool:
    """Tell a text of short paragraphs that blank lines part: nearly all are one line, and a few longer than that."""
    single = sum(len(chunk.lines) == 1 for chunk in chunks)
    return len(whole) > 1 and len(whole) * _RARE >= len(chunks) and single * 10 >= len(chunks) * 6


def is_whole(line: Line) -> bool:
    """Tell a line that is a paragraph: longer than a typewriter's, or as long as one and the end of a sentence.

    What announces something, “have agreed as follows:”, ends as one does.
    """
    return line.cells > LONG or (line.cells > _WIDE and (stops(line.text) or line.text[-1] in COLONS))


def _is_verse(chunks: Sequence[Chunk]) -> bool:
    told = [capital_share(chunk) >= _ALL for chunk in chunks if len(chunk.lines) >= _MANY]
    return len(told) >= _FEW and sum(told) >= len(told) * _SURE


def wrap_width(chunks: Sequence[Chunk]) -> int:
    """Give the width at which most lines are full, so that the next word would not have fitted; 0 if none is.

    Verse is not asked, if there is anything else: its lines have lengths of their own, and begin with capitals.
    """
    prose = _wrapped(chunks)
    few = len(prose) * 10 < len(chunks)
    best, share, wide = _agreed_width(prose)
    # Narrower than a column of prose are verses of even length, unless all but all lines agree.
    if share >= ((_SURE if few else _LIKELY) if wide else _CERTAIN) and (wide or not few):
        return best
    # Verse that goes on in small letters may outnumber the prose of a play and its notes; it is not as long.
    longer, agreed, column = _agreed_width([chunk for chunk in prose if chunk.length >= _PROSE])
    if column and agreed >= _SURE:
        return longer
    if best and not few:
        return 0
    # Too few to speak for the text.
    best, share, wide = _agreed_width([chunk for chunk in chunks if capital_share(chunk) < _CAPITALS])
    return best if share >= (_SURE if wide else _CERTAIN) else 0


def _wrapped(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Give the chunks that may have been wrapped: of some lines, that do not nearly all begin with capitals."""
    return [chunk for chunk in chunks if len(chunk.lines) > _MANY and capital_share(chunk) < _CAPITALS]


def _capitals(chunks: Sequence[Chunk]) -> float:
    """Give which share of the lines of prose begin with a capital: German has more of them than Spanish."""
    prose = _wrapped(chunks)
    count = sum(len(chunk.lines) - 1 for chunk in prose)
    found = sum(capital_share(chunk) * (len(chunk.lines) - 1) for chunk in prose)
    return max(found / count, _LEAST) if count >= _ENOUGH else _USUAL


def _agreed_width(chunks: Sequence[Chunk]) -> tuple[int, float, bool]:
    """Give the width on which most lines agree, 0 if they are too few; which share of them; if it is a column's.

    Each line that is followed by another says that the width lies between its own length and its length with the
    next line's first word. A column is as wide as its lines are without the margin that most of them have.
    """
    changes: Counter[int] = Counter()
    margins: Counter[int] = Counter()
    count = 0
    for chunk in chunks:
        for line, following in pairwise(chunk.lines):
            low = line.cells
            if low > LONG:
                continue
            high = low + following.lead
            changes[low] += 1
            changes[high + SLACK] -= 1
            margins[following.indent] += 1
            count += 1
    if count < _FEW:
        return 0, 0.0, False
    best = agreed = here = 0
    for length in sorted(changes):
        here += changes[length]
        if here >= agreed:
            best, agreed = length, here
    return best, agreed / count, best - margins.most_common(1)[0][0] >= _COLUMN


def column_width(chunks: Sequence[Chunk]) -> int:
    """Give the width on which most lines of some chunks agree, 0 if they do not."""
    best, share, _ = _agreed_width(chunks)
    return best if share >= _SURE else 0


def is_early(chunk: Chunk, index: int, width: int, *, slack: int = SLACK) -> bool:
    """Tell whether a line of a chunk was broken although the next word would have fitted within a width."""
    return chunk.lines[index].length + chunk.lines[index + 1].lead <= width - slack


def is_filled(chunk: Chunk, width: int) -> bool:
    """Tell whether no line of a chunk was broken early: prose that was wrapped at a width."""
    return not any(is_early(chunk, index, width) for index in range(len(chunk.lines) - 1))


def _margin(chunks: Sequence[Chunk], width: int) -> int:
    """Give the indentation of most full lines that do not begin a paragraph.

    Where nothing was wrapped, of most words: many short lines of code are not the text.
    """
    found: Counter[int] = Counter()
    for chunk in chunks:
        for index in range(1, len(chunk.lines)):
            full = index == len(chunk.lines) - 1 or not width or not is_early(chunk, index, width)
            if full and not is_opened(chunk.lines[index].text):
                found[chunk.lines[index].indent] += 1 if width else chunk.lines[index].cells
        if len(chunk.lines) == 1 and not width and not is_opened(chunk.text):
            found[chunk.lines[0].indent] += chunk.lines[0].cells
    return found.most_common(1)[0][0] if found else 0


def _gap(chunks: Sequence[Chunk]) -> int:
    found = Counter(chunk.before for chunk in chunks[1:] if len(chunk.lines) > 1 or is_whole(chunk.lines[0]))
    # Paragraphs that begin with wide spaces stand without blank lines between them.
    found[0] += sum(is_opened(line.text) for chunk in chunks for line in chunk.lines[1:])
    # Of two that are as frequent the smaller one: what is further apart is parted by more than paragraphs are.
    return min(found, key=lambda gap: (-found[gap], gap)) if found.total() else 1


def _indents(chunks: Sequence[Chunk], width: int) -> bool:
    """Tell whether paragraphs begin with an indented line within chunks that blank lines do not part."""
    if not width:
        return False
    inner = opening = 0
    for chunk in chunks:
        for index in range(1, len(chunk.lines)):
            line, before = chunk.lines[index], chunk.lines[index - 1]
            if 1 < line.indent - before.indent <= 10:  # a typist's indent
                opening += 1
                # What comes before it ends a paragraph, and what follows goes back to the margin.
                back = index + 1 == len(chunk.lines) or chunk.lines[index + 1].indent == before.indent
                inner += before.words[-1] in _ENDED and back
    return opening > 2 and inner * 10 >= opening * 7
