"""Number the lines of a page: every fifth line of the text, from 1 on each page, notes and furniture not counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.layout import Zone

if TYPE_CHECKING:
    from briefpress.nouns.layout import LaidPage, Line

EVERY = 5
_SHARE = 0.5  # of the lower line's height: lines that overlap by more stand side by side, as cells of a table do


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number and the line it is set at: its upper edge and height, in CSS px."""

    number: int
    y: float
    height: float


def number_lines(page: LaidPage) -> tuple[Numbered, ...]:
    """Give every line of a page's text with its number; lines that stand side by side are one."""
    rows: list[Line] = []
    flow = [line for line in page.lines if line.zone is Zone.FLOW and line.text.strip()]
    for line in sorted(flow, key=lambda line: (line.y, line.left)):
        if rows and _beside(rows[-1], line):
            continue
        rows.append(line)
    return tuple(Numbered(number, line.y, line.height) for number, line in enumerate(rows, start=1))


def fifths(lines: tuple[Numbered, ...]) -> tuple[Numbered, ...]:
    """Give the lines whose number is printed."""
    return tuple(line for line in lines if line.number % EVERY == 0)


def _beside(above: Line, line: Line) -> bool:
    shared = min(above.y + above.height, line.y + line.height) - line.y
    return shared > _SHARE * min(above.height, line.height)
