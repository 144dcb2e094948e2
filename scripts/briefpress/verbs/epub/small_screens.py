"""Make the tables of a book ready for a telephone, whose line holds half of what a page does.

Where the columns of a table do not fit beside each other there, the style sets each row as a small list, every cell
behind the head of its column: a table that runs off the screen is read by nobody, and one that scrolls is cut off by
readers that turn pages. A table of another build keeps its columns, and its longest words are broken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.epub.add_class import add_class
from briefpress.verbs.epub.crowded import columns_of, is_crowded, torn_cells
from briefpress.verbs.epub.spots import plain

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

COLUMN_HEAD = "data-head"
"""The attribute of a cell that holds the head of its column, for the style to show."""
# Letters of a table on a line of 360 px in the house style.
PHONE = 44
_OWN = frozenset({"events"})  # the chronology has a form of its own for narrow pages


def ready_for_phones(root: Element) -> None:
    """Mark, in place, the tables of a section that are too wide for a telephone, and give their cells their heads."""
    for table in root.iter("table"):
        kinds = (table.get("class") or "").split()
        if _OWN & {*kinds} or not is_crowded(table, line=PHONE):
            continue
        heads = _heads(table)
        if heads:
            table.set("class", " ".join([*kinds, "stacked"]))
            for row in columns_of(table)[1:]:
                for start, _, cell in row:
                    if cell.tag == "td" and heads[start]:
                        cell.set(COLUMN_HEAD, heads[start])
            continue
        for cell in torn_cells(table, line=PHONE):
            add_class(cell, "narrow-torn")


def _heads(table: Element) -> list[str]:
    """Give the words of a table's only row of heads; none if there is another such row, or if a cell spans others."""
    rows = columns_of(table)
    first = rows[0] if rows else []
    head = next(iter(table.findall("thead")), None)
    if head is None or len(list(head.iter("tr"))) != 1 or next(table.iterdescendants("table"), None) is not None:
        return []
    spans = any(cell.get(name, "1") != "1" for row in rows for _, _, cell in row for name in ("colspan", "rowspan"))
    if spans or any(len(row) != len(first) for row in rows):
        return []
    return [plain(cell) for _, _, cell in first]
