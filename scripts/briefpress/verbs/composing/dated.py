"""Gather what a brief dates: its events, from annotations and the chronology alike, and its eras."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from briefpress.nouns.annotation import Dated
from briefpress.nouns.chronology import Era
from briefpress.nouns.edtf_reading import edtf
from briefpress.nouns.event import Event
from briefpress.nouns.tree import para
from briefpress.verbs.composing.stitches import tag, target_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from briefpress.nouns.annotation import Annotation, ChronologyEvent
    from briefpress.nouns.brief import Brief
    from briefpress.nouns.edition import Edition, Entry
    from briefpress.nouns.tree import Nodes


def events_of(
    dated: Iterable[Annotation | ChronologyEvent], *, prose: Mapping[str, Nodes], anchored: Collection[str]
) -> list[Event]:
    """Give the accepted events among annotations, with their prose; those in `anchored` link to their passage."""
    return [
        Event(
            id=one.id,
            date=edtf(one.date),
            text=prose.get(f"{one.id}.text", []),
            sources=prose.get(f"{one.id}.sources", []),
            period=one.period or "",
            target=target_of(one.id) if one.id in anchored else "",
            place=one.place,
        )
        for one in dated
        if isinstance(one, Dated) and one.is_accepted
    ]


def with_prose(event: Event, prose: Mapping[str, Nodes]) -> Event:
    """Give an event with other prose: that in which the citations are set."""
    return replace(event, text=prose.get(f"{event.id}.text", []), sources=prose.get(f"{event.id}.sources", []))


def tagged(events: Iterable[Event], numbers: Mapping[str, int]) -> tuple[list[Event], dict[str, int]]:
    """Give events that hang on no passage numbers for reviewers, who see them in the chronology alone.

    They are tagged at the end of their texts; with them come the numbers of all annotations, those given among them.
    """
    known = dict(numbers)
    out = []
    for event in events:
        if event.id in known:
            out.append(event)
            continue
        known[event.id] = len(known) + 1
        *before, last = event.text or [para([])]
        seen = tag(event.id, known[event.id])
        held = last["t"] in {"Para", "Plain"}
        ends: Nodes = [{**last, "c": [*last["c"], seen]}] if held else [last, para([seen])]
        out.append(replace(event, text=[*before, *ends]))
    return out, known


def eras_of(brief: Brief) -> list[Era]:
    """Give the eras that a brief parts its chronology into."""
    return [
        Era(
            name=period.name,
            start=edtf(period.since) if period.since else None,
            end=edtf(period.until) if period.until else None,
            place=brief.place_of(f"periods.{index}"),
        )
        for index, period in enumerate(brief.periods)
    ]


def by_era(edition: Edition) -> list[tuple[str, list[Entry]]]:
    """Give the entries of the chronology under the names of their eras, in the order in which they stand."""
    return [(era, list(entries)) for era, entries in groupby(edition.chronology, key=lambda entry: entry.period)]
