"""Tell the tables whose longest words do not fit beside each other: they run off the page unless words are broken.

Where a size smaller is enough, no word is broken. In any other such table only the cells with words too long for their
share are broken; the others keep their words whole.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from briefpress.verbs.markup.whole_number import whole_number

if TYPE_CHECKING:
    from lxml import etree

# A line of a table has about eighty letters in the house style, and a column takes up two beside its words.
_LINE = 76
DENSE = 84
"""Letters of a table on a line where it is set a size smaller."""
_COLUMN = 2
# So many letters less may be filled with words that are kept whole: capitals and bold heads are wider than others.
_SAFE = 10
# Where a line may end: at blanks, behind hyphens, and between signs of Chinese and Japanese.
_ENDS = re.compile(r"[\s\u00ad\u200b\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef-]+")


def columns_of(table: etree._Element) -> list[list[tuple[int, int, etree._Element]]]:
    """Give for each row of a table its cells, with the columns where they begin and end, from 0.

    Cells that reach down from above take up their columns in the rows below.
    """
    rows: list[list[tuple[int, int, etree._Element]]] = []
    # For each column, the first row that nothing from above reaches.
    free: defaultdict[int, int] = defaultdict(int)
    for number, row in enumerate(table.iter("tr")):
        column = 0
        rows.append([])
        for cell in row:
            while free[column] > number:
                column += 1
            end = column + max(whole_number(cell.get("colspan", ""), otherwise=1), 1)
            below = number + max(whole_number(cell.get("rowspan", ""), otherwise=1), 1)
            free.update((each, below) for each in range(column, end))
            rows[-1].append((column, end, cell))
            column = end
    return rows


def is_crowded(table: etree._Element, *, line: int = _LINE) -> bool:
    """Tell a table whose longest words, side by side, are wider than a line: those of its columns, or of one row."""
    widest: defaultdict[int, int] = defaultdict(int)
    for row in columns_of(table):
        across = 0
        for start, end, cell in row:
            longest = _longest(cell)
            across += longest + _COLUMN
            if end == start + 1:
                widest[start] = max(widest[start], longest)
        if across > line:
            return True
    return sum(widest.values()) + _COLUMN * len(widest) > line


def torn_cells(table: etree._Element, *, line: int = _LINE) -> list[etree._Element]:
    """Give the cells of a crowded table whose words may be broken: those with words longer than a share.

    The share is as large as it can be: what narrow columns leave of theirs falls to the wide ones.
    """
    cells = list(table.iter("td", "th"))
    if next(table.iterdescendants("table"), None) is not None:
        return cells
    columns: defaultdict[int, int] = defaultdict(int)
    for start, end, cell in (placed for row in columns_of(table) for placed in row):
        for number in range(start, end):
            columns[number] = max(columns[number], -(-_longest(cell) // (end - start)))
    share = _share(sorted(columns.values()), line - _SAFE)
    return [cell for cell in cells if _longest(cell) > share]


def _share(widths: list[int], line: int) -> int:
    """Give the most letters that each column may have, so that all fit on a line; `widths` ascend."""
    left = line - _COLUMN * len(widths)
    for number, width in enumerate(widths):
        if width * (len(widths) - number) > left:
            return max(left, 0) // (len(widths) - number)
        left -= width
    return max(widths, default=0)


def _longest(cell: etree._Element) -> int:
    """Give the letters of the longest word of a cell."""
    return max(map(len, _ENDS.split("".join(map(str, cell.itertext())))))
