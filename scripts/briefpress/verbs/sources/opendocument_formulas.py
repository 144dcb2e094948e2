"""Give rows of formulas the cells that office programs leave out: pandoc drops a formula with bare rows.

What stands in a row and is no cell is to be taken for a cell by itself (MathML 2, 3.5.2, inferred `mtd`). LibreOffice
writes formulas of several lines so, and one over the other in brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.markup.local_name import local_name, named_like

if TYPE_CHECKING:
    from lxml import etree

_ROWS = frozenset({"mtr", "mlabeledtr"})


def with_cells(formula: etree._Element) -> bool:
    """Put what stands in rows without a cell into one, in place; tell whether anything did."""
    bare = [
        one for row in formula.iter() if local_name(row) in _ROWS for one in row if local_name(one) not in {"", "mtd"}
    ]
    for one in bare:
        cell = one.makeelement(named_like(one, "mtd"))
        cell.tail, one.tail = one.tail, None
        row = one.getparent()
        if row is not None:
            row.replace(one, cell)
            cell.append(one)
    return bool(bare)
