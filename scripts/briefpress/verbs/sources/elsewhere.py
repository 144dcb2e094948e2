"""Say that words a text names stand in another file, which is not read with it."""

from __future__ import annotations

from briefpress.nouns.finding import Finding, Place


def elsewhere(file: str, line: int, what: str) -> Finding:
    """Say that a text leads to another file."""
    message = f"“{what[:80]}” leads to another file, which is not read"
    return Finding(Place(file, line), "S022", message, "bring its words into this file")
