"""Find styles of headings that stand beside each other rather than one below the other."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.found import Found

_MANY = 3
_LOOKS = ("capitals:", "title:", "emphasised:")


# How styles without a word for a unit stand to each other: those above hold those below.
_ORDER = (
    "conventional",
    "capitals:upper",
    "capitals:centredfar",
    "capitals:far",
    "roman",
    "capitals",
    "emphasised-capitals",
    "arabic",
    "letter",
    "title",
    "emphasised",
)


def siblings(found: Sequence[Found], together: Sequence[bool]) -> dict[str, str]:
    """Give for each style that alternates with a more frequent one the name of that one.

    Heads without a number whose letters or distance vary are of one level, unless the rarer style stands right under
    the other, or several times in a row, as parts of one section do.
    """
    styles = [one.candidate.style for one in found]
    counts = Counter(style for style in styles if style.startswith(_LOOKS))
    follows = Counter(pairwise(styles))
    under = Counter(pair for pair, close in zip(pairwise(styles), together[1:], strict=True) if close)
    out: dict[str, str] = {}
    ranked = sorted(counts, key=lambda style: (-counts[style], style))
    for place, rare in enumerate(ranked):
        for often in ranked[:place]:
            met = follows[often, rare]
            close = under[often, rare] + under[rare, often]
            # A style that stands over several of a lower one holds them.
            holds = place_of(rare) < place_of(often) and follows[often, often] * 3 > counts[often]
            if met and not holds and close * 4 <= met and follows[rare, rare] * 3 <= counts[rare]:
                out[rare] = out.get(often, often)
                break
    return out


def with_upper(styles: Sequence[str], together: Sequence[bool]) -> list[str]:
    """Part a style of which some heads have another of the same letters right under them: those stand higher."""
    out = list(styles)
    pairs = [
        index
        for index in range(len(styles) - 1)
        if together[index + 1]
        and styles[index].startswith(_LOOKS)
        and styles[index].endswith("far")
        and styles[index + 1] == styles[index].removesuffix("far")
    ]
    for index in pairs if len(pairs) >= _MANY else []:
        out[index] = f"{styles[index].split(':')[0]}:upper"
        out[index + 1] = styles[index]
    return out


def holders_of(found: Sequence[Found], styles: Sequence[str]) -> dict[str, str]:
    """Give for each style of units that begins anew the style of the heads between its runs: they hold the runs.

    The acts of several plays stand under the plays' titles, though these have no number.
    """
    told: dict[str, Counter[str]] = {}
    last: dict[str, tuple[int, int]] = {}
    for index, one in enumerate(found):
        number = one.candidate.number
        if number is None or not styles[index].startswith("unit:") or not number.value:
            continue
        before = last.get(styles[index])
        if before is not None and number.value <= before[0]:
            between = [style for style in styles[before[1] + 1 : index] if style.startswith(_LOOKS)]
            told.setdefault(styles[index], Counter()).update(between[:1])
        last[styles[index]] = (number.value, index)
    return {style: counts.most_common(1)[0][0] for style, counts in told.items() if counts}


def place_of(style: str) -> int:
    """Give how high a style without a unit's word stands among its like, 0 for the highest."""
    for index, name in enumerate(_ORDER):
        if style.startswith(name):
            return index
    return len(_ORDER)
