"""Write numbers as Roman numerals and English ordinals, for centuries."""

from __future__ import annotations

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def roman(number: int) -> str:
    """Write a number above nought in Roman numerals."""
    out = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        out += letters * count
    return out


def ordinal(number: int) -> str:
    """Write an English ordinal: 1st, 12th, 23rd."""
    ending = "th" if number % 100 in {11, 12, 13} else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"
