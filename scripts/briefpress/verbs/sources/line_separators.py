"""Break lines where Unicode's own separators of lines and paragraphs stand within words (U+2028, U+2029).

Word, Pages and pages of the web leave them behind where text was pasted. They are no letters: no font has them.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import nodes, text_node
from briefpress.verbs.trees.rewrite import rewrite
from briefpress.verbs.trees.trimmed import trimmed

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_SEPARATOR = re.compile("[\u2028\u2029]")
_BREAK: Node = {"t": "LineBreak"}


def with_separated_lines(blocks: Nodes) -> Nodes:
    """Give a tree with line breaks for separators within its paragraphs and headings, and none for those at ends."""
    if not _has_any(blocks):
        return blocks
    whole: Nodes = rewrite(blocks, _rule)
    return whole


def _rule(node: Node) -> Nodes | None:
    kind, content = node["t"], _content(node)
    if kind == "Str" and _SEPARATOR.search(content):
        return _parted(content)
    if kind in {"Code", "CodeBlock"}:
        return [{"t": kind, "c": [content[0], _SEPARATOR.sub("\n" if kind == "CodeBlock" else " ", content[1])]}]
    if kind in {"Para", "Plain"} and _has_any(content):
        return [{"t": kind, "c": trimmed(rewrite(content, _rule))}]
    if kind == "Header" and _has_any(content[2]):
        return [{"t": kind, "c": [content[0], content[1], trimmed(rewrite(content[2], _rule))]}]
    return None


def _has_any(inner: Nodes) -> bool:
    return any(_SEPARATOR.search(_said(node)) for node in nodes(inner))


def _said(node: Node) -> str:
    kind, content = node["t"], _content(node)
    said: str = content if kind == "Str" else content[1] if kind in {"Code", "CodeBlock"} else ""
    return said


def _content(node: Node) -> Any:  # every kind of node has its own
    return node.get("c")


def _parted(words: str) -> Nodes:
    parts = _SEPARATOR.split(words)
    first = [text_node(parts[0])] if parts[0] else []
    return [*first, *(one for _, part in pairwise(parts) for one in (_BREAK, *([text_node(part)] if part else [])))]
