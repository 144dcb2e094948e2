"""The lines of one head that stands within a stretch of text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The number of its first line, how many lines of words it has, and why it is a head."""

    first: int
    lines: int
    reason: str
