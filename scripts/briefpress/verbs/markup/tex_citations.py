r"""Set the citations of works that a LaTeX text lists itself, as LaTeX would: by their labels, led to their entries.

By number or label “[1, Br22, p. 3]”; by author and year “Holm (1990)” or “(see Holm, 1990)”, as natbib has them.
Citations of works that are not listed stay as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import attr, attributes_of, link, nodes, span, text_node
from briefpress.verbs.markup.tex_works import AUTHOR, LABEL, YEAR
from briefpress.verbs.sources.typed_citations import around, as_typed, joined, row
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.tree import Node, Nodes

_COMMAND = re.compile(r"\\([A-Za-z]+)")
# What natbib sets without brackets, and what other packages set in the running text.
_IN_TEXT = frozenset({"cite", "citet", "textcite", "Textcite"})
_BARE = frozenset({"citealt", "citealp"})
_SPACE: Node = {"t": "Space"}


@dataclass(frozen=True, slots=True)
class _Work:
    """A listed work: the name of its entry, and what stands for it: a label, or an author and a year."""

    name: str
    label: Nodes
    author: Nodes
    year: Nodes


def with_listed_citations(blocks: Nodes) -> Nodes:
    """Give a tree in which listed works are cited by their labels; names that only told of labels are gone."""
    listed: dict[str, _Work] = {}
    blocks = rewrite(blocks, lambda node: _entry(node, listed))
    if not listed:
        return blocks
    whole: Nodes = rewrite(blocks, lambda node: _set_within(node, listed))
    return whole


def _entry(node: Node, listed: dict[str, _Work]) -> Nodes | None:
    """Give the paragraph of a listed work as it is to be read, and remember the work."""
    if node["t"] not in {"Para", "Plain"}:
        return None
    parts: dict[str, Nodes] = {}
    rest: Nodes = []
    key = ""
    for one in node["c"]:
        if name := _named(one):
            kind, _, key = name.partition(":")
            parts[f"{kind}:"], rest = rest, []
        else:
            rest.append(one)
    if not parts:
        return None
    work = _Work(
        name=f"work-{len(listed) + 1}",
        label=[one for one in _flat(parts.get(LABEL, [])) if not _is_bracket(one)],
        author=_flat(parts.get(AUTHOR, [])),
        year=_flat(parts.get(YEAR, [])),
    )
    # A key names one work: the first that has it.
    listed.setdefault(key, work)
    while rest and rest[0]["t"] in {"Space", "SoftBreak"} and LABEL not in parts:
        rest = rest[1:]
    # Works of author and year have no label: their first word bears the name.
    named = parts.get(LABEL) or rest[:1]
    return [{**node, "c": [span(named, attr(ident=work.name)), *(rest if LABEL in parts else rest[1:])]}]


def _named(node: Node) -> str:
    """Give the name that tells of a label, if a node is such a name."""
    ident = node["c"][0][0] if node["t"] == "Span" else ""
    return ident if ident.startswith((LABEL, AUTHOR, YEAR)) else ""


def _flat(inlines: Nodes) -> Nodes:
    """Give inlines without the groups that only held them together."""
    flat: Nodes = rewrite(inlines, lambda node: _flat(node["c"][1]) if _is_group(node) else None)
    return flat


def _is_group(node: Node) -> bool:
    return node["t"] == "Span" and attributes_of(node) == attr()


def _is_bracket(node: Node) -> bool:
    return node["t"] == "Str" and node["c"] in {"[", "]"}


def _set_within(node: Node, listed: Mapping[str, _Work]) -> Nodes | None:
    """Set a citation; within a link it leads nowhere of its own."""
    if node["t"] == "Link":
        return [rewrite(node, lambda inner: _set(inner, listed, leads=False))]
    return _set(node, listed, leads=True)


def _set(node: Node, listed: Mapping[str, _Work], *, leads: bool) -> Nodes | None:
    if node["t"] != "Cite":
        return None
    raw = next((one["c"][1] for one in nodes(node["c"][1]) if one["t"] == "RawInline"), "")
    command = found[1] if (found := _COMMAND.match(raw)) else ""
    out: Nodes = []
    for is_listed, group in groupby(node["c"][0], key=lambda one: one["citationId"] in listed):
        citations = list(group)
        out += [_SPACE] if out else []
        if is_listed:
            out += _cited([(one, listed[one["citationId"]]) for one in citations], command, leads=leads)
        else:
            out.append({"t": "Cite", "c": [citations, as_typed(citations) if raw else node["c"][1]]})
    return out


def _cited(cited: list[tuple[Any, _Work]], command: str, *, leads: bool) -> Nodes:
    """Set the works that one command cites: all by labels, if one of them has no author."""
    named = all(work.author for _, work in cited)
    if named and command == "citeauthor":
        return _row([(one, work, work.author) for one, work in cited], leads=leads)
    if any(work.label for _, work in cited):
        if not named or command not in {"citet", "textcite"}:
            return _bracketed(cited, leads=leads)
        pieces = [[*work.author, _SPACE, *_bracketed([(one, work)], leads=leads)] for one, work in cited]
        return joined(pieces, ",")
    if command in {"citeyear", "citeyearpar"}:
        years = _row([(one, work, work.year) for one, work in cited], leads=leads)
        return years if command == "citeyear" else [text_node("("), *years, text_node(")")]
    if command in _IN_TEXT:
        return joined([_by_author(one, work, leads=leads) for one, work in cited], ",")
    comma = [_SPACE] if command == "citealt" else [text_node(","), _SPACE]
    inside = _row([(one, work, [*work.author, *comma, *work.year]) for one, work in cited], sign=";", leads=leads)
    return inside if command in _BARE else [text_node("("), *inside, text_node(")")]


def _by_author(one: Any, work: _Work, *, leads: bool) -> Nodes:
    """Name an author in the running text, the year in brackets: “Holm (see 1990, p. 3)”."""
    year = around(one, _led(work.year, work, leads=leads))
    return [*_led(work.author, work, leads=leads), _SPACE, text_node("("), *year, text_node(")")]


def _bracketed(cited: list[tuple[Any, _Work]], *, leads: bool) -> Nodes:
    """Set works by their labels; one that has none is named by its author."""
    inside = _row([(one, work, work.label or work.author) for one, work in cited], leads=leads)
    return [text_node("["), *inside, text_node("]")]


def _row(cited: list[tuple[Any, _Work, Nodes]], *, sign: str = ",", leads: bool) -> Nodes:
    """Set what stands for works side by side, each led to its entry."""
    return row([(one, _led(words, work, leads=leads)) for one, work, words in cited], sign=sign)


def _led(inlines: Nodes, work: _Work, *, leads: bool) -> Nodes:
    return [link(inlines, f"#{work.name}", attr())] if leads else inlines
