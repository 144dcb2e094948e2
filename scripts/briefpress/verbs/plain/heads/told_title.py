"""Find the title that a text's own metadata tell among what stands at its front, over several chunks perhaps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.dates.read_date import read_date
from briefpress.verbs.plain.heads.may_head import key_of
from briefpress.verbs.plain.heads.ordinals import fold
from briefpress.verbs.plain.wording import stops

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk

# So many chunks at most are one title, and each has no more lines than these.
_CHUNKS, _LINES = 14, 8
# So many lines has the chunk of a title that has the number of the volume above it, and the edition below.
_AROUND = 4
# Between these stand a title and its subtitle, or a series and the title of a volume.
_PARTS = re.compile(r"\s*[;:/]\s*|\s+(?:--|[–—-])\s+|,\s+(?=[^\W\d_]{1,8}\.?\s+(?:\d|[IVXLC]+\b))")
_FIGURE = re.compile(r"\d")
# “(1831-1846)” says of what time a title is.
_YEARS = re.compile(r"\s*\(1\d{3}(?:\s?[-–—]\s?\d{2,4})?\)")
# What is shorter may stand at the front for another reason.
_LEAST = 4
# So many letters of a title are enough of it.
_MUCH = 24
# Metadata leave out the article that a title begins with.
_ARTICLES = ("the", "a", "an", "le", "la", "les", "l", "der", "die", "das", "el", "los", "las", "il", "lo", "i", "gli")


@dataclass(frozen=True, slots=True)
class Told:
    """The chunk with which a title begins, and how many chunks below it are the rest of it."""

    index: int
    further: int


def told_title(chunks: Sequence[Chunk], *, title: str, taken: AbstractSet[int]) -> Told | None:
    """Give where the front says the title letter by letter, whatever its capitals, accents and line ends.

    In its first line stands the title itself; of one with a subtitle, or with the name of its series, the first part,
    or the second, is enough, but not one that counts, and of a long one what ends in a point. `chunks` are those of
    the front.
    """
    lines = title.split("\n")
    undated = _YEARS.sub("", " ".join(lines))
    first, *parts = [part for part in _PARTS.split(undated) if not _FIGURE.search(part)] or [""]
    named = [lines[0], first, title, *parts]
    keys = [[folded_key(line.words) for line in one.lines] if len(one.lines) <= _LINES else [] for one in chunks]
    for told in dict.fromkeys(f"{article}{key}" for key in map(folded_key, named) for article in ("", *_ARTICLES)):
        for index in range(len(chunks) if len(told) >= _LEAST else 0):
            further = _further(keys, index, told)
            if further > 0 and read_date(chunks[index + further].text):
                further -= 1
            if further >= 0 and taken.isdisjoint(range(index, index + further + 1)):
                return Told(index, further)
        within = (at for at, lines in enumerate(keys) if told in lines and len(lines) <= _AROUND and at not in taken)
        if len(told) >= _LEAST and (at := next(within, -1)) >= 0:
            return Told(at, 0)
    return _begun(chunks, keys, folded_key(undated), taken=taken)


def _begun(
    chunks: Sequence[Chunk], keys: Sequence[Sequence[str]], told: str, *, taken: AbstractSet[int]
) -> Told | None:
    """Give the first lines that are so much of a long title as ends in a point: the metadata say its subtitle too."""
    for index, lines in enumerate(keys):
        joined = "".join(lines)
        if len(joined) >= _MUCH and told.startswith(joined) and stops(chunks[index].text) and index not in taken:
            return Told(index, 0)
    return None


def _further(keys: Sequence[Sequence[str]], index: int, told: str) -> int:
    """Give how many chunks below this one the title takes; -1 if it does not begin here.

    `keys` are those of the lines of each chunk: below the title its subtitle may be of the same chunk.
    """
    joined = ""
    for at, lines in enumerate(keys[index : index + _CHUNKS]):
        for key in lines:
            joined += key
            if joined == told:
                return at
        if not lines or not told.startswith(joined):
            return -1
    return -1


def folded_key(text: str) -> str:
    """Give the letters and digits of words in small letters without accents, “Jaeger” as “Jäger”."""
    folded = fold(text).replace("æ", "a").replace("œ", "o")
    return key_of(folded.replace("ae", "a").replace("oe", "o").replace("ue", "u"))
