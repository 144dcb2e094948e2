"""Tell which lines between two rules of a drawn table are one row, and which rows are the head of a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.letters import begins_small

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.tables.segments import Segment

# What a line has in each cell of its row, from left to right; nothing in some.
RowLine = tuple["Segment | None", ...]

# A number, perhaps with a sign of a currency before it, or with a unit behind it.
FIGURE = re.compile(r"^[^\w\s]{0,2}\s?\d[\d.,·:/–-]*\s?(?:[^\w\s]|[^\W\d_]{1,3}\.?)?$")
_MANY = 3
_FULL = 4


def rows_between(lines: Sequence[RowLine], *, told: bool) -> list[list[RowLine]]:
    """Part the lines between two rules into rows: one, unless they are `told` to be more or must be.

    What a row carries over to its next line is set in there, or begins small.
    """
    told = told or _is_full(lines)
    # What names a row stands in its first line.
    late = not _words(lines[0][0]) and any(_words(line[0]) for line in lines)
    if not (told or late or are_rows(lines)):
        return [list(lines)]
    rows: list[list[RowLine]] = []
    for line in lines:
        if rows and ((not told and _carries_over(rows[-1][-1], line)) or _names_on(rows[-1][-1], line)):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def are_rows(lines: Sequence[RowLine]) -> bool:
    """Tell lines that are rows of their own: a column has figures in most, or all begin and none goes on in small."""
    if _is_full(lines):
        return True
    columns = [[_words(cell) for cell in column] for column in zip(*lines, strict=True)]
    if any(sum(FIGURE.match(cell) is not None for cell in column) * 2 > len(lines) for column in columns):
        return len(lines) > 1
    begun = all(cell and (cell[0].isupper() or cell[0].isdecimal()) for cell in columns[0])
    small = any(begins_small(cell) for column in columns for cell in column if cell)
    return len(lines) >= _MANY and begun and not small


def _is_full(lines: Sequence[RowLine]) -> bool:
    """Tell many lines that have words in each of many columns: what goes on over lines ends sooner in some cells."""
    return len(lines) >= _FULL and len(lines[0]) >= _FULL and all(_words(cell) for line in lines for cell in line)


def _carries_over(above: RowLine, line: RowLine) -> bool:
    """Tell a line of which every cell goes on from the one above it: it is set in deeper there, or begins small."""
    told = [(cell, over) for cell, over in zip(line, above, strict=True) if cell is not None and cell.words]
    return bool(told) and all(
        over is not None and over.words and (begins_small(cell.words) or cell.inset > over.inset) for cell, over in told
    )


def _names_on(above: RowLine, line: RowLine) -> bool:
    """Tell a line that goes on with the name of its row, of which so far nothing else was said."""
    name, further = _words(above[0]), _words(line[0])
    alone = name != "" and not any(_words(cell) for cell in above[1:])
    return alone and further != "" and (begins_small(further) or name[-1] == "-")


def _words(cell: Segment | None) -> str:
    return "" if cell is None else cell.words


def head_of(rows: Sequence[Sequence[str]]) -> int:
    """Give how many rows are the head where no rule parts them: words alone over a column of nothing but figures."""
    head, *body = rows
    words = not any(any(map(str.isdecimal, cell)) for cell in head)
    figures = any(head[column] and all(FIGURE.match(row[column]) for row in body) for column in range(len(head)))
    return 1 if words and len(body) > 1 and figures else 0
