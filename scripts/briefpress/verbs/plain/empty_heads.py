"""Set aside heads that say “Notes” when all that stood under them has gone to its marks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

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

    What an editor kept, or made a head, stays.
    """
    out = []
    for index, piece in enumerate(pieces):
        mend = chunks[piece.first].mend
        if piece.role in {"heading", "paragraph"} and (mend is None or mend.kind not in {"keep", "heading"}):
            words = chunks[piece.first].text.strip(_AROUND).casefold()
            if words in NOTES and _held_notes(pieces, index, chunks, gap=gap):
                reason = "the notes under it stand where the text calls them"
                out.append(replace(piece, role="note-heading", reason=reason))
                continue
        out.append(piece)
    return out


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
