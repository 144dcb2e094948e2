"""Find what may be the body of a note made by hand: the block that a name in a text stands at the beginning of."""

from __future__ import annotations

import string
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import nodes
from briefpress.verbs.dates.numerals import roman
from briefpress.verbs.notes_made.marks import leading_mark
from briefpress.verbs.trees.name_note import first_paragraph
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.nouns.tree import Node, Nodes


@dataclass(slots=True, eq=False)
class Body:
    """A stretch of some list of a tree that holds the body of one note.

    `holder` is the list, `first` and `end` the stretch; `blocks` are the body's own blocks, `mark` what it begins
    with, `number` the one that it has in a numbered list, `label` the words of a mark that stands outside of it (in a
    term, in a cell), `is_listed` says that the holder is a list of its like (items, terms, rows) and not a flow of
    blocks, `leads_to` are the names that its links lead to, `nodes` the identities of all its nodes.
    """

    holder: list[Any]
    first: int
    end: int
    blocks: Nodes
    mark: str
    number: str = ""
    label: str = ""
    is_listed: bool = False
    leads_to: frozenset[str] = frozenset()
    nodes: frozenset[int] = field(default=frozenset(), repr=False)


def find_bodies(blocks: Nodes) -> dict[str, Body]:
    """Give all that may be bodies by the names that lead to them; a stretch with two names is there twice."""
    out: dict[str, Body] = {}
    for names, body in _in_blocks(blocks):
        for name in names:
            out.setdefault(name, body)
    return out


def _listed(holder: list[Any], index: int, blocks: Nodes, *, head: Nodes | None = None) -> Body:
    """Give a body that is one of a list of its like; the mark may stand in a head of its own, a term or a cell."""
    inside = [*nodes(blocks), *nodes(head or [])]
    return Body(
        holder=holder,
        first=index,
        end=index + 1,
        blocks=blocks,
        mark=_mark(head or []) or _mark(blocks),
        label=project(head).text if head else "",
        is_listed=True,
        leads_to=frozenset(node["c"][2][0][1:] for node in inside if node["t"] == "Link"),
        nodes=frozenset(map(id, inside)),
    )


def _mark(blocks: Nodes) -> str:
    first = first_paragraph(blocks)
    return leading_mark(first["c"]) if first is not None else ""


def _in_blocks(blocks: Nodes) -> Iterator[tuple[list[str], Body]]:
    starts = [(index, names) for index, block in enumerate(blocks) if (names := _leading_names(block))]
    for position, (index, names) in enumerate(starts):
        end = index + 1
        following = starts[position + 1][0] if position + 1 < len(starts) else end
        # What stands between the bodies of two notes continues the first of them.
        if (
            blocks[index]["t"] == "Para"
            and all(b["t"] in _CONTINUING for b in blocks[end:following])
            and _mark([blocks[index]])
        ):
            end = following
        yield names, replace(_listed(blocks, index, blocks[index:end]), end=end, is_listed=False)
    for block in blocks:
        yield from _inside(block)


_CONTINUING = frozenset({"Para", "BlockQuote", "LineBlock", "CodeBlock", "BulletList"})


def _inside(block: Node) -> Iterator[tuple[list[str], Body]]:
    content: Any = block.get("c")
    match block["t"]:
        case "Div":
            yield from _in_blocks(content[1])
        case "BlockQuote":
            yield from _in_blocks(content)
        case "BulletList":
            yield from _in_items(content, None)
        case "OrderedList":
            yield from _in_items(content[1], content[0])
        case "DefinitionList":
            for index, (term, definitions) in enumerate(content):
                if names := _leading_names({"t": "Plain", "c": term}):
                    flat = [inner for definition in definitions for inner in definition]
                    head: Nodes = [{"t": "Plain", "c": term}]
                    yield names, _listed(content, index, flat, head=head)
        case "Table":
            for body in content[4]:
                yield from _in_rows(body[3])


def _in_items(items: list[Nodes], numbering: list[Any] | None) -> Iterator[tuple[list[str], Body]]:
    """Find notes that were set as a list, whose numbers are their marks."""
    for index, item in enumerate(items):
        if item and (names := _leading_names(item[0])):
            number = "" if numbering is None else _number(numbering, index)
            yield names, replace(_listed(items, index, item), number=number)
        yield from _in_blocks(item)


def _number(numbering: list[Any], index: int) -> str:
    """Give the number that a list shows at an item, in small letters as marks are compared."""
    number, style = numbering[0] + index, numbering[1]["t"]
    if style.endswith("Roman") and 0 < number < _MOST_IN_ROMAN:
        return roman(number).lower()
    letters = string.ascii_lowercase
    return letters[number - 1] if style.endswith("Alpha") and 0 < number <= len(letters) else str(number)


_MOST_IN_ROMAN = 4000


def _in_rows(rows: list[Any]) -> Iterator[tuple[list[str], Body]]:
    """Find notes that were set as a table: the mark in the first cell, the words in the others."""
    for index, (_, cells) in enumerate(rows):
        first = cells[0] if cells else None
        if first is None or len(cells) < 2:
            continue
        names = [first[0][0]] if first[0][0] else []
        names += [name for block in first[4][:1] for name in _leading_names(block)]
        if names:
            flat = [inner for cell in cells[1:] for inner in cell[4]]
            yield names, _listed(rows, index, flat, head=first[4])


def _leading_names(block: Node) -> list[str]:
    """Give the names that stand at the beginning of a block."""
    if block["t"] == "Div":
        own = [block["c"][0][0]] if block["c"][0][0] else []
        return own if _holds_several(block["c"][1]) else own + _leading_names(block["c"][1][0])
    return list(_inline_names(block["c"])) if block["t"] in {"Para", "Plain"} else []


def _holds_several(blocks: Nodes) -> bool:
    """Tell a division of many notes, which is not the first of them, and one that is empty."""
    marked = (block for block in blocks if _is_named(block) and _mark([block]))
    return not blocks or (next(marked, None) is not None and next(marked, None) is not None)


def _is_named(block: Node) -> bool:
    """Tell a division or paragraph with a name, without going into what is in it: that would be done at each level."""
    return bool(block["c"][0][0]) if block["t"] == "Div" else bool(_leading_names(block))


def _inline_names(inlines: Nodes) -> Iterator[str]:
    for node in inlines:
        if node["t"] in {"Span", "Link"}:
            if node["c"][0][0]:
                yield node["c"][0][0]
            yield from _inline_names(node["c"][1])
            if node["c"][1]:
                return
        elif node["t"] in {"Superscript", "Emph", "Strong"}:
            yield from _inline_names(node["c"])
            return
        elif node["t"] not in {"Space", "SoftBreak"}:
            return
