"""Set days, months and quarters in the order and with the names of a locale, in any year.

Babel's own formatting stops at the years 1 and 9999, so only its patterns and names are used.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from babel import Locale

Style = Literal["wide", "abbreviated"]
DASH = "\u2013"

_ISO = {"d": "y-MM-dd", "M": "y-MM", "Q": "y 'Q'Q"}
_SKELETONS = {"wide": {"M": "yMMMM", "Q": "yQQQQ"}, "abbreviated": {"d": "yMMMd", "M": "yMMM", "Q": "yQQQQ"}}
# French says premier mai, Italian and Portuguese write 1º maggio, 1º de maio.
_FIRST_OF_MONTH = {"fr": "1er", "it": "1º", "pt": "1º"}
# The form of their months in full dates is not the one that follows a preposition.
_ONE_FORM = frozenset({"ca", "el", "fi"})
_YEAR = {"ja": "年", "ko": "년", "yue": "年", "zh": "年"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a pattern: literal text if `field` is empty, else a field (y, M, L, d, Q) and its width."""

    field: str
    text: str = ""
    width: int = 0


def locale_of(language: str) -> Locale | None:
    """Give the nearest locale that Babel knows to a language tag, or None."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  # late: locale data is slow to load

    tags = language.replace("_", "-").split("-")
    while tags:
        try:
            return Locale.parse("-".join(tags), sep="-")
        except (ValueError, UnknownLocaleError):
            tags.pop()
    return None


class Patterns:
    """The patterns and names of one locale; dates go by ISO where Babel does not know the language."""

    def __init__(self, language: str, style: Style) -> None:
        self._locale = locale_of(language)
        self._style = style
        self._first = "1" if self._locale is None else _FIRST_OF_MONTH.get(self._locale.language, "1")

    def day(self, fields: Mapping[str, str], month: int) -> str:
        """Word a day: `fields` give the text of y and d."""
        return self._fill(self.pieces("d"), fields, month)

    def month(self, fields: Mapping[str, str], month: int, *, genitive: bool = False) -> str:
        """Word a month of a year, in the form it takes after a preposition if `genitive`."""
        pieces = self.pieces("M")
        if genitive and self._locale is not None and self._locale.language not in _ONE_FORM:
            pieces = tuple(Piece("M", p.text, p.width) if p.field == "L" else p for p in pieces)
        return self._fill(pieces, fields, month)

    def year(self, number: str) -> str:
        """Word a year that stands alone: East Asian languages say that it is one."""
        return number + ("" if self._locale is None else _YEAR.get(self._locale.language, ""))

    def quarter(self, number: int, year: str) -> str:
        """Word a quarter of a year."""
        name = f"Q{number}" if self._locale is None else self._locale.quarters["format"]["wide"][number]
        return "".join({"y": year, "Q": name}.get(p.field, p.text) for p in self.pieces("Q"))

    def pieces(self, unit: str) -> tuple[Piece, ...]:
        """Give the pattern for a unit: d (day, month, year), M (month, year) or Q (quarter, year)."""
        return _pieces(self._pattern(unit))

    def _pattern(self, unit: str) -> str:
        if self._locale is None:
            return _ISO[unit]
        skeletons = self._locale.datetime_skeletons
        skeleton = _SKELETONS[self._style].get(unit, "")
        if skeleton in skeletons:
            return str(skeletons[skeleton].pattern)
        return str(self._locale.date_formats["long"].pattern) if unit == "d" else _ISO[unit]

    def name(self, month: int, *, field: str = "M", width: int = 4) -> str:
        """Name a month as it stands in a date (M) or alone (L)."""
        if self._locale is None or width < 3:
            return f"{month:0{min(width, 2)}}"
        form = "format" if field == "M" else "stand-alone"
        length = "wide" if width == 4 else "abbreviated"
        return str(self._locale.months[form][length][month])

    def day_of_month(self, day: int) -> str:
        """Write the number of a day as it stands in a full date."""
        if self._locale is None:
            return f"{day:02}"
        return self._first if day == 1 else str(day)

    def number(self, value: int) -> str:
        """Write a year's number, with groups if it has more than four digits."""
        if value < 10_000 or self._locale is None:
            return str(value)
        from babel.numbers import format_decimal  # noqa: PLC0415  # late: locale data is slow to load

        return format_decimal(value, locale=self._locale, numbering_system="latn")

    def listing(self, items: list[str], *, one_of: bool) -> str:
        """Join words to a list with “and” or “or”."""
        if self._locale is None:
            return ", ".join(items)
        from babel.lists import format_list  # noqa: PLC0415  # late: locale data is slow to load

        return format_list(items, style="or" if one_of else "standard", locale=self._locale)

    def _fill(self, pieces: tuple[Piece, ...], fields: Mapping[str, str], month: int) -> str:
        out = []
        for piece in pieces:
            if piece.field in {"M", "L"} and piece.field not in fields:
                out.append(self.name(month, field=piece.field, width=piece.width))
            else:
                out.append(fields.get("M" if piece.field == "L" else piece.field, piece.text))
        return "".join(out)

    def days_of_month(self, days: tuple[int, int], month: int, year: str) -> str:
        """Word days of one month: 7-9 July 1914, 7.-9. Juli 1914, July 7-9, 1914."""
        pieces = self.pieces("d")
        place = next(i for i, piece in enumerate(pieces) if piece.field == "d")
        after = pieces[place + 1].text if place + 1 < len(pieces) else ""
        dot = "." if after.startswith(".") else ""
        both = f"{self.day_of_month(days[0])}{dot}{DASH}{self.day_of_month(days[1])}"
        return self._fill(pieces, {"y": year, "d": both}, month)

    def days_of_year(self, first: tuple[int, int], last: tuple[int, int], year: str) -> str:
        """Word two days (month, day) of one year: 7 July - 9 August 1914, 1914. július 7. - augusztus 9."""
        pieces = self.pieces("d")
        inner = [i for i, piece in enumerate(pieces) if piece.field in {"d", "M", "L"}]
        trailing = next((i for i, piece in enumerate(pieces) if piece.field == "y"), 0) < inner[0]
        if trailing:
            start, end = pieces, pieces[inner[0] :]
        else:
            stop = inner[-1] + 1
            dotted = stop < len(pieces) and pieces[stop].text.startswith(".")
            start, end = (*pieces[:stop], Piece("", "." if dotted else "")), pieces
        words = [
            self._fill(part, {"y": year, "d": self.day_of_month(day)}, month)
            for part, (month, day) in ((start, first), (end, last))
        ]
        return f"{words[0]} {DASH} {words[1]}"

    def months_of_year(self, first: int, last: int, year: str) -> str:
        """Word two months of one year: January-May 1946."""
        pieces = self.pieces("M")
        piece = next(piece for piece in pieces if piece.field in {"M", "L"})
        names = [self.name(month, field=piece.field, width=piece.width) for month in (first, last)]
        return self._fill(pieces, {"y": year, "M": DASH.join(names), "L": DASH.join(names)}, first)


@cache
def _pieces(pattern: str) -> tuple[Piece, ...]:
    """Take a CLDR pattern apart; eras are dropped, since the words for them are labels."""
    from babel.dates import tokenize_pattern  # noqa: PLC0415  # late: locale data is slow to load

    out: list[Piece] = []
    for kind, value in tokenize_pattern(pattern):
        if kind == "chars":
            # The narrow no-break space has no glyph in many faces.
            text = str(value).replace("\u202f", "\u00a0")
            if out and not out[-1].field:
                text = out.pop().text + text
            out.append(Piece("", text))
        elif value[0] in "yMLdQ":
            out.append(Piece(value[0], "", int(value[1])))
    return tuple(out)


@cache
def patterns_of(language: str, style: Style = "wide") -> Patterns:
    """Give the patterns for a language tag."""
    return Patterns(language, style)
