"""Infer the levels of headings from their styles and the order in which they come."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.head_styles import LETTER, WIDTH, nearer_styles, places_of, rank_of, styles_of
from briefpress.verbs.plain.settling import DEEPEST, settled
from briefpress.verbs.plain.siblings import begun_anew, holders_of, siblings, unbroken, with_holders, with_upper

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from briefpress.verbs.plain.found import Found

FAR = 99
MANY = 3


@dataclass(slots=True)
class _Ladder:
    """The levels of the styles that were met, and the styles that hold the place that is read."""

    places: Mapping[str, float]
    nearer: frozenset[str]
    base: int = 1
    title: str = ""
    known: dict[str, int] = field(default_factory=dict)
    path: list[tuple[str, int]] = field(default_factory=list)

    def place(self, style: str) -> float:
        """Give how high a style without a unit's word stands; one that heads nothing here stands lowest."""
        return self.places.get(style, FAR)

    def below_wider(self, style: str, level: int) -> int:
        """Give a new style's level: no higher than below all that stand more widely apart than it does."""
        if style.startswith("unit:"):
            return level
        distance = self.place(style) // WIDTH
        looks = ((other, at) for other, at in self.known.items() if not other.startswith("unit:"))
        wider = [at for other, at in looks if self.place(other) // WIDTH < distance]
        return max([level, *(at + 1 for at in wider)])

    def stands_nearer(self, style: str, other: str, rank: int) -> bool:
        """Tell that the chapters of a style stand less widely apart than the heads without a number before them.

        Such heads hold them, whatever their words: the scenes of a play amid poems, the notes behind “Notes”.
        """
        apart = style in self.nearer and other not in self.nearer
        return apart and rank > MANY and not other.startswith("unit:")

    def step(self, style: str, level: int) -> int:
        """Stand at a heading of a level."""
        level = min(level, DEEPEST)
        self.path = [(other, at) for other, at in self.path if at < level]
        self.path.append((style, level))
        return level


def levels(found: Sequence[Found], together: Sequence[bool]) -> list[int]:
    """Give each heading its level, from 1 without gaps; `together` tells that no text parts it from the one before.

    A title holds all else. A style that was met keeps its level; a new one stands below the style that it follows,
    unless it is of a higher rank.
    """
    shown = styles_of(found)
    places = places_of(found, shown)
    same = siblings(shown, together, places)
    styles = with_upper([same.get(style, style) for style in shown], together)
    holders = holders_of(found, styles)
    styles = with_holders(found, styles, together, holders)
    places.update(places_of(found, styles))
    counts = Counter(styles)
    under = Counter(pair for pair, close in zip(pairwise(styles), together[1:], strict=True) if close)
    through = unbroken(found, styles)
    nearer = nearer_styles(found, styles)
    ladder = _Ladder(places, nearer)
    out: list[int] = []
    for index, (one, style) in enumerate(zip(found, styles, strict=True)):
        if style == "title":
            ladder = _Ladder(places, nearer, base=2, title=one.candidate.key)
            out.append(1)
        elif style == "conventional" or (one.candidate.key == ladder.title and counts[style] < MANY):
            look = same.get(one.candidate.look, one.candidate.look)
            out.append(_conventional_level(ladder, look, together=together[index]))
        elif style in ladder.known:
            out.append(ladder.step(style, ladder.known[style]))
        else:
            # Right under another head once is not under it always.
            above = styles[index - 1] if together[index] else ""
            close = above == "conventional" or (above != "" and under[above, style] * 2 >= counts[style])
            level = _new_level(one, style, ladder, holder=holders.get(style, ""), together=close)
            if style.startswith("unit:"):
                # Lines without a number that stood before the first unit say nothing of those within units.
                keep = ("unit:", "dotted:", "hash:", *holders.values(), *through)
                ladder.known = {other: at for other, at in ladder.known.items() if other.startswith(keep)}
            ladder.known[style] = level
            out.append(ladder.step(style, level))
    return _without_gaps(settled(styles, places, out, begun_anew(found, styles)))


def _conventional_level(ladder: _Ladder, look: str, *, together: bool) -> int:
    """Give the level of “Preface” and its like: that of chapters, but right under a part's head below that."""
    if ladder.path and together and ladder.path[-1][0].startswith("unit:"):
        level = ladder.path[-1][1] + 1
        ladder.known.setdefault(look, level)
        return ladder.step(look, level)
    return ladder.step("conventional", ladder.base)


def _new_level(one: Found, style: str, ladder: _Ladder, *, holder: str, together: bool) -> int:
    number = one.candidate.number
    if ladder.path and style.startswith("dotted:") and number is not None:
        return _dotted_level(number.depth, ladder.known, ladder.base)
    if ladder.path and style.startswith(("hash:", "under:")):
        return _marked_level(style, ladder.known, ladder.base)
    for other, level in reversed(ladder.path):
        nearer = ladder.stands_nearer(style, other, rank_of(style, one))
        if other == "conventional":
            # Units stand under it only where they begin right there, or are less far apart: “Notes”, “Note 1”.
            begins = style == LETTER or (style.startswith("unit:") and (together or nearer))
            return ladder.below_wider(style, level + begins)
        if nearer or other == holder or _holds(other, style, one, ladder, together=together):
            return level + 1
        if not _holds_surely(style, other, ladder):
            return ladder.below_wider(style, level)
    return ladder.base


def _dotted_level(depth: int, known: dict[str, int], base: int) -> int:
    """Give the level of 1.2.3 from that of 1.2, or of 1, if they were met."""
    for shallower in range(depth - 1, 0, -1):
        for style in (f"dotted:{shallower}", "arabic:titled", "arabic:capitals", "arabic:bare", "arabic:unpointed"):
            if style in known and (shallower == 1) != style.startswith("dotted"):
                return known[style] + depth - shallower
    return base + depth - 1


def _marked_level(style: str, known: dict[str, int], base: int) -> int:
    if style.startswith("hash:"):
        return int(style[5:])
    marks = [other for other in known if other.startswith("under:")]
    return known[marks[-1]] + 1 if marks else base


def _holds(upper: str, lower: str, one: Found, ladder: _Ladder, *, together: bool) -> bool:
    """Tell whether a style that was met holds a new one that follows it."""
    high, low = rank_of(upper), rank_of(lower, one)
    if high and low:
        return high < low
    if high:
        return True
    if low:
        # A word with a number heads more than a line without: unless the line stands right over it.
        return together
    return together or ladder.place(upper) < ladder.place(lower)


def _holds_surely(upper: str, lower: str, ladder: _Ladder) -> bool:
    """Tell whether the new style holds one that was met, so that the search goes on above it."""
    high, low = rank_of(upper), rank_of(lower)
    if high and low:
        return high < low
    return bool(high and not low) or (not low and ladder.place(upper) < ladder.place(lower))


def without(found: Mapping[int, int], gone: Collection[int]) -> dict[int, int]:
    """Give the levels of headings by place when some are taken away: where that leaves a gap it is closed."""
    kept = [index for index in found if index not in gone]
    return dict(zip(kept, _without_gaps([found[index] for index in kept]), strict=True))


def _without_gaps(found: Sequence[int]) -> list[int]:
    """Close gaps over the whole text, so that a series of heads keeps one level, and the first head is of level 1.

    A head may stand two levels below the one before it, where a series goes on after a part has ended.
    """
    ranks = {level: rank for rank, level in enumerate(sorted(set(found)), start=1)}
    return [ranks[level] for level in found]
