"""Read a date in EDTF (ISO 8601-2): one date, an interval, or a set."""

from __future__ import annotations

import re

from briefpress.nouns.edtf import Edtf, InvalidEdtf, Kind, Precision
from briefpress.nouns.edtf_date import read_date
from briefpress.nouns.edtf_hints import candidates

_LONGEST = 400
_FINENESS = tuple(Precision)


def edtf(text: str) -> Edtf:
    """Read a date; one that is none raises InvalidEdtf, where possible with what was meant."""
    try:
        return _read(text)
    except InvalidEdtf as fault:
        if fault.suggestion:
            raise
        raise InvalidEdtf(fault.reason, fault.column, _meant(text)) from None


def _meant(text: str) -> str:
    """Give the first reading of a wrong date that is a right one, or nothing."""
    if len(text) > _LONGEST:
        return ""
    for candidate in candidates(text):
        try:
            return _read(candidate).text
        except InvalidEdtf:
            continue
    return ""


def _read(text: str) -> Edtf:
    if not text or text.isspace():
        raise InvalidEdtf("the date is empty")
    if len(text) > _LONGEST:
        raise InvalidEdtf(f"a date has at most {_LONGEST} characters", _LONGEST + 1)
    word = re.search(r"[^\W\d_XYESTZ]{2,}", text)
    if word is not None:
        start = re.search(r"[^\W\d_]", text)
        raise InvalidEdtf(
            "a date is written in numbers, the year first (1946-05-09)", start.start() + 1 if start else 1
        )
    if re.match(r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}", text):
        raise InvalidEdtf("a date goes from the year to the day (1946-05-09)")
    blank = re.search(r"\s", text)
    odd = re.search(r"[^-+0-9XYESTZ:.,/?~%{}\[\]]", text)
    if odd is not None and (blank is None or odd.start() < blank.start()):
        raise InvalidEdtf(f"“{odd[0]}” does not belong in an EDTF date", odd.start() + 1)
    if blank is not None:
        raise InvalidEdtf("a date has no blanks in it", blank.start() + 1)
    if text[0] in "[{":
        return _set(text)
    if "/" in text:
        return _interval(text)
    return read_date(text)


def _interval(text: str) -> Edtf:
    """Read two dates with a slash between, either of which may be open (..) or unknown (nothing)."""
    first, _, second = text.partition("/")
    at = len(first) + 2
    if "/" in second:
        raise InvalidEdtf("an interval has one slash", at + second.index("/"))
    return _between(text, _end(first, 1), _end(second, at), at)


def _end(text: str, column: int) -> Edtf:
    if text in ("", ".."):
        kind = Kind.OPEN if text else Kind.UNKNOWN
        return Edtf(text, None, None, kind, Precision.MILLENNIUM)
    date = read_date(text, column)
    if date.time:
        raise InvalidEdtf("intervals are of days, without times", column + text.index("T"))
    return date


def _between(text: str, start: Edtf, end: Edtf, column: int) -> Edtf:
    """Join two ends; `column` is where the second begins."""
    if start.lower is None and end.upper is None:
        raise InvalidEdtf("an interval needs a date at one end at least", 1)
    if start.lower is not None and end.upper is not None and start.lower > end.upper:
        raise InvalidEdtf("the interval ends before it begins", column, _meant_turned(text, start.text, end.text))
    whole = start.lower is not None and end.upper is not None
    return Edtf(
        text,
        start.lower,
        end.upper,
        Kind.INTERVAL if whole else Kind.OPEN_INTERVAL,
        _finest((start, end)),
        approximate=start.approximate or end.approximate,
        uncertain=start.uncertain or end.uncertain,
        parts=(start, end),
    )


def _meant_turned(text: str, start: str, end: str) -> str:
    # Within a set the other members would be lost, so only a plain interval is turned round.
    return f"{end}/{start}" if text == f"{start}/{end}" else ""


def _finest(dates: tuple[Edtf, ...]) -> Precision:
    return _FINENESS[min(_FINENESS.index(date.precision) for date in dates)]


def _set(text: str) -> Edtf:
    """Read a set: {all of these} or [one of these], separated by commas, with a..b for all between."""
    closing = {"[": "]", "{": "}"}[text[0]]
    if text[-1] != closing:
        raise InvalidEdtf(f"the set ends with {closing}", len(text))
    members: list[Edtf] = []
    column = 2
    pieces = text[1:-1].split(",")
    for place, piece in enumerate(pieces):
        if not piece:
            raise InvalidEdtf("a member of the set is missing", column)
        ranged = re.fullmatch(r"(.*?)\.\.(.*)", piece)
        if ranged is None:
            members.append(_end(piece, column))
        else:
            if (not ranged[1] and place) or (not ranged[2] and place < len(pieces) - 1):
                raise InvalidEdtf("only the first or the last member of a set can be open", column)
            start = _end(ranged[1] or "..", column)
            end = _end(ranged[2] or "..", column + ranged.start(2))
            members.append(_between(piece, start, end, column + ranged.start(2)))
        column += len(piece) + 1
    lowers = [member.lower for member in members]
    uppers = [member.upper for member in members]
    return Edtf(
        text,
        None if None in lowers else min(lower for lower in lowers if lower is not None),
        None if None in uppers else max(upper for upper in uppers if upper is not None),
        Kind.SET,
        _finest(tuple(members)),
        approximate=any(member.approximate for member in members),
        uncertain=any(member.uncertain for member in members),
        one_of=text[0] == "[",
        parts=tuple(members),
    )
