"""Say what the margin of a review copy says of each annotation: all of it, whatever its kind and state."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefpress.nouns.annotation import Reply
from briefpress.nouns.margin import MarginNote, Said
from briefpress.verbs.review.told import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefpress.nouns.annotation import Annotation, ChronologyEvent
    from briefpress.nouns.review import Decision, Round
    from briefpress.nouns.tree import Nodes

Decided = tuple[str, str, "Decision"]


def margin_notes(
    annotations: Sequence[Annotation | ChronologyEvent],
    *,
    numbers: Mapping[str, int],
    prose: Mapping[str, Nodes],
    rounds: Iterable[Round],
) -> tuple[MarginNote, ...]:
    """Give all annotations in the order of their numbers, those without a place last.

    Replies stand in what they reply to.
    """
    decided = decisions_by_annotation(rounds)
    replies: dict[str, list[Reply]] = defaultdict(list)
    known = {one.id for one in annotations}
    for one in annotations:
        if isinstance(one, Reply) and one.to_annotation in known:
            replies[one.to_annotation].append(one)
    notes = []
    for one in annotations:
        if isinstance(one, Reply) and one.to_annotation in known:
            continue
        missed = (Said("key", f"to-annotation: {one.to_annotation}"),) if isinstance(one, Reply) else ()
        said = (
            *missed,
            *told(one, prose),
            *_replies(one.id, replies, prose),
            *(_decision(name, person, decision) for name, person, decision in decided.get(one.id, ())),
        )
        notes.append(
            MarginNote(
                number=numbers.get(one.id, 0),
                ident=one.id,
                kind=one.kind,
                by=one.by or "",
                state=one.state,
                quote=" ".join(one.quote.exact.split()) if one.quote is not None else "",
                said=said,
            )
        )
    return tuple(sorted(notes, key=lambda note: (not note.number, note.number)))


def decisions_by_annotation(rounds: Iterable[Round]) -> dict[str, list[Decided]]:
    """Give all decisions by annotation, each with its round and the person."""
    found: dict[str, list[Decided]] = defaultdict(list)
    for review in rounds:
        for person in review.people:
            for decision in person.decisions:
                found[decision.annotation].append((review.name, person.by, decision))
    return found


def _replies(ident: str, replies: Mapping[str, Sequence[Reply]], prose: Mapping[str, Nodes]) -> Iterator[Said]:
    """Give the replies to an annotation, and those to each reply behind it."""
    for reply in replies.get(ident, ()):
        words = " ".join(said.words for said in told(reply, prose))
        yield Said("reply", f"{' · '.join(part for part in (reply.id, reply.by) if part)}: {words}")
        yield from _replies(reply.id, replies, prose)


def _decision(name: str, person: str, decision: Decision) -> Said:
    day = f", {decision.date.isoformat()}" if decision.date else ""
    because = f": {' '.join(decision.because.split())}" if decision.because else ""
    return Said("decision", f"{decision.state} ({person}, {name}{day}){because}")
