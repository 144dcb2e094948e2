"""Tell heads of one word that comes again and again, whose title stands below: “Âventiure”, “von Sîvride.”."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import FAR
from briefpress.verbs.plain.heads.below_units import says_when

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.evidence import Evidence

_MANY = 4
_LINES = 3
_LETTERS = 160


def recurring_titles(seen: Evidence) -> frozenset[int]:
    """Give the heads without numbers that stand as chapters do and have their title in the chunk below them.

    The words come again, and below all but a few stands one chunk nearer to the head than to the text.
    """
    groups: dict[str, list[int]] = defaultdict(list)
    for index, one in seen.could.items():
        if one.number is None and one.wide:
            groups[one.key].append(index)
    out: set[int] = set()
    for heads in groups.values():
        titled = [index for index in heads if _has_title(seen, index)]
        if len(titled) >= _MANY and len(titled) * 5 >= len(heads) * 4:
            out.update(titled)
    return frozenset(out)


def _has_title(seen: Evidence, index: int) -> bool:
    if index + 1 >= len(seen.chunks) or index + 1 in seen.taken:
        return False
    below, other = seen.chunks[index + 1], seen.could.get(index + 1)
    if (other is not None and (other.capitals or other.number is not None)) or says_when(below.text):
        # A head of its own, or a numbered one; the place and the day below the name of a ship.
        return False
    near = 0 < below.before < below.after < FAR
    return near and len(below.lines) <= _LINES and len(below.text) <= _LETTERS and below.mend is None
