"""Put events in order and under their eras."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.chronology import Era, Group
from briefpress.nouns.finding import Finding, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefpress.nouns.event import Event


def chronology(events: Iterable[Event], *, eras: Sequence[Era] = ()) -> Outcome[tuple[Group, ...]]:
    """Order events by date and group them by era.

    An event goes under the era it names; if it names none, under the first declared era that holds its
    date; else under none. Equal dates keep their given order.
    """
    ordered = sorted(events, key=lambda event: event.date.sort_key)
    named: dict[str, list[Event]] = {}
    loose: list[Event] = []
    for event in ordered:
        name = event.period or next((era.name for era in eras if era.holds(event.date)), "")
        (named.setdefault(name, []) if name else loose).append(event)
    findings = (*_of_eras(eras), *_of_periods(ordered, eras), *_of_twins(ordered))
    return Outcome(_woven(named, loose, eras), findings)


def _woven(named: dict[str, list[Event]], loose: list[Event], eras: Sequence[Era]) -> tuple[Group, ...]:
    """Put the eras in the order of their first events, and events of no era between them by date."""
    rank = {era.name: place for place, era in reversed(list(enumerate(eras)))}
    # Two eras whose first events share a date stand as declared, those that are not declared after them.
    order = sorted(named, key=lambda name: (named[name][0].date.sort_key[:2], rank.get(name, len(rank)), name))
    groups: list[Group] = []
    rest = list(loose)
    for name in order:
        first = named[name][0].date.sort_key
        before = [event for event in rest if event.date.sort_key < first]
        rest = rest[len(before) :]
        if before:
            groups.append(Group("", tuple(before)))
        groups.append(Group(name, tuple(named[name])))
    if rest:
        groups.append(Group("", tuple(rest)))
    return tuple(groups)


def _of_eras(eras: Sequence[Era]) -> Iterable[Finding]:
    """Complain of eras that end before they begin or share a name."""
    seen: set[str] = set()
    for era in eras:
        start, end = era.bounds
        if start > end:
            message = f"the period “{era.name}” ends before it begins"
            yield Finding(era.place, "C104", message, "turn `from` and `to` round")
        if era.name in seen:
            message = f"there are two periods named “{era.name}”"
            yield Finding(era.place, "C105", message, "give each period a name of its own")
        seen.add(era.name)


def _of_periods(events: Iterable[Event], eras: Sequence[Era]) -> Iterable[Finding]:
    """Complain of events under an era that does not hold their date."""
    by_name = {era.name: era for era in reversed(eras)}
    for event in events:
        era = by_name.get(event.period)
        # A name that no era has is found where relations are checked.
        if era is not None and not era.touches(event.date):
            message = f"“{event.id}” ({event.date}) lies outside its period “{era.name}” ({_span(era)})"
            right = next((other.name for other in eras if other.holds(event.date)), "")
            hint = f"its date belongs under “{right}”" if right else "mend the date, or the period's bounds"
            yield Finding(event.place, "C101", message, hint)


def _span(era: Era) -> str:
    """Write an era's bounds as its editor did."""
    return f"{era.start or '…'} to {era.end or '…'}"


def _of_twins(events: Sequence[Event]) -> Iterable[Finding]:
    """Complain of events that say the same of the same date."""
    seen: dict[tuple[object, ...], Event] = {}
    for event in events:
        key = (event.date.lower, event.date.upper, str(event.text))
        first = seen.setdefault(key, event)
        if first is not event:
            message = f"“{event.id}” says the same of the same date as “{first.id}” ({first.place})"
            yield Finding(event.place, "C103", message, "withdraw one of the two")
