"""Write stretches of a text anew, all in one walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def with_edits(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """Give a text with edits made: where each begins and ends, and what stands there instead.

    What would begin within an earlier one is left out.
    """
    out: list[str] = []
    at = 0
    for start, end, instead in sorted(edits, key=lambda edit: edit[:2]):
        if start >= at:
            out += [text[at:start], instead]
            at = end
    return "".join((*out, text[at:]))
