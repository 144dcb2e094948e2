"""Read what a Markdown text says to one format alone: blocks and words that are marked `{=html}` or `{=latex}`.

Pandoc is asked to read none of them, and would take the marks for words, and a fence for the beginning of some other
block. HTML is read as what stands bare in the text, and so is LaTeX, which is printed; all else is set aside.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefpress.nouns.read_text import SetAside
from briefpress.nouns.tree import text_node

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node

_FENCE = re.compile(r"[ \t>]*(?P<mark>`{3,}|~{3,})(?P<said>.*)")
_RAW = re.compile(r"[ \t]*\{=(?P<form>[A-Za-z0-9_+-]+)\}[ \t]*")
_MARK = re.compile(r"\{=(?P<form>[A-Za-z0-9_+-]+)\}")
_READ = {"html": "html", "html4": "html", "html5": "html", "latex": "tex", "tex": "tex", "beamer": "tex"}
_WHY = "it is written for another format alone"


def without_raw_fences(text: str) -> tuple[str, tuple[SetAside, ...]]:
    """Give a text whose raw blocks stand bare in it, and those that are set aside; lines stay where they are."""
    if "{=" not in text:
        return text, ()
    lines = text.split("\n")
    aside: list[SetAside] = []
    fence, form, begun = "", "", 0
    for number, line in enumerate(lines):
        found = _FENCE.fullmatch(line)
        if not fence and found:
            raw = _RAW.fullmatch(found["said"])
            fence, form, begun = found["mark"], raw["form"].lower() if raw else "", number
            lines[number] = "" if form else line
        elif found and found["mark"].startswith(fence) and not found["said"].strip():
            if form:
                lines[number] = ""
            if form and form not in _READ:
                words = " ".join(" ".join(lines[begun:number]).split())
                aside += [SetAside(begun + 1, words, "hidden", _WHY)] if words else []
                lines[begun:number] = [""] * (number - begun)
            fence = ""
    return "\n".join(lines), tuple(aside)


def with_raw_words(tree: Any) -> Any:
    """Give a tree whose words in code that a mark makes raw are raw; those for other formats are left out."""
    if isinstance(tree, dict):
        return {**tree, "c": with_raw_words(tree["c"])} if isinstance(tree.get("c"), list) else tree
    if not isinstance(tree, list):
        return tree
    out: list[Any] = []
    for one in tree:
        marked = _marked(out[-1], one) if out else None
        if marked is None:
            out.append(with_raw_words(one))
            continue
        raw, rest = marked
        out[-1:] = [node for node in (raw, rest) if node is not None]
    return out


def _marked(before: Any, node: Any) -> tuple[Node | None, Node | None] | None:
    """Give the raw words that code is with a mark behind it, and the words behind that; None if it has none."""
    if not (isinstance(before, dict) and before.get("t") == "Code"):
        return None
    if not (isinstance(node, dict) and node.get("t") == "Str" and (found := _MARK.match(node["c"]))):
        return None
    form = _READ.get(found["form"].lower())
    raw = {"t": "RawInline", "c": [form, before["c"][1]]} if form else None
    rest = node["c"][found.end() :]
    return raw, text_node(rest) if rest else None
