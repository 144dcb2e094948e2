r"""Say in a text in Markdown what its references to figures, tables, formulas, theorems and sections lead to.

Quarto and pandoc-crossref write them like citations (`@fig-map`, `[@tbl:costs]`) and print “Figure 1”; bookdown writes
`\@ref(fig:map)` and prints the number alone. Roles of MyST are written like those of bookdown before they come here,
with “any:” where the word is wanted too. Headings bear no numbers here: their words stand for them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.numbered_words import form_for, kind_of
from briefpress.nouns.tree import attr, link, nodes, text_node, words
from briefpress.verbs.markup.markdown_claims import with_labelled_claims
from briefpress.verbs.markup.markdown_places import with_numbered_places
from briefpress.verbs.sources.typed_citations import row
from briefpress.verbs.trees.rewrite import rewrite
from briefpress.verbs.trees.words_of_head import words_of_head

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.tree import Node, Nodes

_IS_BOOKDOWN = re.compile(r"\\@ref\(|\(\\#(?:fig|tab|eq):|^# \((?:PART|APPENDIX)", re.MULTILINE)
_CALL = re.compile(r"@ref\((?P<worded>any:)?(?P<label>[\w:./-]+)\)")
_PART = re.compile(r"\((?:PART(?:\\?\*)?|APPENDIX)\)")
# Keys of works have years in them.
_LABEL = re.compile(r"(?!.*(?<!\d)(?:1[5-9]|20)\d\d(?!\d))[a-z]+[-:].+")


@dataclass(frozen=True, slots=True)
class ReadReferences:
    """A tree whose references say what they lead to, and the labels that nothing in it has."""

    blocks: Nodes
    unknown: tuple[str, ...]


def with_read_references(blocks: Nodes, *, text: str, language: str) -> ReadReferences:
    """Give a tree that shows no labels of bookdown, Quarto and pandoc-crossref but those that nothing has.

    `text` is what was read.
    """
    is_bookdown = _IS_BOOKDOWN.search(text) is not None
    claims = with_labelled_claims(blocks, is_bookdown=is_bookdown, language=language)
    placed, numbers = with_numbered_places(claims.blocks, language=language)
    reader = _References({**claims.numbers, **numbers}, _heads(placed), language, is_bookdown=is_bookdown)
    whole: Nodes = rewrite(placed, reader.read)
    return ReadReferences(whole, tuple(reader.unknown))


class _References:
    """The walk over references, and the labels that it did not find."""

    def __init__(
        self,
        numbers: Mapping[str, tuple[str, str, str]],
        heads: Mapping[str, Nodes],
        language: str,
        *,
        is_bookdown: bool,
    ) -> None:
        self.numbers, self.heads, self.language, self.is_bookdown = numbers, heads, language, is_bookdown
        self.unknown: dict[str, None] = {}

    def read(self, node: Node) -> Nodes | None:
        """Read references, and take out what only tells bookdown where parts and appendices begin."""
        if node["t"] == "Cite":
            return self._cited(node)
        if node["t"] == "Header" and self.is_bookdown:
            level, attributes, inlines = node["c"]
            if inlines and inlines[0]["t"] == "Str" and _PART.fullmatch(inlines[0]["c"]):
                inlines = inlines[2:] if [one["t"] for one in inlines[1:2]] == ["Space"] else inlines[1:]
            return [{"t": "Header", "c": [level, attributes, rewrite(inlines, self.read)]}]
        if node["t"] != "Str" or "@ref(" not in node["c"]:
            return None
        out: Nodes = []
        at = 0
        for found in _CALL.finditer(node["c"]):
            out += [text_node(node["c"][at : found.start()])] if found.start() > at else []
            out += self._called(found)
            at = found.end()
        return [*out, *([text_node(node["c"][at:])] if at < len(node["c"]) else [])]

    def _called(self, found: re.Match[str]) -> Nodes:
        """Give what is printed for a label: a number, that of a formula in brackets."""
        label = found["label"]
        if label in self.numbers and found["worded"]:
            return self._worded(label)
        if label in self.numbers:
            kind, number, name = self.numbers[label]
            return [link([text_node(f"({number})" if kind == "eq" else number)], f"#{name}", attr())]
        if label in self.heads:
            return [link(self.heads[label], f"#{label}", attr())]
        is_ours = self.is_bookdown or found["worded"] or kind_of(label)
        return self._lost(label) if is_ours else [text_node(found[0])]

    def _worded(self, label: str, *, is_bare: bool = False) -> Nodes:
        """Give the word and the number of a place, or the number alone."""
        kind, number, name = self.numbers[label]
        return [link(words(number if is_bare else form_for(kind, self.language, number)), f"#{name}", attr())]

    def _lost(self, label: str) -> Nodes:
        self.unknown[label] = None
        return [text_node(f"[{label}]")]

    def _cited(self, node: Node) -> Nodes | None:
        """Read a reference that is written like a citation; works stay."""
        if not all(self._is_place(one["citationId"]) for one in node["c"][0]):
            return None
        return row([(one, self._said(one)) for one in node["c"][0]], sign=",")

    def _is_place(self, key: str) -> bool:
        """Tell a label from the key of a work: it begins as labels do, and something has it or it has no year in it."""
        label = _small(key)
        is_named = kind_of(label) != "" or label.startswith(("sec-", "sec:"))
        return is_named and (label in self.numbers or label in self.heads or _LABEL.fullmatch(label) is not None)

    def _said(self, one: Node) -> Nodes:
        """Give what Quarto prints: the word and the number; this alone if other words are there or none is wanted."""
        label = _small(one["citationId"])
        if label in self.heads:
            return [link(self.heads[label], f"#{label}", attr())]
        if label not in self.numbers:
            return self._lost(one["citationId"])
        is_bare = bool(one["citationPrefix"]) or one["citationMode"]["t"] == "SuppressAuthor"
        return self._worded(label, is_bare=is_bare)


def _small(key: str) -> str:
    """Give a label with its first letter small: a capital only begins the word that is printed."""
    return key[:1].lower() + key[1:]


def _heads(blocks: Nodes) -> Mapping[str, Nodes]:
    """Give the words of headings by their names, and by those of places that stand right before them."""
    heads: dict[str, Nodes] = {}
    before: list[str] = []
    for block in blocks:
        if block["t"] == "Header":
            names = [*before, block["c"][1][0]]
            heads.update(dict.fromkeys(filter(None, names), words_of_head(block["c"][2])))
        before = [*before, *_bare_names(block)] if _bare_names(block) else []
    inner = [node for node in nodes(blocks) if node["t"] == "Header"]
    return {head["c"][1][0]: words_of_head(head["c"][2]) for head in inner if head["c"][1][0]} | heads


def _bare_names(block: Node) -> list[str]:
    """Give the names in a paragraph that has nothing but names."""
    inlines = block["c"] if block["t"] in {"Para", "Plain"} else []
    is_bare = all(one["t"] == "SoftBreak" or (one["t"] == "Span" and not one["c"][1]) for one in inlines)
    return [one["c"][0][0] for one in inlines if one["t"] == "Span"] if is_bare else []
