"""The ladder of headings while a text is read: which styles were met, at what levels, and which hold the place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.unit_words import APPENDED
from briefpress.verbs.plain.levels.head_styles import ALONE, DEEPEST, HALF_TITLE, LETTER, WIDTH, rank_of

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.found import Found
    from briefpress.verbs.plain.levels.standing import Standing

# The rank of acts and titles: chapters and what is below them come after it.
_ACTS = 3
_CHAPTERS = 4


@dataclass(slots=True)
class Ladder:
    """The levels of the styles that were met, and the styles that hold the place that is read."""

    standing: Standing
    base: int = 1
    known: dict[str, int] = field(default_factory=dict)
    path: list[tuple[str, int]] = field(default_factory=list)
    in_units: bool = False

    def step(self, style: str, level: int) -> int:
        """Stand at a heading of a level."""
        level = min(level, DEEPEST)
        self.path = [(other, at) for other, at in self.path if at < level]
        self.path.append((style, level))
        return level

    def meet(self, style: str, level: int) -> int:
        """Stand at the first heading of a style."""
        self.known[style] = level
        return self.step(style, level)

    def enter_units(self) -> None:
        """Forget lines without a number that stood before the first units: they say nothing of those within them."""
        if not self.in_units:
            self.in_units = True
            holding = (*self.standing.holders.values(), *self.standing.around.pieces.values())
            keep = ("unit:", "dotted:", "hash:", *holding)
            self.known = {other: at for other, at in self.known.items() if other.startswith(keep)}

    def conventional(self, look: str, *, together: bool) -> int:
        """Give the level of “Preface” and its like: that of chapters, but right under a part's head below that."""
        if self.path and together and self.path[-1][0].startswith("unit:"):
            level = self.path[-1][1] + 1
            self.known.setdefault(look, level)
            return self.step(look, level)
        return self.step("conventional", self.base)

    def half_title(self) -> int:
        """Give the level of the title where it stands again, over the text: that of chapters, and it holds none."""
        self.path = []
        return self.step(HALF_TITLE, self.base)

    def level_of(self, one: Found, style: str, *, index: int, together: bool, over: int) -> int:
        """Give the level of a style that is met for the first time, at the heading with this index.

        `together` tells that it stands right under the head before it, here and most times; `over` is the rank of the
        unit that stands right under it, 0 if there is none.
        """
        told = self._told(one, style, index=index, together=together)
        if told:
            return told
        holder = self.standing.holder(style)
        held = next((level for other, level in reversed(self.path) if other == holder), 0)
        if held and style in self.standing.direct:
            return held + 1
        for other, level in reversed(self.path):
            nearer = self._stands_nearer(style, other, rank_of(style, one))
            if other in {"conventional", HALF_TITLE}:
                # Units stand under it only where they begin right there, or are less far apart: “Notes”, “Note 1”.
                begins = style == LETTER or (style.startswith("unit:") and (together or nearer))
                # Behind chapters a number one begins what “Bibliography” holds.
                begins |= self.in_units and style.startswith(ALONE) and _is_first(one)
                return self._below_wider(style, level + (begins and other != HALF_TITLE))
            # What stands right over a book is no section of the chapter before it.
            above = 0 < over <= rank_of(other) and not rank_of(style)
            if not above and (nearer or other == holder or self._holds(other, style, one, together=together)):
                return level + 1
            if not above and not self._holds_surely(style, other):
                return self._below_wider(style, level)
        return self.base

    def _told(self, one: Found, style: str, *, index: int, together: bool) -> int:
        """Give the level that a style has by its own marks, by what holds it or by its place; 0 if none tells."""
        number = one.candidate.number
        if self.path and style.startswith("dotted:") and number is not None:
            return self._dotted(number.depth)
        if self.path and style.startswith(("hash:", "under:")):
            return self._marked(style)
        around = self.standing.around
        # Behind the last unit: a publisher's notices are no sections of its last chapter.
        behind = style in around.outside and index > around.end and not together
        return self.base if behind else 0

    def _dotted(self, depth: int) -> int:
        """Give the level of 1.2.3 from that of 1.2, or of 1, if they were met."""
        for shallower in range(depth - 1, 0, -1):
            for style in (f"dotted:{shallower}", "arabic:titled", "arabic:capitals", "arabic:bare", "arabic:unpointed"):
                if style in self.known and (shallower == 1) != style.startswith("dotted"):
                    return self.known[style] + depth - shallower
        return self.base + depth - 1

    def _marked(self, style: str) -> int:
        if style.startswith("hash:"):
            return int(style[5:])
        marks = [other for other in self.known if other.startswith("under:")]
        return self.known[marks[-1]] + 1 if marks else self.base

    def _below_wider(self, style: str, level: int) -> int:
        """Give a new style's level: no higher than below all that stand more widely apart than it does."""
        if style.startswith("unit:"):
            return level
        place = self.standing.place
        distance = place(style) // WIDTH
        looks = ((other, at) for other, at in self.known.items() if not other.startswith("unit:"))
        wider = [at for other, at in looks if place(other) // WIDTH < distance]
        return max([level, *(at + 1 for at in wider)])

    def _stands_nearer(self, style: str, other: str, rank: int) -> bool:
        """Tell that the chapters of a style stand less widely apart than the heads without a number before them.

        Such heads hold them, whatever their words: the scenes of a play amid poems, the notes behind “Notes”.
        """
        apart = style in self.standing.nearer and other not in self.standing.nearer
        return apart and rank > _ACTS and not other.startswith("unit:")

    def _holds(self, upper: str, lower: str, one: Found, *, together: bool) -> bool:
        """Tell whether a style that was met holds a new one that follows it."""
        high, low = rank_of(upper), rank_of(lower, one)
        if high and low:
            # An appendix is none of a chapter's sections: it stands where chapters do.
            return high < (_CHAPTERS if lower.removeprefix("unit:") in APPENDED else low)
        if high:
            return True
        if low:
            # A word with a number heads more than a line without: unless the line stands right over it.
            return together
        beside = upper in self.standing.around.beside.get(lower, ())
        return together or (not beside and self.standing.place(upper) < self.standing.place(lower))

    def _holds_surely(self, upper: str, lower: str) -> bool:
        """Tell whether the new style holds one that was met, so that the search goes on above it."""
        high, low = rank_of(upper), rank_of(lower)
        if high and low:
            return high < low
        return bool(high and not low) or (not low and self.standing.place(upper) < self.standing.place(lower))


def _is_first(one: Found) -> bool:
    number = one.candidate.number
    return number is not None and number.value == 1
