"""What became of a selector: an anchor in the reading text, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.nouns.reading import Span


@dataclass(frozen=True, slots=True)
class Anchor:
    """A resolved selector: the one place that it names."""

    span: Span


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A selector that several places answer to; nothing is chosen."""

    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Orphan:
    """A selector that no place answers to. `elsewhere` lists copies of its words in another context."""

    elsewhere: tuple[Span, ...] = ()


Resolution = Anchor | Ambiguous | Orphan
