"""Find the rubrics of a directory: lines that stand apart from the rows of short lines that each of them is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import FAR

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate

# A text with so many of them is a directory, and so many rows below one are plain.
_LEAST, _ROWS = 8, 2


def rubrics(chunks: Sequence[Chunk], could: Mapping[int, Candidate], *, gap: int) -> frozenset[int]:
    """Give the lines in small letters that stand further from what is above and below than the rows below do.

    Where most of these end in a point, or most in none, so does one over a single row, which does not.
    """
    apart = [one for _, one in sorted(could.items()) if _is_apart(one, chunks, gap=gap)]
    over = {one.index for one in apart if _has_rows(one, chunks, could, gap=gap)}
    if len(over) < _LEAST:
        return frozenset()
    pointed = sum(could[index].ends_sentence for index in over) * 2 > len(over)
    alike = (one for one in apart if one.ends_sentence == pointed)
    return frozenset(over | {one.index for one in alike if _differs_below(one, could)})


def _is_apart(one: Candidate, chunks: Sequence[Chunk], *, gap: int) -> bool:
    plain = one.number is None and not one.capitals
    return plain and one.far and gap < chunks[one.index].after < FAR


def _has_rows(one: Candidate, chunks: Sequence[Chunk], could: Mapping[int, Candidate], *, gap: int) -> bool:
    below = range(one.index + 1, one.index + 1 + _ROWS)
    return all(at in could and 0 < chunks[at].after <= gap for at in below)


def _differs_below(one: Candidate, could: Mapping[int, Candidate]) -> bool:
    below = could.get(one.index + 1)
    return below is not None and below.ends_sentence != one.ends_sentence
