"""The shape of a chunk: prose that was wrapped, or lines that were meant as lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from briefpress.verbs.plain.drawn_lines import why_drawn
from briefpress.verbs.plain.letters import begins_small, is_capitals
from briefpress.verbs.plain.points import COMMAS, STOPS, WIDE_CLOSING
from briefpress.verbs.plain.shares import capital_share, fresh_share, named_share
from briefpress.verbs.plain.survey import LONG, is_early
from briefpress.verbs.plain.turned import why_turned

if TYPE_CHECKING:
    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.survey import Habits

# What ends a line of verse.
_POINTS = f'«»”’"{STOPS}{COMMAS}{WIDE_CLOSING}'
# A dash between two sentences, and how much of a line stands before it at least: a speaker's name is shorter.
_JOINT = re.compile(r"[.!?]_?\s?(?:--|—|–)\s?(?=[^\W\d_])")
_NAME = 15
# The topics of a chapter, one behind the other, each begin with a capital; spaces may stand on both sides of a dash.
_DASHES = ("--", "—", "–")
_TOPICS = re.compile(r"(?<=[^\W_])[!?.,]?(?:\s(?:--|—|–)\s|(?:--|—|–)\s?)[\"'“‘]?([^\W\d_])")
# How far the lines below the first of an entry hang at the least.
_HUNG = 3
# So many words of names begin with capitals, where they stand one behind the other and among others; fewer lines than
# these may all be filled by chance.
_NAMED, _NAMES, _FEW = 0.75, 0.55, 4
# So many lines of what was wrapped are broken early.
_SOME = 0.34
# How rarely prose may look like what it is then not taken for.
_RARE, _UNHEARD = 0.005, 0.00005
Shape = Literal["single", "prose", "narrow", "lines"]
# The least width of prose in a text that has no width of its own.
_COLUMN = 55
# No prose has so many lines that begin with capitals, in German neither: a text that has is full of verse.
_VERSE = 0.4
# Lines that end by no more than this before the width may have been wrapped by another measure (bytes, print).
_RAGGED = 12


def shape_of(chunk: Chunk, habits: Habits) -> tuple[Shape, str]:
    """Tell prose from lines, with the reason.

    `narrow` is prose that was wrapped at a width of its own, as quotations are.
    """
    if len(chunk.lines) == 1:
        return "single", "one line by itself"
    if chunk.length > LONG:
        return "prose", "its lines are longer than a line of print"
    drawn = why_drawn(chunk, habits) or why_turned(chunk, habits)
    if drawn:
        return "lines", drawn
    if not habits.width:
        return _without_width(chunk, habits.margin)
    if len(chunk.lines) == 2:
        return _of_two(chunk, habits)
    return _of_many(chunk, habits)


def _without_width(chunk: Chunk, margin: int) -> tuple[Shape, str]:
    """Judge lines of a text that has no width: a column is as wide as its lines are without the margin."""
    column = chunk.length - min(chunk.indent, margin) >= _COLUMN and _early(chunk, chunk.length) <= 0.2
    # What begins with years or numbers was no more wrapped than what begins with capitals.
    listed = len(chunk.lines) > 2 or all(line.words[0].isdecimal() for line in chunk.lines)
    if column and not (listed and fresh_share(chunk) >= 0.7):
        return "prose", "its lines are filled to one width"
    if len(chunk.lines) == 2 and _goes_on(chunk, margin):
        return "prose", "its second line goes on in small letters"
    return "lines", "no line of it is filled up"


def _goes_on(chunk: Chunk, margin: int) -> bool:
    """Tell a sentence over two lines: the first is as long as a line of prose, the second goes on without a stop."""
    first, second = chunk.lines
    return first.cells - margin >= _COLUMN and first.text[-1] not in _POINTS and begins_small(second.words)


def _of_two(chunk: Chunk, habits: Habits) -> tuple[Shape, str]:
    """Judge two lines: one break alone says little, so a capital must go with it, or a first line that is short."""
    anew = _why_anew(chunk, habits)
    if anew:
        return "lines", anew
    if not is_early(chunk, 0, habits.width):
        return "prose", "its first line is filled to the width of the text"
    ragged = not is_early(chunk, 0, habits.width, slack=_RAGGED)
    if ragged and chunk.indent <= habits.margin + 1:
        return "prose", "its first line is all but filled"
    if _runs_on(chunk, habits):
        return "prose", "its second line goes on with its sentence"
    if _is_narrow_pair(chunk, habits.width):
        return "narrow", "its second line goes on in small letters, or closes a bracket"
    return "lines", "its first line ends where another word would have fitted"


def _is_narrow_pair(chunk: Chunk, width: int) -> bool:
    """Tell two lines of a narrow column: the second goes on in small letters below one that is long.

    Less long is one that opened a bracket, if the second hangs below it.
    """
    first, second = chunk.lines
    opened = first.text.count("(") > first.text.count(")") and second.indent >= first.indent + _HUNG
    return (not second.is_begun and first.cells * 4 >= width * 3) or (opened and first.cells * 2 >= width)


def _why_anew(chunk: Chunk, habits: Habits) -> str:
    """Say why the second of two lines begins anew with its capital; nothing if it need not."""
    first, second = chunk.lines
    if not second.is_begun:
        return ""
    if is_capitals(first.words) and not is_capitals(second.words):
        return "its first line is in capitals, its second begins anew in small letters"
    verse = (habits.verse or habits.capitals >= _VERSE) and is_early(chunk, 0, habits.width)
    return "its lines begin with capitals, as many do in the text" if verse else ""


def _runs_on(chunk: Chunk, habits: Habits) -> bool:
    """Tell a sentence at the margin that goes on over two lines, though the first was broken early.

    It has no point at the break, and what follows begins small or fills its line: a speech behind its speaker's name
    was set so. Verse of two lines is set in, or is as long in one line as in the other.
    """
    first, second = chunk.lines
    if chunk.indent > habits.margin + 1 or first.text[-1] in _POINTS or first.cells * 2 < habits.width:
        return False
    small = begins_small(second.words)
    return small or (second.cells >= habits.width - _RAGGED and not is_capitals(first.text))


def _of_many(chunk: Chunk, habits: Habits) -> tuple[Shape, str]:
    if _joins_topics(chunk):
        return "prose", "dashes join its topics, as in a summary"
    early = _early(chunk, habits.width)
    capitals = capital_share(chunk)
    begun = capitals >= 0.9 and not is_capitals(chunk.text) and not _names(chunk, habits)
    if begun and (
        (len(chunk.lines) >= 4 and early >= 0.2) or (capitals == 1 and (habits.verse or _is_no_chance(chunk, habits)))
    ):
        return "lines", "each line begins with a capital, as no prose does"
    filled = _why_filled(chunk, habits, early)
    if filled:
        return "prose", filled
    return _of_short_lines(chunk, habits)


def _joins_topics(chunk: Chunk) -> bool:
    """Tell what stands under a chapter's head or in the contents: topics that dashes join, more of them than lines.

    Titles of one or two parts each stand in lines of any length, which all begin with capitals.
    """
    if not any(dash in chunk.text for dash in _DASHES):
        return False
    joined = sum(map(str.isupper, _TOPICS.findall(chunk.text)))
    wrapped = capital_share(chunk) < 1 or _early(chunk, chunk.length) <= _SOME
    return joined > len(chunk.lines) * (1 if wrapped else 2)


def _names(chunk: Chunk, habits: Habits) -> bool:
    """Tell names one behind the other: at the margin, in lines that are all but filled, none of which ends a clause.

    They begin with capitals wherever a line is broken.
    """
    inner = chunk.lines[:-1]
    named = named_share(chunk) >= _NAMED and all(line.text[-1] not in STOPS for line in inner)
    return named and chunk.indent <= habits.margin + 1 and _early(chunk, habits.width, slack=_RAGGED) == 0


def _of_short_lines(chunk: Chunk, habits: Habits) -> tuple[Shape, str]:
    """Judge lines that were not filled to the width of the text: verse, or a column of its own."""
    if capital_share(chunk) < 1 and _hangs(chunk) and _early(chunk, chunk.length) <= _SOME:
        return "narrow", "its lines hang below the first, filled to a width of their own"
    if _is_pointed(chunk):
        return "lines", "its lines end with their clauses"
    # Lines that begin with figures were no more wrapped than lines that begin with capitals: ingredients, prices.
    # Nor is prose ever set far narrower than the text around it; short lines of even length are verse, and so are
    # lines that go in and out.
    slender = (chunk.length - chunk.indent) * 5 < habits.width * 3
    fresh = 1.0 if slender or not _has_edge(chunk) else fresh_share(chunk)
    if fresh < 0.7 and _early(chunk, chunk.length) <= 0.25:
        return "narrow", "its lines are filled to a width of their own"
    if _are_names(chunk):
        return "narrow", "names fill its lines to a width of their own"
    if fresh < 0.5 and not _is_clauses(chunk) and _early(chunk, chunk.length, slack=_RAGGED) <= 0.1:
        return "narrow", "its lines are all but filled, and go on in small letters"
    return "lines", "its lines end where another word would have fitted"


def _are_names(chunk: Chunk) -> bool:
    """Tell names within a sentence, which commas part: they fill its lines, one of which at least begins small."""
    few = len(chunk.lines) <= _FEW or not _has_edge(chunk) or capital_share(chunk) == 1
    if few or named_share(chunk) < _NAMES or _early(chunk, chunk.length) > 0:
        return False
    return sum("," in line.words for line in chunk.lines) * 2 > len(chunk.lines)


def _is_no_chance(chunk: Chunk, habits: Habits) -> bool:
    """Tell that lines of prose would not all begin with capitals in any text of many thousand of them.

    Where a chunk is set in, as verse is, that is less to be expected of prose; where it is full of names, more.
    """
    deep = chunk.indent >= habits.margin + 2
    return max(habits.capitals, named_share(chunk)) ** (len(chunk.lines) - 1) < (_RARE if deep else _UNHEARD)


def _why_filled(chunk: Chunk, habits: Habits, early: float) -> str:
    """Say why lines are those of prose that was wrapped as the text is; nothing if they are not."""
    if early <= _SOME:
        return "its lines are filled to the width of the text"
    if _is_summary(chunk):
        return "dashes join its sentences, as in a summary"
    at_margin = chunk.indent <= habits.margin + 1
    return "its lines are all but filled" if at_margin and _early(chunk, habits.width, slack=_RAGGED) == 0 else ""


def _is_summary(chunk: Chunk) -> bool:
    """Tell what stands under a chapter's head: sentences that dashes join, in lines that go on in small letters."""
    if fresh_share(chunk) >= 0.5 and not is_capitals(chunk.text):
        return False
    return sum(joint.start() >= _NAME for line in chunk.lines for joint in _JOINT.finditer(line.words)) > 1


def _is_pointed(chunk: Chunk) -> bool:
    """Tell lines that end with their clauses, as verse does: most have a point or a comma at their end."""
    return chunk.indent > 0 and _pointed_share(chunk) * 2 > 1


def _is_clauses(chunk: Chunk) -> bool:
    """Tell many lines set in, a third of which end with clauses, and below the first of which none hangs."""
    first, second = chunk.lines[0].indent, chunk.lines[1].indent
    return 0 < second <= first and len(chunk.lines) > _FEW and _pointed_share(chunk) * 3 >= 1


def _pointed_share(chunk: Chunk) -> float:
    """Give which share of a chunk's lines, but for the last, have a point or a comma at their end."""
    inner = chunk.lines[:-1]
    return sum(line.text[-1] in _POINTS for line in inner) / len(inner)


def _has_edge(chunk: Chunk) -> bool:
    """Tell a column, whose lines but for the first stand at one edge; verse goes in and out."""
    edges = [line.indent for line in chunk.lines[1:]]
    return max(edges) - min(edges) <= 1


def _hangs(chunk: Chunk) -> bool:
    """Tell a paragraph whose lines but for the first are set in alike: an entry of a catalogue."""
    first, *rest = (line.indent for line in chunk.lines)
    return min(rest) >= first + _HUNG and max(rest) - min(rest) <= 1


def _early(chunk: Chunk, width: int, *, slack: int = 3) -> float:
    """Give which share of a chunk's lines, but for the last, were broken early for a width."""
    inner = len(chunk.lines) - 1
    return sum(is_early(chunk, index, width, slack=slack) for index in range(inner)) / inner
