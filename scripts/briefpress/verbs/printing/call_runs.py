"""Mark the calls at which a long run of calls may go on in the next line: no line has room for fifty of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

MAY_TURN = "turn"
"""The class of a call before which a line may be broken."""

# A line is never broken before a call, nor within fewer of them than this.
_EVERY = 8


def mark_call_runs(tree: etree._Element) -> None:
    """Mark in place each eighth of the calls that stand one behind the other."""
    behind = 0
    for call in tree.iter("sup"):
        kinds = (call.get("class") or "").split()
        if "call" not in kinds:
            continue
        behind = behind + 1 if "next" in kinds else 0
        if behind and behind % _EVERY == 0 and MAY_TURN not in kinds:
            call.set("class", " ".join([*kinds, MAY_TURN]))
