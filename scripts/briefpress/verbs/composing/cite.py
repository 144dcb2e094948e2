"""Prepare citations for citeproc and take its work back: full in notes, short where no call may stand.

In captions, boxes, key points, the chronology and the list of changes a citation is set short and in the text;
everywhere else a note style makes notes of them, which are notes like any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import Node, Nodes, attr, citation, classes, div, nodes, para, span, text_node
from briefpress.verbs.composing.weave import copy_tree
from briefpress.verbs.trees.rewrite import rewrite
from briefpress.verbs.trees.typed_words import typed_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SHORT_ZONES = frozenset({"bp-box", "bp-figure", "bp-table"})
_SOURCE = ".source"
_PROSE = frozenset({"Para", "Plain"})
REFS = "bp-references"
_SENTENCE_END = ".?!…:;"


@dataclass(frozen=True, slots=True)
class CitedTexts:
    """All prose in which citations may stand: the body, and named texts that are cited short."""

    body: Nodes
    shorts: Mapping[str, Nodes]


def keys_in(tree: Any) -> tuple[str, ...]:
    """Give the keys cited in a tree, each once, in order."""
    found = [citation["citationId"] for node in nodes(tree) if node["t"] == "Cite" for citation in node["c"][0]]
    return tuple(dict.fromkeys(found))


def as_text(tree: Any, keys: Iterable[str]) -> Any:
    """Give a tree in which citations of the given keys stand as they were typed."""
    wanted = frozenset(keys)

    def rule(node: Node) -> Nodes | None:
        if node["t"] == "Cite" and any(citation["citationId"] in wanted for citation in node["c"][0]):
            inner: Nodes = node["c"][1]
            return inner
        return None

    return rewrite(tree, rule)


def short_cites(texts: CitedTexts) -> Nodes:
    """Give one paragraph for each citation that is to be set short, in reading order."""
    found = [node for zone in _zones(texts.body) for node in _cites(zone)]
    for text in texts.shorts.values():
        found.extend(_cites(text))
    return [para([node]) for node in found]


def with_shorts(texts: CitedTexts, done: Sequence[Node]) -> CitedTexts:
    """Put citations that were set short back into their places; the order is that of `short_cites`."""
    results = iter(done)

    def rule(node: Node) -> Nodes | None:
        if node["t"] == "Cite":
            set_short = next(results)
            inner: Nodes = set_short["c"][0]["c"][1]
            return [span(inner, attr("bp-cited"))]
        return None

    def in_zone(node: Node) -> Nodes | None:
        return [rewrite(rewrite(node, rule), _opened_credit)] if _is_zone(node) else None

    body = rewrite(copy_tree(texts.body), in_zone)
    shorts = {key: rewrite(text, rule) for key, text in texts.shorts.items()}
    for key, text in shorts.items():
        if key.endswith(_SOURCE):
            shorts[key] = [{**block, "c": _opened(block["c"])} if block["t"] in _PROSE else block for block in text]
    return CitedTexts(body, shorts)


def _opened_credit(node: Node) -> Nodes | None:
    """Set what a figure or table is from without brackets: it stands by itself behind its label."""
    if node["t"] != "Span" or "bp-credit" not in classes(node):
        return None
    return [{"t": "Span", "c": [node["c"][0], _opened(node["c"][1])]}]


def _opened(inlines: Nodes) -> Nodes:
    """Take citations that were set short, and that stand as a sentence of their own, out of their brackets."""
    out: Nodes = list(inlines)
    for index, inline in enumerate(inlines):
        if "bp-cited" in classes(inline) and _stands_alone(inlines, index):
            out[index] = span(_unbracketed(inline["c"][1]), attr("bp-cited"))
    return out


def _unbracketed(inlines: Nodes) -> Nodes:
    """Take the brackets off that a style has set around all of a citation, if it has."""
    ends = (inlines[0], inlines[-1]) if inlines else ()
    if not ends or any(end["t"] != "Str" for end in ends) or ends[0]["c"][:1] != "(" or ends[1]["c"][-1:] != ")":
        return inlines
    bare = copy_tree(inlines)
    bare[0]["c"] = bare[0]["c"][1:]
    bare[-1]["c"] = bare[-1]["c"][:-1]
    return [node for node in bare if node != text_node("")]


def _stands_alone(inlines: Sequence[Node], index: int) -> bool:
    """Tell whether a sentence begins where an inline stands, and ends behind it."""
    before = next((node for node in reversed(inlines[:index]) if node["t"] != "Space"), None)
    behind = next((node for node in inlines[index + 1 :] if node["t"] != "Space"), None)
    starts = before is None or _text_end(before) in _SENTENCE_END
    return starts and (behind is None or (behind["t"] == "Str" and behind["c"][:1] in {".", ";"}))


def full_document(texts: CitedTexts, nocite: Sequence[str]) -> dict[str, Any]:
    """Make the document that citeproc runs over once: the body, and a place for the list of references."""
    citations = [citation(key) for key in nocite]
    meta = {}
    if citations:
        cite = {"t": "Cite", "c": [citations, [text_node("nocite")]]}
        meta["nocite"] = {"t": "MetaInlines", "c": [cite]}
    refs = div([], attr(ident="refs"))
    return {"pandoc-api-version": [1, 23, 1, 1], "meta": meta, "blocks": [*texts.body, refs]}


def taken_back(blocks: Nodes, *, note_style: bool) -> tuple[Nodes, Nodes]:
    """Part what citeproc gave into the body and the entries of the list of references."""
    body = [block for block in blocks if not _is_refs(block)]
    entries = [entry for block in blocks if _is_refs(block) for entry in block["c"][1]]
    if note_style:
        body = rewrite(body, _tidied_note)
    # What citeproc made of a citation stands in its place.
    return typed_words(body), typed_words(entries)


def _is_refs(block: Node) -> bool:
    return bool(block["t"] == "Div" and block["c"][0][0] == "refs")


def _tidied_note(node: Node) -> Nodes | None:
    """Set a citation within a note as a sentence of its own, not in brackets, where it closes a sentence."""
    if node["t"] != "Note":
        return None
    return [{"t": "Note", "c": [_tidied_block(block) for block in node["c"]]}]


def _tidied_block(block: Node) -> Node:
    if block["t"] not in _PROSE:
        return block
    inlines: Nodes = list(block["c"])
    for index, inline in enumerate(inlines):
        if inline["t"] != "Cite" or not _in_brackets(inline["c"][1]):
            continue
        before = next((node for node in reversed(inlines[:index]) if node["t"] != "Space"), None)
        follows = inlines[index + 1] if index + 1 < len(inlines) else None
        starts = before is None or _text_end(before) in _SENTENCE_END or _text_end(before) in '”"’'
        ends = (
            follows is None
            or (follows["t"] == "Str" and follows["c"][:1] in {".", ";"})
            or (follows["t"] == "Space" and _last_is_sign(inlines[index + 1 :]))
        )
        if starts and ends:
            bare = inline["c"][1][1:-1]
            stop = [] if follows is not None and follows["t"] == "Str" else [text_node(".")]
            if _text_end(bare[-1]) == ".":
                stop = []
            inlines[index] = {"t": "Cite", "c": [inline["c"][0], [*bare, *stop]]}
    return {"t": block["t"], "c": inlines}


def _last_is_sign(rest: Sequence[Node]) -> bool:
    """Tell whether only the editors' sign follows, or another citation."""
    shown = [node for node in rest if node["t"] != "Space"]
    return all("bp-sign" in classes(node) or node["t"] == "Cite" for node in shown)


def _in_brackets(inlines: Nodes) -> bool:
    return (
        len(inlines) > 2  # two brackets and something between them
        and inlines[0] == {"t": "Str", "c": "("}
        and inlines[-1] == {"t": "Str", "c": ")"}
    )


def _text_end(node: Node) -> str:
    """Give the last character that a node shows, a space if it shows none."""
    last = " "
    for inner in nodes(node):
        if inner["t"] in {"Str", "Code"}:
            text = inner["c"] if inner["t"] == "Str" else inner["c"][1]
            last = text[-1:] or last
    return last


def _cites(tree: Any) -> list[Node]:
    return [node for node in nodes(tree) if node["t"] == "Cite"]


def _zones(tree: Nodes) -> list[Node]:
    """Give the outermost places of a body in which citations are set short, in order."""
    out: list[Node] = []

    def rule(node: Node) -> Nodes | None:
        if _is_zone(node):
            out.append(node)
            return [node]
        return None

    rewrite(tree, rule)
    return out


def _is_zone(node: Node) -> bool:
    return node["t"] in {"Figure", "Table"} or not SHORT_ZONES.isdisjoint(classes(node))
