"""Say a date in words: “9 May 1946”, “c. 1850”, “7-9 July 1914”, “19th century”, “44 BC”."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefpress.nouns.edtf import Edtf, Kind, Precision
from briefpress.verbs.dates.numerals import ordinal, roman
from briefpress.verbs.dates.patterns import DASH, Patterns, Style, patterns_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.days import Day

# Labels are keys date-*; those of styles/labels/en.yaml are needed in every language. Where grammar asks for
# more a language may add KEY-of (the form after a preposition), date-decade-NN, date-century-N and, for words
# that take an article, date-circa-KIND, date-since-KIND and date-until-KIND.
_SEASONS = ("spring", "summer", "autumn", "winter")
_MINUS = "\u2212"


def date_words(date: Edtf, *, language: str, labels: Mapping[str, str], style: Style = "wide") -> str:
    """Say a date in a language; `style` abbreviates the names of months where space is short."""
    return _Speaker(patterns_of(language, style), labels).say(date)


def year_words(year: int, *, language: str, labels: Mapping[str, str]) -> str:
    """Say an astronomical year: 1946, 44 BC."""
    patterns = patterns_of(language)
    number = patterns.year(patterns.number(_count(year)))
    return labels["date-bc"].replace("{}", number) if year <= 0 else number


def in_numbers(date: Edtf) -> str:
    """Write the first day, month or year that a date names in figures: 1946-05-09, 1946, \u221244."""
    day = date.lower or date.upper
    if day is None:
        return ""
    year = f"{_MINUS if day[0] <= 0 else ''}{_count(day[0])}"
    if date.precision in {Precision.DAY, Precision.TIME}:
        return f"{year}-{day[1]:02}-{day[2]:02}"
    return f"{year}-{day[1]:02}" if date.precision is Precision.MONTH else year


def _count(year: int) -> int:
    """Count an astronomical year as people do: there is no year 0."""
    return year if year > 0 else 1 - year


def _bare(date: Edtf) -> Edtf:
    """Drop what a date says about its own certainty."""
    return replace(date, approximate=False, uncertain=False)


def _era(date: Edtf) -> str:
    """Tell which era must be named: before Christ always, after Christ only where it could be mistaken."""
    if date.lower is None or date.upper is None:
        return ""
    if date.upper[0] <= 0:
        return "bc"
    return "ad" if 0 <= date.lower[0] < 100 else ""


def _join(first: str, second: str) -> str:
    """Put a dash between, with spaces if either side has some."""
    return f"{first} {DASH} {second}" if re.search(r"\s", first + second) else f"{first}{DASH}{second}"


@dataclass(frozen=True, slots=True)
class _Speaker:
    """A language's patterns and labels, and how dates are said with them."""

    patterns: Patterns
    labels: Mapping[str, str]

    def fill(self, key: str, *values: str, of: bool = False) -> str:
        """Put values into a label, one after the other; nothing in a value is taken for a place."""
        label = self.labels.get(f"{key}-of", self.labels[key]) if of else self.labels[key]
        pieces = label.split("{}")
        return pieces[0] + "".join(value + piece for value, piece in zip(values, pieces[1:], strict=False))

    def say(self, date: Edtf, *, of: bool = False, era: bool = True) -> str:
        """Say any date."""
        if date.kind is Kind.SET:
            return self._set(date)
        if date.kind in {Kind.INTERVAL, Kind.OPEN_INTERVAL}:
            return self._interval(date, of=of)
        if date.approximate:
            return self._led("date-circa", replace(date, approximate=False), era=era)
        if date.uncertain:
            return self.fill("date-uncertain", self.say(_bare(date), of=of, era=era))
        words = self._single(date, of=of)
        return self._with_era(words, _era(date)) if era else words

    def _led(self, key: str, date: Edtf, *, era: bool = True) -> str:
        """Put a preposition before a date; some kinds of date take an article in some languages."""
        own = f"{key}-{date.kind.value}"
        return self.fill(own if own in self.labels else key, self.say(date, of=True, era=era))

    def _with_era(self, words: str, era: str) -> str:
        return self.fill(f"date-{era}", words) if era else words

    def _set(self, date: Edtf) -> str:
        words = []
        for member in date.parts:
            if member.kind is Kind.OPEN_INTERVAL:
                start, end = member.parts
                key, known = ("date-before", end) if start.lower is None else ("date-after", start)
                words.append(self.fill(key, self.say(known)))
            else:
                words.append(self.say(member))
        return self.patterns.listing(words, one_of=date.one_of)

    def _interval(self, date: Edtf, *, of: bool = False) -> str:
        start, end = date.parts
        if start.lower is None:
            return self._led("date-until", end)
        if end.upper is None:
            return self._led("date-since", start)
        if (start.approximate, start.uncertain) != (end.approximate, end.uncertain):
            return _join(self.say(start, of=of), self.say(end, of=of))
        # Both ends are certain, or doubtful in the same way, which is said once.
        words = self._span(_bare(start), _bare(end))
        if start.uncertain:
            words = self.fill("date-uncertain", words)
        return self.fill("date-circa", words) if start.approximate else words

    def _span(self, start: Edtf, end: Edtf) -> str:
        """Say from when to when, with what both share once and the era once."""
        bc = [side.upper is not None and side.upper[0] <= 0 for side in (start, end)]
        if bc[0] != bc[1]:
            # No reader takes 1989 for a year before Christ.
            era = "ad" if end.lower is not None and end.lower[0] < 1000 else ""
            first = self._with_era(self.say(start, era=False), "bc")
            return _join(first, self._with_era(self.say(end, era=False), era))
        return self._with_era(self._collapsed(start, end), _era(start))

    def _collapsed(self, start: Edtf, end: Edtf) -> str:
        grain = start.precision
        plain = grain is end.precision and not (start.masked or end.masked) and "X" not in start.text + end.text
        if plain and start.lower and end.lower and start.lower[0] == end.lower[0]:
            if start.lower == end.lower and start.upper == end.upper:
                return self.say(start, era=False)
            if grain in {Precision.DAY, Precision.MONTH}:
                return self._shared(start.lower, end.lower, grain)
        return _join(self.say(start, era=False), self.say(end, era=False))

    def _shared(self, first: Day, last: Day, grain: Precision) -> str:
        """Say two days or months of one year."""
        year = self.patterns.number(_count(first[0]))
        if grain is Precision.MONTH:
            return self.patterns.months_of_year(first[1], last[1], year)
        if first[1] == last[1]:
            return self.patterns.days_of_month((first[2], last[2]), first[1], year)
        return self.patterns.days_of_year(first[1:], last[1:], year)

    def _single(self, date: Edtf, *, of: bool) -> str:
        """Say one date without its era and its doubts."""
        if date.lower is None or date.upper is None:
            return date.text
        if date.masked:
            return self._masked(date, date.lower, date.upper)
        year = self._year(date, date.lower)
        match date.precision:
            case Precision.TIME:
                words = self.fill("date-time", self._day(date.lower, year), _clock(date.time))
            case Precision.DAY:
                words = self._day(date.lower, year)
            case Precision.MONTH:
                words = self.patterns.month({"y": year}, date.lower[1], genitive=of)
            case Precision.SEASON:
                words = self._season(date.season, year, (date.lower, date.upper), of=of)
            case _:
                words = self._years(date, year, of=of)
        return words

    def _day(self, day: Day, year: str) -> str:
        return self.patterns.day({"y": year, "d": self.patterns.day_of_month(day[2])}, day[1])

    def _year(self, date: Edtf, lower: Day) -> str:
        """Write the year of a date; unknown digits as they were written, estimates as the number given."""
        written = re.match(r"[?~%]?(?P<y>-?[0-9X]+)|Y(?P<long>-?[0-9]+)(?:E(?P<e>[0-9]+))?", date.text)
        if written is None:
            return self.patterns.number(_count(lower[0]))
        if written["y"] is not None and "X" in written["y"]:
            return written["y"]
        given = int(written["y"] or written["long"]) * 10 ** int(written["e"] or 0)
        if "S" in date.text or (written["long"] and given % 1000 == 0):
            # A round number of millennia, where one year for the missing year 0 would be false precision.
            return self.patterns.number(abs(given))
        return self.patterns.number(_count(lower[0]))

    def _years(self, date: Edtf, year: str, *, of: bool) -> str:
        """Say a year, decade, century or millennium."""
        if date.kind is Kind.YEAR or date.lower is None or date.upper is None:
            return self.patterns.year(year)
        first, last = date.lower[0], date.upper[0]
        if date.kind is Kind.CENTURY:
            number = first // 100 + 1 if last > 0 else -(first // 100)
            return self._century(number, of=of)
        if date.kind is Kind.DECADE and first > 0 and first % 100:
            return self._decade(first, of=of)
        # “The 1900s” may be ten years or a hundred, and decades before Christ do not end in nought.
        return f"{self.patterns.number(_count(first))}{DASH}{self.patterns.number(_count(last))}"

    def _decade(self, first: int, *, of: bool) -> str:
        own = f"date-decade-{first % 100:02}"
        words = self.fill(own if own in self.labels else "date-decade", str(first), of=of)
        century = self._century_number(first // 100 + 1)
        return words.replace("{short}", f"{first % 100:02}").replace("{century}", century)

    def _century(self, number: int, *, of: bool) -> str:
        own = f"date-century-{number}"
        return self.fill(own if own in self.labels else "date-century", self._century_number(number), of=of)

    def _century_number(self, number: int) -> str:
        spell = {"roman": roman, "ordinal": ordinal}.get(self.labels["date-century-number"], str)
        return spell(number)

    def _season(self, number: int, year: str, bounds: tuple[Day, Day], *, of: bool) -> str:
        if number >= 40:
            return self.fill(f"date-half-{number - 39}", year, of=of)
        if number >= 37:
            return self.fill(f"date-{('early', 'mid', 'late')[number - 37]}", year, of=of)
        if number >= 33:
            return self.patterns.quarter(number - 32, year)
        if bounds[0][0] != bounds[1][0] and "X" not in year:
            # A winter belongs to two years; which of them is meant must not be left to the reader.
            year += DASH + self.patterns.number(_count(bounds[1][0]))
        return self.fill(f"date-season-{_SEASONS[(number - 21) % 4]}", year, of=of)

    def _masked(self, date: Edtf, lower: Day, upper: Day) -> str:
        """Say a date of which digits are unknown: as a span if the days it can be lie side by side."""
        if re.fullmatch(r"-?[0-9]{4}-(?:[0-9]{2}-)?[0-9]X", date.text.strip("?~%")) is None:
            return date.text.strip("?~%")
        day = date.precision is Precision.DAY
        grain = Precision.DAY if day else Precision.MONTH
        if (lower if day else lower[:2]) == (upper if day else upper[:2]):
            year = self.patterns.number(_count(lower[0]))
            return self._day(lower, year) if day else self.patterns.month({"y": year}, lower[1])
        return self._shared(lower, upper, grain)


def _clock(time: str) -> str:
    """Write a time of day: 23:20 UTC, 23:20:30 UTC+04:30."""
    clock, zone = time[:8].removesuffix(":00"), time[8:]
    return f"{clock} UTC{zone.strip('Z').replace('-', _MINUS)}" if zone else clock
