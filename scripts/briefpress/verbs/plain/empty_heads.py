"""Set aside heads that say “Notes” when all that stood under them has gone to its marks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.unit_words import NOTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.build import Piece
    from briefpress.verbs.plain.chunks import Chunk

# What typists put around such a word, a rule above or below it as well.
_AROUND = " _*=:.[]-–—~#\n"
_GONE = frozenset({"note", "scene-break", "caption"})


def without_empty_heads(pieces: Sequence[Piece], chunks: Sequence[Chunk], *, gap: int) -> list[Piece]:
    """Give a head over nothing but notes the role of what is set aside; `gap` blank lines part paragraphs.

    What an editor kept, or made a head, stays. Below “Notes” the act may be named again of which they are.
    """
    gone: set[int] = set()
    for index, piece in enumerate(pieces):
        if _may_go(piece, chunks) and chunks[piece.first].text.strip(_AROUND).casefold() in NOTES:
            last = index + _is_unit_again(pieces, index + 1, chunks)
            if _held_notes(pieces, last, chunks, gap=gap):
                gone.update(range(index, last + 1))
    reason = "the notes under it stand where the text calls them"
    return [
        replace(piece, role="note-heading", reason=reason) if index in gone else piece
        for index, piece in enumerate(pieces)
    ]


def _may_go(piece: Piece, chunks: Sequence[Chunk]) -> bool:
    mend = chunks[piece.first].mend
    return piece.role in {"heading", "paragraph"} and (mend is None or mend.kind not in {"keep", "heading"})


def _is_unit_again(pieces: Sequence[Piece], index: int, chunks: Sequence[Chunk]) -> bool:
    """Tell a head that is the number of a unit alone, no other of which follows its notes: “Act I” below “Notes”.

    Where the notes of all chapters are gathered, each below the number of its chapter, these are the parts of them.
    """
    if index >= len(pieces) or pieces[index].role != "heading" or not _may_go(pieces[index], chunks):
        return False
    number = numbered(chunks[pieces[index].first].text)
    if number is None or not number.rank or number.rest:
        return False
    end = next((at for at in range(index + 1, len(pieces)) if pieces[at].role not in _GONE), len(pieces))
    after = numbered(chunks[pieces[end].first].text) if end < len(pieces) else None
    below = end + 1 < len(pieces) and pieces[end + 1].role == "note"
    return not (below and after is not None and after.style == number.style)


def _held_notes(pieces: Sequence[Piece], index: int, chunks: Sequence[Chunk], *, gap: int) -> bool:
    """Tell that nothing but notes stood under a head: what follows them is a head, or further off than they are."""
    if index + 1 == len(pieces) or pieces[index + 1].role != "note":
        return False
    end = next((at for at in range(index + 1, len(pieces)) if pieces[at].role not in _GONE), len(pieces))
    if end == len(pieces) or pieces[end].role == "heading":
        return True
    near = max(chunks[pieces[index + 1].first].before, gap)
    parted = any(piece.role == "scene-break" for piece in pieces[index:end])
    return parted or chunks[pieces[end].first].before > near
