"""Find styles of headings that stand beside each other rather than one below the other."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.found import Found

_MANY = 3
_NUMBERS = frozenset({"conventional", "roman", "arabic", "letter"})
_LOOKS = ("capitals:", "title:", "emphasised:")


# How the letters of styles without a word for a unit stand to each other, at one distance.
_ORDER = ("conventional", "capitals", "roman", "emphasised-capitals", "arabic", "letter", "title", "emphasised")
_CENTRED = 0.5
_UPPER = -1


def styles_of(found: Sequence[Found]) -> list[str]:
    """Give each heading the style by which it is levelled.

    Heads without a number are parted by their distance, where a text uses a wide one for chapters and a lesser one for
    sections. A unit that stands but once is no series: its look tells more. So does that of “Introduction” and its like
    where it stands nearer than chapters do.
    """
    plain = [one.candidate for one in found if one.candidate.number is None]
    parts = sum(one.wide for one in plain) >= _MANY and sum(one.far and not one.wide for one in plain) >= _MANY
    counts = Counter(one.candidate.style for one in found)
    out = []
    for one in found:
        style, number = one.candidate.style, one.candidate.number
        look = one.candidate.look.replace("far", "wide") if parts and one.candidate.wide else one.candidate.look
        single = style.startswith("unit:") and counts[style] == 1 and number is not None and number.rank > _MANY
        inner = style == "conventional" and parts and not one.candidate.wide
        out.append(look if single or inner or (number is None and style == one.candidate.look) else style)
    return out


def siblings(styles: Sequence[str], together: Sequence[bool]) -> dict[str, str]:
    """Give for each style that alternates with a more frequent one the name of that one.

    Heads without a number whose letters or distance vary are of one level, unless the rarer style stands right under
    the other, or several times in a row, as parts of one section do.
    """
    counts = Counter(style for style in styles if style.startswith(_LOOKS))
    follows = Counter(pairwise(styles))
    under = Counter(pair for pair, close in zip(pairwise(styles), together[1:], strict=True) if close)
    out: dict[str, str] = {}
    ranked = sorted(counts, key=lambda style: (-counts[style], style))
    for place, rare in enumerate(ranked):
        for often in ranked[:place]:
            if "wide" in rare + often and rare.replace("wide", "far") == often.replace("wide", "far"):
                continue
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
        and styles[index].endswith(("far", "wide"))
        and styles[index + 1] == styles[index].removesuffix("far").removesuffix("wide")
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


def place_of(style: str) -> float:
    """Give how high a style without a unit's word stands among its like, 0 for the highest: distance goes first."""
    letters, _, where = style.partition(":")
    if where == "upper":
        return _UPPER
    distance = 0 if "wide" in where else 1 if "far" in where else 2
    order = _ORDER.index(letters) if letters in _ORDER else len(_ORDER)
    if letters in _NUMBERS:
        distance = 1
    return distance * len(_ORDER) + order - (_CENTRED if "centred" in where else 0)
