"""Let head and foot of a table be its first and last rows where a row is as high as a page.

They are printed on every page of a table; beside them nothing of such a row fits.
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
    """Make head and foot of a table with a row as high as a page parts of its bodies; heading cells stay such.

    The layout engine leaves out what no row fits beside, and prints it where the last row ends.
    """
    bodies = table.findall("tbody")
    rows = columns_of(table)
    width = max((end for row in rows for _, end, _ in row), default=1)
    tall = any(_lines(cell, _LINE * (end - start) // width) > _PAGE for row in rows for start, end, cell in row)
    if not tall or not bodies:
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
    return breaks + len("".join(map(str, cell.itertext()))) // max(letters, 1)
