"""Weave apparatus into a tree at offsets of its reading text, changing no word of it.

All offsets are those of the tree as it came, so the order in which things are woven does not matter.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import INLINE_SLOT, Attr, Node, Nodes, Path, link, span, text_node

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefpress.nouns.reading import ReadingText, Run, Span

_KEY = "bp-key"
_DEEPEST = 24


@dataclass(frozen=True, slots=True)
class Wrap:
    """Put a range into Spans, or into Links if there is a target; `key` tells wraps apart."""

    range: Span
    key: str
    attributes: Attr
    target: str = ""


@dataclass(frozen=True, slots=True)
class Insert:
    """Put inlines behind the code point before an offset; several at one offset stand in their order.

    `inside` keeps them in the emphasis or link of that code point: so stand words that replace others.
    """

    offset: int
    inlines: Nodes
    inside: bool = False


def copy_tree(tree: Any) -> Any:
    """Copy a tree deeply; through JSON, which is what it is."""
    return json.loads(json.dumps(tree))


def weave(blocks: Nodes, reading: ReadingText, *, wraps: Sequence[Wrap], inserts: Sequence[Insert]) -> Nodes:
    """Give a copy of the tree with ranges wrapped and inlines inserted.

    Inlines go behind a link rather than into it, and behind emphasis that ends where they stand, unless they
    belong inside. What falls
    into a code block, which holds no inlines, is left out: ask `holds_inlines` first.
    """
    tree: Nodes = copy_tree(blocks)
    wraps_at: dict[Path, list[Wrap]] = defaultdict(list)
    inserts_at: dict[Path, list[Insert]] = defaultdict(list)
    behind: dict[Path, Nodes] = defaultdict(list)
    runs: dict[Path, Run] = {}
    for wrap in wraps:
        for run in reading.runs_in(wrap.range):
            runs[run.path] = run
            wraps_at[run.path].append(wrap)
    for insert in inserts:
        found = reading.run_before(insert.offset)
        if found is None:
            continue
        where = _behind(tree, found, insert)
        linked = _linked(tree, found, insert, wraps_at.get(found.path, ()))
        if where is None:
            runs[found.path] = found
            inserts_at[found.path].append(linked)
        else:
            behind[where].extend(linked.inlines)
    _splice(tree, runs, wraps_at=wraps_at, inserts_at=inserts_at, behind=behind)
    merged: Nodes = _merge(tree)
    return merged


def holds_inlines(blocks: Nodes, run: Run) -> bool:
    """Tell whether a run stands among inlines, where something can be woven in, not in a code block."""
    return bool(_ancestors(blocks, run.path)[-1][1]["t"] != "CodeBlock")


def can_be_struck(blocks: Nodes, run: Run, struck: Span) -> bool:
    """Tell whether the part of a run that lies in a range can be wrapped: a formula only as a whole."""
    if _ancestors(blocks, run.path)[-1][1]["t"] == "Math":
        return struck.start <= run.start and run.end <= struck.end
    return holds_inlines(blocks, run)


def _splice(
    tree: Nodes,
    runs: dict[Path, Run],
    *,
    wraps_at: dict[Path, list[Wrap]],
    inserts_at: dict[Path, list[Insert]],
    behind: dict[Path, Nodes],
) -> None:
    """Replace leaves by their pieces, last ones first, so that earlier paths stay true."""
    ordered = sorted({*wraps_at, *inserts_at, *behind}, reverse=True)
    seen_keys: set[str] = set()
    # In the order of the text, so that the first piece of a range is the one that carries its identifier.
    pieces = {
        path: _pieces(tree, runs[path], wraps_at[path], inserts_at[path], seen_keys)
        for path in reversed(ordered)
        if path in runs
    }
    for path in ordered:
        parent = _step(tree, path[:-1])
        siblings = parent["c"] if isinstance(parent, dict) else parent
        index = path[-1]
        if path in behind:
            siblings[index + 1 : index + 1] = behind[path]
        if path in pieces and siblings[index]["t"] != "CodeBlock":
            siblings[index : index + 1] = pieces[path]


def _pieces(tree: Nodes, run: Run, wraps: Iterable[Wrap], inserts: Sequence[Insert], seen_keys: set[str]) -> Nodes:
    """Cut one leaf where something begins, ends or is inserted, and wrap the pieces."""
    leaf = _step(tree, run.path)
    # The longest range is the outermost; ties keep the order in which they were given.
    outer_first = sorted(wraps, key=lambda wrap: (wrap.range.start, -wrap.range.end))
    cuts = {run.start, run.end, *(insert.offset for insert in inserts)}
    for wrap in outer_first:
        cuts |= {max(run.start, wrap.range.start), min(run.end, wrap.range.end)}
    # A formula is one written thing: it is wrapped whole or not at all.
    edges = [run.start, run.end] if leaf["t"] == "Math" else sorted(cuts)
    in_links = any(node["t"] == "Link" for _, node in _ancestors(tree, run.path))
    out: Nodes = []
    for start, end in pairwise(edges):
        piece: Node = _cut(leaf, start - run.start, end - run.start)
        covering = [wrap for wrap in outer_first if wrap.range.start <= start and end <= wrap.range.end]
        around, beside = _nested(covering)
        for wrap in reversed(around):
            piece = _wrapped(piece, wrap, is_first=wrap.key not in seen_keys, in_link=in_links)
        out.extend(span([], wrap.attributes) for wrap in beside if wrap.key not in seen_keys)
        seen_keys.update(wrap.key for wrap in covering)
        out.append(piece)
        for insert in inserts:
            if insert.offset == end:
                out.extend(insert.inlines)
    return out


def _linked(tree: Nodes, run: Run, insert: Insert, wraps: Iterable[Wrap]) -> Insert:
    """Put words that replace others into the link that those were in."""
    around = [wrap for wrap in wraps if wrap.target and wrap.range.start < insert.offset <= wrap.range.end]
    if not (insert.inside and around) or any(node["t"] == "Link" for _, node in _ancestors(tree, run.path)):
        return insert
    # Where nothing comes in for what goes, there is nothing to link.
    linked = [_wrapped(one, around[0], is_first=False, in_link=False) if one["c"][1] else one for one in insert.inlines]
    return replace(insert, inlines=linked)


def _nested(wraps: Sequence[Wrap]) -> tuple[list[Wrap], list[Wrap]]:
    """Part the wraps that go around a piece from those that can only stand before it: trees have a depth.

    What has no identifier is never left out: it says something of the words, not only where they are.
    """
    around = [wrap for number, wrap in enumerate(wraps) if number < _DEEPEST or not wrap.attributes[0]]
    return around, [wrap for number, wrap in enumerate(wraps) if number >= _DEEPEST and wrap.attributes[0]]


def _wrapped(piece: Node, wrap: Wrap, *, is_first: bool, in_link: bool) -> Node:
    """Wrap one piece; only the first piece of a range carries its identifier."""
    ident, kinds, pairs = wrap.attributes
    attributes: Attr = [ident if is_first else "", kinds, [*pairs, [_KEY, wrap.key]]]
    if wrap.target and not in_link and not _holds_link(piece):
        return link([piece], wrap.target, attributes)
    return span([piece], attributes)


def _holds_link(piece: Node) -> bool:
    """Tell whether a piece is a link or wraps one: links do not nest."""
    while piece["t"] == "Span":
        piece = piece["c"][1][0]
    return bool(piece["t"] == "Link")


def _cut(leaf: Node, start: int, end: int) -> Node:
    """Give a part of a leaf; white space and formulas are never longer than they can be cut."""
    if leaf["t"] == "Str":
        return text_node(leaf["c"][start:end])
    if leaf["t"] == "Code":
        return {"t": "Code", "c": [leaf["c"][0], leaf["c"][1][start:end]]}
    return leaf


def _step(tree: Any, path: Path) -> Any:
    here = tree
    for index in path:
        here = here["c"][index] if isinstance(here, dict) else here[index]
    return here


def _ancestors(tree: Any, path: Path) -> list[tuple[Path, Node]]:
    """List the nodes from the top down to the one at a path, itself last."""
    out: list[tuple[Path, Node]] = []
    here = tree
    for depth, index in enumerate(path, start=1):
        here = here["c"][index] if isinstance(here, dict) else here[index]
        if isinstance(here, dict) and "t" in here:
            out.append((path[:depth], here))
    return out


def _behind(tree: Nodes, run: Run, insert: Insert) -> Path | None:
    """Give the node behind which inlines at an offset go; None if they go between pieces of the leaf itself."""
    ancestors = _ancestors(tree, run.path)
    leaf_path, leaf = ancestors[-1]
    where = leaf_path if insert.offset == run.end or leaf["t"] == "Math" else None
    if insert.inside:
        return where
    is_last = where is not None
    for path, node in reversed(ancestors[:-1]):
        if node["t"] not in INLINE_SLOT:
            break
        siblings: Any = node["c"]
        for step in INLINE_SLOT[node["t"]]:
            siblings = siblings[step]
        below = (where or leaf_path)[len(path) + len(INLINE_SLOT[node["t"]])]
        is_last = is_last and below == len(siblings) - 1
        if node["t"] == "Link" or is_last:
            where = path
            is_last = True
    return where


def _merge(tree: Any) -> Any:
    """Join neighbours that one wrap put apart, and drop the keys that told wraps apart."""
    if isinstance(tree, list):
        out: list[Any] = []
        for item in tree:
            if isinstance(item, dict) and out and _same_wrap(out[-1], item):
                out[-1]["c"][1].extend(item["c"][1])
            else:
                out.append(item)
        return [_merge(item) for item in out]
    if isinstance(tree, dict):
        merged = {name: _merge(value) for name, value in tree.items()}
        if merged.get("t") in {"Span", "Link"}:
            attributes = merged["c"][0]
            attributes[2] = [pair for pair in attributes[2] if pair[0] != _KEY]
        return merged
    return tree


def _same_wrap(left: Any, right: Node) -> bool:
    if not isinstance(left, dict) or left.get("t") != right.get("t") or right.get("t") not in {"Span", "Link"}:
        return False
    keys = [value for name, value in right["c"][0][2] if name == _KEY]
    return bool(keys) and keys == [value for name, value in left["c"][0][2] if name == _KEY]
