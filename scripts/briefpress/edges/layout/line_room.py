"""Tells of each laid-out line how much room the first word of the next one would have left on it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes

if TYPE_CHECKING:
    from collections.abc import Iterator

_CAUTION = 1.25
"""A word is taken to be as wide as its share of the letters of its line, and this many times that."""


def spare_room(block: Any) -> dict[Any, float]:
    """Give the spare room (CSS px) of the lines that stand right in a box, but for those that end as told.

    The last line of a paragraph, one that ends in a forced break, and one before anything but a word have none.
    """
    lines = [child for child in block.children if isinstance(child, boxes.LineBox)]
    return {line: room for line, after in pairwise(lines) if (room := _room(block, line, after)) > 0}


def _room(block: Any, line: Any, after: Any) -> float:
    here, there = list(_leaves(line)), list(_leaves(after))
    if not here or not there or not all(isinstance(leaf, boxes.TextBox) for leaf in (*here[-1:], *there)):
        return 0.0
    if any(leaf.style["white_space"] != "normal" for leaf in (*here, *there)) or _is_forced(line):
        return 0.0
    edge = block.content_box_x()
    if block.style["direction"] == "rtl":
        room = min(leaf.position_x for leaf in here) - edge
    else:
        room = edge + block.width - max(leaf.position_x + leaf.width for leaf in here)
    text = "".join(leaf.text for leaf in there)
    word = text.split(" ")[0]
    width = sum(leaf.width for leaf in there)
    # A space of this line comes on top: the word is counted with one.
    share = width * (len(word) + 1) / (len(text) or 1)
    return float(room - _CAUTION * share)


def _leaves(box: Any) -> Iterator[Any]:
    """Give the boxes of a line that hold no others, in order; what is placed elsewhere is left out."""
    for child in box.children:
        if not child.is_in_normal_flow():
            continue
        if isinstance(child, (boxes.LineBox, boxes.InlineBox)):
            yield from _leaves(child)
        else:
            yield child


def _is_forced(box: Any) -> bool:
    """Tell whether a line has an element `br`."""
    return any(child.element_tag.startswith("br") or _is_forced(child) for child in getattr(box, "children", ()))
