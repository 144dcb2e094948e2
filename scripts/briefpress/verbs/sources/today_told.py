"""Say that the day on which a text is set was left out of it: no text knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable


def today_told(file: str, lines: Iterable[int], *, sign: str) -> tuple[Finding, ...]:
    """Say where the day on which a text is set is left out, and by which sign it was asked for."""
    message = f"the day on which the text is set ({sign}) is left out"
    hint = "write the date that it should have"
    return tuple(Finding(Place(file, line), "S022", message, hint) for line in lines)
