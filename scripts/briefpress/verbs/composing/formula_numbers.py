"""Put formulas that stand apart and the numbers behind them under one class, so that a style can set them on one line.

A reader looks for the number at the end of the formula's line, as in every printed book.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.tree import attr
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_NUMBER = re.compile(r"\(\S{1,16}\)|\[\S{1,16}\]")
_HOLDING = frozenset({"Para", "Plain"})
_SPACES = frozenset({"Space", "SoftBreak"})
# A call of a note may stand behind a number; these are words, or end it.
_NOT_BESIDE = _SPACES | {"LineBreak", "Str", "Math"}


def with_formula_numbers(blocks: Nodes) -> Nodes:
    """Give a tree in which each numbered formula and its number stand in a span, if nothing else is on their line."""

    def rule(node: Node) -> Nodes | None:
        if node["t"] not in _HOLDING or not any(map(_stands_apart, node["c"])):
            return None
        return [{"t": node["t"], "c": _grouped(rewrite(node["c"], rule))}]

    whole: Nodes = rewrite(blocks, rule)
    return whole


def _grouped(inlines: Nodes) -> Nodes:
    out: Nodes = []
    at = 0
    while at < len(inlines):
        end = _end_of_number(inlines, at) if _stands_apart(inlines[at]) else at
        if end == at:
            out.append(inlines[at])
            at += 1
            continue
        number = _span("formula-number", inlines[at + 2 : end])
        out.append(_span("numbered-formula", [inlines[at], {"t": "Space"}, number]))
        # The line ends with the number in any case.
        ends = inlines[end : end + 1] == [{"t": "LineBreak"}]
        out.extend([{"t": "Space"}] if ends else [])
        at = end + ends
    return out


def _stands_apart(inline: Node) -> bool:
    return bool(inline["t"] == "Math" and inline["c"][0]["t"] == "DisplayMath")


def _end_of_number(inlines: Nodes, at: int) -> int:
    """Give where the number of the formula at a place ends, with the notes called there; the place if it has none."""
    behind = inlines[at + 1 : at + 3]
    if [one["t"] for one in behind] not in (["Space", "Str"], ["SoftBreak", "Str"]):
        return at
    if not _NUMBER.fullmatch(behind[1]["c"]):
        return at
    end = at + 3
    while end < len(inlines) and inlines[end]["t"] not in _NOT_BESIDE:
        end += 1
    return end if end == len(inlines) or inlines[end]["t"] == "LineBreak" else at


def _span(name: str, inlines: Nodes) -> Node:
    return {"t": "Span", "c": [attr(name), inlines]}
