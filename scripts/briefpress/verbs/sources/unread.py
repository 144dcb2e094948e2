"""Refuse a file that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding
from briefpress.nouns.unreadable import Unreadable

if TYPE_CHECKING:
    from briefpress.nouns.finding import Place


def unread(place: Place, file: str, why: str, *, hint: str) -> Unreadable:
    """Give the refusal to read a file for a reason, and with a word on what to do."""
    return Unreadable(Finding(place, "S001", f"{file} cannot be read: {why}", hint))
