"""Bring the tables of a FictionBook through pandoc, which passes over them.

Each cell is set as a paragraph behind a word that says where it stands, and the paragraphs become a table again in
the tree that pandoc gives.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lxml import etree

from briefpress.nouns.tree import attr
from briefpress.verbs.markup.fiction_names import INLINE, like, name_of
from briefpress.verbs.markup.whole_number import whole_number
from briefpress.verbs.trees.table_grid import Cell, lay_grid, short_rows, width

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

# Private use (Unicode 16, 23.5): no text has it.
_SIGN = "\ue061"
_BEGIN, _ROW, _END = (f"{_SIGN}{word}{_SIGN}" for word in ("table", "row", "end"))
_CELL = re.compile(rf"{_SIGN}(th|td)\.(\d+)\.(\d+)\.([a-z]*){_SIGN}")
_WORD = re.compile(rf"{_SIGN}[a-z0-9.]+{_SIGN}")
_ALIGNED = {"left": "AlignLeft", "center": "AlignCenter", "right": "AlignRight"}


def take_out_tables(root: etree._Element) -> None:
    """Set the cells of all tables as paragraphs, in place; comments are gone from the tree."""
    for table in [one for one in root.iter() if name_of(one) == "table"]:
        parent = table.getparent()
        if parent is None or any(name_of(around) == "table" for around in table.iterancestors()):
            continue
        for paragraph in _paragraphs(table):
            table.addprevious(paragraph)
        if table.tail and (before := table.getprevious()) is not None:
            before.tail, table.tail = table.tail, None
        parent.remove(table)


def put_back_tables(tree: Any) -> Any:
    """Give a tree with tables for the paragraphs that stand for them."""
    if isinstance(tree, dict):
        return {name: put_back_tables(value) for name, value in tree.items()}
    if not isinstance(tree, list):
        return tree
    out: list[Any] = []
    begun = -1  # where the table at hand begins in what was given so far
    for item in tree:
        word = _word(item)
        if word == _BEGIN:
            begun = len(out)
        if word == _END and begun >= 0 and _is_whole(out[begun + 1 :]):
            out[begun:] = [_table(out[begun + 1 :])]
            begun = -1
        else:
            out.append(put_back_tables(item))
    return out


def _paragraphs(table: etree._Element) -> list[etree._Element]:
    """Give the paragraphs that stand for a table."""
    out = [_paragraph(table, _BEGIN)]
    for row in table:
        if name_of(row) != "tr":
            continue
        out.append(_paragraph(table, _ROW))
        for cell in row:
            if (name := name_of(cell)) in {"th", "td"}:
                columns, rows = (_number(cell.get(span, "1")) for span in ("colspan", "rowspan"))
                aligned = "".join(re.findall("[a-z]", cell.get("align", "")))
                _flatten(cell)
                out.append(_paragraph(table, f"{_SIGN}{name}.{columns}.{rows}.{aligned}{_SIGN}{cell.text or ''}"))
                out[-1].extend(list(cell))
    return [*out, _paragraph(table, _END)]


def _flatten(cell: etree._Element) -> None:
    """Leave of what stands in a cell the words and how they are set."""
    for inner in cell.iterdescendants():
        if name_of(inner) not in INLINE:
            inner.text, inner.tail = f" {inner.text or ''}", f" {inner.tail or ''}"
            inner.tag = "block"
    etree.strip_tags(cell, "block")


def _paragraph(table: etree._Element, text: str) -> etree._Element:
    paragraph = table.makeelement(like(table, "p"))
    paragraph.text = text
    return paragraph


def _number(written: str) -> int:
    return max(whole_number(written, otherwise=1), 1)


def _word(item: Any) -> str:
    """Give the word that says what a paragraph stands for; empty if it is an ordinary one."""
    content = item.get("c") if isinstance(item, dict) and item.get("t") == "Para" else None
    first = content[0]["c"] if content and content[0]["t"] == "Str" else ""
    found = _WORD.match(first)
    return found[0] if found else ""


def _is_whole(paragraphs: Nodes) -> bool:
    """Tell whether paragraphs stand for rows and cells; a text may have such words after all."""
    found = [_word(paragraph) for paragraph in paragraphs]
    return found[:1] in ([], [_ROW]) and all(word == _ROW or _CELL.match(word) for word in found)


def _table(paragraphs: Nodes) -> Node:
    """Make a table of the paragraphs that stand for it."""
    rows: list[list[Any]] = []
    cells: list[list[Cell]] = []
    for paragraph in paragraphs:
        if found := _CELL.match(_word(paragraph)):
            heading, columns, reach, aligned = found.groups()
            align = {"t": _ALIGNED.get(aligned, "AlignDefault")}
            rows[-1].append([attr(), align, int(reach), int(columns), _without(paragraph, found[0])])
            cells[-1].append(Cell(0, int(columns), int(reach), scope="Column" if heading == "th" else ""))
        else:
            rows.append([])
            cells.append([])
    if not width(cells):  # no page can hold what its cells say they span
        rows = [[[*cell[:2], 1, 1, cell[4]] for cell in row] for row in rows]
        cells = [[Cell(0, scope=cell.scope) for cell in row] for row in cells]
    wide = width(cells)
    heads = next((n for n, row in enumerate(cells) if not all(cell.scope for cell in row)), 0)
    parts = [_part(rows[:heads], cells[:heads], wide), _part(rows[heads:], cells[heads:], wide)]
    columns_ = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}] for _ in range(wide)]
    body = [attr(), 0, [], parts[1]]
    return {"t": "Table", "c": [attr(), [None, []], columns_, [attr(), parts[0]], [body], [attr(), []]]}


def _part(rows: list[list[Any]], cells: list[list[Cell]], wide: int) -> list[Any]:
    """Fill up the rows of a part to the width of the table."""
    grid = lay_grid(cells)
    lacking = [short + wide - len(line) for short, line in zip(short_rows(grid), grid, strict=True)]
    empty = [attr(), {"t": "AlignDefault"}, 1, 1, []]
    return [[attr(), [*row, *[empty] * more]] for row, more in zip(rows, lacking, strict=True)]


def _without(paragraph: Node, word: str) -> Nodes:
    """Give what a cell holds without the word that says so."""
    first, *others = paragraph["c"]
    rest = str(first["c"]).removeprefix(word)
    content = [{"t": "Str", "c": rest}, *others] if rest else others
    return [{"t": "Plain", "c": content}] if content else []
