"""Read what a Markdown text says to one format alone: blocks and words that are marked `{=html}` or `{=latex}`.

Pandoc is asked to read none of them, and would take the marks for words, and a fence for the beginning of some other
block. HTML is read as what stands bare in the text, and so is LaTeX, which is printed; all else is set aside.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefpress.nouns.read_raw import ReadRaw
from briefpress.nouns.read_text import SetAside
from briefpress.nouns.tree import text_node
from briefpress.verbs.trees.lines_at import lines_at
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_FENCE = re.compile(r"[ \t>]*(?P<mark>`{3,}|~{3,})(?P<said>.*)")
_RAW = re.compile(r"[ \t]*\{=(?P<form>[A-Za-z0-9_+-]+)\}[ \t]*")
_MARK = re.compile(r"\{=(?P<form>[A-Za-z0-9_+-]+)\}")
_READ = {"html": "html", "html4": "html", "html5": "html", "latex": "tex", "tex": "tex", "beamer": "tex"}
_OTHER = "press-other"  # no format that pandoc knows
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


def read_raw_words(blocks: Nodes, *, text: str) -> ReadRaw:
    """Read the words in code that a mark makes raw; those for other formats are set aside, on their lines in a text."""
    others: list[str] = []

    def without_others(node: Node) -> Nodes | None:
        if node["t"] != "RawInline" or node["c"][0] != _OTHER:
            return None
        others.append(node["c"][1])
        return []

    read: Nodes = rewrite(_with_raw_words(blocks), without_others)
    aside = (SetAside(line, words, "hidden", _WHY) for line, words in _on_lines(text, others) if words.strip())
    return ReadRaw(read, tuple(aside))


def _on_lines(text: str, others: list[str]) -> list[tuple[int, str]]:
    """Give words that follow each other in a text, each with its line; 0 for those of notes, which stand elsewhere."""
    places: list[int] = []
    at = 0
    for words in others:
        place = text.find(f"{words}`", at)
        at = max(at, place)
        places.append(place)
    lines = iter(lines_at(text, (place for place in places if place >= 0)))
    return [(next(lines) if place >= 0 else 0, words) for place, words in zip(places, others, strict=True)]


def _with_raw_words(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {**tree, "c": _with_raw_words(tree["c"])} if isinstance(tree.get("c"), list) else tree
    if not isinstance(tree, list):
        return tree
    out: list[Any] = []
    for one in tree:
        marked = _marked(out[-1], one) if out else None
        if marked is None:
            out.append(_with_raw_words(one))
            continue
        out[-1:] = marked
    return out


def _marked(before: Any, node: Any) -> Nodes | None:
    """Give the raw words that code is with a mark behind it, and the words behind that; None if it has none."""
    if not (isinstance(before, dict) and before.get("t") == "Code"):
        return None
    if not (isinstance(node, dict) and node.get("t") == "Str" and (found := _MARK.match(node["c"]))):
        return None
    form = found["form"].lower()
    raw: Node = {"t": "RawInline", "c": [_READ.get(form, _OTHER), before["c"][1]]}
    rest = node["c"][found.end() :]
    return [raw, *([text_node(rest)] if rest else [])]
