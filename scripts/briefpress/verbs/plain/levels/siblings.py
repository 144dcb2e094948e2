"""Find styles of headings that stand beside each other rather than one below the other."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.levels.head_styles import AUTHOR, LOOKS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MANY = 3


def siblings(
    styles: Sequence[str],
    together: Sequence[bool],
    places: Mapping[str, float],
    depths: Mapping[str, int],
    held: Mapping[str, str],
) -> dict[str, str]:
    """Give for each style that alternates with a more frequent one the name of that one.

    Heads without a number whose letters or distance vary are of one level, unless the rarer style stands right under
    the other, or several times in a row, as parts of one section do, or the contents list the two at several `depths`.
    Two that differ by a wide distance alone are of one level only where the contents list both at one depth, or the
    chapters begin with the nearer ones: what holds these would stand before them. No style is beside the one that it
    is `held` by.
    """
    counts = Counter(style for style in styles if style.startswith(LOOKS) and not style.endswith(AUTHOR))
    follows = Counter(pairwise(styles))
    under = Counter(pair for pair, close in zip(pairwise(styles), together[1:], strict=True) if close)
    out: dict[str, str] = {}
    ranked = sorted(counts, key=lambda style: (-counts[style], style))
    for place, rare in enumerate(ranked):
        for often in ranked[:place]:
            if held.get(rare) == often or held.get(often) == rare:
                continue
            if "wide" in rare + often and _nearer(rare) == _nearer(often):
                wide, near = sorted((rare, often), key=lambda style: "wide" not in style)
                listed = rare in depths and depths[rare] == depths.get(often)
                if listed or _begin_near(styles, together, wide, near):
                    out[rare] = out.get(often, often)
                    break
                continue
            if rare in depths and often in depths and depths[rare] != depths[often]:
                continue
            met = follows[often, rare]
            close = under[often, rare] + under[rare, often]
            # A style that stands over several of a lower one holds them.
            holds = places[rare] < places[often] and follows[often, often] * 3 > counts[often]
            if met and not holds and close * 4 <= met and follows[rare, rare] * 3 <= counts[rare]:
                out[rare] = out.get(often, often)
                break
    return out


def _nearer(style: str) -> str:
    """Give what a style is without the wide distance, and without the depth at which the contents list it."""
    return style.partition("@")[0].replace("wide", "far")


def _begin_near(styles: Sequence[str], together: Sequence[bool], wide: str, near: str) -> bool:
    """Tell whether most units begin with a head of the nearer of two styles, and those of the wide stand among them.

    What stands before the first unit, or right over one, is another matter.
    """
    units = [index for index, style in enumerate(styles) if style.startswith("unit:")]
    below = [styles[index + 1] for index in units if index + 1 < len(styles)]
    begins = below.count(near) >= _MANY and below.count(near) > below.count(wide) * 2
    at = [index for index, style in enumerate(styles) if style == wide]
    among = [index for index in at if begins and index > units[0] and not any(together[index + 1 : index + 2])]
    return begins and len(among) * 5 >= len(at) * 4


def with_upper(styles: Sequence[str], together: Sequence[bool]) -> list[str]:
    """Part a style of which some heads have another of the same letters right under them: those stand higher."""
    out = list(styles)
    pairs = [
        index
        for index in range(len(styles) - 1)
        if together[index + 1]
        and styles[index].startswith(LOOKS)
        and styles[index].endswith("far")
        and styles[index + 1] == styles[index].removesuffix("far")
    ]
    for index in pairs if len(pairs) >= _MANY else []:
        out[index] = f"{styles[index].split(':')[0]}:upper"
        out[index + 1] = styles[index]
    return out
