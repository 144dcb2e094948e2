"""Tell heads that are a number alone, as “CHAPTER I”, and those below which a line dates the piece before its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.evidence import MANY, SHORT

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

# So many blank lines stand at most between such a head and the lines that are its own.
NEAR_BELOW = 2
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def is_bare(one: Candidate) -> bool:
    """Tell a head that is a number alone, with the word for what it counts perhaps."""
    number = one.number
    return number is not None and not number.rest and number.style != "conventional" and "\n" not in one.text


def dated_heads(seen: Evidence) -> frozenset[int]:
    """Find the bare heads with a line that has a year below them and a title in capitals below that, if they are many.

    So sermons and addresses are headed in a book: “IV.”, “Preached May 26, 1850.”, “THE TRINITY.”.
    """
    found = []
    for index, one in seen.could.items():
        day, title = seen.could.get(index + 1), seen.could.get(index + 2)
        if day is None or title is None or not (is_bare(one) and seen.marked(index)):
            continue
        near = max(seen.chunks[at].before for at in (index + 1, index + 2)) <= NEAR_BELOW
        year = _YEAR.search(day.text)
        dated = year is not None and (any(map(str.islower, day.text)) or day.key == year.group())
        # What is longer is a summary.
        if near and dated and title.capitals and title.number is None and title.size <= SHORT:
            found.append(index)
    return frozenset(found if len(found) >= MANY else ())
