"""Draw the timeline of a chronology: its groups of events as marks, its eras as bands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.chronology import Era, Group
from briefpress.nouns.timeline import Mark
from briefpress.verbs.project import project
from briefpress.verbs.timeline import timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefpress.nouns.labels import Labels
    from briefpress.nouns.tree import Nodes

_WORDS = 4


def draw_groups(groups: Sequence[Group], *, labels: Labels, language: str, eras: Sequence[Era] = ()) -> str:
    """Draw the timeline of a chronology as printed: numbers count through the groups.

    Eras that are declared have the length declared; the others reach from their first event to their last.
    """
    events = [event for group in groups for event in group.events]
    marks = [
        Mark(number=number, date=event.date, words=short_words(event.text))
        for number, event in enumerate(events, start=1)
    ]
    return timeline(
        marks,
        title=labels["timeline"],
        language=language,
        labels=labels.words,
        eras=eras_of(groups, declared=eras),
    )


def eras_of(groups: Iterable[Group], *, declared: Iterable[Era] = ()) -> tuple[Era, ...]:
    """Give an era for every named group: the one declared, or one as long as its events."""
    known = {era.name: era for era in declared}
    found = []
    for group in groups:
        if not group.name:
            continue
        dates = [event.date for event in group.events]
        # An open end of an event makes its era open at that end.
        last = max(dates, key=lambda date: (date.upper is None, date.upper or (0, 0, 0)))
        own = Era(name=group.name, start=dates[0], end=last, place=group.events[0].place)
        found.append(known.get(group.name, own))
    return tuple(found)


def short_words(blocks: Nodes) -> str:
    """Give the first words of a text: its first clause if that is short, else a few with an ellipsis."""
    reading = project(blocks)
    flow = reading.streams[0]
    text = " ".join(reading.text[flow.start : flow.end].split())
    clause = re.split(r"[,;:.!?](?:\s|$)", text, maxsplit=1)[0]
    words = clause.split(" ")
    if len(words) <= _WORDS + 1:
        return clause
    return " ".join(words[:_WORDS]) + "\u2026"
