"""How alike two texts must be before they can be taken for one another: the shorter, the more.

Chance makes short texts alike: in a text of half a million words something is 90 % like any 16 letters, but
nothing is 50 % like any 100. The figures were measured on quotations of other books.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.anchoring.graphemes import is_spaceless

if TYPE_CHECKING:
    from collections.abc import Sequence

# (shortest weight, least similarity); below the first, only the very words will do.
_LEAST: Sequence[tuple[int, float]] = (
    (100, 0.60),
    (60, 0.68),
    (40, 0.75),
    (30, 0.82),
    (20, 0.88),
    (16, 0.93),
    (12, 0.95),
)
_NEVER = 1.01
_OF_A_SIGN = 3  # a Chinese or Japanese sign says as much as three letters
# Between the very surroundings that a selector gives, less will do.
_WITH_CONTEXT, _BY_CONTEXT, _FEW_BY_CONTEXT = 0.75, 0.50, 0.70
MARGIN = 0.02  # a second place this near the first is as good


def weight(text: str) -> int:
    """Give how many letters a text is worth."""
    return len(text) + (_OF_A_SIGN - 1) * (0 if text.isascii() else sum(map(is_spaceless, text)))


def least_similarity(quotation: str, *, context: float | None) -> float:
    """Give how alike a place must be to be what was quoted; `context` is how alike its surroundings are."""
    worth = weight(quotation)
    least = next((least for shortest, least in _LEAST if worth >= shortest), _NEVER)
    if context is not None and context >= _WITH_CONTEXT:
        return min(least, _BY_CONTEXT if worth >= _LEAST[-1][0] else _FEW_BY_CONTEXT)
    return least
