"""Find marks that call a note again: it stands once, at its first call, and the others show its number."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.notes.bodies import Body
    from briefpress.verbs.plain.notes.pairs import Mark


def called_again(
    chunks: Sequence[Chunk],
    waiting: Iterable[Mark],
    calls: Mapping[int, Mapping[int, tuple[int, Body]]],
    uncalled: Sequence[Body],
) -> list[tuple[Mark, Body]]:
    """Give the marks in brackets right behind a word whose label one note alone has, which was called before.

    Where a note of the text is called by nothing, a mark that stands twice may be a misprint for that one's.
    """
    if uncalled:
        return []
    first: dict[str, tuple[tuple[int, int], Body]] = {}
    notes: Counter[str] = Counter()
    for index, here in sorted(calls.items()):
        for start, (_, body) in sorted(here.items()):
            notes[body.label] += 1
            first.setdefault(body.label, ((index, start), body))
    return [
        (mark, first[mark.label][1])
        for mark in waiting
        if notes[mark.label] == 1
        and first[mark.label][0] < (mark.chunk, mark.start)
        and _is_behind_a_word(chunks[mark.chunk].text, mark.start)
    ]


def _is_behind_a_word(text: str, start: int) -> bool:
    """Tell a mark from words that an editor has put in: “in [6] hours”."""
    return text[start] == "[" and start > 0 and not text[start - 1].isspace()
