"""Find what stands below the heads of a style, nearly always, and goes up and down with them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def mostly_below(styles: Sequence[str], found: Sequence[int], upper: str) -> set[str]:
    """Give the styles most of whose heads stand below one of another style, with nothing as high as that between."""
    at = {level for style, level in zip(styles, found, strict=True) if style == upper}
    counts, below = Counter(styles), Counter[str]()
    over = ""
    for style, level in zip(styles, found, strict=True):
        over = style if level <= max(at) else over
        below[style] += over == upper != style
    return {style for style, often in below.items() if often * 2 > counts[style]}
