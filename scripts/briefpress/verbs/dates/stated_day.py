"""Read the day that a document's own data state: with the day of the week, an hour, or the brackets of Org."""

from __future__ import annotations

import re

from briefpress.verbs.dates.read_date import read_date

# Org manual, 8.1, Timestamps.
_BRACKETS = re.compile(r"[<\[](?P<within>[^<>\[\]]+)[>\]]")
_HOUR = re.compile(r"(?:,?\s+|T)\d{1,2}:\d{2}(?::\d{2}\S*)?(?:\s*(?:Z|[AP]M|UTC|GMT))?$", re.IGNORECASE)
_BEFORE = re.compile(r"^[^\W\d_]{2,}(?:-[^\W\d_]+)?\.?,?\s+(?=\d|[^\W\d_]+\.?\s+\d)")
_BEHIND = re.compile(r"(?<=\d),?\s+\(?[^\W\d_]{2,}\.?\)?$")


def stated_day(words: str) -> str:
    """Give the day or the month that words state, as `read_date` does; nothing if they state none.

    One word before a day or behind it is taken for that of the week.
    """
    words = " ".join(words.split())
    stamp = _BRACKETS.fullmatch(words)
    bare = _HOUR.sub("", stamp["within"] if stamp else words)
    pieces = (words, bare, _BEFORE.sub("", bare, count=1), _BEHIND.sub("", bare, count=1))
    return next(filter(None, map(read_date, pieces)), "")
