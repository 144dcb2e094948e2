"""Part notes that stand in a row without blank lines, where the text above calls them in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.breaks import is_scene_break
from briefpress.verbs.plain.notes.regions import regions_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk

# So many notes are a series; under a head that says “Notes” so many of ten are called.
_FEW, _CALLED = 2, 8
_BODY = re.compile(r"(?:\((?=\d{1,3}\)))?(\d{1,3})(?:[.)]\s*|\s+)(?=\S)")
_IN_BRACKETS = re.compile(r"\((\d{1,3})\)\s*(?=\S)")
# Behind a word; at the head of a line only before a point, since entries of lists begin there.
_CALL = re.compile(
    r"(?<=[^\s(\[{])(?:[ \t]?|\n(?=.\d{1,3}.[.,;:!?]))[\[({](\d{1,3})[\])}](?=[\s.,;:!?)\"'”’»—–-]|$)", re.MULTILINE
)


def called_rows(chunks: Sequence[Chunk]) -> dict[int, list[int]]:
    """Give by chunk the lines with which such notes begin.

    Under a head that says “Notes” nearly all of them are called; without one all are, in their order, their numbers
    stand in brackets as their calls do, and nothing follows them or a rule parts them from the text.
    """
    regions = regions_of(chunks)
    headed = [index for index, region in enumerate(regions) if region == "notes"]
    rows, labels = _counted(chunks, headed, _BODY)
    called = _called(chunks[: min(rows)]) if rows else []
    if len(labels) >= _FEW and sum(label in called for label in labels) * 10 >= len(labels) * _CALLED:
        return _inner(rows)
    out: dict[int, list[int]] = {}
    for index in range(1, len(chunks)):
        if regions[index] or not (index + 1 == len(chunks) or is_scene_break(chunks[index - 1])):
            continue
        rows, labels = _counted(chunks, [index], _IN_BRACKETS)
        calls = iter(_called(chunks[:index]))
        if len(labels) >= _FEW and rows[index][0] == 0 and all(label in calls for label in labels):
            out |= _inner(rows)
    return out


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


def _called(chunks: Sequence[Chunk]) -> list[str]:
    return [match.group(1) for chunk in chunks for match in _CALL.finditer(chunk.text)]


def _inner(rows: dict[int, list[int]]) -> dict[int, list[int]]:
    """Leave out chunks that are one note each: there is nothing to part."""
    return {index: lines for index, lines in rows.items() if lines != [0]}
