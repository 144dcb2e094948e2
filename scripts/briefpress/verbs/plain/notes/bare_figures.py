"""Join notes that are called by bare figures: what was raised in print stands behind a stop in the text of a PDF."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.notes.bodies import Body, bodies_of
from briefpress.verbs.plain.notes.habits import HABITS
from briefpress.verbs.plain.notes.pairs import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk

# So many notes are a series, if so many of ten are called in their order.
_MANY, _CALLED = 3, 8
# Right behind the stop that ends a word or a year: “since records began.1 Barges”. Elsewhere figures count and measure.
_CALL = re.compile(
    r"(?:[^\W\d_][\"'”’»)\]]?|\b[12]\d{3}|[)\]%])[.,;:!?][\"'”’»)\]]{0,2}(\d{1,3})(?=\s|[—–]|--|$)", re.MULTILINE
)
# Such words are followed by a number of their own, also if a space was lost behind them.
_ABBREVIATED = re.compile(r"\b(?:nos?|nr|vols?|figs?|arts?|chs?|pp?|secs?|abb|tab|bd|kap|n)\.\s?$", re.IGNORECASE)
_BODY = re.compile(r"(\d{1,3})(?:[.)]\s*|\s+)(?=\S)")


def called_by_figures(
    chunks: Sequence[Chunk], regions: Sequence[str], *, inside: AbstractSet[int]
) -> tuple[list[tuple[Mark, Body]], list[Body]]:
    """Pair the notes in a part headed “Notes” with figures that count as they do, and give all such notes.

    `inside` are the chunks of notes that were joined before. Only a whole series is joined: nearly each of its notes
    is called, one behind the other. A number that counts something else is not next in that order.
    """
    found = bodies_of(chunks, HABITS[-1], regions, inside=inside)
    taken = inside | {index for body in found for index in range(body.first, body.end + 1)}
    marks = _figures(chunks, found[0].first, taken) if found else []
    return [(mark, found[at]) for mark, at in _in_order(marks, [body.label for body in found])], found


def figured_starts(chunks: Sequence[Chunk], regions: Sequence[str]) -> dict[int, list[int]]:
    """Give by chunk the lines with which such notes begin, where no blank lines part them."""
    rows: dict[int, list[int]] = {}
    labels: list[str] = []
    for index, region in enumerate(regions):
        for number, line in enumerate(chunks[index].lines if region == "notes" else ()):
            match = _BODY.match(line.words)
            if match is not None and int(match.group(1)) == len(labels) + 1:
                labels.append(match.group(1))
                rows.setdefault(index, []).append(number)
    if not rows or not _in_order(_figures(chunks, min(rows), frozenset()), labels):
        return {}
    return {index: lines for index, lines in rows.items() if lines != [0]}


def _in_order(marks: Sequence[Mark], labels: Sequence[str]) -> list[tuple[Mark, int]]:
    """Give the marks that have the labels in their order, each with its place; nothing if too few do."""
    out: list[tuple[Mark, int]] = []
    at = 0
    for mark in marks:
        # One call may have been lost.
        step = next((step for step, label in enumerate(labels[at : at + 2]) if label == mark.label), None)
        if step is not None:
            out.append((mark, at + step))
            at += step + 1
    return out if len(labels) >= _MANY and len(out) * 10 >= len(labels) * _CALLED else []


def _figures(chunks: Sequence[Chunk], end: int, taken: AbstractSet[int]) -> list[Mark]:
    return [
        Mark(index, match.start(1), match.end(1), match.group(1))
        for index, chunk in enumerate(chunks[:end])
        if index not in taken
        for match in _CALL.finditer(chunk.text)
        if not is_numbered_by(chunk.text, match.start(1))
    ]


def is_numbered_by(text: str, start: int) -> bool:
    """Tell a figure behind “No.”, “vol.” and their like, which it belongs to."""
    return _ABBREVIATED.search(text, max(0, start - 7), start) is not None
