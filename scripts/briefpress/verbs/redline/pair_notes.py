"""Pair notes that are one note, changed, so that the comparison of their paragraph sees them as one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.redline.align import likeness
from briefpress.verbs.redline.split_words import words_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from briefpress.verbs.redline.pieces import Piece

_NOTE_LIKE = 0.3  # from this likeness on a note in the same paragraph is the old one, changed


def paired_notes(old: Sequence[Piece], new: Sequence[Piece]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Give notes that are one note, changed, a key of their own, so that the comparison sees them as one."""
    notes_old = [index for index, piece in enumerate(old) if piece.node["t"] == "Note"]
    notes_new = [index for index, piece in enumerate(new) if piece.node["t"] == "Note"]
    known = {new[j].key for j in notes_new}
    free = [i for i in notes_old if old[i].key not in known]
    olds, news = list(old), list(new)
    same = {old[i].key for i in notes_old}
    for j in notes_new:
        if new[j].key in same:
            continue
        words = words_of(new[j].node["c"])
        scored = [(likeness(words_of(old[i].node["c"]), words), -i) for i in free]
        if scored and max(scored)[0] >= _NOTE_LIKE:
            i = -max(scored)[1]
            free = [other for other in free if other > i]
            key: Hashable = ("note-pair", j)
            olds[i], news[j] = replace(old[i], key=key), replace(new[j], key=key)
    return tuple(olds), tuple(news)
