"""Settle the levels of styles over a whole text, once the order of its headings has given each a first one."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.levels.head_styles import DEEPEST, LOOKS, rank_of
from briefpress.verbs.plain.levels.mostly_below import mostly_below

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from briefpress.verbs.plain.levels.standing import Standing

_MANY = 3


def settled(styles: Sequence[str], standing: Standing, found: Sequence[int], anew: Collection[str]) -> list[int]:
    """Give each style one level, below what holds it; lower what comes in rows below others, raise what is too deep.

    `anew` are the series that begin anew in the text: within what, their words do not tell (the parts of a section).
    """
    first = _below_holders(styles, _as_most(styles, found), standing.holders)
    lowered = _lowered(styles, standing, first, anew)
    raised = _raised(styles, _as_listed(styles, lowered, standing.depths))
    # The parts of one piece go where the pieces went.
    level = dict(zip(styles, raised, strict=True))
    pieces = ((lower, upper) for lower, upper in standing.around.pieces.items() if lower not in standing.holders)
    parts = {lower: level[upper] + 1 for lower, upper in pieces if upper in level}
    return [min(parts.get(style, now), DEEPEST) for style, now in zip(styles, raised, strict=True)]


def _as_listed(styles: Sequence[str], found: Sequence[int], depths: Mapping[str, int]) -> list[int]:
    """Put styles below those that the contents list less deep, where they stand beside or above them."""
    out = list(found)
    level = dict(zip(styles, found, strict=True))
    for upper, lower in combinations(sorted(depths, key=lambda style: (depths[style], style)), 2):
        at = level[upper]
        if depths[upper] < depths[lower] and level[lower] <= at:
            # What stands deeper than the upper one goes down with it.
            below = min(at + 1, DEEPEST)
            level = {style: min(old + (old > at), DEEPEST) for style, old in level.items()} | {lower: below}
            down = (min(old + (old > at), DEEPEST) for old in out)
            out = [below if style == lower else old for old, style in zip(down, styles, strict=True)]
    return out


def _below_holders(styles: Sequence[str], found: Sequence[int], holders: Mapping[str, str]) -> list[int]:
    """Put a series below the heads that hold its runs, though its first heads stood before the first of these.

    The heads that hold it take its place, and what stands below it goes down with it.
    """
    out = list(found)
    level = dict(zip(styles, found, strict=True))
    counts = Counter(styles)
    first = {style: index for index, style in reversed(list(enumerate(styles)))}
    behind = Counter(style for index, style in enumerate(styles) if first.get(holders.get(style, ""), index) < index)
    for style, upper in sorted(holders.items(), key=lambda held: len(_above(held[0], holders))):
        at = level.get(style, DEEPEST)
        # A magazine has two chapters of one novel among its pieces.
        enough = counts[style] >= _MANY or counts[upper] > counts[style] * 2
        held = enough and behind[style] * 2 >= counts[style]
        if held and upper in level and at <= level[upper]:
            # What holds the upper one stays above it.
            place = max(at, level.get(holders.get(upper, ""), 0) + 1)
            deeper = {other for other in mostly_below(styles, out, style) if level[other] > at}
            down = deeper.difference(_above(style, holders)) | {style}
            go = place + 1 - at
            level = {other: min(now + go * (other in down), DEEPEST) for other, now in level.items()} | {upper: place}
            out = [now if other == "conventional" else level[other] for now, other in zip(out, styles, strict=True)]
    return out


def _above(style: str, holders: Mapping[str, str]) -> list[str]:
    """Give the styles that hold a style, the nearest first."""
    above: list[str] = []
    while style in holders and holders[style] not in above:
        style = holders[style]
        above.append(style)
    return above


def _as_most(styles: Sequence[str], found: Sequence[int]) -> list[int]:
    """Give each style the one level that most of its heads have: the higher one where two are about as frequent.

    Heads that look alike are of one rank throughout a text, wherever the first of them stood.
    """
    usual = {
        style: min(level for level, often in told.items() if often * 5 >= max(told.values()) * 4)
        for style, told in _told(styles, found).items()
        if style != "conventional"
    }
    return [usual.get(style, level) for style, level in zip(styles, found, strict=True)]


def _told(styles: Sequence[str], found: Sequence[int]) -> dict[str, Counter[int]]:
    """Count for each style the levels of its heads."""
    out: dict[str, Counter[int]] = {}
    for style, level in zip(styles, found, strict=True):
        out.setdefault(style, Counter())[level] += 1
    return out


def _raised(styles: Sequence[str], found: Sequence[int]) -> list[int]:
    """Raise a style that stands two levels or more below its parents, most of the times: it was met first elsewhere."""
    out = list(found)
    # Units have ranks of their own; other styles are few, whatever the text.
    counts = Counter(style for style in styles if not style.startswith("unit:"))
    for level in range(max(out, default=1), 2, -1):
        here = {style for style, at in zip(styles, out, strict=True) if at == level}
        for style in sorted(style for style in here if counts[style] >= _MANY):
            steps = Counter(_steps(styles, out, style))
            step, often = steps.most_common(1)[0] if steps else (1, 0)
            if step > 1 and often * 3 >= steps.total() * 2:
                out = [now - step + 1 if other == style else now for now, other in zip(out, styles, strict=True)]
    return out


def _steps(styles: Sequence[str], found: Sequence[int], style: str) -> Iterator[int]:
    """Give for each heading of a style how far it stands below the heading that holds it."""
    path: list[int] = []
    for other, level in zip(styles, found, strict=True):
        while path and path[-1] >= level:
            path.pop()
        if other == style and path:
            yield level - path[-1]
        path.append(level)


def _lowered(styles: Sequence[str], standing: Standing, found: Sequence[int], anew: Collection[str]) -> list[int]:
    """Lower a style that was met first beside one that stands higher, or above it, where it comes in rows below it.

    What the upper one is held by stays above both.
    """
    places = standing.places
    counts, follows = Counter(styles), Counter(pairwise(styles))
    level = {style: told.most_common(1)[0][0] for style, told in _told(styles, found).items()}
    out = list(found)
    for (upper, lower), met in sorted(follows.items()):
        beside = upper != "conventional" and upper in places and lower in places and level[upper] >= level[lower]
        # What holds the runs of a series is not below it.
        beside = beside and lower not in _above(upper, standing.holders)
        apart = lower.startswith(LOOKS) and places[upper] < places[lower]
        higher = beside and (apart or (upper not in anew and 0 < rank_of(upper) < rank_of(lower)))
        runs = counts[upper] - follows[upper, upper]
        often = met * 2 >= runs >= _MANY and follows[lower, lower] * 3 > counts[lower]
        if higher and often and level[standing.holders.get(upper, upper)] < level[upper]:
            level[lower] = min(level[upper] + 1, DEEPEST)
            out = [level[lower] if style == lower else now for now, style in zip(out, styles, strict=True)]
        elif higher and often:
            at = level[lower]
            # The upper may have been met lower down: both stand from the lower's place on.
            out = [at if style == upper else now for now, style in zip(out, styles, strict=True)]
            level[upper] = at
            down = mostly_below(styles, out, lower) | {lower}
            out = [min(now + (style in down), DEEPEST) for now, style in zip(out, styles, strict=True)]
            level = {style: now + (style in down) for style, now in level.items()}
    return out
