"""Read annotations and events from the values of files, each by itself: one fault harms nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from briefpress.nouns.annotation import KINDS, Annotation, ChronologyEvent, Emendation
from briefpress.nouns.finding import Finding, Outcome
from briefpress.nouns.statement import Statement
from briefpress.verbs.desk.validate import nearest, validate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefpress.nouns.finding import Place
    from briefpress.nouns.marked import Marked, Path, Value

S = TypeVar("S", bound=Statement)


@dataclass(frozen=True, slots=True)
class Named:
    """An id as it stands in a file, whether or not the rest of its annotation can be used."""

    ident: str
    place: Place


@dataclass(frozen=True, slots=True)
class Statements:
    """What one file holds: what can be used, and every id in it."""

    annotations: tuple[Annotation, ...] = ()
    events: tuple[ChronologyEvent, ...] = ()
    named: tuple[Named, ...] = ()


def parse_annotations(marked: Marked) -> Outcome[Statements]:
    """Read a file of annotations; its `by` holds for all that name nobody."""
    entries, findings = _entries(marked, "annotations", also=("by",))
    made: list[Annotation] = []
    for index, entry in entries:
        outcome = _annotation(marked, index, entry)
        findings.extend(outcome.findings)
        if outcome.value is not None:
            made.append(_signed(outcome.value, marked))
    return Outcome(Statements(annotations=tuple(made), named=_named(marked, "annotations")), tuple(findings))


def parse_chronology(marked: Marked) -> Outcome[Statements]:
    """Read chronology.yaml: events that hang on no passage."""
    entries, findings = _entries(marked, "events", also=("by",))
    made: list[ChronologyEvent] = []
    for index, entry in entries:
        subject = f"the event “{entry['id']}”" if isinstance(entry.get("id"), str) else "this event"
        outcome = validate(ChronologyEvent, marked, ("events", index), subject=subject)
        findings.extend(outcome.findings)
        if outcome.value is not None:
            made.append(_signed(outcome.value, marked))
    return Outcome(Statements(events=tuple(made), named=_named(marked, "events")), tuple(findings))


def twice(named: Iterable[Named]) -> tuple[Finding, ...]:
    """Find the ids that are given more than once, in whatever files."""
    first: dict[str, Named] = {}
    findings = []
    for one in named:
        before = first.setdefault(one.ident, one)
        if before is not one:
            message = f"the id “{one.ident}” is taken: it stands in {before.place} already"
            findings.append(Finding(one.place, "Y030", message, "give this one another id; an id is for life"))
    return tuple(findings)


def first_of_each(statements: Iterable[S]) -> list[S]:
    """Give the first statement of each id; the others have their finding from `twice`."""
    first: dict[str, S] = {}
    for one in statements:
        first.setdefault(one.id, one)
    return list(first.values())


def _annotation(marked: Marked, index: int, entry: dict[str, Value]) -> Outcome[Annotation | None]:
    """Read one annotation by its kind."""
    path = ("annotations", index)
    kind = entry.get("kind")
    subject = f"“{entry['id']}”" if isinstance(entry.get("id"), str) and entry["id"] else "this annotation"
    if marked.is_faulty((*path, "kind")):
        return Outcome(None)
    if kind is None or kind == "":
        hint = f"add “kind: …”, one of: {', '.join(KINDS)}"
        return Outcome(None, (Finding(marked.place((*path, "kind")), "Y021", f"{subject} lacks the key “kind”", hint),))
    if not isinstance(kind, str) or kind not in KINDS:
        shown = f"“{kind}” is no kind of annotation" if isinstance(kind, str) else "the kind must be one word"
        hint = nearest(kind if isinstance(kind, str) else "", KINDS)
        return Outcome(None, (Finding(marked.place((*path, "kind")), "Y026", f"{subject}: {shown}", hint),))
    model: type[Annotation] = KINDS[kind]
    named = f"the {kind} {subject}" if subject.startswith("“") else f"this {kind}"
    outcome = validate(model, marked, path, subject=named)
    if isinstance(outcome.value, Emendation) and outcome.value.replace == "" and _is_blank(marked, (*path, "replace")):
        hint = 'write the new words, or "" if the passage is to go'
        place = marked.place((*path, "replace"))
        return Outcome(None, (Finding(place, "Y027", f"{named}: “replace” is empty", hint),))
    return outcome


def _is_blank(marked: Marked, path: Path) -> bool:
    """Tell whether nothing at all stands behind a key, not even quotation marks."""
    mark = marked.values.get(path)
    return mark is not None and mark.index == mark.end_index


def _signed(statement: S, marked: Marked) -> S:
    """Give a statement with the file's `by` if it names nobody itself."""
    by = marked.value.get("by") if isinstance(marked.value, dict) else None
    if statement.by is not None or not isinstance(by, str) or not by.strip():
        return statement
    return statement.model_copy(update={"by": " ".join(by.split())})


def _entries(
    marked: Marked, key: str, *, also: tuple[str, ...]
) -> tuple[list[tuple[int, dict[str, Value]]], list[Finding]]:
    """Give the entries of a file's list with their numbers, and the faults of its frame."""
    top = marked.value
    if not isinstance(top, dict):
        hint = f"begin the file with “{key}:” and set the list under it"
        return [], [Finding(marked.place(()), "Y022", "the file must be a mapping", hint)]
    findings = []
    for word in top:
        if word not in {key, *also}:
            place = marked.key_place((word,))
            findings.append(Finding(place, "Y020", f"this file has no key “{word}”", nearest(word, (key, *also))))
    if not isinstance(top.get("by", ""), str):
        findings.append(Finding(marked.place(("by",)), "Y022", "“by” must be a text", "write one name"))
    # `annotations:` with nothing under it yet is an empty list.
    entries = top.get(key) or []
    usable = []
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(entry, dict):
            usable.append((index, entry))
        elif not marked.is_faulty((key, index)):
            place = marked.place((key, index))
            findings.append(Finding(place, "Y022", f"an entry of “{key}” must be a mapping", "begin it with - id: …"))
    if not isinstance(entries, list) and not marked.is_faulty((key,)):
        hint = "begin each entry with - on a line of its own"
        findings.append(Finding(marked.place((key,)), "Y022", f"“{key}” must be a list", hint))
    return usable, findings


def _named(marked: Marked, key: str) -> tuple[Named, ...]:
    return tuple(_idents(marked, key))


def _idents(marked: Marked, key: str) -> Iterator[Named]:
    entries = marked.value.get(key) if isinstance(marked.value, dict) else None
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        ident = entry.get("id") if isinstance(entry, dict) else None
        if isinstance(ident, str) and ident:
            yield Named(ident, marked.place((key, index, "id")))
