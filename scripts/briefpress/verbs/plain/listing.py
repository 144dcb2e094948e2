"""A list as it was found: its entries with their lines, and lists within them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.verbs.plain.labels import Label
    from briefpress.verbs.plain.lines import Line


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: its lines, how many letters of the first its sign or label takes, and the list within it, if any."""

    lines: tuple[Line, ...]
    mark: int
    below: Listing | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; `label` is the label of its first entry, or nothing if all begin with one sign."""

    label: Label | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A list over one or several chunks, from `first` to `last`, and the sign or label that it begins with."""

    first: int
    last: int
    sign: str
    listing: Listing
