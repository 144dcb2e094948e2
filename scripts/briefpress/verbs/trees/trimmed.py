"""Take the spaces and breaks off the ends of inlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.tree import LEAF_TEXT

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes


def trimmed(inlines: Nodes) -> Nodes:
    """Give inlines from the first to the last that is no space and no break; nothing if there is none."""
    shown = [at for at, one in enumerate(inlines) if one["t"] not in LEAF_TEXT]
    return inlines[shown[0] : shown[-1] + 1] if shown else []
