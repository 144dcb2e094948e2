"""Put back what a stand-in was written for, before a reader that would have misread it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes


# Characters that no text has (Unicode 16, 23.5), in UTF-8, where a plane of them begins.
_PRIVATE = b"\xee"


def has_stand_ins(written: bytes) -> bool:
    """Tell whether a text in UTF-8 may hold stand-ins: to walk a tree for signs it does not have takes its time."""
    return _PRIVATE in written


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
