"""Give the columns of a table room for their words, where the widths that came with it are those of a wider page.

Word and others write how wide each column was on their page. On ours, which is narrower, a word of a narrow column
would be broken letter by letter, while the next column has room to spare. And where a table came narrower than its
page, a cell would go on in a second line beside the empty part of the measure.
"""

from __future__ import annotations

import math
from itertools import chain
from typing import TYPE_CHECKING, Any

from briefpress.verbs.trees.project import project
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.nouns.tree import Node, Nodes

# Letters of a table on a line of 120 mm; what a cell keeps free at its sides, in letters.
_LINE = 76
_SIDES = 2
# So many letters of a word count: longer ones are hyphenated, or they are addresses. Many columns make do with less.
_LONGEST = (14, 11, 9)
_COLUMNS = 3  # where the span of a cell stands
# So much lower, as a share of its height and in lines, a table must be to get other columns than it came with.
_MUCH, _SAVED = 0.25, 5
_WHOLE, _ALIKE = 0.02, 1.34
_LEAST = 0.005  # of a line: what is less is rounding, and widens nothing


def with_room(blocks: Nodes) -> Nodes:
    """Give a tree whose tables have no column that is too narrow for its words, as far as others have room."""
    whole: Nodes = rewrite(blocks, _roomy)
    return whole


def _roomy(node: Node) -> Nodes | None:
    """Give a table with other widths; None if it has none, or needs none."""
    if node["t"] != "Table":
        return None
    attributes, caption, columns, head, bodies, foot = node["c"]
    widths = [width.get("c", 0.0) for _, width in columns]
    if not all(widths):
        return None
    needs, lines = [0] * len(columns), [0] * len(columns)
    rows: list[list[int]] = []
    for row in chain(head[1], *(part for body in bodies for part in body[2:]), foot[1]):
        rows.append([0] * len(columns))
        for column, cell in _cells(row[1]):
            if column < len(needs) and cell[_COLUMNS] == 1:
                text = project(cell[-1]).text
                needs[column] = max(needs[column], _longest(text.split()))
                lines[column] = max(lines[column], _longest(text.split("\n")))
                rows[-1][column] = len(text)
    roomy = _balanced(_for_words(widths, needs), rows, needs) if _say_nothing(widths) else _for_words(widths, needs)
    fresh_widths = roomy and _widened(roomy, lines)
    if not fresh_widths or fresh_widths == widths:
        return None
    fresh = [[align, {"t": "ColWidth", "c": width}] for (align, _), width in zip(columns, fresh_widths, strict=True)]
    return [{"t": "Table", "c": [attributes, caption, fresh, head, bodies, foot]}]


def _for_words(widths: list[float], needs: list[int]) -> list[float] | None:
    """Give widths in which the longest word of each column has room; None if there is not room for all."""
    all_wanted = ([(min(need, most) + _SIDES) / _LINE if need else 0.0 for need in needs] for most in _LONGEST)
    wanted = next((one for one in all_wanted if sum(one) <= 1), None)
    if wanted is None:
        return None
    if all(width >= want for width, want in zip(widths, wanted, strict=True)):
        return widths
    return _spread(widths, wanted, whole=max(sum(widths), sum(wanted)))


def _say_nothing(widths: list[float]) -> bool:
    """Tell columns that all have about the same share of the whole line.

    Readers give it to those that came without one, and in Markdown the dashes below a head are three, four or five.
    """
    return len(widths) > 1 and abs(sum(widths) - 1) < _WHOLE and max(widths) < _ALIKE * min(widths)


def _balanced(widths: list[float] | None, rows: list[list[int]], needs: list[int]) -> list[float] | None:
    """Give wordy columns more and others less, if that makes the table much less high."""
    masses = [math.sqrt(sum(row[at] for row in rows)) for at in range(len(needs))]
    if widths is None or not sum(masses):
        return widths
    other = _for_words([mass / sum(masses) for mass in masses], needs)
    if other is None:
        return widths
    saved = _height(widths, rows) - _height(other, rows)
    return [round(width, 4) for width in other] if saved > max(_height(widths, rows) * _MUCH, _SAVED) else widths


def _height(widths: list[float], rows: list[list[int]]) -> int:
    """Give how many lines a table with these widths has, about."""
    room = [max(width * _LINE - _SIDES, 1.0) for width in widths]
    return sum(max(math.ceil(one / own) for one, own in zip(row, room, strict=True)) for row in rows)


def _widened(widths: list[float], lines: list[int]) -> list[float]:
    """Give columns more of what the table leaves free of the measure, up to the longest line of their cells."""
    lacks = [max((line + _SIDES) / _LINE - width, 0.0) for line, width in zip(lines, widths, strict=True)]
    free = 1 - sum(widths)
    if free < _LEAST or sum(lacks) < _LEAST:
        return widths
    share = min(free / sum(lacks), 1.0)
    return [round(width + lack * share, 4) for width, lack in zip(widths, lacks, strict=True)]


def _cells(cells: list[Any]) -> Iterator[tuple[int, Any]]:
    """Give the cells of a row and the columns where they begin; what reaches down from above is not looked at."""
    column = 0
    for cell in cells:
        yield column, cell
        column += cell[_COLUMNS]


def _longest(texts: list[str]) -> int:
    return max(map(len, texts), default=0)


def _spread(widths: list[float], wanted: list[float], *, whole: float) -> list[float]:
    """Give each column what it wants, and let those that had more part with some of it, each with its share."""
    spare = [max(width - want, 0.0) for width, want in zip(widths, wanted, strict=True)]
    left = whole - sum(wanted)
    total = sum(spare)
    return [round(want + (left * more / total if total else 0.0), 4) for want, more in zip(wanted, spare, strict=True)]
