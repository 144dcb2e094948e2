r"""Read notes that a Markdown text has as commands of LaTeX: `\footnote{See there.}` is a note like its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import nodes, para

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

_NOTE = re.compile(
    r"\\(?:footnote|endnote|marginpar|marginnote|sidenote)\*?(?:\[[^\[\]]*\])?\{(?P<words>.*)", re.DOTALL
)
_CLOSE = "}"


def with_read_notes(blocks: Nodes) -> Nodes:
    """Give a tree, in which commands of TeX are raw, whose notes in LaTeX are notes."""
    if not any(map(_begins, nodes(blocks))):
        return blocks
    read: Nodes = _read(blocks)
    return read


def _begins(node: Any) -> bool:
    return isinstance(node, dict) and node.get("t") == "RawInline" and _NOTE.match(node["c"][1]) is not None


def _read(tree: Any) -> Any:
    if isinstance(tree, list):
        return [_read(one) for one in (_in_inlines(tree) if any(map(_begins, tree)) else tree)]
    if isinstance(tree, dict) and isinstance(tree.get("c"), list) and tree.get("t") != "Note":
        return {**tree, "c": _read(tree["c"])}
    return tree


def _in_inlines(inlines: Nodes) -> Nodes:
    out: Nodes = []
    at = 0
    while at < len(inlines):
        found = _NOTE.match(inlines[at]["c"][1]) if _begins(inlines[at]) else None
        words = found["words"] if found else ""
        # Words with mark-up of their own stand behind the command, and a brace alone ends them.
        end = at if words.endswith(_CLOSE) else _closing(inlines, at + 1) if found and not words else None
        if found is None or end is None:
            out.append(inlines[at])
        else:
            inner = _typed(words[:-1]) if words else inlines[at + 1 : end]
            out.append({"t": "Note", "c": [para(inner)]})
            at = end
        at += 1
    return out


def _closing(inlines: Nodes, at: int) -> int | None:
    """Give where the brace stands that closes a command before a place."""
    depth = 1
    for place in range(at, len(inlines)):
        one = inlines[place]
        depth += one["t"] == "RawInline" and one["c"][1].endswith("{")
        depth -= one["t"] == "Code" and one["c"][1] == _CLOSE
        if not depth:
            return place
    return None


def _typed(words: str) -> Nodes:
    """Give words as inlines; commands among them stay raw."""
    out: Nodes = []
    for piece in re.split(r"(\s+|\\[A-Za-z]+\*?(?:\[[^\[\]]*\])?\{[^{}]*\})", words):
        if piece.isspace():
            out.append({"t": "Space"})
        elif piece.startswith("\\") and piece.endswith("}"):
            out.append({"t": "RawInline", "c": ["tex", piece]})
        elif piece:
            out.append({"t": "Str", "c": piece})
    return out
