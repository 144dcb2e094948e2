"""Leave out the day on which a text is set, wherever its signs stand: in what it says of itself, and in its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.trees.lines_at import lines_at

if TYPE_CHECKING:
    import re


def with_no_today(text: str, signs: re.Pattern[str]) -> tuple[str, tuple[int, ...]]:
    """Give a text without what the group `today` of a pattern finds, and the lines in whose words that stood.

    What the group `date` finds before it says of the text when it was written, and is no word of it.
    """
    told: list[int] = []

    def gone(found: re.Match[str]) -> str:
        if found["today"] is None:
            return found[0]
        if found["date"] is None:
            told.append(found.start())
        return found["date"] or ""

    bare = signs.sub(gone, text)
    return bare, tuple(lines_at(text, told))
