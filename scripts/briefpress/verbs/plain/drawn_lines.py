"""Tell lines that are lines whatever their length: drawn with signs, set in columns, code, entries of an index."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.survey import is_filled

if TYPE_CHECKING:
    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.survey import Habits

# A gap within a line, a box's corner or side, a row of signs, an equation's sign.
_DRAWN = re.compile(r"\S\s{3,}\S|[|+]\s*[-=]{2,}|[-=]{2,}[|+>]|\|\s.*\|$")
# Dots that lead to a page's number which was lost; a long row of them is looked at in its last ones only.
_DOTTED, _LAST = re.compile(r"(?:\.{6}|(?:\s\.){6})$"), 12
_EQUAL = re.compile(r"\s:?:?=\s")
# A header's name right before its value, an element's tag, an alternative of a grammar.
_CODED = re.compile(r"^[^\W\d][\w-]*:[^\W_]|^</?\w[^>]*>|</?\w[^>]*>$|^/ \S|^\w->\w: ?\S")
# Each of them has one of these signs, or a gap; most lines have none. One pattern for all would look at each letter.
_SIGNS, _GAP, _DOTS = re.compile(r"[|+=<>/:]"), re.compile(r"\s\s\s"), re.compile(r"\.\s?\.\s?\.\s?\.")
# The number of a page behind a comma, at the end of a line.
_PAGE = re.compile(r", ?\d{1,3}(?:[-–]\d{1,3})?(?: \w{1,3}\.)?[.;]?$")


def why_drawn(chunk: Chunk, habits: Habits) -> str:
    """Say why lines are lines whatever their length: gaps inside, more signs than a sentence has, an index.

    Words may be set equal in prose too, as a grammar does, whose lines are filled then.
    """
    equal = "=" in chunk.text and not (len(chunk.lines) > 2 and is_filled(chunk, habits.width))
    if _may_be(chunk.text) and sum(_is_drawn(line.words, equal=equal) for line in chunk.lines) * 2 > len(chunk.lines):
        return "its lines are set in columns or drawn with signs"
    return "what is set in below a page's number is another entry" if _is_indexed(chunk) else ""


def _may_be(words: str) -> bool:
    return any(pattern.search(words) is not None for pattern in (_SIGNS, _GAP, _DOTS))


def _is_drawn(words: str, *, equal: bool) -> bool:
    if not _may_be(words):
        return False
    found = _DRAWN.search(words) or _CODED.search(words) or _DOTTED.search(words[-_LAST:])
    return found is not None or (equal and _EQUAL.search(words) is not None)


def _is_indexed(chunk: Chunk) -> bool:
    """Tell entries of an index below their head: a line ends in the number of a page, and the next is set in.

    Numbers that go on in the next line were wrapped.
    """
    first = chunk.lines[0]
    return any(
        following.indent > first.indent and not following.words[0].isdecimal() and _PAGE.search(line.words)
        for line, following in pairwise(chunk.lines)
    )
