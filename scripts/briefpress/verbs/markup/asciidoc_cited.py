"""Read the citations of asciidoctor-bibtex in AsciiDoc: `cite:[key]`, `citenp:[one(59), other]`, `cite:see[key]`.

Pandoc prints the macro. In brackets behind a key stands where in the work to look; `citenp` names its writer in the
sentence (asciidoctor-bibtex, “Syntax”).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import citation, text_node, words
from briefpress.verbs.sources.typed_citations import as_typed

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_KEY = r"[\w:./+-]+(?:\([^()\[\]]*\))?"
_BEGIN = re.compile(r"(?<![\w:])(?:full)?cite(?:np)?:[\w.]*\[")
_MACRO = re.compile(
    rf"(?<![\w:])(?P<kind>(?:full)?cite(?:np)?):(?P<before>[\w.]*)\[(?P<works>\s*{_KEY}(?:\s*[,;]\s*{_KEY})*)\s*\]"
)
_WORK = re.compile(r"(?P<key>[\w:./+-]+)(?:\((?P<place>[^()]*)\))?")
_SPACES = {"Space": " ", "SoftBreak": " "}
_LONGEST = 60  # nodes of one citation


def with_read_citations(tree: Any) -> Any:
    """Give a tree whose citations are those of works; code stays."""
    if isinstance(tree, dict):
        return {**tree, "c": with_read_citations(tree["c"])} if isinstance(tree.get("c"), list) else tree
    if not isinstance(tree, list):
        return tree
    out: list[Any] = []
    at = 0
    while at < len(tree):
        end = _end(tree, at)
        if end:
            out += _read("".join(_SPACES.get(one["t"], one.get("c", "")) for one in tree[at:end]))
        else:
            out.append(with_read_citations(tree[at]))
        at = end or at + 1
    return out


def _end(inlines: list[Any], at: int) -> int:
    """Give where the words end in which a citation begins; 0 if none does, or if it does not end soon."""
    if not _is_word(inlines[at]) or not _BEGIN.search(inlines[at]["c"]):
        return 0
    for place in range(at, min(at + _LONGEST, len(inlines))):
        one = inlines[place]
        if _is_word(one) and "]" in one["c"]:
            return place + 1
        if not (_is_word(one) or (isinstance(one, dict) and one.get("t") in _SPACES)):
            return 0
    return 0


def _is_word(node: Any) -> bool:
    return isinstance(node, dict) and node.get("t") == "Str"


def _read(text: str) -> Nodes:
    """Give words with the citations among them."""
    out: Nodes = []
    at = 0
    for found in _MACRO.finditer(text):
        out += _words(text[at : found.start()])
        mode = "AuthorInText" if found["kind"] == "citenp" else "NormalCitation"
        works = [
            {**citation(one["key"]), "citationMode": {"t": mode}, "citationSuffix": words(one["place"] or "")}
            for one in _WORK.finditer(found["works"])
        ]
        works[0]["citationPrefix"] = words(found["before"])
        cited: Node = {"t": "Cite", "c": [works, as_typed(works)]}
        out.append(cited)
        at = found.end()
    return [*out, *_words(text[at:])]


def _words(text: str) -> Nodes:
    """Give words, and the spaces between and around them."""
    pieces = re.split(r"( )", text)
    return [{"t": "Space"} if piece == " " else text_node(piece) for piece in pieces if piece]
