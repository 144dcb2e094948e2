"""The document tree: pandoc's own AST in its JSON form, and the few words we need to speak of it.

A node is a mapping with `t` (its type) and mostly `c` (its content). Nodes are treated as immutable: who changes
a tree copies it first. A *path* is a tuple of indices from the list of blocks down to a node; stepping into a
node means stepping into its `c`, so paths of one tree compare in document order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Node = dict[str, Any]
Nodes = list[Node]
Path = tuple[int, ...]
Attr = list[Any]

API_VERSION = [1, 23, 1, 1]

# Where the inlines of an inline container stand in its content; () means that the content is the list itself.
INLINE_SLOT: dict[str, Path] = {
    "Emph": (),
    "Underline": (),
    "Strong": (),
    "Strikeout": (),
    "Superscript": (),
    "Subscript": (),
    "SmallCaps": (),
    "Quoted": (1,),
    "Link": (1,),
    "Span": (1,),
}
LEAF_TEXT = {"Space": " ", "SoftBreak": " ", "LineBreak": "\n"}
# The prefix is ours alone: the loader drops it from whatever a source brings along.
OURS = "bp-"
# Pictures of which nobody has said yet what they show.
UNDESCRIBED = "bp-undescribed"


def attr(*classes: str, ident: str = "", pairs: Iterable[tuple[str, str]] = ()) -> Attr:
    """Make a pandoc attribute: identifier, classes, key-value pairs."""
    return [ident, list(classes), [list(pair) for pair in pairs]]


def text_node(text: str) -> Node:
    """Make a Str."""
    return {"t": "Str", "c": text}


def words(text: str) -> Nodes:
    """Make inlines of plain text: runs of white space become one Space."""
    out: Nodes = []
    for index, word in enumerate(text.split()):
        if index:
            out.append({"t": "Space"})
        out.append(text_node(word))
    return out


def lines(text: str) -> Nodes:
    """Make inlines of plain text whose lines stay lines; empty ones are left out."""
    out: Nodes = []
    for line in filter(None, map(words, text.split("\n"))):
        out += [{"t": "LineBreak"}, *line] if out else line
    return out


def para(inlines: Nodes) -> Node:
    """Make a paragraph."""
    return {"t": "Para", "c": inlines}


def span(inlines: Nodes, attributes: Attr) -> Node:
    """Make a Span."""
    return {"t": "Span", "c": [attributes, inlines]}


def div(blocks: Nodes, attributes: Attr) -> Node:
    """Make a Div."""
    return {"t": "Div", "c": [attributes, blocks]}


def link(inlines: Nodes, target: str, attributes: Attr) -> Node:
    """Make a Link."""
    return {"t": "Link", "c": [attributes, inlines, [target, ""]]}


def note(blocks: Nodes) -> Node:
    """Make a Note."""
    return {"t": "Note", "c": blocks}


def citation(key: str) -> dict[str, Any]:
    """Make what a Cite says of one work: its key, and nothing before or behind it."""
    return {
        "citationId": key,
        "citationPrefix": [],
        "citationSuffix": [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 0,
        "citationHash": 0,
    }


def call_again(place: str) -> Node:
    """Make what stands for another call of a note: a link without words to a place in it; it takes its number."""
    return link([], f"#{place}", attr())


def is_call_again(node: Node) -> bool:
    """Tell whether a node may be another call of a note: a link without words, into the text."""
    return node["t"] == "Link" and not node["c"][1] and str(node["c"][2][0]).startswith("#")


def header(level: int, inlines: Nodes, attributes: Attr) -> Node:
    """Make a Header."""
    return {"t": "Header", "c": [level, attributes, inlines]}


def document(blocks: Nodes, meta: dict[str, Any] | None = None) -> dict[str, Any]:
    """Make a whole pandoc document of blocks."""
    return {"pandoc-api-version": API_VERSION, "meta": meta or {}, "blocks": blocks}


def at(blocks: Any, path: Path) -> Any:
    """Give what stands at a path."""
    here = blocks
    for step in path:
        here = here["c"][step] if isinstance(here, dict) else here[step]
    return here


def classes(node: Node) -> Sequence[str]:
    """Give the classes of a node; nodes without attributes have none."""
    attributes = attributes_of(node)
    return attributes[1] if attributes else ()


def attributes_of(node: Node) -> Attr | None:
    """Give the attribute of a node, None for the kinds that carry none."""
    kind = node["t"]
    if kind in {"Span", "Div", "Link", "Image", "Code", "CodeBlock", "Table", "Figure"}:
        found: Attr | None = node["c"][0]
    else:
        found = node["c"][1] if kind == "Header" else None
    return found


DEEPEST = 64
"""Nodes within each other; no page can hold more, and layout ends in its own depth."""


def depth(tree: Any) -> int:
    """Measure how many nodes stand within each other at most, without recursion; a table and its cells are two."""
    deepest = 0
    stack: list[tuple[Any, int]] = [([tree], 0)]
    while stack:
        items, level = stack.pop()
        for here in items:
            if isinstance(here, dict):
                below = level + (2 if here.get("t") == "Table" else "t" in here)
                deepest = max(deepest, below)
                content = here.get("c")
                # Words hold nothing, and most of a text is words.
                if isinstance(content, (list, dict)):
                    stack.append((content if isinstance(content, list) else [content], below))
            elif isinstance(here, list):
                stack.append((here, level))
    return deepest


def nodes(tree: Any) -> Iterator[Node]:
    """Walk every node of a tree, parents first, without recursion and so to any depth."""
    open_lists: list[Iterator[Any]] = [iter((tree,))]
    while open_lists:
        for here in open_lists[-1]:
            content = here
            if isinstance(here, dict):
                if "t" in here:
                    yield here
                content = here.get("c")
            if isinstance(content, list):
                open_lists.append(iter(content))
                break
        else:
            open_lists.pop()


def strings(tree: Any) -> list[str]:
    """Give what all leaves of a tree say, in no order: to look for signs that few texts have."""
    out: list[str] = []
    stack: list[Any] = [[tree]]
    while stack:
        for here in stack.pop():
            if isinstance(here, dict):
                content = here.get("c")
                if isinstance(content, str):
                    out.append(content)
                elif isinstance(content, list):
                    stack.append(content)
            elif isinstance(here, list):
                stack.append(here)
    return out
