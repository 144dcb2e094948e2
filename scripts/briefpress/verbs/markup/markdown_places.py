r"""Find what a text in Markdown numbers by labels: figures, tables, formulas, listings; take the labels out of words.

Quarto and pandoc-crossref write them as names, `{#fig-map}` or `{#fig:map}`, bookdown before a caption and in formulas,
`(\#fig:map)`. Figures and tables get the numbers with which the press sets them.
"""

from __future__ import annotations

import re
from collections import Counter
from string import ascii_lowercase
from typing import TYPE_CHECKING

from briefpress.nouns.numbered_words import form_for, kind_of
from briefpress.nouns.tree import attr, attributes_of, div, nodes, para, span, text_node, words
from briefpress.verbs.composing.exhibit_numbers import numbers_of
from briefpress.verbs.markup.formula_tags import beside
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

Numbers = dict[str, tuple[str, str, str]]
"""What has a number, by its label: its kind, the number, and the name of the place in the tree."""

_KINDS = {"Figure": "fig", "Table": "tbl"}
_WRITTEN = re.compile(r"(?<!\s)\s*\(\\?#((?:fig|tab|eq):[\w./-]+)\)")
_NAME = re.compile(r"\{#(?P<name>eq[:-][\w.:-]+)\}(?P<behind>.*)")
_SPACES = frozenset({"Space", "SoftBreak"})
_WORDED = frozenset({"Para", "Plain"})
_CAPTIONS = ("lst-cap", "caption")


def with_numbered_places(blocks: Nodes, *, language: str) -> tuple[Nodes, Numbers]:
    """Give a tree without written labels, whose labelled formulas and listings show their numbers; and all numbers."""
    parts: dict[str, list[str]] = {}
    framed: Nodes = rewrite(blocks, lambda node: _framed(node, parts))
    named: Nodes = rewrite(framed, _named)
    numbers: Numbers = {}
    for node, _, number, _ in numbers_of(named, [form_for(kind, language) for kind in _KINDS.values()]):
        kind = _KINDS[node["t"]]
        for label in _labels(node):
            numbers.setdefault(label, (kind, number, label))
            for place, part in enumerate(parts.get(label, [])):
                numbers.setdefault(part, (kind, f"{number} ({_letter(place)})", part))
    whole: Nodes = rewrite(named, _Numbering(numbers, language).numbered)
    return whole, numbers


class _Numbering:
    """The walk over formulas and listings, which have numbers if they have labels."""

    def __init__(self, numbers: Numbers, language: str) -> None:
        self.numbers, self.language = numbers, language
        self.counts: Counter[str] = Counter()

    def numbered(self, node: Node) -> Nodes | None:
        """Show the number of what has a label."""
        if node["t"] in _WORDED:
            return [{"t": node["t"], "c": self._with_names(rewrite(node["c"], self.numbered))}]
        if node["t"] == "Math" and (found := _WRITTEN.search(node["c"][1])):
            kind, tex = node["c"]
            return self._formula({"t": "Math", "c": [kind, _WRITTEN.sub("", tex)]}, found[1])
        return self._listing(node) if node["t"] == "CodeBlock" else None

    def _count(self, label: str) -> str:
        kind = kind_of(label)
        self.counts[kind] += 1
        return self.numbers.setdefault(label, (kind, str(self.counts[kind]), label))[1]

    def _formula(self, formula: Node, label: str) -> Nodes:
        return [span([], attr(ident=label)), *beside(formula, [f"({self._count(label)})"])]

    def _with_names(self, inlines: Nodes) -> Nodes:
        """Give inlines in which the name behind a formula is its number."""
        out: Nodes = []
        for one in inlines:
            found = _NAME.fullmatch(one["c"]) if one["t"] == "Str" else None
            back = 2 if out and out[-1]["t"] in _SPACES else 1
            if found and len(out) >= back and out[-back]["t"] == "Math":
                formula = out[-back]
                del out[-back:]
                out += self._formula(formula, found["name"])
                out += [text_node(found["behind"])] if found["behind"] else []
            else:
                out.append(one)
        return out

    def _listing(self, code: Node) -> Nodes | None:
        """Give code with its caption behind it; with a number, if it has a label."""
        (name, kinds, pairs), text = code["c"]
        caption = next((value for key, value in pairs if key in _CAPTIONS), "")
        if not caption:
            return None
        label = [f"{form_for('lst', self.language, self._count(name))}:"] if kind_of(name) == "lst" else []
        bare = {"t": "CodeBlock", "c": [["", kinds, []], text]}
        return [div([bare, para(words(" ".join((*label, caption))))], attr(ident=name))]


def _labels(node: Node) -> list[str]:
    """Give the labels by which a figure or a table is called: its own name, and those in its caption."""
    inner = [one[0] for one in map(attributes_of, nodes(node["c"][1][1])) if one]
    return [name for name in (node["c"][0][0], *filter(_is_label, inner)) if name]


def _is_label(name: str) -> bool:
    return kind_of(name) in _KINDS.values()


def _framed(node: Node, parts: dict[str, list[str]]) -> Nodes | None:
    """Make a figure of a division of pictures that has a label; give a table the caption that stands below it."""
    kind = kind_of(node["c"][0][0]) if node["t"] == "Div" and len(node["c"][1]) > 1 else ""
    if kind not in _KINDS.values() or node["c"][1][-1]["t"] != "Para":
        return None
    (name, *_), (*held, last) = node["c"]
    caption = [{"t": "Plain", "c": last["c"]}]
    if kind == "tbl" and [one["t"] for one in held] == ["Table"] and not held[0]["c"][1][1]:
        own, (short, _), *rest = held[0]["c"]
        return [{"t": "Table", "c": [[name, *own[1:]], [short, caption], *rest]}]
    if kind == "fig" and _has_picture(held) and not _has_picture([last]):
        within = parts.setdefault(name, [])
        return [
            {"t": "Figure", "c": [attr(ident=name), [None, caption], rewrite(held, lambda one: _part(one, within))]}
        ]
    return None


def _has_picture(blocks: Nodes) -> bool:
    return any(one["t"] == "Image" for one in nodes(blocks))


def _part(node: Node, parts: list[str]) -> Nodes | None:
    """Set a figure within another as its picture and what is said of it, behind its letter."""
    if node["t"] != "Figure":
        return None
    (name, *_), (_, caption), inner = node["c"]
    parts.append(name)
    said = [one for block in caption if block["t"] in _WORDED for one in block["c"]]
    letter = text_node(f"({_letter(len(parts) - 1)})")
    return [*inner, para([span([], attr(ident=name)), letter, *([{"t": "Space"}, *said] if said else [])])]


def _letter(place: int) -> str:
    return ascii_lowercase[place] if place < len(ascii_lowercase) else str(place + 1)


def _named(node: Node) -> Nodes | None:
    """Give a figure or a table the names that stand written in its caption, and its words without them."""
    if node["t"] not in _KINDS:
        return None
    attributes, (short, caption), *rest = node["c"]
    found = (_WRITTEN.search(one["c"]) for one in nodes(caption) if one["t"] == "Str")
    written = [one[1] for one in found if one]
    if not written:
        return None
    places = [span([], attr(ident=label)) for label in written]
    bare = rewrite(caption, _bare)
    first = {"t": bare[0]["t"], "c": [*places, *bare[0]["c"]]}
    # A picture's words are those of its caption.
    return [{"t": node["t"], "c": [attributes, [short, [first, *bare[1:]]], *rewrite(rest, _bare)]}]


def _bare(node: Node) -> Nodes | None:
    """Give what holds words without labels, and without the spaces that stood around them."""
    if node["t"] in _WORDED:
        return [{"t": node["t"], "c": _without_labels(rewrite(node["c"], _bare))}]
    if node["t"] == "Image":
        return [{"t": "Image", "c": [node["c"][0], _without_labels(node["c"][1]), node["c"][2]]}]
    return None


def _without_labels(inlines: Nodes) -> Nodes:
    out: Nodes = []
    for one in inlines:
        if one["t"] == "Str" and _WRITTEN.search(one["c"]):
            rest = _WRITTEN.sub("", one["c"])
            out += [text_node(rest)] if rest else []
        elif one["t"] not in _SPACES or (out and out[-1]["t"] not in _SPACES):
            out.append(one)
    return out[:-1] if out and out[-1]["t"] in _SPACES else out
