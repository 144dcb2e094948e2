"""Set columns of numbers flush right in tables, where nobody has said how they are to stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefpress.verbs.trees.project import project
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

# A sign, a currency, digits with their separators, a unit of one to three letters or a per cent sign, a mark.
_NUMBER = re.compile(
    r"[(\[]?[<>≤≥~≈±+\-−–]?\s?(?:[$€£¥₹]|[A-Z]{3}(?=\s))?\s?[-−–]?"
    r"\d[\d.,·'’\u00a0\u202f\u2009 ]*[¼½¾]?(?:\s?(?:[%‰°]|[^\W\d_]{1,3}))?[)\]]?[*†‡§]*"
)
_NOTHING = frozenset(
    {"", "-", "--", "---", "–", "—", "−", "…", "..", "...", ".", "·", ":", "n/a", "na", "n.a.", "n.d.", "s/d"}
)


def align_numbers(body: Nodes) -> Nodes:
    """Give a tree in which every column of numbers ends at its right edge, its heading with it.

    The first column names its rows and stays as it is; so do columns that have an alignment of their own and
    tables with cells that span.
    """

    def rule(node: Node) -> Nodes | None:
        return [_aligned(node)] if node["t"] == "Table" else None

    aligned: Nodes = rewrite(body, rule)
    return aligned


def _aligned(table: Node) -> Node:
    ident, caption, columns, head, bodies, foot = table["c"]
    rows = [cells for part in bodies for _, cells in part[3]]
    if any(cell[2] != 1 or cell[3] != 1 for cells in rows for cell in cells):
        return table
    made = [
        [{"t": "AlignRight"}, width] if number and kind["t"] == "AlignDefault" and _is_numeric(rows, number) else column
        for number, column in enumerate(columns)
        for kind, width in [column]
    ]
    return {"t": "Table", "c": [ident, caption, made, head, bodies, foot]}


def _is_numeric(rows: list[list[Any]], number: int) -> bool:
    words = [_words(cells[number][4]) for cells in rows if number < len(cells)]
    told = [one for one in words if one.lower() not in _NOTHING]
    return bool(told) and all(_NUMBER.fullmatch(one) for one in told)


def _words(blocks: Nodes) -> str:
    reading = project(blocks)
    flow = reading.streams[0]
    return reading.text[flow.start : flow.end].strip()
