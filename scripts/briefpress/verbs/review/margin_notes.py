"""Say what the margin of a review copy says of each annotation: all of it, whatever its kind and state."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefpress.nouns.annotation import Comment, Emendation, Exhibit, Gloss, Index, Query, Reply
from briefpress.nouns.margin import MarginNote, Said
from briefpress.nouns.structure import Heading, NoteBody
from briefpress.verbs.trees.project import project
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefpress.nouns.annotation import Annotation
    from briefpress.nouns.review import Decision, Round
    from briefpress.nouns.tree import Nodes

Decided = tuple[str, str, "Decision"]


def margin_notes(
    annotations: Sequence[Annotation],
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
        said = (
            *_told(one, prose),
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


def _told(one: Annotation, prose: Mapping[str, Nodes]) -> Iterator[Said]:
    """Give what the annotation itself says, in the order in which its kind is read."""
    if isinstance(one, Emendation) and one.quote is not None:
        yield Said("old", " ".join(one.quote.exact.split()))
        yield Said("new", " ".join(one.replace.split()) or "–")
    if isinstance(one, Index):
        yield Said("text", " › ".join(part for part in (one.under, one.entry) if part))
        yield from (Said("text", f"→ {name}") for name in (*one.see, *one.see_also))
    if isinstance(one, (Query, Comment)) and one.to:
        yield Said("to", f"→ {one.to}")
    for label in _labels(one):
        yield Said("text", label)
    for field in ("text", "caption", "source", "credit", "sources", "because"):
        words = _words(prose.get(f"{one.id}.{field}", []))
        role = "because" if field == "because" else "text"
        yield from (Said(role, paragraph) for paragraph in words)
    answer = getattr(one, "answer", None)
    if answer:
        yield from (Said("answer", " ".join(paragraph.split())) for paragraph in answer.split("\n\n"))


def _labels(one: Annotation) -> Iterator[str]:
    """Give what stands beside the prose of some kinds: a date, a term, a title, a file, a level."""
    date = getattr(one, "date", None)
    if isinstance(date, str):
        yield date
    if isinstance(one, Gloss):
        yield one.term
    title = getattr(one, "title", None)
    if isinstance(title, str):
        yield title
    if isinstance(one, Exhibit):
        yield getattr(one, "file", "")
    if isinstance(one, Heading):
        yield str(one.level)
    if isinstance(one, NoteBody) and one.mark:
        yield one.mark


def _replies(ident: str, replies: Mapping[str, Sequence[Reply]], prose: Mapping[str, Nodes]) -> Iterator[Said]:
    """Give the replies to an annotation, and those to each reply behind it."""
    for reply in replies.get(ident, ()):
        words = " ".join(_words(prose.get(f"{reply.id}.text", [])))
        yield Said("reply", f"{reply.by}: {words}" if reply.by else words)
        yield from _replies(reply.id, replies, prose)


def _decision(name: str, person: str, decision: Decision) -> Said:
    day = f", {decision.date.isoformat()}" if decision.date else ""
    because = f": {' '.join(decision.because.split())}" if decision.because else ""
    return Said("decision", f"{decision.state} ({person}, {name}{day}){because}")


def _words(blocks: Nodes) -> list[str]:
    """Give the paragraphs of a text as plain words; a citation that is not set yet stands as it was typed."""
    typed: Nodes = rewrite(blocks, lambda node: node["c"][1] if node["t"] == "Cite" else None)
    return [" ".join(part.split()) for part in project(typed).text.split("\n\n") if part.strip()]
