"""Read short chunks like the longer ones that are set at the same place: as verse, or as a narrow column.

Two or three lines tell little by themselves. What stands at one indentation in a text is of one kind, and so are its
speeches. Where nearly all longer chunks are verse, two lines that both begin with capitals are verse too.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.speeches import opening_of
from briefpress.verbs.plain.letters import is_capitals
from briefpress.verbs.plain.shares import capital_share, named_share
from briefpress.verbs.plain.survey import column_width, is_early

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.shapes import Shape

# Chunks of more lines than this tell of others.
_TOLD = 3
# How many chunks at one place speak for it, and which share of them must agree.
_MANY, _MOST = 10, 0.9
_SOME, _AGREED = 4, 0.75
# Of so many words with capitals, lines begin with them by chance.
_NAMES = 0.4
_Place = tuple[int, int, bool]


def alike(chunks: Sequence[Chunk], shaped: Sequence[tuple[Shape, str]], *, margin: int) -> list[tuple[Shape, str]]:
    """Give the shapes with those of short chunks corrected where longer ones at the same place agree.

    At the margin of the text stands its prose, so no column there has a width of its own.
    """
    told: dict[_Place, Counter[str]] = defaultdict(Counter)
    columns: dict[_Place, list[Chunk]] = defaultdict(list)
    places = {index: _place(chunk) for index, chunk in enumerate(chunks) if len(chunk.lines) > 1}
    for index, place in places.items():
        chunk, (shape, _) = chunks[index], shaped[index]
        # What all begins with capitals is to be told by others; it tells nothing itself.
        if len(chunk.lines) > _TOLD or (len(chunk.lines) == _TOLD and (shape == "lines" or capital_share(chunk) < 1)):
            told[place][shape] += 1
            if shape != "lines":
                columns[place].append(chunk)
    verse = {place for place, found in told.items() if _agree(found["lines"], found.total())}
    widths = {
        place: column_width(found)
        for place, found in columns.items()
        if place[:2] != (margin, margin) and len(found) >= _SOME and len(found) >= _AGREED * told[place].total()
    }
    return [
        _corrected(chunk, one, verse=places[index] in verse, width=widths.get(places[index], 0))
        if 1 < len(chunk.lines) <= _TOLD
        else one
        for index, (chunk, one) in enumerate(zip(chunks, shaped, strict=True))
    ]


def _corrected(chunk: Chunk, one: tuple[Shape, str], *, verse: bool, width: int) -> tuple[Shape, str]:
    shape, _ = one
    if verse and shape != "lines" and _may_be_verse(chunk):
        return "lines", "nearly all that is set at this place is verse"
    # The entries of a bibliography: the first line full, what follows set in.
    if width and shape == "lines" and len(chunk.lines) == 2 and not is_early(chunk, 0, width):
        return "narrow", "its first line is filled to the width of what is set at this place"
    return one


def _may_be_verse(chunk: Chunk) -> bool:
    """Tell lines that all begin with capitals, though not for being full of names; in brackets stands a direction."""
    begun = capital_share(chunk) == 1 and not is_capitals(chunk.text) and named_share(chunk) < _NAMES
    return begun and chunk.text[0] not in "(["


def _place(chunk: Chunk) -> _Place:
    """Give where the first and the last line of a chunk stand, and whether it begins with the name of who speaks."""
    return chunk.lines[0].indent, chunk.lines[-1].indent, opening_of(chunk.text) is not None


def _agree(found: int, count: int) -> bool:
    return found >= _MANY and found >= _MOST * count
