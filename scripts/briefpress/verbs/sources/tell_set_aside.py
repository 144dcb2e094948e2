"""Tell of words that were set aside: one notice for neighbours of one kind, not one a line."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.read_text import SetAside

# The code of what is told here.
ASIDE = "S010"
_SHOWN = 60
_MADE = "if it is text, make it a paragraph of the document itself"
_IN_DOCUMENT = {"deletion": "if it is text, refuse the deletion in the document itself"}
# What a reading does by rule throughout a text is told of once.
_THROUGHOUT = frozenset({"note-mark", "list-mark", "caption", "folio", "running-head", "running-foot"})


def tell_set_aside(file: str, set_aside: Sequence[SetAside]) -> tuple[Finding, ...]:
    """Give a notice for each run of words set aside for one reason, and one for each kind that recurs."""
    recurring = [one for one in set_aside if one.role in _THROUGHOUT]
    rest = [one for one in set_aside if one.role not in _THROUGHOUT]
    runs = [list(run) for _, run in groupby(rest, key=lambda one: (one.role, one.reason))]
    kinds = [list(run) for _, run in groupby(sorted(recurring, key=lambda one: one.role), key=lambda one: one.role)]
    return tuple(_told(file, run) for run in (*runs, *kinds))


def _told(file: str, run: Sequence[SetAside]) -> Finding:
    first = run[0]
    words = first.words if len(first.words) <= _SHOWN else first.words[: _SHOWN - 1] + "…"
    more = f" and {len(run) - 1} more" if len(run) > 1 else ""
    message = f"“{words}”{more}: set aside as {first.role}, since {first.reason}"
    place = Place(file, first.line, 1) if first.line else Place(file)
    # What has no lines is a document of another program: only there can its words be made text.
    kept = "if it is text, quote it in an annotation of the kind “keep”"
    hint = kept if first.line else _IN_DOCUMENT.get(first.role, _MADE)
    return Finding(place, ASIDE, message, hint)
