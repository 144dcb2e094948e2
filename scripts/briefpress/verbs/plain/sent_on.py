"""Take the signs from a text that was sent on as a whole, with “>” before each of its lines: it is no quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.lines import Line

_SIGN = ">"
# Fewer lines, or fewer of all, are quoted in a text of its own.
_MANY, _MOST = 10, 0.8


def without_signs(lines: Sequence[Line]) -> list[Line]:
    """Give the lines with a space in the place of the sign where nearly all have one; further signs quote within."""
    told = [line for line in lines if not line.is_blank]
    signed = sum(line.words.startswith(_SIGN) for line in told)
    if signed < _MANY or signed < _MOST * len(told):
        return list(lines)
    return [_bare(line) if line.words.startswith(_SIGN) else line for line in lines]


def _bare(line: Line) -> Line:
    return line.saying(line.text.replace(_SIGN, " ", 1).rstrip())
