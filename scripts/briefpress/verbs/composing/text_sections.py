"""Part a composed body into sections at its highest headings, with levels that start at 2 and skip none.

The title of the brief is the one heading of level 1: PDF/UA-1 (7.4.2) and readers' programs want it so.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.nouns.tree import Node, Nodes, attr, header, nodes
from briefpress.verbs.trees.rewrite import rewrite

_TOP, _DEEPEST = 2, 6


@dataclass(frozen=True, slots=True)
class TextSection:
    """A stretch of the body under one heading of the highest level, or before the first."""

    slug: str
    blocks: Nodes


def text_sections(body: Nodes) -> tuple[TextSection, ...]:
    """Part a body; every block of it is in one section, in order, and every heading has an id."""
    levelled = _levelled(_named(body))
    parts: list[Nodes] = []
    for block in levelled:
        starts = block["t"] == "Header" and block["c"][0] == _TOP
        if starts and parts and all(node["t"] == "Div" for node in parts[-1]):
            # What hangs before a heading (a pull quote on it) goes with the heading.
            parts[-1].append(block)
        elif starts or not parts:
            parts.append([block])
        else:
            parts[-1].append(block)
    return tuple(TextSection(f"text-{number}", blocks) for number, blocks in enumerate(parts, start=1))


def _named(body: Nodes) -> Nodes:
    """Give every heading an id of its own; a source's repeated names are told apart."""
    seen: set[str] = set()
    counter = 0

    def rule(node: Node) -> Nodes | None:
        nonlocal counter
        if node["t"] != "Header":
            return None
        counter += 1
        level, (ident, kinds, pairs), inlines = node["c"]
        name = ident if ident and ident not in seen else f"heading-{counter}"
        seen.add(name)
        return [header(level, inlines, attr(*kinds, ident=name, pairs=[(n, v) for n, v in pairs]))]

    named: Nodes = rewrite(body, rule)
    return named


def _levelled(body: Nodes) -> Nodes:
    """Give headings levels from 2 on without gaps: a level goes at most one below the one before it."""
    levels = [node["c"][0] for node in nodes(body) if node["t"] == "Header"]
    if not levels:
        return body
    lowest = min(levels)
    stack: list[int] = []

    def rule(node: Node) -> Nodes | None:
        if node["t"] != "Header":
            return None
        level, attributes, inlines = node["c"]
        while stack and stack[-1] >= level:
            stack.pop()
        # A heading that starts deeper than the highest kind still belongs under one: it is set one step down.
        depth = len(stack) + (1 if not stack and level > lowest else 0)
        stack.append(level)
        return [header(min(_TOP + depth, _DEEPEST), inlines, attributes)]

    levelled: Nodes = rewrite(body, rule)
    return levelled
