r"""Find environments of a LaTeX text that pandoc passes over whole, since it cannot read something in them.

A brace or a dollar sign that is never closed is enough, and nothing is said. Read with raw TeX, such an environment is
one raw block; read without, most of its words are not there. Unknown environments that are read have theirs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.tex_commands import end_of_group, is_drawing, raw_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.nouns.tree import Nodes

_BEGIN = re.compile(r"\s*\\begin\{([A-Za-z]+\*?)\}")
# What is no word of the text: comments, what names a place or a work, formulas, commands themselves.
_NO_WORDS = re.compile(
    r"\\begin\{(?P<formula>(?:equation|align|alignat|flalign|gather|multline|eqnarray|displaymath)\*?)\}(?s:.){0,6000}?"
    r"\\end\{(?P=formula)\}|(?<!\\)%[^\n]*|\$\$[^$]{0,3000}\$\$|\\\[(?s:.){0,3000}?\\\]|\$[^$]{1,300}\$"
    r"|\\(?:begin|end|label|index|\w*ref|\w*cite\w*|bibitem|bibliography(?:style)?|includegraphics|input|include|lstinputlisting|[vh]space|url)"
    r"\*?(?:\[[^\[\]]{0,200}\])?\{[^{}]{0,200}\}|\\[A-Za-z]+"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_SHOWN = 6
# What is no environment of words only: few words of it may be options.
_WORDED = frozenset(
    "itemize enumerate description tabular table figure thebibliography quote quotation abstract".split()
)
_FEW = 3
# So large a share of the pairs of words is missing where an environment is.
_MOST = 0.6


@dataclass(frozen=True, slots=True)
class LostEnvironment:
    """An environment that did not come through: its name, its beginning as typed, its first words."""

    name: str
    typed: str
    words: tuple[str, ...]


def lost_environments(raw: Nodes, blocks: Nodes) -> Iterator[LostEnvironment]:
    """Give the environments of a tree read with raw TeX whose words are not in the tree that is kept."""
    there: tuple[frozenset[str], frozenset[tuple[str, str]]] | None = None
    for text in raw_texts(raw):
        begun = _BEGIN.match(text)
        if begun is None or is_drawing(text):
            continue
        words = _WORD.findall(_NO_WORDS.sub(" ", text[_behind_options(text, begun.end()) :]).casefold())
        if len(words) < (1 if begun[1] in _WORDED else _FEW):
            continue
        if there is None:
            kept = _WORD.findall(" ".join(_shown(blocks)).casefold())
            there = frozenset(kept), frozenset(pairwise(kept))
        if len(words) == 1:
            missing, of_all = int(words[0] not in there[0]), 1
        else:
            pairs = list(pairwise(words))
            missing, of_all = sum(pair not in there[1] for pair in pairs), len(pairs)
        if missing > _MOST * of_all:
            yield LostEnvironment(begun[1], text.strip(), tuple(words[:_SHOWN]))


def _behind_options(text: str, at: int) -> int:
    """Give where the options of an environment end, in brackets or braces: what it is called, how wide it is."""
    while text[at : at + 1] in {"[", "{"} and (end := end_of_group(text, at)) is not None:
        at = end
    return at


def _shown(blocks: Nodes) -> Iterator[str]:
    """Give the words of a tree, those of code and formulas among them."""
    for node in nodes(blocks):
        if node["t"] in {"Code", "CodeBlock", "Math"}:
            yield str(node["c"][1])
        elif node["t"] == "Str":
            yield str(node["c"])
