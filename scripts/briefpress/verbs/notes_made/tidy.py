"""Tidy a tree from which the bodies of notes were taken: empty lists, rules and headings go with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from briefpress.verbs.notes_made.marks import text_of

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes


@dataclass(slots=True)
class Tidied:
    """A tidy tree, and the words of headings that went."""

    blocks: Nodes
    headings: list[str] = field(default_factory=list)


def tidy(blocks: Nodes) -> Tidied:
    """Take out the holes (None) that bodies left, and what held or announced nothing else."""
    tidied = Tidied([])
    tidied.blocks = _blocks(blocks, tidied.headings)
    return tidied


_HOLE: Any = None


def _blocks(blocks: list[Any], headings: list[str]) -> Nodes:
    kept: list[Any] = []
    for block in blocks:
        kept.extend([_HOLE] if block is None else _block(block, headings) or [_HOLE])
    out: Nodes = []
    for block in kept:
        if block is not None:
            out.append(block)
            continue
        # A rule or a heading right before the hole announced the notes, if nothing of its own follows.
        while out and out[-1]["t"] == "HorizontalRule":
            out.pop()
        out.append({"t": "Hole"})
    return _without_announcements(out, headings)


def _without_announcements(blocks: Nodes, headings: list[str]) -> Nodes:
    out: Nodes = []
    for block in blocks:
        if block["t"] == "Header":
            _drop_empty(out, block["c"][0], headings)
        out.append(block)
    _drop_empty(out, 0, headings)
    return [block for block in out if block["t"] != "Hole"]


def _drop_empty(out: Nodes, level: int, headings: list[str]) -> None:
    """Take off a heading that nothing but holes follow, unless what comes next stands below it."""
    index = len(out)
    while index and out[index - 1]["t"] == "Hole":
        index -= 1
    if index == len(out) or not index or out[index - 1]["t"] != "Header" or (level and out[index - 1]["c"][0] < level):
        return
    headings.append(text_of(out[index - 1]["c"][2]))
    del out[index - 1 :]


def _block(block: Node, headings: list[str]) -> Nodes:
    """Give a block without holes; nothing if it held nothing else, and several lists for one with holes inside."""
    content: Any = block.get("c")
    kept: Any = content
    match block["t"]:
        case "Div":
            inner = _blocks(content[1], headings)
            kept = [content[0], inner] if inner or not content[1] else None
        case "BlockQuote":
            kept = _blocks(content, headings) or None
        case "BulletList":
            kept = _items(content, headings) or None
        case "OrderedList":
            return _numbered(content[0], content[1], headings)
        case "DefinitionList":
            kept = [pair for pair in content if pair is not None] or None
        case "Table":
            for body in content[4]:
                body[3] = [row for row in body[3] if row is not None]
            filled = content[3][1] or content[5][1] or any(body[2] or body[3] for body in content[4])
            kept = content if filled else None
        case _:
            return [block]
    return [] if kept is None else [{"t": block["t"], "c": kept}]


def _numbered(attributes: list[Any], items: list[Any], headings: list[str]) -> Nodes:
    """Give what is left of a numbered list; an item keeps its number, so a list ends where one is missing."""
    out: Nodes = []
    start, *style = attributes
    following = -1
    for index, item in enumerate(items):
        kept = _items([item], headings)
        if not kept:
            continue
        if index != following:
            out.append({"t": "OrderedList", "c": [[start + index, *style], []]})
        out[-1]["c"][1].extend(kept)
        following = index + 1
    return out


def _items(items: list[Any], headings: list[str]) -> list[Nodes]:
    kept = []
    for item in items:
        inner = None if item is None else _blocks(item, headings)
        if inner or (item is not None and not item):
            kept.append(inner or [])
    return kept
