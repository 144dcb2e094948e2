"""Mend the tables of a Word document whose rows differ in width: pandoc cuts off what the first row has not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.whole_number import whole_number
from briefpress.verbs.word.names import W, drop, value, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

# Cells; no page holds a table of more.
_MOST_PLACES = 1_000_000
_WIDTH = re.compile(r"[0-9]{1,9}")


def mend_tables(root: etree._Element) -> Iterator[SetAside]:
    """Fill rows up to the widest one; give the words of cells that a merged cell hides (17.4.84).

    What describes a table to those who do not see it is given too: pandoc would set it as a caption.
    """
    for table in root.iter(f"{W}tbl"):
        yield from _descriptions(table)
        rows = table.findall(f"{W}tr")
        for cell in (cell for row in rows for cell in row.findall(f"{W}tc")):
            merged = cell.find(f"{W}tcPr/{W}vMerge")
            if merged is not None and value(merged) in {"", "continue"} and (words := words_in(cell)):
                for text in cell.iter(f"{W}t"):
                    text.text = ""
                yield SetAside(0, words, "hidden", "it stands in a cell that a merged cell covers")
        widths = [_width(row) for row in rows]
        widest = max(widths, default=0)
        if widest * len(rows) <= _MOST_PLACES:
            for row, width in zip(rows, widths, strict=True):
                _fill(row, widest, width)
            _widen(table, widest)
        heads = [row.find(f"{W}trPr/{W}tblHeader") for row in rows]
        if len(rows) > 1 and all(head is not None for head in heads):
            # A head that is the whole table is none.
            for head in heads[1:]:
                if head is not None:
                    drop(head)


def _descriptions(table: etree._Element) -> Iterator[SetAside]:
    for kind in ("tblCaption", "tblDescription"):
        for told in table.findall(f"{W}tblPr/{W}{kind}"):
            drop(told)
            if words := value(told).strip():
                yield SetAside(0, words, "caption", "it describes a table to those who do not see it")


def _widen(table: etree._Element, widest: int) -> None:
    """Give the grid (17.4.48) a column for each that the rows have."""
    grid = table.find(f"{W}tblGrid")
    if grid is None:
        grid = etree.Element(f"{W}tblGrid")
        table.insert(1 if table.find(f"{W}tblPr") is not None else 0, grid)
    columns = grid.findall(f"{W}gridCol")
    for column in columns:
        # Some programs write fractions, and pandoc knows none.
        whole = column.get(f"{W}w", "").partition(".")[0]
        column.set(f"{W}w", whole if _WIDTH.fullmatch(whole) else "1000")
    width = columns[0].get(f"{W}w", "1000") if columns else "1000"
    for _ in range(widest - len(columns)):
        etree.SubElement(grid, f"{W}gridCol").set(f"{W}w", width)


def _fill(row: etree._Element, widest: int, width: int) -> None:
    """Put empty cells where a row of a width skips columns of the grid (17.4.14, 17.4.15) or ends before it."""
    if width == widest and row.find(f"{W}trPr") is None:
        return  # most rows are whole
    before = row.find(f"{W}trPr/{W}gridBefore")
    cells = row.findall(f"{W}tc")
    for _ in range(_number(before, 0)):
        if cells:
            cells[0].addprevious(_empty())
    for skipped in (before, row.find(f"{W}trPr/{W}gridAfter")):
        if skipped is not None:
            drop(skipped)
    for _ in range(widest - _width(row)):
        row.append(_empty())


def _empty() -> etree._Element:
    cell = etree.Element(f"{W}tc")
    etree.SubElement(cell, f"{W}p")
    return cell


def _width(row: etree._Element) -> int:
    """Give how many columns a row takes up."""
    properties = row.find(f"{W}trPr")
    skipped = [] if properties is None else [properties.find(f"{W}{name}") for name in ("gridBefore", "gridAfter")]
    spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
    return sum(_number(one, 0) for one in skipped) + sum(_number(one, 1) for one in spans)


def _number(element: etree._Element | None, otherwise: int) -> int:
    return otherwise if element is None else whole_number(value(element), otherwise=otherwise)
