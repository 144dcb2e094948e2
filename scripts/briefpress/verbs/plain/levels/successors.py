"""Find units that go on where others end, as amendments do behind articles: both hold the same sections."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefpress.verbs.plain.levels.head_styles import rank_of
from briefpress.verbs.plain.levels.holders import begun_anew, runs_below

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.heads.found import Found

_MANY = 3


def successors(found: Sequence[Found], styles: Sequence[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Give for units of one rank the first of them, and for each series that begins anew below all of these the same.

    No one of them holds each run of the series: a constitution has sections in its articles and in its amendments.
    """
    anew = begun_anew(found, styles)
    counts = Counter(style for style in styles if style.startswith("unit:"))
    ranks = {style: rank_of(style, one) for one, style in zip(found, styles, strict=True) if style in counts}
    first: dict[str, str] = {}
    holders: dict[str, str] = {}
    for rank in sorted(set(ranks.values())):
        group = [style for style in counts if ranks[style] == rank and counts[style] > 1 and style not in anew]
        if len(group) < 2:
            continue
        for lower in (style for style in counts if style in anew and style not in group):
            starts, breaks = runs_below(found, styles, group, lower)
            # A number may be lost, or a section may not be read as one.
            if starts >= _MANY and breaks * 5 <= starts:
                holders[lower] = group[0]
                first.update(dict.fromkeys(group, group[0]))
    return first, holders
