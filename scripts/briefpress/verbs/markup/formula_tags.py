r"""Show the tags of formulas as words behind them, and take out what else only names or numbers them.

Pandoc sets no formula that has a `\tag` (amsmath), a `\notag`, a `\phantomsection` or, behind anything, a `\label`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.tree import text_node
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_TAG = re.compile(r"\s*\\tag(?P<bare>\*?)\s*\{(?P<words>[^{}]*)\}")
_SILENT = re.compile(r"\s*\\(?:(?:notag|nonumber|phantomsection)(?![A-Za-z])|label\s*\{[^{}]*\})")


def with_shown_tags(blocks: Nodes) -> Nodes:
    """Give a tree in which the tag of a formula stands behind it, as it is printed beside it."""

    def shown(node: Node) -> Nodes | None:
        if node["t"] != "Math" or "\\" not in node["c"][1]:
            return None
        kind, tex = node["c"]
        tags = [_words(found) for found in _TAG.finditer(tex)]
        bare = _SILENT.sub("", _TAG.sub("", tex))
        if bare == tex:
            return None
        words = [part for tag in tags for part in ({"t": "Space"}, text_node(tag))]
        return [{"t": "Math", "c": [kind, bare]}, *words]

    whole: Nodes = rewrite(blocks, shown)
    return whole


def _words(found: re.Match[str]) -> str:
    words = found["words"].strip("$ ")
    return words if found["bare"] else f"({words})"
