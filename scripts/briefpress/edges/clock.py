"""The clock. No rendition may look at it; commands do that put a day on record, or find one still to come."""

from __future__ import annotations

from datetime import UTC, date, datetime


def today() -> date:
    """Give today's date where the person sits."""
    return datetime.now(tz=UTC).astimezone().date()


def now() -> datetime:
    """Give this moment, in UTC, to the second."""
    return datetime.now(tz=UTC).replace(microsecond=0)
