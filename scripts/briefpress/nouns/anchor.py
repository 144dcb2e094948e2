"""What became of a selector: an anchor in the reading text, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.nouns.reading import Span


@dataclass(frozen=True, slots=True)
class Guess:
    """A place that comes nearest to a quotation, and how near: 1 is the same words, 0 has nothing of them."""

    span: Span
    similarity: float


@dataclass(frozen=True, slots=True)
class Anchor:
    """A resolved selector: the one place that has its words."""

    span: Span


@dataclass(frozen=True, slots=True)
class Drifted:
    """A selector whose words have changed: the one place that they became, and what they were and are.

    With `similarity` 1 the words are the same and only what stands around them has changed.
    """

    span: Span
    similarity: float
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A selector that several places answer to; nothing is chosen.

    `best` is the place that a reader would try first. `similarity` is 1 if the places have the very words.
    """

    places: tuple[Span, ...]
    similarity: float = 1.0
    best: Guess | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Orphan:
    """A selector that no place answers to.

    `elsewhere` lists copies of its words in another context; `best` is what comes nearest, however far.
    """

    elsewhere: tuple[Span, ...] = ()
    best: Guess | None = field(default=None, compare=False)


Resolution = Anchor | Drifted | Ambiguous | Orphan
