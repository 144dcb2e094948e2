"""A tree in which what pandoc passed on raw is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.nouns.read_text import SetAside
    from briefpress.nouns.tree import Nodes


@dataclass(frozen=True, slots=True)
class ReadRaw:
    """A tree in which what was raw is read, and what was set aside of it."""

    blocks: Nodes
    set_aside: tuple[SetAside, ...]
