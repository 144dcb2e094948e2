"""Take paragraphs apart into pieces, mark what is gone or has come, and put them together again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.nouns.redline import DELETED, INSERTED, MERGED, SPLIT
from briefpress.nouns.tree import Nodes, attr, classes, span, text_node
from briefpress.verbs.redline.mark import (
    gone_note,
    mark_blocks,
)
from briefpress.verbs.redline.pieces import (
    BREAK,
    CHANGE,
    Frame,
    Piece,
    Taken,
    as_old,
    break_piece,
    in_mark,
    put_together,
    take_apart,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def taken(paragraphs: Sequence[Nodes]) -> Taken:
    """Take paragraphs apart, with a piece for the break between two of them."""
    pieces: list[Piece] = []
    last = Taken(())
    for index, inlines in enumerate(paragraphs):
        if index:
            pieces.append(break_piece(last.tail))
        last = take_apart(inlines, after=last.serial)
        pieces.extend(last.pieces)
    return replace(last, pieces=tuple(pieces))


def parted(rows: Sequence[Piece], after: Taken) -> list[Nodes]:
    """Put pieces together as paragraphs, parted at the breaks that the newer edition has."""
    out: list[list[Piece]] = [[]]
    for piece in rows:
        out[-1].append(piece)
        if piece.key == BREAK and MERGED not in classes(piece.node):
            out.append([])
    seen: set[int] = set()
    made = [put_together(part, seen) for part in out[:-1]]
    return [*made, put_together(out[-1], seen, tail=after.tail)]


def gone_piece(piece: Piece, known: Mapping[int, Frame], change: str) -> Piece:
    """Mark a piece of the older edition as deleted; a break becomes a pilcrow, a note what is left of one."""
    old = as_old(piece, known)
    if piece.key == BREAK:
        return replace(old, node=span([text_node("¶")], attr(DELETED, MERGED, pairs=[(CHANGE, change)])))
    if piece.node["t"] == "Note":
        held = {"t": "Note", "c": mark_blocks(piece.node["c"], DELETED, change), "n": piece.node.get("n", "")}
        old = replace(old, node=gone_note(held))
    return in_mark(old, DELETED, change)


def come_piece(piece: Piece, change: str) -> Piece:
    """Mark a piece of the newer edition as inserted; a break becomes the place where a paragraph was split."""
    new = piece
    if piece.key == BREAK:
        return replace(piece, node=span([], attr(INSERTED, SPLIT, pairs=[(CHANGE, change)])))
    if piece.node["t"] == "Note":
        new = replace(piece, node={"t": "Note", "c": mark_blocks(piece.node["c"], INSERTED, change)})
    return in_mark(new, INSERTED, change)
