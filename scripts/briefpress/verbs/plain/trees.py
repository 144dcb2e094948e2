"""Blocks that plain texts need: lines with their indentation, and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.tree import Node, Nodes, text_node
from briefpress.verbs.plain.emphasis.inlines import joins
from briefpress.verbs.trees.broken_lines import broken_lines
from briefpress.verbs.trees.table_of import TableCell, table_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.tables.grid import Cell, Grid

_NBSP = "\u00a0"


def line_block(nodes: Nodes, chunk: Chunk, turned: frozenset[int] = frozenset(), *, beyond: int = 0) -> Node:
    """Make lines of inlines parted by SoftBreak; what a line is indented beyond the least stays in no-break spaces.

    The least may itself stand so many columns `beyond` the stanzas near it. Lines that were turned over, by their
    index, go on with the line above them.
    """
    lines = broken_lines(nodes)
    if len(lines) != len(chunk.lines):
        return {"t": "LineBlock", "c": lines}
    out: list[Nodes] = []
    for at, line in enumerate(lines):
        inset = chunk.lines[at].indent - chunk.indent + beyond
        if at in turned:
            # A word that a hyphen broke where the line was turned over is whole again.
            whole = joins(chunk.lines[at - 1].words, chunk.lines[at].words)
            out[-1].extend(line if whole else [{"t": "Space"}, *line])
        else:
            out.append([text_node(_NBSP * inset), *line] if inset else line)
    return {"t": "LineBlock", "c": out}


def table(grid: Grid, words: Callable[[Cell], Nodes], *, caption: Nodes) -> Node:
    """Make a table of which each cell is one block of `words`; without a caption, its inlines are none."""
    rows = [[TableCell(_blocks(words(cell)), cell.rows, cell.columns) for cell in cells] for cells in grid.rows]
    return table_of(rows, columns=grid.width, head=grid.head, caption=_blocks(caption))


def _blocks(words: Nodes) -> Nodes:
    return [{"t": "Plain", "c": words}] if words else []
