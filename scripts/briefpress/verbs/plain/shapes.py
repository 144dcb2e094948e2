"""The shape of a chunk: prose that was wrapped, or lines that were meant as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefpress.verbs.plain.survey import LONG, is_early

if TYPE_CHECKING:
    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.survey import Habits

Shape = Literal["single", "prose", "narrow", "lines"]
_OPENING = " _*=\"'“‘«„‹([{—-–¿¡…."


def shape_of(chunk: Chunk, habits: Habits) -> tuple[Shape, str]:
    """Tell prose from lines, with the reason.

    `narrow` is prose that was wrapped at a width of its own, as quotations are.
    """
    count = len(chunk.lines)
    if count == 1:
        return "single", "one line by itself"
    if chunk.length > LONG:
        return "prose", "its lines are longer than a line of print"
    inner = count - 1
    capitals = capital_share(chunk)
    local = sum(is_early(chunk, index, chunk.length) for index in range(inner)) / inner
    if not habits.width:
        if local <= 0.25 and (chunk.length > 65 or (count >= 3 and capitals < 0.7)):
            return "prose", "its lines are filled to one width"
        return "lines", "no line of it is filled up"
    early = sum(is_early(chunk, index, habits.width) for index in range(inner)) / inner
    if count >= 4 and capitals >= 0.9 and early >= 0.2 and not is_capitals(chunk.text):
        return "lines", "each line begins with a capital and some end early"
    if early <= 0.34:
        return "prose", "its lines are filled to the width of the text"
    if count >= 3 and local <= 0.25 and capitals < 0.7:
        return "narrow", "its lines are filled to a width of their own"
    return "lines", "its lines end where another word would have fitted"


def capital_share(chunk: Chunk) -> float:
    """Give which share of a chunk's lines, but for the first, begin with a capital; scripts without any give 0."""
    initials = [begins_with_capital(line.words) for line in chunk.lines[1:]]
    return sum(initials) / len(initials) if initials else 0.0


def begins_with_capital(words: str) -> bool:
    """Tell whether the first letter is a capital; figures and signs before it do not count."""
    first = words.lstrip(_OPENING)[:1]
    return first.isupper()


def is_capitals(text: str) -> bool:
    """Tell whether a text is written in capitals: two letters at least, and no small one but in a short ending."""
    letters = [c for c in text if c.isalpha()]
    if len(letters) < 2:
        return False
    small = sum(c.islower() for c in letters)
    # “McDONALD”, “CHAPTER 1st”: a few small letters do not make small letters of it.
    return any(c.isupper() for c in letters) and small * 8 <= len(letters) - small and small <= 3
