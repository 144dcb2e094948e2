"""Part numbered candidates into runs that count up by one, and tell which of these head parts of a text."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.heads.candidates import Candidate

_MANY = 3
# So many titles that points end are no list of sentences.
_TITLES = 5
_SHORT = 70
# A sentence is longer, mostly.
_TITLE = 60


def runs_of(members: Sequence[Candidate]) -> list[list[Candidate]]:
    """Part candidates of one style into runs that count up by one; one may be missing in a long run, or in one apart.

    What stands behind the missing one looks as what stands before it: else it counts something else. A run may go on
    behind others that count within its parts: what has a title goes on from what has one.
    """
    runs: list[list[Candidate]] = []
    # By the last number, and then by the style of the one that has it.
    waiting: dict[int, dict[str, list[Candidate]]] = defaultdict(dict)
    for one in members:
        value = value_of(one)
        run = _taken(waiting[value - 1], one.style)
        before = waiting[value - 2].get(one.style, ())
        if run is None and (len(before) >= _MANY or (len(before) > 1 and all(other.wide for other in (*before, one)))):
            run = _taken(waiting[value - 2], one.style)
        if run is None:
            run = []
            runs.append(run)
        run.append(one)
        waiting[value].pop(one.style, None)
        waiting[value][one.style] = run
    return runs


def _taken(waiting: dict[str, list[Candidate]], style: str) -> list[Candidate] | None:
    """Take out the run that waits under a style, or else the last one; a number alone is no run beside a longer one."""
    if not waiting:
        return None
    if len(waiting.get(style, ())) == 1:
        longest = max(waiting, key=lambda other: len(waiting[other]))
        return waiting.pop(longest if len(waiting[longest]) >= _MANY else style)
    return waiting.pop(style) if style in waiting else waiting.popitem()[1]


def counts_up(run: Sequence[Candidate]) -> bool:
    """Tell a run that counts over several heads, with text between them and few full sentences."""
    if len(run) < 2 or (value_of(run[0]) != 1 and len(run) <= _MANY):
        return False
    apart = sum(after.index - before.index > 1 for before, after in pairwise(run))
    sentences = sum(_is_sentence(one) for one in run)
    # “1. Source Code.” to “9. Termination.”: titles that points end, with text below each.
    brief = sum(one.size <= _TITLE and "\n" not in one.text for one in run) * 10 >= len(run) * 9
    titles = brief and len(run) >= _TITLES and apart == len(run) - 1
    return apart * 10 >= (len(run) - 1) * 7 and (titles or sentences * 2 <= len(run))


def _is_sentence(one: Candidate) -> bool:
    """Tell a sentence that is not short or centred far off; a number alone is none, though a point ends it."""
    alone = one.number is not None and not one.number.rest
    return one.ends_sentence and not alone and not (one.far and (one.centred or one.size <= _SHORT))


def value_of(one: Candidate) -> int:
    """Give the number of a candidate, 0 if it has none."""
    return one.number.value if one.number else 0
