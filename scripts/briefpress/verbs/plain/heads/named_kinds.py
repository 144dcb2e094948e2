"""Tell lines that name what is described below them, one kind after the other: “Gen. TINDA, n. g.”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.evidence import Evidence

_SEVERAL = 10


def named_kinds(seen: Evidence) -> frozenset[int]:
    """Give such lines, by the index of their chunk, where they are many: far from what is before, and over prose.

    Most of their letters are large; a speech is longer than the name before it.
    """
    named = [
        index
        for index, one in seen.could.items()
        if one.far and one.number is None and _is_large(one.text) and seen.stands_over_prose(index)
    ]
    return frozenset(named if len(named) >= _SEVERAL else ())


def _is_large(text: str) -> bool:
    """Tell a line with a small letter in it of which at least half of the letters are large."""
    large, letters = sum(map(str.isupper, text)), sum(map(str.isalpha, text))
    return large < letters <= large * 2
