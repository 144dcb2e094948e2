r"""Show the tags of formulas as words behind them, and take out what else only names or numbers them.

Pandoc sets no formula that has a `\tag` (amsmath), a `\notag`, a `\phantomsection` or, behind anything, a `\label`.
A line ends behind what numbers a formula that stands apart, so that it begins no sentence. Behind the last row of a
formula another may be begun, in which nothing stands, or a rule be drawn; no formula is set with it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.tree import text_node
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

# Blanks are looked through once, from the first of them.
_TAG = re.compile(r"(?<!\s)\s*\\tag(?P<bare>\*?)\s*\{(?P<words>[^{}]*)\}")
_SILENT = re.compile(r"(?<!\s)\s*\\(?:(?:notag|nonumber|phantomsection)(?![A-Za-z])|label\s*\{[^{}]*\})")
_LAST_ROW = re.compile(r"(?<!\s)\s*(?<!\\)(?:\\\\)(?:\s*\[[\d.]+\s*[a-z]{2}\])?(?:\s*\\hline)*(?=\s*\\end\{)")

_SPACES = frozenset({"Space", "SoftBreak"})
_HOLDING = frozenset({"Para", "Plain", "Emph", "Strong"})
_CLOSING = frozenset(".,;:!?)]…")


def beside(formula: Node, numbers: list[str]) -> Nodes:
    """Give a formula and its numbers; behind those of one that stands apart a line ends."""
    if not numbers:
        return [formula]
    ends: Nodes = [{"t": "LineBreak"}] if formula["c"][0]["t"] == "DisplayMath" else []
    return [formula, *(part for number in numbers for part in ({"t": "Space"}, text_node(number))), *ends]


def with_shown_tags(blocks: Nodes) -> Nodes:
    """Give a tree in which the tag of a formula stands behind it, as it is printed beside it."""

    def shown(node: Node) -> Nodes | None:
        if node["t"] in _HOLDING:
            return [{"t": node["t"], "c": _without_last_breaks(rewrite(node["c"], shown))}]
        if node["t"] != "Math" or "\\" not in node["c"][1]:
            return None
        kind, tex = node["c"]
        tags = [_words(found) for found in _TAG.finditer(tex)]
        bare = _LAST_ROW.sub("", _SILENT.sub("", _TAG.sub("", tex)))
        if bare == tex:
            return None
        return beside({"t": "Math", "c": [kind, bare]}, tags)

    whole: Nodes = rewrite(blocks, shown)
    return whole


def _without_last_breaks(inlines: Nodes) -> Nodes:
    """Give inlines whose lines end behind numbers of formulas only where words follow, and no space before these."""
    out: Nodes = []
    for place, one in enumerate(inlines):
        if one["t"] in _SPACES and out and _is_behind_number(out):
            continue
        following = next((next_one for next_one in inlines[place + 1 :] if next_one["t"] not in _SPACES), None)
        if (
            one["t"] == "LineBreak"
            and _is_behind_number([*out[-3:], one])
            and (following is None or _closes(following))
        ):
            continue
        out.append(one)
    return out


def _is_behind_number(inlines: Nodes) -> bool:
    """Tell a line's end behind the number of a formula."""
    return [one["t"] for one in inlines[-4:]] == ["Math", "Space", "Str", "LineBreak"]


def _closes(inline: Node) -> bool:
    return inline["t"] == "Str" and inline["c"][:1] in _CLOSING


def _words(found: re.Match[str]) -> str:
    words = found["words"].strip("$ ")
    return words if found["bare"] else f"({words})"
