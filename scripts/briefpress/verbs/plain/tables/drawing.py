"""The signs that draw a table: bars between columns, corners, and rules above and below rows.

What is drawn with the signs for boxes (Unicode, U+2500 to U+257F) is drawn alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.cells import cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.lines import Line

DASHES = "-=_~"
_ACROSS = "─━┄┅┈┉╌╍═╴╶╸╺"
_DOWN = "│┃┆┇┊┋╎╏║╵╷╹╻"
_DRAWN = str.maketrans(
    {chr(code): "+" for code in range(0x2500, 0x2580)} | dict.fromkeys(_ACROSS, "-") | dict.fromkeys(_DOWN, "|")
)
_BOX = re.compile(r"[\u2500-\u257f]")
_IN_RULES = frozenset(f"{DASHES}+|: ")
# So many dashes make a rule.
_RULE = 3
_BAR = re.compile(r"\||\+(?=[-=_~])|(?<=[-=_~])\+")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A line of a drawing: its text, the same with plain signs for all that draws, its bars by cell and by place.

    `is_rule` tells that dashes are all that is on the line, but for bars and corners. `start` is the offset of its
    words in the text of the chunk, `indent` how many signs stand before them.
    """

    text: str
    drawn: str
    bars: tuple[int, ...]
    places: tuple[int, ...]
    is_rule: bool
    start: int
    indent: int

    def is_ruled(self, low: int, high: int) -> bool:
        """Tell whether the signs from `low` up to `high` are filled with dashes, with a corner beside them."""
        held = self.drawn[low:high]
        filled = len(held) > 1 and not held.strip(DASHES) and (len(held) >= _RULE or "+" in self.drawn)
        return filled and "+" in (self.drawn[low - 1 : low], self.drawn[high : high + 1])


def drawing_of(line: Line, start: int) -> Drawing:
    """Measure a line whose words begin at an offset in the text of its chunk."""
    text = line.text
    drawn = text.translate(_DRAWN) if not text.isascii() and _BOX.search(text) else text
    places = tuple(found.start() for found in _BAR.finditer(drawn))
    bars = places if line.cells == len(text) else _cells_at(text, places)
    is_rule = _IN_RULES.issuperset(drawn) and sum(map(drawn.count, DASHES)) >= _RULE
    return Drawing(text, drawn, bars, places, is_rule, start, line.indent)


def _cells_at(text: str, places: Sequence[int]) -> tuple[int, ...]:
    """Give how many cells stand before each place: counted on from one to the next, since each may have thousands."""
    return tuple(accumulate(cells(text[low:high]) for low, high in pairwise((0, *places))))


def is_drawn(text: str) -> bool:
    """Tell a text that may hold a drawn table: it has bars."""
    return "|" in text or (not text.isascii() and _BOX.search(text) is not None)
