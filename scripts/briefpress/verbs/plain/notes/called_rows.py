"""Part notes that stand in a row without blank lines, where the text above calls them in brackets."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from briefpress.verbs.plain.breaks import is_scene_break

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk

# So many notes are a series; under a head that says “Notes” so many of ten are called.
_FEW, _CALLED = 2, 8
_BODY = re.compile(r"(?:\((?=\d{1,3}\)))?(\d{1,3})(?:[.)]\s*|:?\s+)(?=\S)")
_IN_BRACKETS = re.compile(r"\((\d{1,3})\)\s*(?=\S)")
_WITH_COLONS = re.compile(r"(\d{1,3}):\s+(?=\S)")
# Behind a word; at the head of a line only before a point, since entries of lists begin there.
_CALL = re.compile(
    r"(?<=[^\s(\[{])(?:[ \t]?|\n(?=.\d{1,3}.[.,;:!?]))[\[({](\d{1,3})[\])}](?=[\s.,;:!?)\"'”’»—–-]|$)", re.MULTILINE
)


def called_rows(chunks: Sequence[Chunk], regions: Sequence[str]) -> dict[int, list[int]]:
    """Give by chunk the lines with which such notes begin.

    Under a head that says “Notes” nearly all of them are called; without one all are, in their order, their numbers
    stand in brackets as their calls do, or before colons, and nothing follows them or a rule parts them from the text.
    """
    headed = [index for index, region in enumerate(regions) if region == "notes"]
    rows, labels = _counted(chunks, headed, _BODY)
    if len(labels) >= _FEW:
        called = {label for _, label in _called(chunks[: min(rows)])}
        if sum(label in called for label in labels) * 10 >= len(labels) * _CALLED:
            return _inner(rows)
    out: dict[int, list[int]] = {}
    calls: Calls | None = None
    for index in range(1, len(chunks)):
        if regions[index] or not (index + 1 == len(chunks) or is_scene_break(chunks[index - 1])):
            continue
        for body in (_IN_BRACKETS, _WITH_COLONS):
            rows, labels = _counted(chunks, [index], body)
            if len(labels) >= _FEW and rows[index][0] == 0:
                calls = calls or Calls(_called(chunks))
                if calls.answer(labels, before=index):
                    out |= _inner(rows)
    return out


class Calls:
    """The calls of a text in their order, found once however many rows of notes may answer them."""

    def __init__(self, called: Sequence[tuple[int, str]]) -> None:
        """Take down calls, each with its chunk."""
        self.chunks = [index for index, _ in called]
        self.places: dict[str, list[int]] = defaultdict(list)
        for place, (_, label) in enumerate(called):
            self.places[label].append(place)

    def answer(self, labels: Sequence[str], *, before: int) -> bool:
        """Tell whether all labels are called one after the other before a chunk."""
        end = bisect_left(self.chunks, before)
        last = -1
        for label in labels:
            places = self.places.get(label, ())
            at = bisect_right(places, last)
            if at == len(places) or places[at] >= end:
                return False
            last = places[at]
        return True


def _counted(
    chunks: Sequence[Chunk], places: Sequence[int], body: re.Pattern[str]
) -> tuple[dict[int, list[int]], list[str]]:
    """Give the lines that count on from 1, by chunk, and their numbers."""
    rows: dict[int, list[int]] = {}
    labels: list[str] = []
    for index in places:
        for number, line in enumerate(chunks[index].lines):
            match = body.match(line.words)
            if match is not None and int(match.group(1)) == len(labels) + 1:
                labels.append(match.group(1))
                rows.setdefault(index, []).append(number)
    return rows, labels


def _called(chunks: Sequence[Chunk]) -> list[tuple[int, str]]:
    """Give the chunk and the label of each call."""
    return [(index, match.group(1)) for index, chunk in enumerate(chunks) for match in _CALL.finditer(chunk.text)]


def _inner(rows: dict[int, list[int]]) -> dict[int, list[int]]:
    """Leave out chunks that are one note each: there is nothing to part."""
    return {index: lines for index, lines in rows.items() if lines != [0]}
