"""The clock. Nothing that is built may look at it; only `new` does, for the date a brief begins with."""

from __future__ import annotations

from datetime import UTC, date, datetime


def today() -> date:
    """Give today's date where the person sits."""
    return datetime.now(tz=UTC).astimezone().date()
