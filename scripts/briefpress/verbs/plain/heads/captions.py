"""Tell the captions of figures and tables, which stand like heads: “Figure 3: Tariffs since 2000”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.breaks import PICTURE
from briefpress.verbs.plain.heads.candidates import COLUMNS
from briefpress.verbs.plain.heads.unit_words import FIGURES, ROMAN, TABLES
from briefpress.verbs.plain.letters import MARKS
from briefpress.verbs.plain.tables.grid_of import grid_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk

# The word and its number, by a letter of its own too where words follow: “Figure A: …”, but not “FIGURES.”.
# A word is no longer than this; one of millions of letters takes the pattern a gigabyte.
_NUMBERED = re.compile(rf"[(_*=]*((?:[^\W\d_]|[{MARKS}]){{1,40}})\.?\s?(?:\d|(?<![^\W\d_])[A-Z]\s?[.:|–—-])")
_IN_ROMAN = re.compile(rf"[(_*=]*([^\W\d_]+)\s{ROMAN.upper()}\b")

_ALONE = re.compile(rf"[\W_]*[^\W\d_]+\.?\s(?:\d{{1,3}}|{ROMAN})[\W_]*", re.IGNORECASE)
_PLATES = frozenset("plate plates pl tafel planche planches lámina tavola plaat prent tavla".split())
# With one of these letters such a word begins, behind such signs.
_BEGIN, _OPENING = frozenset(word[0] for word in FIGURES | TABLES | _PLATES), "(_*="

# Who took a picture stands on the last of so few lines below it: “Ph. ND.”, “(Foto: A. Holm)”, “Cliché Brandt”.
_CREDIT = re.compile(
    r"[_(\[]*(?:ph(?:ot(?:o(?:s|graph(?:ie|y)?)?)?)?|foto(?:s|grafía|grafia)?|cliché|aufnahmen?|picture|image)"
    r"(?:[.:]\s?|\s)(?:(?:by|von|par|de|di|door|av)\s)?(?-i:(?=[A-ZÀ-Þ©]))[^!?]{1,40}",
    re.IGNORECASE,
)
_CREDITED = 4
# The title of a table has so many lines at most, and it may stand in two parts above the columns.
_LINES = 3
_TITLES = 3


def captions_of(chunks: Sequence[Chunk]) -> frozenset[int]:
    """Find the captions of figures, and those of tables over or under their columns; a picture's may name who took it.

    A chapter on a table has text below.
    """
    out: set[int] = set()
    for index, chunk in enumerate(chunks):
        if 1 < len(chunk.lines) <= _CREDITED and _CREDIT.fullmatch(chunk.lines[-1].words) is not None:
            out.add(index)
        if chunk.text.lstrip(_OPENING)[:1].casefold() not in _BEGIN:
            continue
        match = _NUMBERED.match(chunk.text) or _IN_ROMAN.match(chunk.text)
        word = match.group(1).casefold() if match is not None else ""
        if word in FIGURES or (word in _PLATES and _is_over_picture(chunks, index)):
            out.add(index)
        elif word in TABLES:
            under = index > 0 and len(chunk.lines) <= _LINES and _has_columns(chunks[index - 1])
            out.update(range(index, index + 1 if under else _over_columns(chunks, index)))
    return frozenset(out)


def _is_over_picture(chunks: Sequence[Chunk], index: int) -> bool:
    """Tell a number alone right over the place of its picture."""
    alone = _ALONE.fullmatch(chunks[index].text) is not None
    return alone and index + 1 < len(chunks) and PICTURE.match(chunks[index + 1].text) is not None


def _over_columns(chunks: Sequence[Chunk], index: int) -> int:
    """Give where the columns below a caption stand, behind a title of few lines perhaps; its own place if none do."""
    for below in range(index + 1, min(len(chunks), index + 1 + _TITLES)):
        if _has_columns(chunks[below]):
            return below
        if len(chunks[below].lines) > _LINES:
            break
    return index


def _has_columns(chunk: Chunk) -> bool:
    """Tell a table, or lines that stand in columns."""
    return grid_of(chunk) is not None or sum(COLUMNS.search(line.words) is not None for line in chunk.lines) > 1
