"""What a review copy sets in its margin: annotations, where they hang, and where they are placed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """One paragraph of a margin note: what it is (text, old, new, because, answer, reply, decision), and its words."""

    role: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginNote:
    """An annotation as reviewers see it; `number` is 0 if it has no place in the text."""

    number: int
    ident: str
    kind: str
    by: str
    state: str
    quote: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """A margin note with the place it hangs from and its size, in CSS px.

    `page` is an index, `y` the top of the line of its number; `lines` are the heights of its lines, the head first,
    `frame` what its padding and rules add to them.
    """

    number: int
    page: int
    y: float
    lines: tuple[float, ...]
    frame: float

    @property
    def height(self) -> float:
        """Give the height of the whole box."""
        return sum(self.lines) + self.frame


@dataclass(frozen=True, slots=True)
class Column:
    """The margin of one page: its upper and its lower edge, in CSS px."""

    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A margin note, or a part of one, on a page: the lines from `first` up to `end`, the head not counted.

    `leaf` is 0 on the page itself, else it counts the leaves put in behind it, which have two columns.
    `carried` says that its number stands elsewhere.
    """

    number: int
    page: int
    leaf: int
    column: int
    y: float
    height: float
    first: int
    end: int
    carried: bool
