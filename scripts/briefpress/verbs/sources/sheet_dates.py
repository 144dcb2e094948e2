"""Tell which cells of an Excel file are dates, and write them: the file itself holds a count of days.

A cell names a format by number, and only the format says that the number in it is a date (ISO/IEC 29500-1, 18.8.30).
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

# The namespace of sheets, as lxml puts it before their names.
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# The formats that need not be written down (18.8.30): whether each shows a day, and whether a time of day.
_KNOWN = {
    **dict.fromkeys(("14", "15", "16", "17"), (True, False)),
    **dict.fromkeys(("18", "19", "20", "21", "45", "46", "47"), (False, True)),
    "22": (True, True),
}
# What a format sets as it stands, colours and languages: no letter of it stands for a part of a date.
_SAID = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]', re.IGNORECASE)
_NUMBERS = re.compile(r"[0#?]")
_LAST = 2_958_465  # 31 December 9999
_LEAP = 60  # the day that 1900 did not have, and that Excel counts


def date_styles(sheet: etree._Element | None) -> Mapping[str, tuple[bool, bool]]:
    """Give the numbers of the styles that make dates: whether each shows a day, and whether a time of day."""
    if sheet is None:
        return {}
    codes = {one.get("numFmtId", ""): one.get("formatCode", "") for one in sheet.iter(f"{SHEET}numFmt")}
    known = {**_KNOWN, **{ident: _parts(code) for ident, code in codes.items()}}
    formats = (
        known.get(one.get("numFmtId", ""), (False, False)) for one in sheet.iterfind(f"{SHEET}cellXfs/{SHEET}xf")
    )
    return {str(number): shows for number, shows in enumerate(formats) if any(shows)}


def _parts(code: str) -> tuple[bool, bool]:
    """Tell by its code what a format shows; what is for negative numbers stands behind a semicolon."""
    bare = _SAID.sub("", code).partition(";")[0].lower()
    if _NUMBERS.search(bare.replace(".0", "")) or "general" in bare:
        return False, False
    return bool(re.search("[yd]", bare)), bool(re.search("[hs]", bare))


def dated(number: float, *, day: bool, time: bool, since_1904: bool) -> str:
    """Write a count of days as a date; nothing if it is none."""
    if not 0 <= number <= (_LAST if day else 1):
        return ""  # more than a day of hours is no time of day
    since_1900 = datetime(1899, 12, 30 if number >= _LEAP else 31, tzinfo=UTC)
    begin = datetime(1904, 1, 1, tzinfo=UTC) if since_1904 else since_1900
    moment = begin + timedelta(days=int(number), seconds=round(number % 1 * 86_400))
    shown = (f"{moment:%Y-%m-%d}" if day else "", f"{moment:%H:%M}" if time else "")
    return " ".join(filter(None, shown))
