"""Keep the direction that a page of HTML gives a paragraph, a list or words of it: pandoc keeps that of few elements.

A page says it where it is not that of what stands around (HTML Living Standard, 3.2.6.4). It is brought past pandoc
by an empty element at the beginning of what it is said of, and by an element around lists and quotations.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from itertools import dropwhile, groupby
from typing import TYPE_CHECKING, Any
from unicodedata import bidirectional

from briefpress.nouns.scripts import FROM_RIGHT
from briefpress.nouns.tree import attr, div, nodes, span

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

# These begin and end with tags, and what is in them has their direction.
_HOLDERS = frozenset("html body div section article aside main figure table blockquote ul ol dl".split())
_WRAPPED = frozenset({"blockquote", "ul", "ol", "dl"})
_LOSES = frozenset("p li dd dt b cite em i q s small strong sub sup u var".split())
_ITEMS = frozenset({"li", "dd"})
_DIRECTIONS = frozenset({"ltr", "rtl"})
_KEY = "press-dir"
# Of an item of a list it is said for all that is in it.
_OF_ALL = "-all"
_TAG = re.compile(r"<[^<>]*>")
_FAR = 2_000  # characters within which a text has a letter


@dataclass(slots=True)
class _Holder:
    """An open element with a direction, how many of its name are open, and whether another was put around it."""

    tag: str
    direction: str
    is_wrapped: bool
    count: int = 1


@dataclass(slots=True)
class Directions:
    """Follows the directions of a page while its tags go by."""

    holders: list[_Holder] = field(default_factory=list)

    def open(self, tag: str, given: dict[str, str], page: str, end: int) -> tuple[str, str]:
        """Meet a start tag of a page, which ends at `end`; give what to put before it and behind it."""
        around = self.holders[-1].direction if self.holders else "ltr"
        said = given.get("dir", "").strip().lower()
        direction = (_first(page[end : end + _FAR]) or around) if said == "auto" else said
        if direction not in _DIRECTIONS:
            direction = around
        differs = direction != around
        if tag in _HOLDERS:
            is_wrapped = differs and tag in _WRAPPED
            if differs:
                self.holders.append(_Holder(tag, direction, is_wrapped))
            elif self.holders:
                self.holders[-1].count += tag == self.holders[-1].tag
            return (f'<div dir="{direction}">' if is_wrapped else ""), ""
        if not differs or tag not in _LOSES:
            return "", ""
        return "", f'<span data-{_KEY}="{direction}{_OF_ALL if tag in _ITEMS else ""}"></span>'

    def close(self, tag: str) -> str:
        """Meet an end tag; give what to put behind it."""
        if not self.holders or tag != self.holders[-1].tag:
            return ""
        holder = self.holders[-1]
        holder.count -= 1
        if holder.count:
            return ""
        self.holders.pop()
        return "</div>" if holder.is_wrapped else ""


def _first(page: str) -> str:
    """Give the direction of the first letter that has one."""
    for letter in unescape(_TAG.sub("", page)):
        kind = bidirectional(letter)
        if kind == "L" or kind in FROM_RIGHT - {"AN"}:
            return "ltr" if kind == "L" else "rtl"
    return ""


def with_directions(blocks: Nodes) -> Nodes:
    """Give blocks in which what begins with a direction has it, neighbours of one direction in one Div."""
    if not any(_said(node) for node in nodes(blocks)):
        return blocks
    turned: Nodes = _turned(blocks)
    return turned


def _turned(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {name: _turned(value) for name, value in tree.items()}
    if not isinstance(tree, list) or not tree:
        return tree
    if said := _said(tree[0]):
        rest: Nodes = _turned(_behind(tree))
        return [span(rest, attr(pairs=[("dir", said)]))] if rest else []
    if any(_begins(one) for one in tree):
        return _turned_blocks(tree)
    return [_turned(one) for one in tree]


def _turned_blocks(blocks: Nodes) -> Nodes:
    if (said := _begins(blocks[0])).endswith(_OF_ALL):
        inside: Nodes = _turned([*_without_mark(blocks[0]), *blocks[1:]])
        return [div(inside, attr(pairs=[("dir", said.removesuffix(_OF_ALL))]))] if inside else []
    out: Nodes = []
    for said, group in groupby(blocks, key=_direction):
        kept: Nodes = _turned([block for one in group for block in _without_mark(one)])
        out.extend([div(kept, attr(pairs=[("dir", said)]))] if said else kept)
    return out


def _said(node: Any) -> str:
    """Give the direction that a node says of what follows on it, empty if it is no such node."""
    if not isinstance(node, dict) or node.get("t") != "Span":
        return ""
    return next((str(value) for name, value in node["c"][0][2] if name == _KEY), "")


def _begins(block: Any) -> str:
    """Give the direction that a paragraph begins with, empty if there is none."""
    is_paragraph = isinstance(block, dict) and block.get("t") in {"Para", "Plain"} and block["c"]
    return _said(block["c"][0]) if is_paragraph else ""


def _direction(block: Node) -> str:
    """Give the direction of a paragraph, empty if it holds nothing that has one."""
    said = _begins(block)
    return said if said and any(one["t"] in {"Str", "Code"} for one in nodes(block["c"])) else ""


def _without_mark(block: Node) -> Nodes:
    """Give a paragraph without the direction that it begins with, or nothing if it holds nothing else."""
    if not _begins(block):
        return [block]
    rest = _behind(block["c"])
    return [{**block, "c": rest}] if rest else []


def _behind(inlines: Nodes) -> Nodes:
    return list(dropwhile(lambda one: one["t"] in {"Space", "SoftBreak"}, inlines[1:]))
