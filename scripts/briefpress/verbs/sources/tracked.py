"""Word what was found of tracked changes and comments in a manuscript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONG = 160


def tracked_finding(file: str, kinds: Mapping[str, int], authors: Mapping[str, int]) -> Finding | None:
    """Say how many changes were accepted, and whose they are; None if there are none."""
    counted = [_count(count, kind) for kind, count in kinds.items() if count]
    if not any(count for kind, count in kinds.items()):
        return None
    people = ", ".join(f"{author} ({count})" for author, count in sorted(authors.items()))
    message = f"tracked changes are read as accepted: {', '.join(counted)}" + (f"; by {people}" if people else "")
    hint = "accept or refuse them in the manuscript, if they are not meant so"
    return Finding(Place(file), "S015", message, hint)


def comment_finding(file: str, *, author: str, words: str, on: str) -> Finding:
    """Say what one comment says."""
    about = f" on “{_short(on)}”" if on else ""
    message = f"{author} comments{about}: “{_short(words)}”"
    return Finding(Place(file), "S016", message, "answer it; comments are no part of the text")


def _count(count: int, kind: str) -> str:
    if count == 1:
        return f"1 {kind}"
    return f"{count} changes of format" if kind == "change of format" else f"{count} {kind}s"


def _short(words: str) -> str:
    return words if len(words) <= _LONG else words[: _LONG - 1] + "…"
