"""A date is read as EDTF means it, or refused with the reason, the column and what was meant."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefpress.nouns.days import day_number, day_of_number, month_length, month_span
from briefpress.nouns.edtf import EARLIEST, Edtf, InvalidEdtf, Kind, Precision
from briefpress.nouns.edtf_reading import edtf

BOUNDS = (
    ("1985-04-12", (1985, 4, 12), (1985, 4, 12)),
    ("1985-04", (1985, 4, 1), (1985, 4, 30)),
    ("1985", (1985, 1, 1), (1985, 12, 31)),
    ("2000-02", (2000, 2, 1), (2000, 2, 29)),
    ("1900-02", (1900, 2, 1), (1900, 2, 28)),
    ("2000-02-29", (2000, 2, 29), (2000, 2, 29)),
    ("1985-04-12T23:20:30", (1985, 4, 12), (1985, 4, 12)),
    ("1985-04-12T23:20:30Z", (1985, 4, 12), (1985, 4, 12)),
    ("1985-04-12T23:20:30-04", (1985, 4, 12), (1985, 4, 12)),
    ("1985-04-12T23:20:30+04:30", (1985, 4, 12), (1985, 4, 12)),
    ("2016-12-31T23:59:60Z", (2016, 12, 31), (2016, 12, 31)),
    ("1964/2008", (1964, 1, 1), (2008, 12, 31)),
    ("2004-06/2006-08", (2004, 6, 1), (2006, 8, 31)),
    ("2004-06-XX/2004-07-03", (2004, 6, 1), (2004, 7, 3)),
    ("2004-06-~01/2004-06-~20", (2004, 6, 1), (2004, 6, 20)),
    ("1984-06-02?/2004-08-08~", (1984, 6, 2), (2004, 8, 8)),
    ("2012-21/2012-24", (2012, 3, 1), (2013, 2, 28)),
    ("-0999/0800", (-999, 1, 1), (800, 12, 31)),
    ("../1985", None, (1985, 12, 31)),
    ("/1985", None, (1985, 12, 31)),
    ("1985/..", (1985, 1, 1), None),
    ("1985/", (1985, 1, 1), None),
    ("1984?", (1984, 1, 1), (1984, 12, 31)),
    ("2004-06~", (2004, 6, 1), (2004, 6, 30)),
    ("2004-06-11%", (2004, 6, 11), (2004, 6, 11)),
    ("2004-06~-11", (2004, 6, 11), (2004, 6, 11)),
    ("?2004-06-11", (2004, 6, 11), (2004, 6, 11)),
    ("2004?-06-~11", (2004, 6, 11), (2004, 6, 11)),
    ("201X", (2010, 1, 1), (2019, 12, 31)),
    ("20XX", (2000, 1, 1), (2099, 12, 31)),
    ("1XXX", (1000, 1, 1), (1999, 12, 31)),
    ("-18XX", (-1899, 1, 1), (-1800, 12, 31)),
    ("2004-XX", (2004, 1, 1), (2004, 12, 31)),
    ("1985-04-XX", (1985, 4, 1), (1985, 4, 30)),
    ("1985-XX-XX", (1985, 1, 1), (1985, 12, 31)),
    ("156X-12-25", (1560, 12, 25), (1569, 12, 25)),
    ("156X-02-29", (1560, 2, 29), (1568, 2, 29)),
    ("1984-1X", (1984, 10, 1), (1984, 12, 31)),
    ("1985-04-3X", (1985, 4, 30), (1985, 4, 30)),
    ("1XX3", (1003, 1, 1), (1993, 12, 31)),
    ("Y170000002", (170000002, 1, 1), (170000002, 12, 31)),
    ("Y-170000002", (-170000002, 1, 1), (-170000002, 12, 31)),
    ("Y-17E7", (-170000000, 1, 1), (-170000000, 12, 31)),
    ("Y171010000S3", (171000000, 1, 1), (171999999, 12, 31)),
    ("Y3388E2S3", (338000, 1, 1), (338999, 12, 31)),
    ("1950S2", (1900, 1, 1), (1999, 12, 31)),
    ("-1985", (-1985, 1, 1), (-1985, 12, 31)),
    ("0000", (0, 1, 1), (0, 12, 31)),
    ("0000-02-29", (0, 2, 29), (0, 2, 29)),
    ("2001-21", (2001, 3, 1), (2001, 5, 31)),
    ("2001-22", (2001, 6, 1), (2001, 8, 31)),
    ("2001-23", (2001, 9, 1), (2001, 11, 30)),
    ("2001-24", (2001, 12, 1), (2002, 2, 28)),
    ("2003-24", (2003, 12, 1), (2004, 2, 29)),
    ("2001-28", (2001, 12, 1), (2002, 2, 28)),
    ("2001-29", (2001, 9, 1), (2001, 11, 30)),
    ("2001-30", (2001, 12, 1), (2002, 2, 28)),
    ("2001-32", (2001, 6, 1), (2001, 8, 31)),
    ("2001-33", (2001, 1, 1), (2001, 3, 31)),
    ("2001-36", (2001, 10, 1), (2001, 12, 31)),
    ("2001-38", (2001, 5, 1), (2001, 8, 31)),
    ("2001-41", (2001, 7, 1), (2001, 12, 31)),
    ("{1667,1668,1670..1672}", (1667, 1, 1), (1672, 12, 31)),
    ("[1667,1668,1670..1672]", (1667, 1, 1), (1672, 12, 31)),
    ("{1960}", (1960, 1, 1), (1960, 12, 31)),
    ("[..1760-12-03]", None, (1760, 12, 3)),
    ("[1760-12..]", (1760, 12, 1), None),
)
KINDS = (
    ("1985-04-12", Kind.DAY, Precision.DAY),
    ("1985-04-12T23:20:30Z", Kind.DAY, Precision.TIME),
    ("1985-04", Kind.MONTH, Precision.MONTH),
    ("1985-04-XX", Kind.MONTH, Precision.MONTH),
    ("1985", Kind.YEAR, Precision.YEAR),
    ("1985-XX", Kind.YEAR, Precision.YEAR),
    ("198X", Kind.DECADE, Precision.DECADE),
    ("19XX", Kind.CENTURY, Precision.CENTURY),
    ("1XXX", Kind.MILLENNIUM, Precision.MILLENNIUM),
    ("2001-21", Kind.SEASON, Precision.SEASON),
    ("1985/1990-05", Kind.INTERVAL, Precision.MONTH),
    ("1985/..", Kind.OPEN_INTERVAL, Precision.YEAR),
    ("{1985,1990}", Kind.SET, Precision.YEAR),
)
# What is written, the column of the fault, a word of the reason, and what is proposed instead.
REFUSED = (
    ("", 1, "empty", ""),
    ("   ", 1, "empty", ""),
    ("1985 ", 5, "blanks", "1985"),
    ("1985-02-30", 9, "no day 30", ""),
    ("1900-02-29", 9, "no day 29", ""),
    ("1985-04-31", 9, "no day 31", ""),
    ("1985-04-00", 9, "no day 00", ""),
    ("1985-13", 6, "no month 13", ""),
    ("1985-00", 6, "no month 00", ""),
    ("1985-20", 6, "no month 20", ""),
    ("1985-42", 6, "no month 42", ""),
    ("1985-21-01", 9, "no day", ""),
    ("2004/2003", 6, "before it begins", "2003/2004"),
    ("2012-24/2012-21", 9, "before it begins", "2012-21/2012-24"),
    ("0800/-0999", 6, "before it begins", "-0999/0800"),
    ("{1970..1960}", 8, "before it begins", ""),
    ("09.05.1946", 1, "from the year to the day", "1946-05-09"),
    ("9.5.1946", 1, "from the year to the day", "1946-05-09"),
    ("13/05/1946", 1, "from the year to the day", "1946-05-13"),
    ("05/09/1946", 1, "from the year to the day", ""),
    ("1946.05.09", 5, "left over", "1946-05-09"),
    ("1946/05/09", 8, "one slash", "1946-05-09"),
    ("19460509", 5, "begins with Y", "1946-05-09"),
    ("May 1946", 1, "in numbers", "1946-05"),
    ("9 May 1946", 3, "in numbers", "1946-05-09"),
    ("9th of May, 1946", 2, "in numbers", "1946-05-09"),
    ("May 9, 1946", 1, "in numbers", "1946-05-09"),
    ("Sept. 1939", 1, "in numbers", "1939-09"),
    ("February 30, 1946", 1, "in numbers", ""),
    ("1941\u20131945", 5, "does not belong", "1941/1945"),
    ("1941-1945", 8, "left over", "1941/1945"),
    ("1941-45", 6, "no month", "1941/1945"),
    ("7\u20139 July 1914", 5, "in numbers", "1914-07-07/1914-07-09"),
    ("25 August 1941 \u2013 9 May 1946", 4, "in numbers", "1941-08-25/1946-05-09"),
    ("between 1941 and 1945", 1, "in numbers", "1941/1945"),
    ("c. 1850", 1, "does not belong", "1850~"),
    ("circa May 1946", 1, "in numbers", "1946-05~"),
    ("the 1960s", 1, "in numbers", "196X"),
    ("19th century", 3, "in numbers", "18XX"),
    ("5th century BC", 2, "in numbers", "-04XX"),
    ("44 BC", 4, "in numbers", "-0043"),
    ("1 BC", 3, "in numbers", "0000"),
    ("AD 79", 1, "in numbers", "0079"),
    ("spring 1968", 1, "in numbers", "1968-21"),
    ("Q3 2022", 1, "does not belong", "2022-35"),
    ("1985-4-12", 5, "two digits", "1985-04-12"),
    ("1985-4", 5, "two digits", "1985-04"),
    ("1985-", 5, "missing", ""),
    ("985", 1, "four digits", "0985"),
    ("12345", 5, "begins with Y", "Y12345"),
    ("Y1985", 1, "more than four digits", "1985"),
    ("Y12345-01", 1, "nothing else", ""),
    ("Y1E99999999999", 1, "beyond", ""),
    ("Y99999999999999", 1, "beyond", ""),
    ("-0000", 1, "no sign", "0000"),
    ("XXXX-12-25", 1, "at least one digit", ""),
    ("198x", 4, "does not belong", "198X"),
    ("1985-uu", 6, "in numbers", "1985-XX"),
    ("1985?~", 6, "left over", "1985%"),
    ("1985S5", 5, "significant", ""),
    ("1985-04-12T25:00:00Z", 12, "hour 25", "1985-04-12"),
    ("1985-04-12T23:60:00Z", 15, "minute 60", "1985-04-12"),
    ("1985-04-12T23:20:61Z", 18, "second 61", "1985-04-12"),
    ("1985-04-12T23:20", 11, "time of day", "1985-04-12T23:20:00"),
    ("1985-04T23:20:30", 8, "whole, certain day", "1985-04"),
    ("1960-01-01T00:00:00Z/1961", 11, "without times", "1960-01-01/1961"),
    ("2004/2005/2006", 10, "one slash", ""),
    ("../..", 1, "at one end", ""),
    ("/", 1, "at one end", ""),
    ("{}", 2, "missing", ""),
    ("{1960", 5, "ends with }", ""),
    ("[1960,]", 7, "missing", ""),
    ("[1960,..1970]", 7, "first or the last", ""),
    ("1985-04-12x", 11, "does not belong", ""),
    ("friday", 1, "in numbers", ""),
    ("\uff11\uff19\uff18\uff15", 1, "does not belong", ""),
    ("9" * 401, 401, "at most", ""),
)


@pytest.mark.parametrize(("text", "lower", "upper"), BOUNDS, ids=[row[0] for row in BOUNDS])
def test_a_date_has_the_first_and_the_last_day_it_may_mean(
    text: str, lower: tuple[int, int, int] | None, upper: tuple[int, int, int] | None
) -> None:
    """Bounds are days, None where open, and the text is kept as written."""
    date = edtf(text)

    assert (lower, upper, text) == (date.lower, date.upper, str(date))


@pytest.mark.parametrize(("text", "kind", "precision"), KINDS, ids=[row[0] for row in KINDS])
def test_a_date_says_what_it_names(text: str, kind: Kind, precision: Precision) -> None:
    """A date is of one kind and states a finest unit."""
    date = edtf(text)

    assert (kind, precision) == (date.kind, date.precision)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    (
        ("1984", False, False),
        ("1984?", False, True),
        ("1984~", True, False),
        ("1984%", True, True),
        ("2004-06~-11", True, False),
        ("?2004-06-11", False, True),
        ("1984?/2004~", True, True),
        ("1950S2", True, False),
        ("Y-17E7~", True, False),
    ),
)
def test_qualifiers_anywhere_qualify_the_date(text: str, *, approximate: bool, uncertain: bool) -> None:
    """A mark on any component makes the date approximate (~), uncertain (?) or both (%)."""
    date = edtf(text)

    assert (approximate, uncertain) == (date.approximate, date.uncertain)


@pytest.mark.parametrize(
    ("text", "column", "reason", "suggestion"), REFUSED, ids=[repr(row[0][:30]) for row in REFUSED]
)
def test_what_is_no_date_is_refused_with_place_reason_and_remedy(
    text: str, column: int, reason: str, suggestion: str
) -> None:
    """The one exception names the column from 1, says why, and proposes only what is beyond doubt."""
    with pytest.raises(InvalidEdtf) as caught:
        edtf(text)

    fault = caught.value
    assert (column, suggestion) == (fault.column, fault.suggestion)
    assert reason in fault.reason


def test_a_refusal_reads_as_one_line() -> None:
    """The exception's text can be shown as it is."""
    with pytest.raises(ValueError, match="a date goes") as caught:
        edtf("09.05.1946")

    expected = "a date goes from the year to the day (1946-05-09) (column 1); write “1946-05-09”"
    assert expected == str(caught.value)


def test_a_date_cannot_be_changed() -> None:
    """A date is a value."""
    date = edtf("1985")
    with pytest.raises(FrozenInstanceError):
        date.text = "1986"  # type: ignore[misc]  # that is the point


def test_dates_stand_in_the_order_of_time() -> None:
    """First day, then last day, then text; an unknown start stands where it ends, an open one first."""
    given_order = ["1985/..", "1945-05-08", "0000", "196X", "/1945", "1941/1945", "../1990", "1945-05", "1941", "-0043"]
    in_order = sorted(given_order, key=lambda text: edtf(text).sort_key)

    expected = ["../1990", "-0043", "0000", "1941", "1941/1945", "/1945", "1945-05", "1945-05-08", "196X", "1985/.."]
    assert expected == in_order
    assert edtf("../1990").sort_key[0] == EARLIEST


_YEARS = st.integers(-9999, 9999)


@st.composite
def dates(draw: st.DrawFn) -> str:
    """Write some date: a day, month, year, season or long year, with masks and marks."""
    year = draw(_YEARS)
    text = f"-{-year:04}" if year < 0 else f"{year:04}"
    grain = draw(st.sampled_from(("year", "month", "day", "season", "mask", "long")))
    if grain == "long":
        return f"Y{draw(st.integers(10_000, 10**9)) * draw(st.sampled_from((1, -1)))}"
    if grain == "mask":
        return text[:-1] + "X"
    if grain == "season":
        return f"{text}-{draw(st.integers(21, 41))}"
    month = draw(st.integers(1, 12))
    if grain != "year":
        text += f"-{month:02}"
    if grain == "day":
        text += f"-{draw(st.integers(1, month_length(year, month))):02}"
    return text + draw(st.sampled_from(("", "?", "~", "%")))


@st.composite
def anything(draw: st.DrawFn) -> str:
    """Write some date, interval or set."""
    form = draw(st.sampled_from(("date", "interval", "open", "set")))
    first = draw(dates())
    if form == "date":
        return first
    if form == "open":
        return draw(st.sampled_from((f"../{first}", f"{first}/..", f"/{first}", f"{first}/")))
    second = draw(dates())
    if form == "set":
        return "{" + f"{first},{second}" + "}"
    ordered = sorted((edtf(first), edtf(second)), key=lambda date: date.sort_key)
    return f"{ordered[0]}/{ordered[1]}"


@given(anything())
@example("-000X")
@example("000X")
def test_a_date_ends_no_earlier_than_it_begins(text: str) -> None:
    """What can be written has bounds in order, keeps its text, and reads the same again."""
    date = edtf(text)

    assert date.lower is None or date.upper is None or date.lower <= date.upper
    assert edtf(str(date)) == date


@given(st.lists(anything(), max_size=6))
def test_every_two_dates_have_an_order(texts: list[str]) -> None:
    """The key is total: sorting never fails, and does not depend on the order given."""
    forwards = sorted((edtf(text) for text in texts), key=lambda date: date.sort_key)
    backwards = sorted((edtf(text) for text in reversed(texts)), key=lambda date: date.sort_key)

    assert forwards == backwards


@given(st.text(alphabet="0123456789-XYEST/.,~?%[]{} :Z", max_size=24) | st.text(max_size=40))
@example("Y" + "9" * 300)
@example("9999S" + "9" * 300)
def test_no_text_brings_the_reader_down(text: str) -> None:
    """Every text is a date or refused, within its columns, with a proposal that is itself a date."""
    found = _read_or_fault(text)

    if isinstance(found, Edtf):
        assert text == str(found)
    else:
        assert 1 <= found.column <= len(text) + 1
        assert not found.suggestion or found.suggestion == edtf(found.suggestion).text


def _read_or_fault(text: str) -> Edtf | InvalidEdtf:
    try:
        return edtf(text)
    except InvalidEdtf as fault:
        return fault


@given(st.integers(-(10**12), 10**12))
def test_days_are_counted_there_and_back(number: int) -> None:
    """Counting days and naming them undo each other, in any year."""
    day = day_of_number(number)

    assert number == day_number(day)
    assert 1 <= day[2] <= month_length(day[0], day[1])


@given(st.integers(-5000, 5000), st.integers(1, 12), st.integers(1, 12))
def test_a_span_of_months_ends_the_day_before_the_next(year: int, first: int, count: int) -> None:
    """Months in a row may run into the next year, and leave no day out."""
    start, end = month_span(year, first, count)
    total = year * 12 + first - 1 + count
    after = (total // 12, total % 12 + 1, 1)

    assert (year, first, 1) == start
    assert day_number(after) == day_number(end) + 1
