"""The clock. Nothing that is built may look at it; only commands do that put a day on record."""

from __future__ import annotations

from datetime import UTC, date, datetime


def today() -> date:
    """Give today's date where the person sits."""
    return datetime.now(tz=UTC).astimezone().date()


def now() -> datetime:
    """Give this moment, in UTC, to the second."""
    return datetime.now(tz=UTC).replace(microsecond=0)
