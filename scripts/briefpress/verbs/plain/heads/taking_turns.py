"""Find two or three who speak in turn within a poem: “YOUTHS.” and “VIRGINS.”, “POET” and “CHORUS”."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate

# So few speak, each so often at least, with so many turns in all.
_SPEAKERS, _TWICE, _TURNS = 3, 2, 5
# Of ten lines of verse so many begin anew at least.
_BEGUN = 7
# A name has so many words at most.
_WORDS = 3


def taking_turns(chunks: Sequence[Chunk], could: Mapping[int, Candidate]) -> frozenset[int]:
    """Give the short lines in capitals over verse that come again in turn, with no other head between them.

    Over prose parts of a report may have such heads: “FINDINGS”, “COSTS”.
    """
    runs = map(_without_titles, _runs(could))
    return frozenset(one.index for run in runs if _is_talk(run) and _is_over_verse(run, chunks) for one in run)


def _runs(could: Mapping[int, Candidate]) -> Iterator[list[Candidate]]:
    """Give the stretches of names between other heads; what is neither in capitals nor far off parts none."""
    run: list[Candidate] = []
    for _, one in sorted(could.items()):
        if _may_name(one):
            if len({other.key for other in (*run, one)}) > _SPEAKERS:
                yield run
                run = []
            run.append(one)
        elif one.number is not None or one.far or one.capitals:
            yield run
            run = []
    yield run


def _may_name(one: Candidate) -> bool:
    plain = one.text[0] not in "(["
    return plain and one.capitals and one.number is None and not one.wide and len(one.text.split()) <= _WORDS


def _without_titles(run: list[Candidate]) -> list[Candidate]:
    """Leave out what stands once at the beginning, over the first speech, or behind the last."""
    counts = Counter(one.key for one in run)
    again = [at for at, one in enumerate(run) if counts[one.key] >= _TWICE]
    return run[again[0] : again[-1] + 1] if again else []


def _is_over_verse(run: Sequence[Candidate], chunks: Sequence[Chunk]) -> bool:
    below = [chunks[one.index + 1].lines for one in run if one.index + 1 < len(chunks)]
    lines = [line for part in below for line in part]
    return len(lines) > len(run) and sum(line.is_begun for line in lines) * 10 >= len(lines) * _BEGUN


def _is_talk(run: Sequence[Candidate]) -> bool:
    counts = Counter(one.key for one in run)
    several = len(counts) > 1 and len(run) >= _TURNS and min(counts.values()) >= _TWICE
    return several and all(above.key != below.key for above, below in pairwise(run))
