"""Find heads that stand right over their text, without a blank line between."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.cells import cells
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.units_within import bare_unit
from briefpress.verbs.plain.letters import begins_anew, begins_small, is_capitals
from briefpress.verbs.plain.points import CLOSES, COMMAS, STOPS, TALK
from briefpress.verbs.plain.survey import is_early, is_filled
from briefpress.verbs.plain.wording import stops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.lines import Line
    from briefpress.verbs.plain.survey import Habits

_LONGEST = 70
_MANY = 3
# How much shorter than the text's width a head's line must be at least.
_SLACK = 10
_HASH = re.compile(r"#{1,6}\s+\S")
_RULE = re.compile(r"([=\-~^\"'`*+#])\1{2,}")
_UNPOINTED = re.compile(r"\d{1,3}\s[^\W\d_].*")
_ENDS = re.compile(rf"[-…—–{STOPS}{COMMAS}][{CLOSES}]*$")
# The rank from which on a unit may be a mere clause: sections, articles; and the words of a short sentence in one.
_CLAUSES, _WORDS = 6, 6
_SPOKEN = re.compile(rf"[{TALK}\[({{<*>-]")
_EMPHASISED = re.compile(r"(?:_[^_]+_|\*{1,2}[^*]+\*{1,2}|=[^=]+=)[.:]?")


def tight_heads(chunks: Sequence[Chunk], habits: Habits) -> dict[int, int]:
    """Give by chunk how many lines at its top are a head over its text.

    Prose that was wrapped fills its first line: one that ends early, with no point, over full lines that begin a
    sentence, is no part of it. A text does so more than once, each time in other words; what marks a head by a sign or
    a unit's number may do so once.
    """
    found: dict[int, tuple[int, str]] = {}
    for index, chunk in enumerate(chunks):
        if chunk.mend is None and len(chunk.lines) > 1:
            count, style = _head_of(chunk, habits)
            if count:
                found[index] = count, style
    styles = Counter(style for _, style in found.values())
    words = Counter(chunks[index].lines[0].words for index in found)
    # Names of speakers come again.
    spoken = any(count >= _MANY and line[-1] == ":" for line, count in words.items())
    if spoken:
        found = {index: head for index, head in found.items() if chunks[index].lines[0].words[-1] != ":"}
    return {
        index: count
        for index, (count, style) in found.items()
        # Small letters alone say least: the first line of a chapter may be short beside an initial.
        if style == "marked" or (styles[style] > 1 + (style == "title") and words[chunks[index].lines[0].words] < _MANY)
    }


def _head_of(chunk: Chunk, habits: Habits) -> tuple[int, str]:
    """Give how many lines are a head, and of which style it is; 0 for none."""
    first, second, *_ = chunk.lines
    if _HASH.match(first.words):
        # An item fills its first line, and goes on in small letters.
        goes_on = begins_small(second.words) and habits.width > 0 and not is_early(chunk, 0, habits.width)
        return (0, "") if goes_on else (1, "marked")
    under = _RULE.fullmatch(second.words) is not None and abs(cells(second.words) - cells(first.words)) <= _MANY
    if under and len(chunk.lines) > 2 and first.words[0].isalnum():
        return 2, "marked"
    words = first.words
    spoken = _SPOKEN.match(words) is not None and _EMPHASISED.fullmatch(words) is None
    if spoken or not habits.width or cells(words) > _LONGEST or not is_early(chunk, 0, habits.width, slack=_SLACK):
        return 0, ""
    style = _style(words)
    number = numbered(words)
    titled = number is not None and number.rank > 0 and not number.rest and is_capitals(second.words)
    count = 2 if titled and len(chunk.lines) > 2 else 1
    return (count, style) if style and _is_prose(chunk, count, habits) else (0, "")


def _style(words: str) -> str:
    """Give what marks a line as a head; nothing if it goes on or ends a sentence."""
    number, capitals = numbered(words), is_capitals(words)
    bare = number is not None and not number.rest
    if not bare and _ENDS.search(words) and not (capitals and words[-1] == ":"):
        return ""
    if number is not None:
        return "marked" if number.rank or number.style == "conventional" else number.style
    for style, pattern in (("unpointed", _UNPOINTED), ("emphasised", _EMPHASISED)):
        if pattern.fullmatch(words):
            return style
    letters = "capitals" if capitals else "title"
    return letters if begins_anew(words) else ""


def _is_prose(chunk: Chunk, count: int, habits: Habits) -> bool:
    """Tell text below the first lines: a sentence begins there, and its lines are filled."""
    rest = replace(chunk, lines=chunk.lines[count:])
    if rest.indent > chunk.lines[0].indent or _numbers_entry(chunk.lines[0], rest):
        # A term over what explains it.
        return False
    if not begins_anew(rest.lines[0].words) or numbered(rest.lines[0].words) is not None:
        return False
    if len(rest.lines) == 1:
        return cells(rest.lines[0].text) * 4 >= habits.width * 3
    return is_filled(rest, habits.width)


def _numbers_entry(first: Line, rest: Chunk) -> bool:
    """Tell a number alone that is set in a little more than the entry below it, as bibliographies number theirs."""
    number = numbered(first.words)
    return number is not None and not number.rest and 0 < first.indent - rest.indent < _SLACK


def unit_lines(chunk: Chunk, habits: Habits) -> int:
    """Give how many lines at a chunk's top are a unit's head set right over its text; 0 for none."""
    number = bare_unit(chunk.lines[0].words)
    if number is None or not habits.width:
        return 0
    rest = chunk.lines[1:]
    full = len(rest) > 1 and not is_early(chunk, 1, habits.width)
    # An article is short: its sentence may end on the next line, or go on in small letters wherever that was broken.
    full |= number.rank >= _CLAUSES and any(begins_small(line.words) for line in rest[1:])
    ended = stops(rest[-1].text) and len(rest[0].words.split()) >= _WORDS
    full |= number.rank >= _CLAUSES and ended
    return 1 if full or (len(rest) == 1 and cells(rest[0].text) > 70) else 0
