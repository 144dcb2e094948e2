"""Take inlines apart into pieces (words, spaces, signs, notes, pictures), and put pieces together again.

A piece knows the emphasis, links and spans it stands in, so that any run of pieces can be made inlines again, and
what a reader does not see (marks for page numbers) goes along with the piece behind it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import INLINE_SLOT, LEAF_TEXT, Node, Nodes, attr, text_node
from briefpress.verbs.redline.split_words import split_words

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

# Emphasis that a reader sees; other frames (marks, languages, links inside the text) do not count as a change.
_SEEN = frozenset({"Emph", "Underline", "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps", "Code", "Link"})
_INTERNAL = "#"
NOTE_WEIGHT = 30
BREAK = ("break",)
CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Frame:
    """A container of inlines without what it holds; `serial` tells two alike ones apart."""

    serial: int
    kind: str
    head: str

    def around(self, inlines: Nodes, *, first: bool) -> Node:
        """Give the container with other inlines; only its first part keeps the identifier."""
        node: Node = json.loads(self.head)
        if not first:
            node = without_id(node)
        if not INLINE_SLOT[self.kind]:
            return {"t": self.kind, "c": inlines}
        node["c"][INLINE_SLOT[self.kind][0]] = inlines
        return node


@dataclass(frozen=True, slots=True)
class Piece:
    """The smallest thing that is compared.

    `key` is equal for pieces that read the same, `style` for those that also look the same; `text` is what the
    reading text has of it. `lead` are inlines that are seen by nobody and stand before it, each in its frames.
    """

    key: Hashable
    style: Hashable
    text: str
    node: Node
    frames: tuple[Frame, ...] = ()
    lead: tuple[tuple[tuple[Frame, ...], Node], ...] = ()

    @property
    def weight(self) -> int:
        """Give the number of letters and digits in it; notes and pictures weigh as much as a phrase."""
        if self.node["t"] in {"Note", "Image"}:
            return NOTE_WEIGHT
        return sum(map(str.isalnum, self.text))


@dataclass(frozen=True, slots=True)
class Taken:
    """Inlines taken apart: the pieces, what is seen by nobody behind the last of them, and the last frame's number."""

    pieces: tuple[Piece, ...]
    tail: tuple[tuple[tuple[Frame, ...], Node], ...] = ()
    serial: int = 0


def take_apart(inlines: Nodes, *, after: int = 0) -> Taken:
    """Take inlines apart into pieces, in reading order; their frames are numbered on from `after`."""
    return _Taker(after).run(inlines)


def break_piece(tail: Sequence[tuple[tuple[Frame, ...], Node]]) -> Piece:
    """Give the piece that stands between two paragraphs that are compared as one."""
    return Piece(BREAK, (), "", {"t": "Span", "c": [attr(), []]}, (), tuple(tail))


def reads_as(node: Node) -> Hashable:
    """Give what a thing is compared by that is no text: the words of its note, the address of its picture."""
    kind = node["t"]
    if kind == "Note":
        return ("note", tuple(_block_keys(node["c"])))
    if kind == "Image":
        return ("image", node["c"][2][0])
    return (kind, json.dumps(node.get("c"), sort_keys=True))


def _block_keys(blocks: Any) -> Iterator[Hashable]:
    from briefpress.verbs.redline.keys import key_of  # noqa: PLC0415  # notes hold blocks, and blocks notes

    return (key_of(block) for block in blocks)


class _Taker:
    """The pieces so far; frames are numbered in the order in which they open."""

    def __init__(self, after: int) -> None:
        self.pieces: list[Piece] = []
        self.lead: list[tuple[tuple[Frame, ...], Node]] = []
        self.serial = after

    def run(self, inlines: Nodes) -> Taken:
        self._inlines(inlines, (), ())
        return Taken(tuple(self.pieces), tuple(self.lead), self.serial)

    def _inlines(self, inlines: Nodes, frames: tuple[Frame, ...], style: tuple[str, ...]) -> None:
        for node in inlines:
            kind = node["t"]
            if kind == "Str":
                self._words(node["c"], frames, style)
            elif kind in LEAF_TEXT:
                self._add(("w", LEAF_TEXT[kind]), LEAF_TEXT[kind], node, frames, style)
            elif kind == "Code":
                for word in split_words(node["c"][1]):
                    piece: Node = {"t": "Code", "c": [node["c"][0], word]}
                    self._add(("w", word), word, piece, frames, (*style, "Code"))
            elif kind == "Math":
                self._add(("math", node["c"][0]["t"], node["c"][1]), node["c"][1], node, frames, style)
            elif kind in INLINE_SLOT:
                self._framed(node, frames, style)
            else:
                # Another text alternative makes another picture to those who do not see it.
                said = (json.dumps(node["c"][1], sort_keys=True),) if kind == "Image" else ()
                self._add(reads_as(node), "", node, frames, (*style, *said))

    def _words(self, text: str, frames: tuple[Frame, ...], style: tuple[str, ...]) -> None:
        for word in split_words(text):
            self._add(("w", word), word, text_node(word), frames, style)

    def _framed(self, node: Node, frames: tuple[Frame, ...], style: tuple[str, ...]) -> None:
        kind, content = node["t"], node["c"]
        slot = INLINE_SLOT[kind]
        inner: Nodes = content[slot[0]] if slot else content
        if not inner:
            self.lead.append((frames, node))
            return
        self.serial += 1
        head: Any = {"t": kind, "c": [*content[: slot[0]], [], *content[slot[0] + 1 :]] if slot else []}
        frame = Frame(self.serial, kind, json.dumps(head, sort_keys=True))
        seen = style
        if kind == "Link" and not content[2][0].startswith(_INTERNAL):
            seen = (*style, f"Link {content[2][0]}")
        elif kind in _SEEN and kind != "Link":
            seen = (*style, kind)
        self._inlines(inner, (*frames, frame), seen)

    def _add(self, key: Hashable, text: str, node: Node, frames: tuple[Frame, ...], style: tuple[str, ...]) -> None:
        self.pieces.append(Piece(key, tuple(sorted(set(style))), text, node, frames, tuple(self.lead)))
        self.lead.clear()


def put_together(
    pieces: Sequence[Piece], seen: set[int], *, tail: Sequence[tuple[tuple[Frame, ...], Node]] = ()
) -> Nodes:
    """Make inlines of pieces; `seen` holds the serials of frames that were opened before, and grows."""
    rows: list[tuple[tuple[Frame, ...], Node]] = []
    for piece in pieces:
        rows.extend(piece.lead)
        rows.append((piece.frames, piece.node))
    rows.extend(tail)
    return _joined_text(_nested(rows, 0, seen))


def _nested(rows: Sequence[tuple[tuple[Frame, ...], Node]], depth: int, seen: set[int]) -> Nodes:
    out: Nodes = []
    for frame, group in groupby(rows, key=lambda row: row[0][depth] if len(row[0]) > depth else None):
        held = list(group)
        if frame is None:
            out.extend(node for _, node in held)
            continue
        first = frame.serial not in seen
        seen.add(frame.serial)
        out.append(frame.around(_nested(held, depth + 1, seen), first=first))
    return out


def _joined_text(inlines: Nodes) -> Nodes:
    """Join words that were one: letters of a word must stand in one Str to be kerned and hyphenated."""
    out: Nodes = []
    for node in inlines:
        kind = node["t"]
        if out and kind == "Str" and out[-1]["t"] == "Str":
            out[-1] = text_node(out[-1]["c"] + node["c"])
        elif out and kind == "Code" and out[-1]["t"] == "Code" and out[-1]["c"][0] == node["c"][0]:
            out[-1] = {"t": "Code", "c": [node["c"][0], out[-1]["c"][1] + node["c"][1]]}
        elif kind in INLINE_SLOT:
            slot = INLINE_SLOT[kind]
            if slot:
                content = [*node["c"]]
                content[slot[0]] = _joined_text(content[slot[0]])
                out.append({"t": kind, "c": content})
            else:
                out.append({"t": kind, "c": _joined_text(node["c"])})
        else:
            out.append(node)
    return out


def without_id(node: Node) -> Node:
    """Give a Span, Link, Code or Image without its identifier."""
    if node["t"] in {"Span", "Link", "Code", "Image"}:
        ident, kinds, pairs = node["c"][0]
        if ident:
            return {"t": node["t"], "c": [attr(*kinds, pairs=[(n, v) for n, v in pairs]), *node["c"][1:]]}
    return node


def as_old(piece: Piece, known: Mapping[int, Frame]) -> Piece:
    """Give a piece of the older edition as it may stand in the redline: without identifiers, links, lead.

    `known` are frames of the newer edition by the serials of the older ones that hold the same words.
    """
    frames = tuple(known.get(frame.serial) or _old_frame(frame) for frame in piece.frames)
    return replace(piece, frames=frames, node=without_id(piece.node), lead=())


def same_frames(old: Sequence[Piece], new: Sequence[Piece]) -> dict[int, Frame]:
    """Give the newer frame for each older one that is the same: it has its kind and holds one of its words."""
    known: dict[int, Frame] = {}
    for before, after in zip(old, new, strict=True):
        for one, other in zip(before.frames, after.frames, strict=False):
            if one.kind != other.kind:
                break
            known.setdefault(one.serial, other)
    return known


def in_mark(piece: Piece, kind: str, change: str) -> Piece:
    """Give a piece with a mark around it, inside all else that it stands in."""
    head = {"t": "Span", "c": [attr(kind, pairs=[(CHANGE, change)] if change else []), []]}
    return replace(piece, frames=(*piece.frames, Frame(0, "Span", json.dumps(head, sort_keys=True))))


def _old_frame(frame: Frame) -> Frame:
    if frame.kind not in {"Span", "Link"}:
        return frame
    node = json.loads(frame.head)
    _, kinds, pairs = node["c"][0]
    # A sign of its own (bp-mark) is given to a note anew when it is known to be gone.
    head = {"t": "Span", "c": [attr(*kinds, pairs=[(n, v) for n, v in pairs if n != "bp-mark"]), []]}
    return Frame(-frame.serial, "Span", json.dumps(head, sort_keys=True))
