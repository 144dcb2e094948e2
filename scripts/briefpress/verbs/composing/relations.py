"""Check what annotations say of each other and of the brief: replies, periods, terms, headings of the index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.annotation import Dated, Gloss, Index, Reply
from briefpress.nouns.finding import Finding
from briefpress.verbs.desk.validate import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from briefpress.nouns.annotation import Annotation, ChronologyEvent
    from briefpress.nouns.brief import Period

# What was refused, taken back or put off is not printed: nobody is sent there, and it sends nobody anywhere.
_GONE = frozenset({"stet", "withdrawn", "deferred"})


def check_relations(
    annotations: Sequence[Annotation],
    events: Sequence[ChronologyEvent],
    periods: Sequence[Period],
    *,
    known: Collection[str] | None,
) -> tuple[Finding, ...]:
    """Find what names something that is not there. `known` are all ids, None if not all are known."""
    standing = [one for one in annotations if one.state not in _GONE]
    dated = [one for one in (*events, *annotations) if isinstance(one, Dated) and one.state not in _GONE]
    findings = list(_periods(dated, [period.name for period in periods]))
    if known is None:
        return tuple(findings)
    findings.extend(_replies(annotations, known))
    findings.extend(_terms([one for one in standing if isinstance(one, Gloss)]))
    findings.extend(_headings([one for one in standing if isinstance(one, Index)]))
    return tuple(findings)


def _periods(dated: Iterable[Dated], names: Sequence[str]) -> Iterator[Finding]:
    for event in dated:
        if event.period is None or event.period in names:
            continue
        message = f"the event “{event.id}” belongs to “{event.period}”"
        place = event.place_of("period")
        if names:
            yield Finding(place, "C102", f"{message}, which is no period of the brief", nearest(event.period, names))
        else:
            hint = f"declare it in brief.yaml, under “periods:”: - name: {event.period}"
            yield Finding(place, "Y032", f"{message}, and the brief declares no periods", hint)


def _replies(annotations: Iterable[Annotation], known: Collection[str]) -> Iterator[Finding]:
    replies = {one.id: one for one in annotations if isinstance(one, Reply)}
    lost = _in_circles({ident: one.to_annotation for ident, one in replies.items()})
    for ident, one in replies.items():
        place = one.place_of("to-annotation")
        if one.to_annotation not in known:
            message = f"“{ident}” replies to “{one.to_annotation}”, which no annotation is called"
            yield Finding(place, "Y031", message, nearest(one.to_annotation, sorted(known)))
        elif ident in lost:
            named = (
                "itself" if one.to_annotation == ident else f"“{one.to_annotation}”, and these replies go in a circle"
            )
            hint = "name the annotation that begins the talk: only what hangs on it is shown"
            yield Finding(place, "Y031", f"“{ident}” replies to {named}", hint)


def _in_circles(answered: Mapping[str, str]) -> frozenset[str]:
    """Give the replies that lead to no other annotation: from reply to reply they come back to where they were."""
    ends: dict[str, bool] = {}
    for start in answered:
        path: dict[str, None] = {}
        at = start
        while at in answered and at not in ends and at not in path:
            path[at] = None
            at = answered[at]
        ends.update(dict.fromkeys(path, ends.get(at, at not in answered)))
    return frozenset(ident for ident, is_good in ends.items() if not is_good)


def _terms(glosses: Sequence[Gloss]) -> Iterator[Finding]:
    terms = {one.term for one in glosses}
    for one in glosses:
        if one.see is not None and one.see not in terms:
            message = f"the gloss “{one.id}” sends readers to “{one.see}”, which is no term of the glossary"
            yield Finding(one.place_of("see"), "Y033", message, nearest(one.see, sorted(terms)))


def _headings(entries: Sequence[Index]) -> Iterator[Finding]:
    """Find references to headings that the index does not have.

    A sub-heading may be named by itself or behind its heading, in any of the ways in which that is written. A
    reference to headings of a kind ("see also the towns by name") is none to a heading: hence a warning.
    """
    known = {name for one in entries for name in _names_of(one)}
    shown = sorted({name for one in entries for name in (one.entry, one.under or one.entry)})
    for one in entries:
        for key, named in (("see", one.see), ("see-also", one.see_also)):
            for number, heading in enumerate(named):
                if heading not in known:
                    message = f"“{one.id}” sends readers of the index to “{heading}”, which is no heading of it"
                    hint = nearest(heading, [name for name in shown if name != one.entry])
                    yield Finding(one.place_of(f"{key}.{number}"), "Y034", message, hint)


def _names_of(one: Index) -> Iterator[str]:
    yield one.entry
    if one.under is not None:
        yield one.under
        yield from (f"{one.under}{joint}{one.entry}" for joint in (", ", ": ", "; ", " – ", " — ", " > ", " › "))
