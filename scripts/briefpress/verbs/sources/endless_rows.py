"""Read the rows of a table that no page can hold as paragraphs: its columns would be narrower than a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import text_node
from briefpress.verbs.sources.layout_tables import Unfolded
from briefpress.verbs.sources.wide_tables import MANY
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefpress.nouns.tree import Node, Nodes

# Between the cells of a row stands more than between its words.
_BETWEEN = text_node("\N{EM SPACE}")
_ONE_LINE = frozenset({"Plain", "Para"})
_BLOCKS = 4  # where the blocks of a cell stand


def unfold_endless_rows(blocks: Nodes) -> Unfolded:
    """Put the rows of tables with more than 64 columns in their places, a paragraph each; no word changes."""
    count = 0

    def unfold(node: Node) -> Nodes | None:
        nonlocal count
        if node["t"] != "Table" or len(node["c"][2]) <= MANY:
            return None
        count += 1
        attributes, caption, _, head, bodies, foot = node["c"]
        rows = [*head[1], *(row for body in bodies for part in body[2:] for row in part), *foot[1]]
        inside: Nodes = rewrite([*caption[1], *(block for row in rows for block in _read(row[1]))], unfold)
        return [{"t": "Div", "c": [attributes, inside]}]

    unfolded: Nodes = rewrite(blocks, unfold)
    return Unfolded(unfolded, count)


def _read(cells: Sequence[Any]) -> Iterator[Node]:
    """Give a row as a paragraph; cells that hold more than one stand by themselves."""
    line: Nodes = []
    for cell in cells:
        blocks = cell[_BLOCKS]
        if len(blocks) == 1 and blocks[0]["t"] in _ONE_LINE:
            line += [*([_BETWEEN] if line else []), *blocks[0]["c"]]
            continue
        if blocks and line:
            yield {"t": "Para", "c": line}
            line = []
        yield from blocks
    if line:
        yield {"t": "Para", "c": line}
