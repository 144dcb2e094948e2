"""How the styles of a text stand to each other, before its headings are read one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.verbs.plain.levels.surroundings import Surroundings

_FAR = 99


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the whole text tells of its styles before it is read head by head.

    `places` are those of head_styles, `nearer` the styles that do not stand widely apart, `holders` give for a series
    the style that holds it, `direct` those that mostly begin right below their holders, `depths` how deep the contents
    list a style.
    """

    places: Mapping[str, float]
    nearer: frozenset[str]
    holders: Mapping[str, str]
    direct: frozenset[str]
    around: Surroundings
    depths: Mapping[str, int]

    def place(self, style: str) -> float:
        """Give how high a style without a unit's word stands; one that heads nothing here stands lowest."""
        return self.places.get(style, _FAR)

    def holder(self, style: str) -> str:
        """Give the style that holds a series, by its runs or because it counts within one piece of many."""
        return self.holders.get(style, self.around.pieces.get(style, ""))
