"""Bring all columns of OpenDocument tables through pandoc, which gives a table as many as its longest row has cells.

Where cells that span columns make every row shorter than the table is wide, a row of single cells is set at its end,
and taken out of the tree that pandoc gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.whole_number import MOST, whole_number
from briefpress.verbs.sources.opendocument import TABLE, TEXT

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

# Private use (Unicode 16, 23.5): no text has it.
_SIGN = "\ue05e"
_CELL, _COVERED, _ROW = f"{TABLE}table-cell", f"{TABLE}covered-table-cell", f"{TABLE}table-row"


def add_whole_rows(body: etree._Element) -> None:
    """Set a row with a cell in each column at the end of each table that has none, in place."""
    for table in body.iter(f"{TABLE}table"):
        rows = [row for row in table.iter(_ROW) if next(row.iterancestors(f"{TABLE}table")) is table]
        width = max((_width(row) for row in rows), default=0)
        longest = max((len(row.findall(_CELL)) for row in rows), default=0)
        if longest < width < MOST:
            whole = etree.SubElement(table, _ROW)
            for _ in range(width):
                etree.SubElement(etree.SubElement(whole, _CELL), f"{TEXT}p").text = _SIGN


def without_whole_rows(blocks: Nodes) -> Nodes:
    """Take the rows that were set at the end of tables out of a tree, in place."""
    for table in nodes(blocks):
        if table["t"] == "Table":
            for body in table["c"][4]:
                body[3] = [row for row in body[3] if not (row[1] and _is_sign(row[1][0]))]
    return blocks


def _width(row: etree._Element) -> int:
    """Give how many columns a row fills: each covered cell stands for itself (ODF 1.3, part 3, 9.1.5)."""
    cells = row.findall(_CELL)
    spans = sum(_columns(cell) for cell in cells)
    return max(spans, len(cells) + len(row.findall(_COVERED)))


def _columns(cell: etree._Element) -> int:
    return whole_number(cell.get(f"{TABLE}number-columns-spanned", ""), otherwise=1)


def _is_sign(cell: list[Any]) -> bool:
    inside: list[Node] = cell[4]
    return len(inside) == 1 and inside[0].get("c") == [{"t": "Str", "c": _SIGN}]
