"""Lower the headings without a number that stand between a number and the next: they are parts of what it counts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefpress.verbs.plain.levels.head_styles import DEEPEST, LOOKS, SERIES
from briefpress.verbs.plain.levels.mostly_below import mostly_below

if TYPE_CHECKING:
    from collections.abc import Sequence

_MANY = 3
_DOTTED = "dotted:"
# A report on some of the articles of a law passes over others.
_PASSED = 3


def between_counts(
    styles: Sequence[str], found: Sequence[int], values: Sequence[int], together: Sequence[bool]
) -> list[int]:
    """Lower styles of heads without a number most of which stand between 1.2 and 1.3 or 2, or between two chapters.

    They stand below what they would end; what stands right over the next one does not. `values` are the numbers of the
    headings, 0 for none; `together` tells that no text parts a heading from the one before.
    """
    over: dict[str, Counter[int]] = {}
    counts = Counter(styles)
    above = -1
    between: list[int] = []
    for index, style in enumerate(styles):
        if style.startswith(LOOKS):
            between.append(index)
            continue
        if above >= 0 and _counts_on(styles, values, above, index):
            while between and together[between[-1] + 1]:
                between.pop()
            for head in between:
                over.setdefault(styles[head], Counter())[found[above]] += 1
        above, between = index, []
    out = list(found)
    for style, told in over.items():
        below_most = min(told.most_common(1)[0][0] + 1, DEEPEST)
        now = dict(zip(styles, out, strict=True))
        down = below_most - now[style]
        if counts[style] >= _MANY and told.total() * 3 >= counts[style] * 2 and down > 0:
            lower = {other for other in mostly_below(styles, out, style) if not other.startswith("unit:")} | {style}
            out = [
                min(level + down, DEEPEST) if other in lower else level
                for level, other in zip(out, styles, strict=True)
            ]
    return out


def _counts_on(styles: Sequence[str], values: Sequence[int], above: int, index: int) -> bool:
    """Tell whether nothing ends between two heads: the number of the second follows that of the first."""
    if styles[above].startswith(_DOTTED):
        return styles[index].startswith((_DOTTED, *SERIES))
    if styles[above] != styles[index] or not styles[above].startswith(SERIES):
        return False
    step = values[index] - values[above]
    # “CHAPTER V. PART II” goes on with the fifth.
    goes_on = not step and values[index] > 1
    return goes_on or 0 < step <= (_PASSED if styles[above].startswith("unit:") else 1)
