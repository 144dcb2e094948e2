r"""Leave out rows of a table that hold nothing but rules: they only draw a line, and the press draws its own.

Programs that make pages of the web of LaTeX write one for each `\hline`; each would be set as a row without words.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.tree import Node, Nodes

_SPAN, _BLOCKS = 2, 4  # where a cell says over how many rows it goes, and what it holds


def without_rule_rows(blocks: Nodes) -> Nodes:
    """Give a tree whose tables have no such rows; a row that is a place for links stays, and so does a lone one."""
    whole: Nodes = rewrite(blocks, _without)
    return whole


def _without(node: Node) -> Nodes | None:
    if node["t"] != "Table":
        return None
    attributes, caption, columns, head, bodies, foot = node["c"]
    sections = [head[1], *(rows for body in bodies for rows in body[2:]), foot[1]]
    count = sum(map(len, sections))
    gone = sum(map(_only_rules, (row for rows in sections for row in rows)))
    if gone in {0, count}:
        return None
    bodies = [[*body[:2], *map(_kept, body[2:])] for body in bodies]
    inside = [attributes, caption, columns, [head[0], _kept(head[1])], bodies, [foot[0], _kept(foot[1])]]
    # Tables may stand within the cells of this one.
    return [{"t": "Table", "c": rewrite(inside, _without)}]


def _only_rules(row: Sequence[Any]) -> bool:
    """Tell a row of rules and empty cells, each in it alone, that has no name."""
    attributes, cells = row
    held = [block for cell in cells for block in cell[_BLOCKS]]
    is_bare = not attributes[0] and all(not cell[0][0] and cell[_SPAN] == 1 for cell in cells)
    return is_bare and bool(held) and all(block["t"] == "HorizontalRule" for block in held)


def _kept(rows: Sequence[Any]) -> list[Any]:
    """Give the rows of a section without those; cells that reach down over one go over one row less."""
    gone = [at for at, row in enumerate(rows) if _only_rules(row)]
    kept = []
    for at, (attributes, cells) in enumerate(rows):
        if _only_rules((attributes, cells)):
            continue
        less = [bisect_left(gone, at + cell[_SPAN]) - bisect_left(gone, at) for cell in cells]
        spans = [[*cell[:_SPAN], cell[_SPAN] - few, *cell[_SPAN + 1 :]] for cell, few in zip(cells, less, strict=True)]
        kept.append([attributes, spans])
    return kept
