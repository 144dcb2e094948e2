"""Read one EDTF date, with no interval or set around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.days import month_length, month_span
from briefpress.nouns.edtf import MAX_YEAR, Edtf, InvalidEdtf, Kind, Precision

if TYPE_CHECKING:
    from briefpress.nouns.days import Day

_MARK = "[?~%]?"
_DATE = re.compile(
    rf"(?P<y0>{_MARK})(?P<year>-?[0-9X]{{4}})(?P<s>S[0-9]+)?(?P<y1>{_MARK})"
    rf"(?:-(?P<m0>{_MARK})(?P<month>[0-9X]{{2}})(?P<m1>{_MARK})"
    rf"(?:-(?P<d0>{_MARK})(?P<day>[0-9X]{{2}})(?P<d1>{_MARK}))?)?"
)
_LONG = re.compile(r"Y(?P<year>-?[0-9]+)(?P<e>E[0-9]+)?(?P<s>S[0-9]+)?(?P<mark>[?~%]?)")
_TIME = re.compile(r"T([0-9]{2}):([0-9]{2}):([0-9]{2})(Z|[+-][0-9]{2}(?::[0-9]{2})?)?")
# First month and number of months of each sub-year grouping. A northern winter (24, 28) and a southern summer
# (30) begin in December of their year and end in February of the next.
_GROUPINGS = {
    **dict(zip((21, 22, 23, 24), ((3, 3), (6, 3), (9, 3), (12, 3)), strict=True)),
    **dict(zip((25, 26, 27, 28), ((3, 3), (6, 3), (9, 3), (12, 3)), strict=True)),
    **dict(zip((29, 30, 31, 32), ((9, 3), (12, 3), (3, 3), (6, 3)), strict=True)),
    **dict(zip((33, 34, 35, 36), ((1, 3), (4, 3), (7, 3), (10, 3)), strict=True)),
    **dict(zip((37, 38, 39), ((1, 4), (5, 4), (9, 4)), strict=True)),
    **dict(zip((40, 41), ((1, 6), (7, 6)), strict=True)),
}
_YEAR_KINDS = (
    (Kind.YEAR, Precision.YEAR),
    (Kind.DECADE, Precision.DECADE),
    (Kind.CENTURY, Precision.CENTURY),
    (Kind.MILLENNIUM, Precision.MILLENNIUM),
)


def read_date(text: str, column: int = 1) -> Edtf:
    """Read one date that begins in `column` of what the editor wrote."""
    if text.startswith("Y"):
        return _long_year(text, column)
    found = _DATE.match(text)
    if found is None:
        raise InvalidEdtf(_why_not(text), column)
    if found.end() == len(text):
        return _plain(text, found, column)
    at = column + found.end()
    rest = text[found.end() :]
    if not rest.startswith("T"):
        raise InvalidEdtf(_why_rest(found, rest), at)
    if found["day"] is None or "X" in text or any(mark in text for mark in "?~%"):
        raise InvalidEdtf("a time of day needs a whole, certain day before it", at)
    day = _plain(text[: found.end()], found, column)
    _check_time(rest, at)
    return Edtf(text, day.lower, day.upper, Kind.DAY, Precision.TIME, time=rest[1:])


def _why_not(text: str) -> str:
    """Say why a text does not even begin with a year."""
    digits = re.match(r"-?[0-9X]*", text)
    count = len(digits[0].lstrip("-")) if digits else 0
    if 0 < count < 4:
        return "a year has four digits (0985 for 985, 196X for the 1960s, 19XX for the 20th century)"
    return "a date begins with a year of four digits"


def _why_rest(found: re.Match[str], rest: str) -> str:
    """Say what is wrong with the text after the part that could be read."""
    if found["month"] is None and rest[0].isdigit():
        return "a year of more than four digits begins with Y"
    if found["day"] is None and re.match(r"-?[0-9X](?![0-9X])", rest):
        return "months and days have two digits"
    if found["day"] is None and rest.startswith("-"):
        return "after the hyphen two digits are missing"
    return f"“{rest}” is left over after the date"


def _matching(mask: str, first: int, last: int) -> list[int]:
    """Give the numbers from first to last that a mask of digits and X can mean."""
    if "X" not in mask:
        number = int(mask)
        return [number] if first <= number <= last else []
    form = re.compile(mask.replace("X", "[0-9]"))
    return [number for number in range(first, last + 1) if form.fullmatch(f"{number:0{len(mask)}}")]


def _years(mask: str, column: int) -> list[int]:
    """Give the years that a mask can mean, in order."""
    if mask == "-0000":
        raise InvalidEdtf("year 0 (1 BC) has no sign", column, "0000")
    sign, digits = (-1, mask[1:]) if mask.startswith("-") else (1, mask)
    if digits == "XXXX":
        raise InvalidEdtf("of the year at least one digit must be known", column)
    return sorted(sign * year for year in _matching(digits, 0, 9999))


def _plain(text: str, found: re.Match[str], column: int) -> Edtf:
    """Read the parts of a date into its bounds."""
    years = _years(found["year"], column + found.start("year"))
    marks = "".join(found[name] or "" for name in ("y0", "y1", "m0", "m1", "d0", "d1"))
    approximate, uncertain = "~" in marks or "%" in marks, "?" in marks or "%" in marks
    masked = len(found["year"].rstrip("X").lstrip("-")) + found["year"].count("X") != 4
    grain = 0 if masked else found["year"].count("X")
    kind, precision = _YEAR_KINDS[grain]
    season = 0
    if found["s"] is not None:
        lower, upper = _significant(years, found["s"], column + found.start("s"), month=found["month"])
        approximate = True
    elif found["month"] is None or (found["month"] == "XX" and found["day"] in {None, "XX"}):
        lower, upper = (years[0], 1, 1), (years[-1], 12, 31)
    elif found["month"].isdigit() and int(found["month"]) in _GROUPINGS:
        season = int(found["month"])
        if found["day"] is not None:
            raise InvalidEdtf("a season or quarter has no day", column + found.start("day"))
        lower = month_span(years[0], *_GROUPINGS[season])[0]
        upper = month_span(years[-1], *_GROUPINGS[season])[1]
        kind, precision = (Kind.SEASON, Precision.SEASON) if len(years) == 1 else (kind, Precision.SEASON)
    else:
        lower, upper = _bounds(years, found, column)
        masked = masked or "X" in found["month"] or (found["day"] not in {None, "XX"} and "X" in found["day"])
        precision = Precision.MONTH if found["day"] in {None, "XX"} else Precision.DAY
        if len(years) == 1 and "X" not in found["month"]:
            whole = found["day"] is not None and found["day"].isdigit()
            kind = Kind.DAY if whole else Kind.MONTH
    return Edtf(text, lower, upper, kind, precision, approximate, uncertain, season, masked=masked)


def _bounds(years: list[int], found: re.Match[str], column: int) -> tuple[Day, Day]:
    """Give the first and the last day that a year, month and perhaps day with unknown digits can mean."""
    months = _matching(found["month"], 1, 12)
    at = column + found.start("month")
    if not months:
        raise InvalidEdtf(f"there is no month {found['month']}", at)
    if found["day"] is None or found["day"] == "XX":
        return (years[0], months[0], 1), month_span(years[-1], months[-1], 1)[1]
    days = _matching(found["day"], 1, 31)
    for_lower = ((y, m, d) for y in years for m in months for d in days if d <= month_length(y, m))
    lower = next(for_lower, None)
    if lower is None:
        month = found["year"] + "-" + found["month"]
        raise InvalidEdtf(f"{month} has no day {found['day']}", column + found.start("day"))
    backwards = ((y, m, d) for y in years[::-1] for m in months[::-1] for d in days[::-1])
    return lower, next(day for day in backwards if day[2] <= month_length(day[0], day[1]))


def _significant(years: list[int], digits: str, column: int, *, month: str | None) -> tuple[Day, Day]:
    """Give the bounds of an estimated year, of which only the first digits are meant."""
    if month is not None or len(years) != 1:
        raise InvalidEdtf("significant digits (S) stand only after a whole year", column)
    year, count = years[0], int(digits[1:])
    length = max(4, len(str(abs(year))))
    if not 0 < count <= length:
        raise InvalidEdtf(f"the year has no {count} significant digits", column)
    grain = 10 ** (length - count)
    first = abs(year) // grain * grain
    ends = sorted((first, first + grain - 1)) if year >= 0 else [-(first + grain - 1), -first]
    return (ends[0], 1, 1), (ends[1], 12, 31)


def _long_year(text: str, column: int) -> Edtf:
    """Read a year written with Y, perhaps with an exponent (E) or significant digits (S)."""
    found = _LONG.fullmatch(text)
    if found is None:
        raise InvalidEdtf("after Y stands a whole year and nothing else, such as Y-12000 or Y17E7", column)
    # Counted before they are made numbers, so that no text makes a huge one.
    digits, power = found["year"].lstrip("-"), (found["e"] or "E0")[1:].lstrip("0") or "0"
    if len(digits) > 11 or len(power) > 2 or int(digits) * 10 ** int(power) > MAX_YEAR:
        raise InvalidEdtf("years beyond ±99,999,999,999 are not for chronologies", column)
    year = int(digits) * 10 ** int(power) * (-1 if found["year"].startswith("-") else 1)
    if abs(year) < 10_000:
        shown = f"-{-year:04}" if year < 0 else f"{year:04}"
        raise InvalidEdtf("Y is only for years of more than four digits", column, shown + (found["s"] or ""))
    lower, upper = (year, 1, 1), (year, 12, 31)
    if found["s"] is not None:
        lower, upper = _significant([year], found["s"], column + found.start("s"), month=None)
    approximate = found["mark"] in ("~", "%") or found["s"] is not None
    return Edtf(text, lower, upper, Kind.YEAR, Precision.YEAR, approximate, found["mark"] in ("?", "%"))


def _check_time(text: str, column: int) -> None:
    """Refuse a time of day that no clock shows."""
    found = _TIME.fullmatch(text)
    if found is None:
        raise InvalidEdtf("a time of day is written T23:20:30, with Z or an offset such as +04:30", column)
    hour, minute, second = int(found[1]), int(found[2]), int(found[3])
    if hour > 23:
        raise InvalidEdtf(f"there is no hour {found[1]}", column + 1)
    if minute > 59:
        raise InvalidEdtf(f"there is no minute {found[2]}", column + 4)
    # A leap second is the 60th of some hour's last minute.
    if second > 60 or (second == 60 and minute != 59):
        raise InvalidEdtf(f"there is no second {found[3]}", column + 7)
    zone = found[4] or "Z"
    if zone != "Z" and (int(zone[1:3]) > 14 or int(zone[4:6] or "0") > 59):
        raise InvalidEdtf(f"there is no time zone {zone}", column + 9)
