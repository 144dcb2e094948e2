"""Tell on which lines of a text places stand: many places cost one walk through the text, not one each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def lines_at(text: str, offsets: Iterable[int]) -> list[int]:
    """Give the line (from 1) of each offset; none of them may lie before the one that it follows."""
    lines = []
    counted, line = 0, 1
    for offset in offsets:
        # Counted on from the last one: to begin anew for each would take as long as text and places multiplied.
        line += text.count("\n", counted, offset)
        counted = offset
        lines.append(line)
    return lines
