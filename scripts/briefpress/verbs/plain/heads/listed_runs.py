"""Tell of a run of lines that may list contents which of them do: what stands again further on, up to the last."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.heads.places import Places, keys_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.heads.candidates import Candidate

# A list without a head stands among so many chunks at the front.
FRONT = 60
# The head of what follows a list has so many parts at most.
HEAD = 5
# A list at the end stands in the last of five parts.
_BACK = 4


def listed_of(
    run: Sequence[int],
    could: Mapping[int, Candidate],
    places: Places,
    *,
    listed: bool,
    front: int,
) -> Sequence[int]:
    """Give which of a run of chunks list what stands further on; without a head over it, only at the front.

    Under a head that says so a list may also stand behind all that it lists.
    """
    run = list(run)
    begins = run[0] if run else 0
    at_end = listed and begins > front * _BACK

    def again(index: int, behind: int) -> bool:
        if index not in could:
            return False
        keys = keys_of(could[index])
        first, last = min(places.first.get(key, begins) for key in keys), max(places.last.get(key, 0) for key in keys)
        return last > behind or (at_end and first < begins)

    # The head of what follows a list may stand at its end: it comes for the last time here. A number over what sums up
    # its chapter is listed, but for the first of the text itself.
    while (
        run
        and not _ends_summed_up(run, could, places)
        and (_is_bare(run[-1], could) or not again(run[-1], run[-1]) or _begins_anew(run[-1], could, places))
    ):
        run.pop()
    found = [index for index in run if again(index, run[-1])]
    if not listed and (
        _says_again([could[at].key for at in found])
        or _is_page_again([max(places.last.get(key, 0) for key in keys_of(could[at])) for at in found])
    ):
        return []
    if found and (listed or (len(found) > MANY and len(found) * 2 >= len(run) and run[-1] < max(front, FRONT))):
        return [index for index in run if listed or index >= found[0]]
    return []


def _ends_summed_up(run: Sequence[int], could: Mapping[int, Candidate], places: Places) -> bool:
    """Tell a run that ends in a number and the topics of its chapter."""
    if len(run) == 1:
        return False
    above, topics = run[-2:]
    number = could[above].number if above in could else None
    summed_up = topics == above + 1 and _is_summary(topics, could) and number is not None and not number.rest
    return summed_up and not _begins_anew(above, could, places)


def _is_summary(index: int, could: Mapping[int, Candidate]) -> bool:
    """Tell what could be no head, or has topics that dashes join."""
    return index not in could or (could[index].number is None and could[index].text.count("--") >= MANY)


def _says_again(keys: Sequence[str]) -> bool:
    """Tell lines several of which stand twice among them: a half-title and the title page, which list nothing."""
    return sum(count > 1 for count in Counter(keys).values()) > 1


def _is_page_again(places: Sequence[int]) -> bool:
    """Tell lines that stand again right below each other, where no text parts them: a title page that comes twice.

    Each time it may come with something less, or in other lines.
    """
    once = sorted(set(places))
    tight = sum(below - above == 1 for above, below in pairwise(once))
    return tight * 4 >= (len(once) - 1) * 3


def _is_bare(index: int, could: Mapping[int, Candidate]) -> bool:
    """Tell a number alone: with no title behind it, it lists nothing, and heads what follows the list."""
    number = could[index].number if index in could else None
    return number is not None and not number.rest and not number.rank


def _begins_anew(index: int, could: Mapping[int, Candidate], places: Places) -> bool:
    """Tell a number one that is not the first of its style: the text begins behind its list, and counts from one."""
    number = could[index].number if index in could else None
    return number is not None and number.value == 1 and places.ones[number.style] < index


def without_first_head(run: list[int], could: Mapping[int, Candidate], entered: AbstractSet[int]) -> list[int]:
    """Leave out the head of the text below a list: what stands widely apart at its end, or right behind its pages."""
    first = -1 if run and run[0] - 1 in entered else 0
    for place in range(len(run) - 1, max(first, len(run) - HEAD - 1), -1):
        one = could.get(run[place])
        if one is None:
            break
        if one.wide:
            return run[:place]
    return run
