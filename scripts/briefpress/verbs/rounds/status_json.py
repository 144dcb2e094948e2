"""Write the status of briefs for machines."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefpress.nouns.status import BriefStatus

FORMAT = "briefpress-status-1"


def status_json(briefs: Sequence[BriefStatus], *, today: date) -> bytes:
    """Give the JSON: the day it holds for, and one object a brief."""
    value: dict[str, Any] = {"format": FORMAT, "date": today.isoformat(), "briefs": [_row(one) for one in briefs]}
    # What UTF-8 has no bytes for, as in the name of a file, becomes an escape, which JSON knows.
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode(errors="backslashreplace")


def _row(one: BriefStatus) -> dict[str, Any]:
    row = asdict(one)
    row |= {"status": one.word, "unsigned": list(one.unsigned), "days_left": one.days_left}
    for key in ("queries", "undecided", "conflicts", "orphans", "drifted", "other_faults", "remarks"):
        things = getattr(one, key)
        row[key] = [{**asdict(thing), "place": str(thing.place)} for thing in things]
    return row
