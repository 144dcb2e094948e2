"""Days of the proleptic Gregorian calendar in any year, where year 0 is 1 BC.

Python's own dates end at the years 1 and 9999; chronologies do not.
"""

from __future__ import annotations

Day = tuple[int, int, int]

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_IN_400_YEARS = 146_097


def is_leap(year: int) -> bool:
    """Tell whether a year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Give the number of days in a month of a year."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def day_number(day: Day) -> int:
    """Count the days since 1 March of year 0, so that days can be subtracted."""
    year, month, of_month = day
    # A year that begins in March has its leap day at the end, out of the way of every other day.
    year -= month < 3
    era, of_era = divmod(year, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + of_month - 1
    return era * _DAYS_IN_400_YEARS + of_era * 365 + of_era // 4 - of_era // 100 + of_year


def day_of_number(number: int) -> Day:
    """Give the day that `day_number` counts so."""
    era, rest = divmod(number, _DAYS_IN_400_YEARS)
    of_era = (rest - rest // 1460 + rest // 36_524 - rest // 146_096) // 365
    of_year = rest - (365 * of_era + of_era // 4 - of_era // 100)
    march_month = (5 * of_year + 2) // 153
    month = (march_month + 2) % 12 + 1
    return (era * 400 + of_era + (month < 3), month, of_year - (153 * march_month + 2) // 5 + 1)


def month_span(year: int, first: int, count: int) -> tuple[Day, Day]:
    """Give the first and the last day of some months in a row, which may run into the next year."""
    more, last = divmod(first + count - 2, 12)
    end = year + more
    return (year, first, 1), (end, last + 1, month_length(end, last + 1))
