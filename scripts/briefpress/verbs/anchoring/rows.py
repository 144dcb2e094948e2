"""Write what became of selectors as rows of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefpress.nouns.anchor import Ambiguous, Anchor, Drifted, Guess, Orphan

if TYPE_CHECKING:
    from briefpress.nouns.anchor import Resolution

STATUS = {Anchor: "anchored", Drifted: "drifted", Ambiguous: "ambiguous", Orphan: "orphan"}


def row(resolution: Resolution) -> dict[str, Any]:
    """Give one row: `status`, the best place with its `similarity`, and all `candidates`, the best first.

    `start` and `end` are None if nothing at all comes near. A drifted one has its `old` and `new` words.
    """
    best, others = _best(resolution)
    places = ([best] if best else []) + [one for one in others if best is None or one.span != best.span]
    out: dict[str, Any] = {
        "status": STATUS[type(resolution)],
        "start": best.span.start if best else None,
        "end": best.span.end if best else None,
        "similarity": best.similarity if best else None,
        "candidates": [{"start": one.span.start, "end": one.span.end, "similarity": one.similarity} for one in places],
    }
    if isinstance(resolution, Drifted):
        out |= {"old": resolution.old, "new": resolution.new}
    return out


def _best(resolution: Resolution) -> tuple[Guess | None, list[Guess]]:
    if isinstance(resolution, Anchor):
        return Guess(resolution.span, 1.0), []
    if isinstance(resolution, Drifted):
        return Guess(resolution.span, resolution.similarity), []
    if isinstance(resolution, Ambiguous):
        places = [Guess(span, resolution.similarity) for span in resolution.places]
        return resolution.best or places[0], places
    copies = [Guess(span, 1.0) for span in resolution.elsewhere]
    return resolution.best or next(iter(copies), None), copies
