"""Events stand in order under their eras, and what does not fit is found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.chronology import Era
from briefpress.nouns.codes import CODES
from briefpress.nouns.edtf_reading import edtf
from briefpress.nouns.event import Event
from briefpress.nouns.finding import Place
from briefpress.nouns.tree import para, words
from briefpress.verbs.composing.chronology import chronology


def event(ident: str, date: str, *, period: str = "", text: str = "") -> Event:
    """Make an event; its line in the file is the number in its name."""
    line = int("".join(filter(str.isdigit, ident)) or "1")
    blocks = [para(words(text or ident))]
    return Event(id=ident, date=edtf(date), text=blocks, place=Place("chronology.yaml", line), period=period)


def era(name: str, start: str, end: str) -> Era:
    """Make an era; an empty bound is open."""
    return Era(
        name=name,
        start=edtf(start) if start else None,
        end=edtf(end) if end else None,
        place=Place("brief.yaml", 40),
    )


WARS = (era("First", "1914-07-28", "1918-11-11"), era("Second", "1939-09-01", "1945-09-02"))


def names(events: list[Event], *eras: Era) -> list[tuple[str, list[str]]]:
    """Give the groups as names and ids."""
    return [(group.name, [member.id for member in group.events]) for group in chronology(events, eras=eras).value]


def test_events_are_ordered_by_date_and_ties_as_given() -> None:
    """Order is by first day, then last day; equal dates keep the order they were given in."""
    events = [event("b", "1941-05-09"), event("c", "1941"), event("a", "1941-05-09"), event("d", "-0043")]

    assert names(events) == [("", ["d", "c", "b", "a"])]


def test_events_go_by_their_word_or_their_date_or_stand_alone() -> None:
    """A named era wins; else the first declared era that holds the date; else none, between the others."""
    events = [
        event("late", "1950"),
        event("armistice", "1918-11-11"),
        event("between", "1925"),
        event("sarajevo", "1914-06-28", period="First"),
        event("poland", "1939-09-01"),
        event("early", "1900"),
    ]

    assert names(events, *WARS) == [
        ("", ["early"]),
        ("First", ["sarajevo", "armistice"]),
        ("", ["between"]),
        ("Second", ["poland"]),
        ("", ["late"]),
    ]


def test_undeclared_periods_group_by_their_word() -> None:
    """Without declared eras every word is a group, in the order of its first event, and no finding."""
    events = [event("a", "1950", period="After"), event("b", "1940", period="War"), event("c", "1941", period="War")]
    outcome = chronology(events)

    assert [group.name for group in outcome.value] == ["War", "After"]
    assert outcome.findings == ()


def test_an_event_outside_its_era_is_found() -> None:
    """The message names both spans, the hint the era that would hold it."""
    outcome = chronology([event("e7", "1940-05-10", period="First")], eras=WARS)

    (finding,) = outcome.findings
    assert (finding.code, finding.place) == ("C101", Place("chronology.yaml", 7))
    assert finding.message == "“e7” (1940-05-10) lies outside its period “First” (1914-07-28 to 1918-11-11)"
    assert finding.hint == "its date belongs under “Second”"


def test_an_event_that_reaches_over_the_edge_of_its_era_is_no_finding() -> None:
    """A year or an interval may begin before its era: only a date wholly outside is wrong."""
    events = [event("e1", "1914", period="First"), event("e2", "1917/1922", period="First")]

    assert chronology(events, eras=WARS).findings == ()


def test_an_event_of_an_unknown_period_stands_under_the_name_its_editor_wrote() -> None:
    """That it is unknown is told where the files are read, and nowhere twice."""
    outcome = chronology([event("e3", "1940", period="Secnd")], eras=WARS)

    assert () == outcome.findings
    assert [group.name for group in outcome.value] == ["Secnd"]


def test_twins_are_found() -> None:
    """Two events that say the same of the same date are one too many."""
    events = [event("e1", "1940", text="Same."), event("e2", "1940", text="Same."), event("e3", "1940", text="Other.")]

    (finding,) = chronology(events).findings
    assert (finding.code, finding.place.line) == ("C103", 2)
    assert "“e1” (chronology.yaml:1)" in finding.message


def test_eras_that_cannot_be_are_found() -> None:
    """An era ends after it begins, and no two share a name."""
    outcome = chronology([], eras=(era("A", "1950", "1940"), era("A", "1950", "")))

    assert [finding.code for finding in outcome.findings] == ["C104", "C105"]


def test_codes_are_in_the_table() -> None:
    """Every code that the chronology gives has its severity."""
    assert {"C101", "C102", "C103", "C104", "C105"} <= CODES.keys()


DATES = st.sampled_from(("1914", "1915-02", "1918/1922", "../1915", "1939/..", "/1940", "194X", "1941~", "-0043"))
PERIODS = st.sampled_from(("", "First", "Second", "Elsewhere"))


@given(rows=st.lists(st.tuples(DATES, PERIODS), max_size=12), declared=st.booleans())
def test_no_event_is_lost_and_none_is_out_of_order(*, rows: list[tuple[str, str]], declared: bool) -> None:
    """Every event stands once, in order within its group; no two groups share a name."""
    events = [event(f"e{i}", date, period=period) for i, (date, period) in enumerate(rows)]
    groups = chronology(events, eras=WARS if declared else ()).value
    named = [group.name for group in groups if group.name]

    assert sorted(e.id for e in events) == sorted(e.id for group in groups for e in group.events)
    assert len(named) == len(set(named))
    for group in groups:
        keys = [member.date.sort_key for member in group.events]
        assert keys == sorted(keys)
