"""Guess what was meant by a date that is none in EDTF; shown to an editor, never used as the date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = r"(?P<m>[A-Za-z]{3,9})\.?"
_DAY = r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<y>[0-9]{3,4})"
_ABOUT = re.compile(r"(?:circa|about|around|approximately|ca|c)[. ]*(?P<rest>.+)", re.IGNORECASE)
_SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
_BLANK = re.compile(r"\s+")


def candidates(text: str) -> Iterator[str]:
    """Give the dates that a text may stand for, the likeliest first; none of them need be valid."""
    text = _BLANK.sub(" ", text).strip()
    packed = text.replace(" ", "")
    yield packed
    yield packed.upper().replace("U", "X")
    yield packed.replace("?~", "%").replace("~?", "%")
    yield packed + ":00"
    yield re.sub("T[^/]*", "", packed)
    about = _ABOUT.fullmatch(text)
    if about is not None:
        for date in (about["rest"], *_single(about["rest"])):
            yield date + "~"
    yield from _single(text)
    yield from _two(text)


def _two(text: str) -> Iterator[str]:
    """Read two dates with a dash or a word between them."""
    between = re.fullmatch(r"between (.+) and (.+)|from (.+?) (?:to|until|till) (.+)", text, re.IGNORECASE)
    dashed = re.fullmatch(
        r"(.+?) ?[\u2013\u2014] ?(.+)|(.+) (?:-|to) (.+)|([0-9]{4})-([0-9]{4}|[0-9]{2})|([-0-9]+)/([0-9]{2})",
        text,
    )
    found = between or dashed
    if found is None:
        return
    first, second = (side for side in found.groups() if side is not None)
    month = re.fullmatch(r"[0-9]{1,2}(?P<month>( [A-Za-z]+)?) [0-9]{4}", second)
    if month is not None and re.fullmatch(r"[0-9]{1,2}( [A-Za-z]+)?", first):
        # What the two share is written once: 7 to 9 July 1914, 7 July to 9 August 1914.
        shared = second.split(" ")[1 if first.isdigit() else 2 :]
        first = " ".join([first, *shared])
    elif first.isalpha() and re.search(r"[0-9]{4}$", second):
        first = f"{first} {second[-4:]}"
    if re.fullmatch(r"[0-9]{2}", second) and re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", first):
        second = first[:-2] + second
    for start in (first, *_single(first)):
        for end in (second, *_single(second)):
            yield f"{start}/{end}"


def _single(text: str) -> Iterator[str]:
    """Read one date in words or in another order."""
    for form, write in _FORMS:
        found = form.fullmatch(text)
        if found is not None:
            date = write(found)
            if date:
                yield date


def _month(word: str) -> str:
    """Give the number of an English month, or nothing."""
    for number, month in enumerate(_MONTHS, start=1):
        if month.startswith(word.lower()) or word.lower() == "sept" == month[:4]:
            return f"{number:02}"
    return ""


def _numbers(found: re.Match[str]) -> str:
    """Read three numbers, the year first or last; which is the month must be beyond doubt."""
    year, month, day = found["y"], found["m"], found["d"]
    if found["mark"] != "." and int(month) <= 12 and int(day) <= 12 and month != day:
        return ""
    if int(month) > 12 and found["mark"] != ".":
        month, day = day, month
    return f"{year}-{int(month):02}-{int(day):02}"


def _words(found: re.Match[str]) -> str:
    """Read a day, if any, a month in words and a year."""
    month = _month(found["m"])
    if not month:
        return ""
    day = found.groupdict().get("d")
    return f"{int(found['y']):04}-{month}" + (f"-{int(day):02}" if day else "")


def _era(found: re.Match[str]) -> str:
    """Read a year before or after Christ; 44 BC is the year -43."""
    number = int(found["a"] or found["b"])
    if found["bc"] is None:
        return f"{number:04}"
    return "" if number == 0 else f"-{number - 1:04}" if number > 1 else "0000"


def _century(found: re.Match[str]) -> str:
    number = int(found["n"])
    return f"-{number - 1:02}XX" if found["bc"] else f"{number - 1:02}XX"


def _iso(found: re.Match[str]) -> str:
    """Write year, month and day with hyphens and leading zeros."""
    return f"{found['y']}-{int(found['m']):02}-{int(found['d']):02}"


def _season(found: re.Match[str]) -> str:
    """Write a season by its number."""
    return f"{found['y']}-{_SEASONS[found['s'].lower()]}"


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(form, re.IGNORECASE), write)
    for form, write in (
        (rf"{_DAY} (?:of )?{_MONTH},? {_YEAR}", _words),
        (rf"{_MONTH} {_DAY},? {_YEAR}", _words),
        (rf"{_MONTH},? {_YEAR}", _words),
        (r"(?P<d>[0-9]{1,2})(?P<mark>[./-]) ?(?P<m>[0-9]{1,2})(?P=mark) ?(?P<y>[0-9]{4})", _numbers),
        (r"(?P<y>[0-9]{4})(?P<mark>[./-])(?P<m>[0-9]{1,2})(?P=mark)(?P<d>[0-9]{1,2})", _iso),
        (r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})", _iso),
        (r"(?P<y>[0-9]{4})-(?P<m>[0-9])", lambda f: f"{f['y']}-0{f['m']}"),
        (r"(?P<m>[0-9]{1,2})[./](?P<y>[0-9]{4})", lambda f: f"{f['y']}-{int(f['m']):02}"),
        (r"(?:the )?(?P<n>[0-9]{3})0['\u2019]?s", lambda f: f"{f['n']}X"),
        (r"(?:the )?(?P<n>[0-9]{1,2})(?:st|nd|rd|th)[ -]century( (?P<bc>BCE?))?", _century),
        (r"(?P<s>spring|summer|autumn|fall|winter),?(?: of)? (?P<y>[0-9]{4})", _season),
        (r"Q(?P<q>[1-4]) (?P<y>[0-9]{4})", lambda f: f"{f['y']}-{32 + int(f['q'])}"),
        (r"(?P<y>[0-9]{4})-?Q(?P<q>[1-4])", lambda f: f"{f['y']}-{32 + int(f['q'])}"),
        (r"(?P<a>[0-9]{1,4}) (?:(?P<bc>BCE?|B\.C\.)|AD|CE)|AD (?P<b>[0-9]{1,4})", _era),
        (r"(?P<minus>-?)(?P<y>[0-9]{3})", lambda f: f"{f['minus']}0{f['y']}"),
        (r"(?P<y>-?[1-9][0-9]{4,10})", lambda f: f"Y{f['y']}"),
        (r"(?P<y>[0-9]{4}) ?\(\?\)", lambda f: f"{f['y']}?"),
    )
)
