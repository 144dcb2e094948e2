"""Make tables again of lines of a cell that were rows of a table within it in an RTF text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import nodes, para
from briefpress.verbs.markup.rtf_nested import CELL, PARAGRAPH
from briefpress.verbs.trees.rewrite import rewrite
from briefpress.verbs.trees.table_of import TableCell, table_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.nouns.tree import Node, Nodes

_LINES = frozenset({"Para", "Plain"})
_AROUND = frozenset({"Strong", "Emph", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps"})
_HOLDING = frozenset({"Span", "Link", "Quoted"})


def with_inner_tables(blocks: Nodes) -> Nodes:
    """Give a tree with such tables in its cells; signs that stand elsewhere are blanks."""
    if not any(one["t"] == "Str" and (CELL in one["c"] or PARAGRAPH in one["c"]) for one in nodes(blocks)):
        return blocks

    def within(node: Node) -> Nodes | None:
        if node["t"] != "Table":
            return None
        for cell in _cells(node["c"]):
            cell[4] = list(_with_tables(cell[4]))
        return [node]

    whole: Nodes = rewrite(rewrite(blocks, within), _blank)
    return whole


def _cells(table: Any) -> Iterator[Any]:
    _, _, _, head, bodies, foot = table
    for row in (*head[1], *(row for body in bodies for row in (*body[2], *body[3])), *foot[1]):
        yield from row[1]


def _with_tables(blocks: Nodes) -> Iterator[Node]:
    """Give the blocks of a cell, rows that follow each other as one table."""
    rows: list[list[Nodes]] = []
    for block in blocks:
        cells = _parts(block["c"], CELL) if block["t"] in _LINES else []
        if len(cells) > 1:
            # What stands behind the last sign belongs to no cell; it is but a blank.
            rows.append([*cells[:-1], *([cells[-1]] if _has_words(cells[-1]) else [])])
            continue
        if rows:
            yield _table(rows)
            rows = []
        yield block
    if rows:
        yield _table(rows)


def _table(rows: list[list[Nodes]]) -> Node:
    width = max(map(len, rows))
    cells = [[_cell(inlines) for inlines in (*row, *[[]] * (width - len(row)))] for row in rows]
    return table_of(cells, columns=width, head=0, caption=[])


def _cell(inlines: Nodes) -> TableCell:
    inside = [one for one in _parts(inlines, PARAGRAPH) if _has_words(one)]
    return TableCell([para(_trimmed(one)) for one in inside])


def _parts(inlines: Nodes, sign: str) -> list[Nodes]:
    """Part inlines at a sign, those that hold others too."""
    parts: list[Nodes] = [[]]
    for one in inlines:
        if one["t"] == "Str":
            pieces: list[Nodes] = [[{"t": "Str", "c": words}] if words else [] for words in one["c"].split(sign)]
        elif one["t"] in _AROUND:
            pieces = [[{**one, "c": part}] if part else [] for part in _parts(one["c"], sign)]
        elif one["t"] in _HOLDING:
            before, inside, *behind = one["c"]
            pieces = [[{**one, "c": [before, part, *behind]}] if part else [] for part in _parts(inside, sign)]
        else:
            pieces = [[one]]
        parts[-1].extend(pieces[0])
        parts.extend(pieces[1:])
    return parts


def _has_words(inlines: Nodes) -> bool:
    return any(one["t"] not in {"Space", "SoftBreak", "LineBreak"} for one in inlines)


def _trimmed(inlines: Nodes) -> Nodes:
    start, end = 0, len(inlines)
    while start < end and inlines[start]["t"] == "Space":
        start += 1
    while end > start and inlines[end - 1]["t"] == "Space":
        end -= 1
    return inlines[start:end]


def _blank(node: Node) -> Nodes | None:
    if node["t"] != "Str" or not (CELL in node["c"] or PARAGRAPH in node["c"]):
        return None
    words = node["c"].replace(PARAGRAPH, CELL).split(CELL)
    out: Nodes = []
    for number, word in enumerate(words):
        out += ([{"t": "Space"}] if number else []) + ([{"t": "Str", "c": word}] if word else [])
    return out
