"""Find numbered titles that go on in a second line, by the others of their series, which need but one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.cells import cells
from briefpress.verbs.plain.chunks import FAR
from briefpress.verbs.plain.heads.candidates import candidate
from briefpress.verbs.plain.heads.may_head import LONGEST
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.runs import counts_up, runs_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.survey import Habits

_LINES = 4
# So many titles make a series, and so many of ten need but one line: of numbered paragraphs most need more.
_MANY, _BRIEF = 5, 6
_STYLES = frozenset({"arabic", "roman"})


def with_wrapped_members(
    could: Mapping[int, Candidate], chunks: Sequence[Chunk], habits: Habits, taken: AbstractSet[int]
) -> dict[int, Candidate]:
    """Give the candidates with the numbered titles of several lines that count on between those of one.

    All stand further off than a paragraph, and nearer to what they head.
    """
    out = dict(could)
    wrapped: dict[int, Candidate] = {}
    for index, chunk in enumerate(chunks):
        if index in could or index in taken or not _may_wrap(chunk, habits):
            continue
        one = candidate(index, chunk, habits, apart=True)
        if one is not None and _is_titled(one):
            wrapped[index] = one
    if not wrapped:
        return out
    for style in _STYLES:
        members = [one for _, one in sorted((out | wrapped).items()) if _is_titled(one) and one.far]
        members = [one for one in members if one.number is not None and one.number.style == style]
        for run in runs_of(members):
            brief = sum(one.index in could for one in run)
            if len(run) >= _MANY and counts_up(run) and brief * 10 >= len(run) * _BRIEF:
                out.update((one.index, one) for one in run)
    return out


def _may_wrap(chunk: Chunk, habits: Habits) -> bool:
    """Tell a few lines with a number that stand as far off as a head, and nearer to what is below."""
    if chunk.mend is not None or not 1 < len(chunk.lines) <= _LINES or cells(chunk.text) > LONGEST:
        return False
    if not habits.gap < chunk.before < FAR or not 0 < chunk.after < chunk.before:
        return False
    number = numbered(chunk.lines[0].words)
    return number is not None and number.style in _STYLES


def _is_titled(one: Candidate) -> bool:
    return one.number is not None and one.number.style in _STYLES and one.number.rest != ""
