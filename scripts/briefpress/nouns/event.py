"""The event: a dated statement of the chronology."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.nouns.edtf import Edtf
    from briefpress.nouns.finding import Place
    from briefpress.nouns.tree import Nodes


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A dated statement; `target` is the id of the passage it is anchored to, empty if it has none.

    `period` is the name of its era as its editor wrote it, empty if left to its date.
    """

    id: str
    date: Edtf
    text: Nodes
    place: Place
    sources: Nodes = field(default_factory=list)
    period: str = ""
    target: str = ""
