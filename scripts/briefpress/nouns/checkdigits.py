"""Check digits of the numbers by which books, series and people are known."""

from __future__ import annotations

import re

_ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dXx]")


def is_isbn(text: str) -> bool:
    """Tell whether a text is an ISBN-13 or ISBN-10, hyphens and spaces aside, with the right check digit."""
    digits = _bare(text)
    if len(digits) == 10:  # an ISBN-10 has ten digits
        return _is_weighted(digits)
    if len(digits) != 13 or not digits.isdigit() or digits[:3] not in {"978", "979"}:  # thirteen
        return False
    return sum(int(digit) * (3 if index % 2 else 1) for index, digit in enumerate(digits)) % 10 == 0


def is_issn(text: str) -> bool:
    """Tell whether a text is an ISSN, the hyphen aside, with the right check digit."""
    digits = _bare(text)
    return len(digits) == 8 and _is_weighted(digits)  # an ISSN has eight digits


def is_orcid(text: str) -> bool:
    """Tell whether a text is an ORCID iD, hyphens aside, with the right check digit (ISO 7064, MOD 11-2)."""
    digits = _bare(text)
    if len(digits) != 16 or not _is_number(digits):  # an ORCID iD has sixteen digits
        return False
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    return (12 - total % 11) % 11 == _worth(digits[-1])


def orcid_in(text: str) -> str:
    """Give the first ORCID iD that stands in a text; empty if there is none, as where one of zeros holds its place."""
    found = (one[0].upper() for one in _ORCID.finditer(text))
    return next(filter(is_orcid, found), "")


def _bare(text: str) -> str:
    return text.replace("-", "").replace(" ", "").upper()


def _is_number(digits: str) -> bool:
    """Tell whether a text is ASCII digits, of which the last may be X."""
    body, last = digits[:-1], digits[-1:]
    return digits.isascii() and body.isdigit() and (last.isdigit() or last == "X")


def _worth(digit: str) -> int:
    return 10 if digit == "X" else int(digit)


def _is_weighted(digits: str) -> bool:
    """Check the sum, modulo 11, of digits weighted by their place from the end."""
    if not _is_number(digits):
        return False
    return sum(_worth(digit) * weight for weight, digit in enumerate(reversed(digits), start=1)) % 11 == 0
