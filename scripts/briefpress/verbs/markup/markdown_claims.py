"""Set theorems, proofs and their like in Markdown as LaTeX's are read: “Theorem 1 (name).” before what is claimed.

bookdown has a class for each kind (`::: {.theorem #id name="…"}`), Quarto a label that begins with it
(`::: {#thm-id}`), and a heading for the name. Both say the word and the number themselves.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.numbered_words import CLAIMS, NUMBERED, form_for, kind_of, word_for
from briefpress.nouns.tree import attr, classes, div, nodes, para, text_node, words
from briefpress.verbs.trees.project import project
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.tree import Node, Nodes

_BY_CLASS = {name: kind for kind, name in CLAIMS.items()}
# What no other text has a class for; where one of them stands, the rest are claims as well.
_SURE = frozenset({"theorem", "lemma", "corollary", "proposition", "conjecture"})
_BARE = frozenset({"proof"})
# Their words are set upright.
_UPRIGHT = frozenset({"def", "exm", "exr", "hyp", "proof", "remark", "solution"})
_FORMULA = re.compile(r"\$([^$\s](?:[^$]*[^$\s])?)\$")
_QED = "◻"


@dataclass(frozen=True, slots=True)
class Claims:
    """A tree whose claims bear their labels; `numbers` are those of their names, each with its kind and its place."""

    blocks: Nodes
    numbers: Mapping[str, tuple[str, str, str]]


def with_labelled_claims(blocks: Nodes, *, is_bookdown: bool, language: str) -> Claims:
    """Give a tree whose claims bear the labels that bookdown and Quarto set; one that says its own keeps it."""
    found = [node for node in nodes(blocks) if node["t"] == "Div"]
    has_classes = is_bookdown or any(not _SURE.isdisjoint(classes(node)) for node in found)
    counts: Counter[str] = Counter()
    numbers: dict[str, tuple[str, str, str]] = {}

    def labelled(node: Node) -> Nodes | None:
        kind = _kind(node, has_classes=has_classes) if node["t"] == "Div" else ""
        if not kind:
            return None
        (name, _, pairs), inner = node["c"]
        number = ""
        if kind in NUMBERED:
            counts[kind] += 1
            number = str(counts[kind])
        if number and name:
            short = name.replace(":", "-").partition("-")
            keys = (name, f"{kind}:{short[2] if short[0] == kind else name}")
            numbers.update(dict.fromkeys(keys, (kind, number, name)))
        word = word_for(kind, language)
        said = dict(pairs).get("name", "")
        if re.match(rf"{re.escape(word)}(?!\w)", project(inner).text, re.IGNORECASE):
            return [div([*([para(words(said))] if said else []), *rewrite(inner, labelled)], attr(ident=name))]
        title, inner = _title(said, inner)
        label = form_for(kind, language, number) if number else word
        return [div(_said(kind, label, title, rewrite(inner, labelled)), attr(ident=name))]

    whole: Nodes = rewrite(blocks, labelled)
    return Claims(whole, numbers)


def _kind(division: Node, *, has_classes: bool) -> str:
    """Give the kind of claim that a division is; empty if it is none."""
    name = division["c"][0][0]
    labelled = kind_of(name)
    if labelled in CLAIMS:
        return labelled
    classed = next((one for one in classes(division) if one in _BY_CLASS), "")
    return _BY_CLASS[classed] if classed and (has_classes or classed in _BARE) else ""


def _title(name: str, inner: Nodes) -> tuple[Nodes, Nodes]:
    """Give what a claim is called, and the rest of it: a heading that begins it says so in Quarto."""
    if name:
        pieces = _FORMULA.split(name)
        title: Nodes = []
        for at, piece in enumerate(pieces):
            title += [{"t": "Math", "c": [{"t": "InlineMath"}, piece]}] if at % 2 else _spaced(piece)
        return title, inner
    if inner and inner[0]["t"] == "Header":
        return inner[0]["c"][2], inner[1:]
    return [], inner


def _spaced(piece: str) -> Nodes:
    """Give words with the spaces at their ends."""
    said = words(piece)
    before: Nodes = [{"t": "Space"}] if piece[:1].isspace() else []
    behind: Nodes = [{"t": "Space"}] if said and piece[-1:].isspace() else []
    return [*before, *said, *behind]


def _said(kind: str, label: str, title: Nodes, inner: Nodes) -> Nodes:
    """Set a label before what is claimed, as LaTeX does: that of a proof leans, and a square ends it."""
    shown = words(label)
    if kind in NUMBERED:
        head: Nodes = [{"t": "Strong", "c": shown}]
        tail = [{"t": "Space"}, text_node("("), *title, text_node(").")] if title else [text_node(".")]
        head += tail
    else:
        named = [{"t": "Space"}, text_node("("), *title, text_node(")")] if title else []
        head = [{"t": "Emph", "c": [*shown, *named, text_node(".")]}]
    body = inner if kind in _UPRIGHT else [_leaning(one) for one in inner]
    if body and body[0]["t"] in {"Para", "Plain"}:
        body = [para([*head, {"t": "Space"}, *body[0]["c"]]), *body[1:]]
    else:
        body = [para(head), *body]
    if kind == "proof":
        body = _ended(body)
    return body


def _leaning(block: Node) -> Node:
    return {"t": block["t"], "c": [{"t": "Emph", "c": block["c"]}]} if block["t"] in {"Para", "Plain"} else block


def _ended(body: Nodes) -> Nodes:
    """End a proof with its square."""
    *before, last = body
    if last["t"] in {"Para", "Plain"}:
        return [*before, {"t": last["t"], "c": [*last["c"], {"t": "Space"}, text_node(_QED)]}]
    return [*body, para([text_node(_QED)])]
