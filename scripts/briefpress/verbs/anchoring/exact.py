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
    for start in _starts(folded.text, exact):
        end = start + len(exact)
        if not splits(folded, start) and not splits(folded, end):
            yield start, end


def occurrences_in_context(folded: Folded, wanted: Wanted) -> Iterator[Range]:
    """Give every occurrence with what stands before and after it, as far as the selector says, in order.

    Words and context are looked for as one: a short quotation may stand in a thousand places with another context.
    """
    leads = (wanted.prefix, f"{wanted.prefix} ") if wanted.prefix else ("",)
    tails = (wanted.suffix, f" {wanted.suffix}") if wanted.suffix else ("",)
    found = {
        (start + len(lead), start + len(lead) + len(wanted.exact))
        for lead in leads
        for tail in tails
        for start in _starts(folded.text, f"{lead}{wanted.exact}{tail}")
    }
    yield from sorted(hit for hit in found if not any(splits(folded, bound) for bound in hit))


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


def _starts(text: str, words: str) -> Iterator[int]:
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)
