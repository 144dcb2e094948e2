"""Let head and foot of a table be its first and last rows where a row does not fit on a page with them.

They are printed on every page that a table takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.epub.crowded import columns_of

if TYPE_CHECKING:
    from lxml import etree

# A line of a table has about eighty letters in the house style, and a page fifty lines of it.
_LINE, _PAGE = 80, 44
_BREAKS = frozenset("p li br div dt dd tr".split())


def print_once(table: etree._Element) -> None:
    """Make head and foot of a table parts of its bodies if they and a row are as high as a page; heads stay heads.

    The layout engine leaves out what no row fits beside, and prints it where the last row ends.
    """
    bodies, edges = table.findall("tbody"), {*table.findall("thead"), *table.findall("tfoot")}
    if not bodies or not edges:
        return
    rows = [row for row in columns_of(table) if row]
    width = max((end for row in rows for _, end, _ in row), default=1)
    repeated = tallest = 0
    for row in rows:
        lines = max(_lines(cell, _LINE * (end - start) // width) for start, end, cell in row)
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


def _lines(cell: etree._Element, letters: int) -> int:
    """Give about how many lines a cell takes of so many letters each."""
    breaks = sum(inner.tag in _BREAKS for inner in cell.iter())
    # A line of code ends where it ends.
    breaks += sum("".join(map(str, code.itertext())).count("\n") for code in cell.iter("pre"))
    return max(breaks - 1, 0) + -(-len("".join(map(str, cell.itertext()))) // max(letters, 1))
