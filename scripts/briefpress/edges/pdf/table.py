"""Completes the tables of a structure tree: scopes, headers, rows of equal length."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pydyf

from briefpress.edges.pdf.tree import Node
from briefpress.verbs.printing.pdf_roles import scope_of
from briefpress.verbs.trees.table_grid import Cell, headings_of, lay_grid, short_rows

if TYPE_CHECKING:
    from collections.abc import Iterator


def finish_tables(document: Node) -> None:
    """Give every heading cell a scope and every other cell its headings, in all tables of the tree."""
    for number, table in enumerate(_all(document, "Table")):
        _finish(table, number)


def _all(node: Node, role: str) -> Iterator[Node]:
    for kid in node.kids:
        if isinstance(kid, Node):
            if kid.role == role:
                yield kid
            yield from _all(kid, role)


def _rows(table: Node) -> list[tuple[Node, bool]]:
    """Give the rows of a table itself, and whether each stands in its head."""
    rows: list[tuple[Node, bool]] = []
    for kid in table.kids:
        if isinstance(kid, Node) and kid.role == "TR":
            rows.append((kid, False))
        elif isinstance(kid, Node) and kid.role in ("THead", "TBody", "TFoot"):
            inner = [row for row in kid.kids if isinstance(row, Node) and row.role == "TR"]
            rows += [(row, kid.role == "THead") for row in inner]
    return rows


def _cells(row: Node) -> list[Node]:
    return [kid for kid in row.kids if isinstance(kid, Node) and kid.role in ("TH", "TD")]


def _finish(table: Node, number: int) -> None:
    rows = _rows(table)
    nodes: list[Node] = []
    lines: list[list[Cell]] = []
    for row, in_head in rows:
        line = []
        for place, node in enumerate(_cells(row)):
            attributes = node.attributes[0]
            leads = place == 0 and any(other.role == "TD" for other in _cells(row))
            scope = scope_of(node.scope, in_head=in_head, leads_row=leads) if node.role == "TH" else ""
            if scope:
                attributes["Scope"] = f"/{scope}"
            columns, spanned = attributes.get("ColSpan", 1), attributes.get("RowSpan", 1)
            line.append(Cell(len(nodes), columns=columns, rows=spanned, scope=scope))
            nodes.append(node)
        lines.append(line)
    grid = lay_grid(lines)
    for cell, headings in headings_of(grid).items():
        names = []
        for heading in headings:
            node = nodes[heading]
            node.id = node.id or f"bp-th-{number}-{heading}"
            names.append(pydyf.String(node.id.encode()))
        if names:
            nodes[cell].attributes[0]["Headers"] = pydyf.Array(names)
    for (row, _), missing in zip(rows, short_rows(grid), strict=True):
        for _ in range(missing):
            row.add(Node("TD", attributes=[{"O": "/Table"}]))
