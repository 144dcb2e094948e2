"""Find the exact occurrences of a quotation in a folded text, and which of them have the context it was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.anchoring.graphemes import splits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.verbs.anchoring.wanted import Wanted
    from briefpress.verbs.trees.fold import Folded

Range = tuple[int, int]


def occurrences(folded: Folded, exact: str) -> Iterator[Range]:
    """Give every occurrence that parts no written character, overlapping ones included."""
    start = folded.text.find(exact)
    while start >= 0:
        end = start + len(exact)
        if not splits(folded, start) and not splits(folded, end):
            yield start, end
        start = folded.text.find(exact, start + 1)


def context_agrees(folded: Folded, hit: Range, wanted: Wanted) -> bool:
    """Tell whether what stands before and after a hit is what the selector says, as far as it says."""
    start, end = hit
    if wanted.prefix:
        before = folded.text[max(0, start - len(wanted.prefix) - 1) : start].rstrip(" ")
        if not before.endswith(wanted.prefix):
            return False
    if wanted.suffix:
        after = folded.text[end : end + len(wanted.suffix) + 1].lstrip(" ")
        if not after.startswith(wanted.suffix):
            return False
    return True
