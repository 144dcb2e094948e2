"""Tell lines that look like heads but belong to what stands beside them: a table, a picture, an address, a head."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.counting_nothing import lists_parts
from briefpress.verbs.plain.heads.heads_something import NEAR
from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.wording import is_byline

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

_SMALL = re.compile(r"[^\w\s]*[a-zà-öø-ÿα-ωа-я]")


def belongs(one: Candidate, seen: Evidence) -> bool:
    """Tell whether a candidate is part of something else."""
    return (
        _goes_on_behind_picture(one.index, seen)
        or _ends_part(one.index, seen)
        or _names_grid(one, seen)
        or _is_maker(one, seen)
        or (one.number is not None and lists_parts(one.text))
    )


def _is_maker(one: Candidate, seen: Evidence) -> bool:
    """Tell the name below “by” alone on its line, wherever a title page stands."""
    above = seen.chunks[one.index - 1].text.strip(EMPHASIS) if one.index else ""
    return one.number is None and len(above.split()) == 1 and is_byline(above)


def _goes_on_behind_picture(index: int, seen: Evidence) -> bool:
    """Tell the first line of a paragraph into which a picture was set: behind it the sentence goes on small."""
    below = index + 1
    while below < len(seen.chunks) and below in seen.taken and seen.chunks[below].text[0] == "[":
        below += 1
    return index + 1 < below < len(seen.chunks) and _SMALL.match(seen.chunks[below].text) is not None


def _names_grid(one: Candidate, seen: Evidence) -> bool:
    """Tell a line right over a table, not so far off as a chapter: it says what the table shows."""
    return one.number is None and not one.wide and one.index + 1 in seen.grids


def _ends_part(index: int, seen: Evidence) -> bool:
    """Tell a line no further off than a paragraph, behind which a part begins widely apart: part of an address."""
    for at in range(index, min(len(seen.chunks) - 1, index + NEAR)):
        below = seen.could.get(at + 1)
        if seen.chunks[at].before > seen.habits.gap or below is None:
            return False
        if below.wide and seen.marked(at + 1):
            return True
    return False
