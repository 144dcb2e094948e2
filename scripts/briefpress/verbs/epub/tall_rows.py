"""How high tables are: which may be kept on one page, and where head and foot do not fit beside a row.

Head and foot are printed on every page that a table takes, unless they are its first and last rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.epub.crowded import columns_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

# A line of a table has about eighty letters in the house style, and a page fifty lines of it.
_LINE, _PAGE = 80, 44
# Of a table that is kept whole the half of a page may stay empty before it, but hardly more.
_SHORT_ROWS, _SHORT = 9, 30
_BREAKS = frozenset("p li br div dt dd tr".split())


def is_short(table: etree._Element) -> bool:
    """Tell whether a table has few rows and takes few lines, so that it may be kept on one page."""
    rows = [row for row in columns_of(table) if row]
    return len(rows) <= _SHORT_ROWS and sum(_heights(rows)) <= _SHORT


def print_once(table: etree._Element) -> None:
    """Make head and foot of a table parts of its bodies if they and a row are as high as a page; heads stay heads.

    The layout engine leaves out what no row fits beside, and prints it where the last row ends.
    """
    bodies, edges = table.findall("tbody"), {*table.findall("thead"), *table.findall("tfoot")}
    if not bodies or not edges:
        return
    rows = [row for row in columns_of(table) if row]
    repeated = tallest = 0
    for row, lines in zip(rows, _heights(rows), strict=True):
        if next(row[0][2].iterancestors("thead", "tfoot", "tbody"), None) in edges:
            repeated += lines
        else:
            tallest = max(tallest, lines)
    if repeated + tallest <= _PAGE:
        return
    # Not bodies of their own: rows that are kept together must have one parent.
    for edge in table.findall("thead"):
        bodies[0][:0] = list(edge)
        table.remove(edge)
    for edge in table.findall("tfoot"):
        bodies[-1].extend(list(edge))
        table.remove(edge)


def _heights(rows: Sequence[Sequence[tuple[int, int, etree._Element]]]) -> list[int]:
    """Give about how many lines each row takes."""
    width = max((end for row in rows for _, end, _ in row), default=1)
    return [max(_lines(cell, _LINE * (end - start) // width) for start, end, cell in row) for row in rows]


def _lines(cell: etree._Element, letters: int) -> int:
    """Give about how many lines a cell takes of so many letters each."""
    breaks = sum(inner.tag in _BREAKS for inner in cell.iter())
    # A line of code ends where it ends.
    breaks += sum("".join(map(str, code.itertext())).count("\n") for code in cell.iter("pre"))
    return max(breaks - 1, 0) + -(-len("".join(map(str, cell.itertext()))) // max(letters, 1))
