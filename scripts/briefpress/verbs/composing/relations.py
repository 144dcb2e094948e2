"""Check what annotations say of each other and of the brief: replies, periods, terms of the glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.annotation import Event, Gloss, Reply
from briefpress.nouns.finding import Finding
from briefpress.verbs.desk.validate import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from briefpress.nouns.annotation import Annotation, ChronologyEvent
    from briefpress.nouns.brief import Period


def check_relations(
    annotations: Sequence[Annotation],
    events: Sequence[ChronologyEvent],
    periods: Sequence[Period],
    *,
    known: Collection[str] | None,
) -> tuple[Finding, ...]:
    """Find what names something that is not there. `known` are all ids, None if not all are known."""
    findings = []
    names = [period.name for period in periods]
    dated = [*events, *(one for one in annotations if isinstance(one, Event))]
    for event in dated if names else ():
        if event.period is not None and event.period not in names:
            message = f"the event “{event.id}” belongs to “{event.period}”, which is no period of the brief"
            findings.append(Finding(event.place_of("period"), "Y032", message, nearest(event.period, names)))
    if known is None:
        return tuple(findings)
    terms = {one.term for one in annotations if isinstance(one, Gloss)}
    for one in annotations:
        if isinstance(one, Reply) and one.to_annotation not in known:
            message = f"“{one.id}” replies to “{one.to_annotation}”, which no annotation is called"
            hint = nearest(one.to_annotation, sorted(known))
            findings.append(Finding(one.place_of("to-annotation"), "Y031", message, hint))
        elif isinstance(one, Gloss) and one.see is not None and one.see not in terms:
            message = f"the gloss “{one.id}” sends readers to “{one.see}”, which is no term of the glossary"
            findings.append(Finding(one.place_of("see"), "Y033", message, nearest(one.see, sorted(terms))))
    return tuple(findings)
