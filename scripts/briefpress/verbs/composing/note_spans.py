"""Turn notes into a call and the note behind it, numbered, as inlines that print and EPUB both start from.

A paragraph cannot hold blocks, so the blocks of a note become spans that say what they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import Node, Nodes, attr, attributes_of, is_call_again, link, nodes, span, text_node
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS = "bp-mark"
# What holds inlines and sets nothing itself: two notes in neighbours of these are called side by side.
_HOLLOW = frozenset({"Span", "Link", "Emph", "Strong", "Underline", "SmallCaps", "Note"})
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
NEXT = "next"
"""The class of a call that stands right behind another one or a raised figure: 1 and 2 are not read as 12."""


def number_notes(blocks: Nodes) -> Nodes:
    """Give a tree in which every note is a numbered call and a note span, in reading order from 1.

    Notes with a sign of their own (an asterisk) keep it and take no number; their ids go on counting.
    """
    counter = _Counter()
    return counter.numbered(blocks)


class _Counter:
    """How many notes there were, and how many of them took a number."""

    def __init__(self) -> None:
        self.ordinal = 0
        self.number = 0
        self.sign = ""
        self.is_behind_call = False
        # For each name within a note, what its call shows and the note's id.
        self.places: dict[str, tuple[str, str]] = {}

    def numbered(self, tree: Nodes) -> Nodes:
        done: Nodes = rewrite(tree, self._rule)
        return done

    def _rule(self, node: Node) -> Nodes | None:
        if node["t"] not in _HOLLOW:
            # A figure that is raised itself would read as part of the call.
            self.is_behind_call = node["t"] == "Str" and node["c"][-1:] in _RAISED
        if node["t"] == "Superscript":
            raised: Nodes = [{"t": "Superscript", "c": self.numbered(node["c"])}]
            self.is_behind_call = True
            return raised
        attributes = attributes_of(node)
        if node["t"] == "Span" and attributes is not None:
            sign = next((value for name, value in attributes[2] if name == _SIGNS), "")
            if sign:
                self.sign = sign
                pairs = [pair for pair in attributes[2] if pair[0] != _SIGNS]
                inner = self.numbered(node["c"][1])
                self.sign = ""
                return [span(inner, [attributes[0], attributes[1], pairs])]
        if node["t"] == "Note":
            return self._note(node)
        if node["t"] == "Link":
            return self._link(node)
        return None

    def _link(self, node: Node) -> Nodes:
        """Set the notes of a link behind it: a call is a link itself, and links do not nest.

        A link without words to a place in a note that was called before calls it again.
        """
        if is_call_again(node) and (known := self.places.get(node["c"][2][0].removeprefix("#"))):
            return [self._call(*known)]
        held: Nodes = []

        def rule(inner: Node) -> Nodes | None:
            if inner["t"] != "Note":
                return None
            held.extend(self._note(inner))
            return []

        words: Nodes = rewrite(node["c"][1], rule)
        return [{"t": "Link", "c": [node["c"][0], words, node["c"][2]]}, *held]

    def _note(self, node: Node) -> Nodes:
        self.ordinal += 1
        if not self.sign:
            self.number += 1
        shown = self.sign or str(self.number)
        note_id, call_id = f"note-{self.ordinal}", f"call-{self.ordinal}"
        self.places |= {one[0]: (shown, note_id) for one in map(attributes_of, nodes(node["c"])) if one and one[0]}
        call = self._call(shown, note_id, ident=call_id)
        marker = link([text_node(shown)], f"#{call_id}", attr("marker"))
        inner: Nodes = [marker, {"t": "Space"}, *_flat(node["c"])]
        return [call, span(inner, attr("note", ident=note_id, pairs=[("role", "doc-footnote")]))]

    def _call(self, shown: str, note: str, *, ident: str = "") -> Node:
        words = [link([text_node(shown)], f"#{note}", attr(pairs=[("role", "doc-noteref")]))]
        call = span(words, attr("call", *([NEXT] if self.is_behind_call else []), ident=ident))
        self.is_behind_call = True
        return call


def _flat(blocks: Nodes) -> Nodes:
    """Give blocks as spans, each named for what it was."""
    return [inline for block in blocks for inline in _flat_block(block)]


def _flat_block(block: Node) -> Iterator[Node]:
    kind: str = block["t"]
    content: Any = block.get("c")
    match kind:
        case "Para" | "Plain":
            yield span(_no_notes(content), attr("note-p"))
        case "Header":
            yield span([{"t": "Strong", "c": _no_notes(content[2])}], attr("note-p"))
        case "LineBlock":
            lines: Nodes = []
            for index, line in enumerate(content):
                lines.extend([{"t": "LineBreak"}] if index else [])
                lines.extend(_no_notes(line))
            yield span(lines, attr("note-p"))
        case "CodeBlock":
            yield span([{"t": "Code", "c": [attr(), content[1]]}], attr("note-code"))
        case "BlockQuote":
            yield span(_flat(content), attr("note-quote"))
        case "BulletList":
            for item in content:
                yield span([text_node("•\u00a0"), *_flat(item)], attr("note-li"))
        case "OrderedList":
            for number, item in enumerate(content[1], start=content[0][0]):
                yield span([text_node(f"{number}.\u00a0"), *_flat(item)], attr("note-li"))
        case "DefinitionList":
            for term, definitions in content:
                yield span([{"t": "Strong", "c": _no_notes(term)}], attr("note-p"))
                for definition in definitions:
                    yield span(_flat(definition), attr("note-quote"))
        case "Div":
            yield from _flat(content[1])
        case "Figure":
            yield from _flat([*content[2], *content[1][1]])
        case "Table":
            yield from _flat_table(content)
        case _:
            return


def _flat_table(content: Any) -> Iterator[Node]:
    """Set each row of a table within a note as a line, its cells parted by semicolons."""
    rows = [*content[3][1], *[row for body in content[4] for row in [*body[2], *body[3]]], *content[5][1]]
    for row in rows:
        inlines: Nodes = []
        for index, cell in enumerate(row[1]):
            inlines.extend([text_node(";"), {"t": "Space"}] if index else [])
            inlines.extend(_flat(cell[4]))
        yield span(inlines, attr("note-li", "note-row"))


def _no_notes(inlines: Nodes) -> Nodes:
    """Give inlines in which a note within a note stands in brackets where it was called."""

    def rule(node: Node) -> Nodes | None:
        if node["t"] != "Note":
            return None
        return [{"t": "Space"}, text_node("["), *_flat(node["c"]), text_node("]")]

    done: Nodes = rewrite(inlines, rule)
    return done
