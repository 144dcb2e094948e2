"""Mend the tables of a Word document whose rows differ in width: pandoc cuts off what the first row has not.

A table that Word made of a list of works has its first one for a head by its looks, and is none of columns with heads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.whole_number import whole_number
from briefpress.verbs.word.names import M, W, drop, value, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

# Cells; no page holds a table of more.
_MOST_PLACES = 1_000_000
# What a table may show without a word.
_SHOWN = tuple(
    f"{W}{name}" for name in ("drawing", "pict", "object", "sym", "sdt", "footnoteReference", "endnoteReference")
)
_FIRST_ROW = 0x0020  # (17.4.56)
_COUNTED = re.compile(r"\[[12]\]|\([12]\)|[12][.)]")
_BITS = re.compile(r"[0-9A-Fa-f]{1,4}")
_WIDTH = re.compile(r"[0-9]{1,9}")


def mend_tables(root: etree._Element) -> Iterator[SetAside]:
    """Fill rows up to the widest one; give the words of cells that a merged cell hides (17.4.84).

    What describes a table to those who do not see it is given too: pandoc would set it as a caption.
    """
    for table in list(root.iter(f"{W}tbl")):
        yield from _descriptions(table)
        rows = table.findall(f"{W}tr")
        if _is_bare(table):
            drop(table)
            continue
        if _is_counted(rows):
            _set_no_head(table)
        yield from _covered(rows)
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


def _covered(rows: list[etree._Element]) -> Iterator[SetAside]:
    """Empty the cells that a merged cell covers."""
    for cell in (cell for row in rows for cell in row.findall(f"{W}tc")):
        merged = cell.find(f"{W}tcPr/{W}vMerge")
        if merged is not None and value(merged) in {"", "continue"} and (words := words_in(cell)):
            for text in cell.iter(f"{W}t"):
                text.text = ""
            yield SetAside(0, words, "hidden", "it stands in a cell that a merged cell covers")


def _is_bare(table: etree._Element) -> bool:
    """Tell a table of one cell with nothing in it: a frame around nothing."""
    cells = [*table.iter(f"{W}tc")]
    return len(cells) == 1 and not words_in(table) and next(table.iter(*_SHOWN, f"{M}oMath"), None) is None


def _is_counted(rows: list[etree._Element]) -> bool:
    """Tell rows that count from 1 in their first cells, in brackets or with a point: the first is no head of others."""
    firsts = [words_in(cell) for row in rows[:2] for cell in row.findall(f"{W}tc")[:1]]
    return len(firsts) > 1 and all(_COUNTED.fullmatch(one) and str(n) in one for n, one in enumerate(firsts, start=1))


def _set_no_head(table: etree._Element) -> None:
    """Take out of the looks of a table that its first row is one of its own."""
    for look in table.findall(f"{W}tblPr/{W}tblLook"):
        look.set(f"{W}firstRow", "0")
        bits = look.get(f"{W}val", "")
        if _BITS.fullmatch(bits):
            look.set(f"{W}val", f"{int(bits, 16) & ~_FIRST_ROW:04X}")


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
