"""A change bar: a rule in the margin beside lines that changed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """Its place from the left edge of the page, its upper and its lower end, in CSS px."""

    x: float
    top: float
    bottom: float
