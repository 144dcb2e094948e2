"""Find the headings of a manuscript that has none by style: lines that stand alone above what they head.

They are bold as a whole, or count sections (“1.2 Methods”). One habit holds for a whole document, so one bold line
alone proves nothing, and neither do numbers that do not go on from one to the next.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MOST_LETTERS = 120
_MOST_WORDS = 12
_FEWEST = 2
_ENDS = (".", ",", ";", "…", "!")
# Points in half, as the look of a line has them.
PLAIN_SIZE = 22
_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})[.)]?\s+(?=[^\W\d_])")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedLine:
    """A block of a manuscript: its words, whether all of them are bold, and what ranks it among others.

    `size` is in half points; `may_head` is false for items of lists and for tables.
    """

    words: str
    bold: bool = False
    size: int = PLAIN_SIZE
    centred: bool = False
    capitals: bool = False
    may_head: bool = True


def typed_heads(lines: Sequence[TypedLine]) -> Mapping[int, int]:
    """Give the levels, from 1, of the lines that are headings, by their places; there are blocks with words only."""
    short = [line.may_head and is_short(line.words) for line in lines]
    bold = [line.bold and is_so for line, is_so in zip(lines, short, strict=True)]
    heads = [index for index in range(len(lines) - 1) if bold[index] and _heads(index, bold)]
    # In a form or a programme bold lines are too many to be headings: there is text below each of those.
    if len(heads) < _FEWEST or bold.count(False) < len(heads):
        heads = []
    counted = _numbered(lines, short)
    if counted and 2 * sum(index in heads for index in counted) < len(counted):
        return _with_bold(counted, heads)
    ranks = sorted({_rank(lines[index]) for index in heads}, reverse=True)
    return {index: ranks.index(_rank(lines[index])) + 1 for index in heads}


def _with_bold(counted: Mapping[int, int], bold: Sequence[int]) -> dict[int, int]:
    """Give headings that count sections, and bold ones within these; those before them are on the title page."""
    first = min(counted)
    heads: dict[int, int] = {}
    level = 0
    for index in sorted({*counted, *(one for one in bold if one > first)}):
        level = counted.get(index, level)
        heads[index] = level + (index not in counted)
    return heads


def is_short(words: str) -> bool:
    """Tell a line that is no sentence."""
    if not words or len(words) > _MOST_LETTERS or len(words.split()) > _MOST_WORDS or words.endswith(_ENDS):
        return False
    return "\n" not in words and any(map(str.isalpha, words))


def _heads(index: int, bold: list[bool]) -> bool:
    """Tell whether a bold line stands above text, or above one more bold line that does."""
    return not bold[index + 1] or (index + 2 < len(bold) and not bold[index + 2])


def _rank(line: TypedLine) -> tuple[int, bool, bool, int]:
    """Give what ranks a heading among others: how it looks, and among those that look alike how deep it counts."""
    return line.size, line.centred, line.capitals, -max(0, len(_number(line.words)) - 1)


def _number(words: str) -> tuple[int, ...]:
    found = _NUMBER.match(words)
    return tuple(map(int, found[1].split("."))) if found else ()


def _numbered(lines: Sequence[TypedLine], short: Sequence[bool]) -> dict[int, int]:
    """Give the headings that count sections; some of them are within others, for a list may count its items too."""
    numbers = [_number(line.words) if is_so else () for line, is_so in zip(lines, short, strict=True)]
    over = [False] * len(lines)
    for index in range(len(lines) - 2, -1, -1):
        below = numbers[index + 1]
        # A list of contents has the next number below each of its own, in its deepest lines at least.
        over[index] = bool(numbers[index]) and (not below or (below == (*numbers[index], 1) and over[index + 1]))
    heads = [index for index in range(len(lines)) if over[index]]
    if sum(len(numbers[index]) > 1 for index in heads) < _FEWEST or 2 * len(heads) > len(lines):
        return {}
    before: tuple[int, ...] = ()
    for index in heads:
        if not _goes_on(before, numbers[index]):
            return {}
        before = numbers[index]
    return {index: len(numbers[index]) for index in heads}


def _goes_on(before: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """Tell the number that follows another: the first one within it, or the next of those around it."""
    if not before:
        return number in {(1,), (0,), (1, 1)}
    if number == (*before, 1):
        return True
    depth = len(number)
    return depth <= len(before) and number == (*before[: depth - 1], before[depth - 1] + 1)


def heads_finding(file: str, count: int, *, program: str) -> Finding:
    """Say that lines were read as headings, and what else can be done."""
    message = f"{count} lines that stand alone, bold or numbered, are read as headings: the document has none by style"
    hint = f"give headings the styles of headings in {program}, or mend them with “heading” and “not-heading”"
    return Finding(Place(file), "S020", message, hint)
