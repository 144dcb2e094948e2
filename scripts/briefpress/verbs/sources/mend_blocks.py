"""Make of neighbouring blocks what an editor says they are; every word stays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefpress.nouns.read_text import SetAside
from briefpress.nouns.structure import Heading, Listing, NotHeading, Paragraph, Quotation, Verse
from briefpress.nouns.tree import Node, Nodes, attr, header, para, text_node
from briefpress.verbs.trees.broken_lines import broken_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefpress.nouns.structure import Structural

_BULLET = re.compile(r"[-–—*•‣◦▪·]+$")
_NUMBER = re.compile(r"[(\[]?(\d{1,4})[.)\]]+$")


@dataclass(frozen=True, slots=True)
class Made:
    """Blocks as they are to be, and the marks that their new form makes by itself."""

    blocks: Nodes
    set_aside: tuple[SetAside, ...] = ()


def mended_blocks(here: Nodes, structural: Structural) -> Made | str:
    """Make the blocks what the annotation says, or say why that cannot be."""
    if isinstance(structural, Quotation):
        return Made([{"t": "BlockQuote", "c": here}])
    if isinstance(structural, NotHeading):
        if not any(block["t"] == "Header" for block in here):
            return "there is no heading at its passage"
        return Made([para(block["c"][2]) if block["t"] == "Header" else block for block in here])
    lines = _lines(here)
    if lines is None:
        return "there is a table, a picture or code at its passage"
    return _of_lines(lines, here, structural)


def _of_lines(lines: list[Nodes], here: Nodes, structural: Structural) -> Made:
    if isinstance(structural, Heading):
        return Made([header(structural.level, _joined(lines, _BREAK), attr(ident=f"s-mend-{structural.id}"))])
    if isinstance(structural, Listing):
        return _list(lines, here, structural)
    if isinstance(structural, Verse):
        return Made([{"t": "LineBlock", "c": lines}])
    if isinstance(structural, Paragraph):
        return Made([para(_joined(lines, _SOFT))])
    message = f"no such mend of blocks: {structural.kind}"
    raise AssertionError(message)


_BREAK: Node = {"t": "LineBreak"}
_SOFT: Node = {"t": "SoftBreak"}


def _lines(blocks: Nodes) -> list[Nodes] | None:
    """Give the lines of textual blocks, those in lists and quotations too; None if there are others."""
    out: list[Nodes] = []
    for block in blocks:
        kind, content = str(block["t"]), _content(block)
        if kind in {"Para", "Plain"}:
            out.extend(broken_lines(content))
        elif kind == "Header":
            out.extend(broken_lines(content[2]))
        elif kind == "LineBlock":
            out.extend(content)
        elif kind in _WITHIN:
            inner = [_lines(part) for part in _WITHIN[kind](content)]
            if None in inner:
                return None
            out.extend(line for part in inner if part is not None for line in part)
        else:
            return None
    return out


def _content(block: Node) -> Any:  # every kind of block has its own
    return block.get("c")


_WITHIN: dict[str, Callable[..., list[Nodes]]] = {
    "BlockQuote": lambda content: [content],
    "Div": lambda content: [content[1]],
    "BulletList": list,
    "OrderedList": lambda content: list(content[1]),
}


def _joined(lines: list[Nodes], between: Node) -> Nodes:
    out: Nodes = []
    for line in lines:
        if out and line:
            out.append(between)
        out.extend(line)
    return out


def _list(lines: list[Nodes], here: Nodes, structural: Listing) -> Made:
    """Make a list: each paragraph an item, or each line if there is but one paragraph."""
    items = [_joined(_lines([block]) or [], _SOFT) for block in here] if len(here) > 1 else lines
    pattern = _NUMBER if structural.ordered else _BULLET
    aside: list[SetAside] = []
    numbers: list[int] = []
    bodies: list[list[Node]] = []
    for item in items:
        mark = pattern.match(item[0]["c"]) if item and item[0]["t"] == "Str" else None
        if mark is not None:
            aside.append(SetAside(0, mark.group(), "list-mark", f"the annotation “{structural.id}” makes it a list"))
            numbers.extend(map(int, mark.groups()))
        shown = item if mark is None else _without_first(item)
        bodies.append([{"t": "Plain", "c": shown or [text_node("")]}])
    if not structural.ordered:
        return Made([{"t": "BulletList", "c": bodies}], tuple(aside))
    start = numbers[0] if numbers else 1
    attributes = [start, {"t": "Decimal"}, {"t": "Period"}]
    return Made([{"t": "OrderedList", "c": [attributes, bodies]}], tuple(aside))


def _without_first(item: Nodes) -> Nodes:
    return item[2:] if len(item) > 1 and item[1]["t"] in {"Space", "SoftBreak"} else item[1:]
