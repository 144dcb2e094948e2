"""What a timeline shows: marks with a number, a date and a few words, in given colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.nouns.edtf import Edtf


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An event on a timeline: its number in the chronology, its date, and what its label says."""

    number: int
    date: Edtf
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of a timeline, all of them solid: an accessible PDF holds no transparency.

    `accent` is for dots, intervals and numbers, `soft` for what is inexact, `tint` and `paper` take turns
    behind the periods on the axis, `hairline` is for leaders and ticks, `ink` and `quiet` for words.
    """

    ink: str = "#1c1f24"
    quiet: str = "#5a6068"
    accent: str = "#0f4c5c"
    soft: str = "#a9c6cd"
    tint: str = "#e3ecee"
    paper: str = "#ffffff"
    hairline: str = "#9aa8ad"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that text takes up, in points."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Tell whether two rectangles have an area in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )
