"""Put back what a stand-in was written for, before a reader that would have misread it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes


def restored(blocks: Nodes, stand_in: str, *, sign: str) -> Nodes:
    """Give a tree with the sign itself wherever its stand-in is."""
    whole: Nodes = _restored(blocks, stand_in, sign)
    return whole


def _restored(part: Any, stand_in: str, sign: str) -> Any:
    if isinstance(part, str):
        return part.replace(stand_in, sign)
    if isinstance(part, list):
        return [_restored(one, stand_in, sign) for one in part]
    if isinstance(part, dict):
        return {key: _restored(value, stand_in, sign) for key, value in part.items()}
    return part
