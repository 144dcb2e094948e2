"""Tell which lines right over or under a table are its caption: “Table 1. Annual cost”, “Tabelle 3 – Kosten”.

A sentence that speaks of the table is none: “Table 1 shows what this costs.”
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import parted
from briefpress.verbs.plain.heads.unit_words import ROMAN, TABLES
from briefpress.verbs.plain.letters import MARKS
from briefpress.verbs.plain.tables.grid_of import grid_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk

_WORD = rf"(?:[^\W\d_]|[{MARKS}]){{1,40}}"
_NUMBER = rf"(?:[A-Z]?\d{{1,4}}(?:[.\-–]\d{{1,4}})*[a-z]?|{ROMAN.upper()}|[A-Z](?:[.\-–]\d{{1,4}})*)(?!\w)"
_LABEL = re.compile(
    rf"[(\[_*=]*(?:(?P<word>{_WORD})\.?[ ]?(?:(?:n[or]?\.|№|#)[ ]?)?{_NUMBER}|{_NUMBER}\.?[ ](?P<behind>{_WORD}))"
)
_PARTS = re.compile(r"[)\]_*=]*(?:[ ]?[.:|–—-]+(?:\s|$)|[)\]_*=]*\s*$|[ ]{2,}|\n)")
_SENTENCE = re.compile(r"[.:;!?…。：；！？।؟]\W*$")
_LINES = 3


def with_captions_apart(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Part the caption that stands in one chunk with the lines of its table, with no blank line between them."""
    out: list[Chunk] = []
    for chunk in chunks:
        out.extend(_parts(chunk))
    return out


def _parts(chunk: Chunk) -> list[Chunk]:
    count = len(chunk.lines)
    if count < _LINES or chunk.mend is not None or chunk.table or grid_of(chunk) is not None:
        return [chunk]
    if is_caption(chunk.lines[0].words) and _is_grid(chunk, 1, count):
        return parted(chunk, [1])
    if is_caption(chunk.lines[-1].words) and _is_grid(chunk, 0, count - 1):
        return parted(chunk, [count - 1])
    return [chunk]


def _is_grid(chunk: Chunk, low: int, high: int) -> bool:
    return grid_of(replace(chunk, lines=chunk.lines[low:high])) is not None


def captions_by_table(chunks: Sequence[Chunk], tables: frozenset[int], taken: frozenset[int]) -> Mapping[int, int]:
    """Give the caption of each table that has one, by their indices; `taken` chunks are something else.

    Where a text has more captions under its tables than over them, one between two tables belongs to the upper.
    """
    over = {at: at - 1 for at in tables if _may_be(chunks, at - 1, taken)}
    under = {at: at + 1 for at in tables if _may_be(chunks, at + 1, taken)}
    first, second = (under, over) if len(under) > len(over) else (over, under)
    used = set(first.values())
    found = dict(first)
    found.update({at: there for at, there in _fresh(second, first) if there not in used})
    return found


def _fresh(second: Mapping[int, int], first: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    return ((at, there) for at, there in sorted(second.items()) if at not in first)


def _may_be(chunks: Sequence[Chunk], index: int, taken: frozenset[int]) -> bool:
    if not 0 <= index < len(chunks) or index in taken or chunks[index].mend is not None:
        return False
    return len(chunks[index].lines) <= _LINES and is_caption(chunks[index].text)


def is_caption(text: str) -> bool:
    """Tell words that a word for a table begins, with its number, and a mark behind it or words of a title."""
    found = _LABEL.match(text)
    if found is None or (found["word"] or found["behind"]).casefold() not in TABLES:
        return False
    behind = text[found.end() :]
    if _PARTS.match(behind):
        return True
    title = behind.lstrip()
    # A script without capitals begins a title as it begins all else.
    begun = title[:1].isalpha() and not title[:1].islower()
    return behind[:1] == " " and begun and not _SENTENCE.search(title)
