"""Anchor every annotation of a brief, and say of each that has no sure place why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from briefpress.nouns.anchor import Anchor, Drifted
from briefpress.nouns.annotation import Index
from briefpress.nouns.structure import Structural
from briefpress.verbs.anchoring.anchor_all import anchor_all
from briefpress.verbs.anchoring.say import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefpress.nouns.anchor import Resolution
    from briefpress.nouns.annotation import Annotation
    from briefpress.nouns.finding import Finding
    from briefpress.nouns.reading import Span
    from briefpress.nouns.selector import Selector

END = "-end"

# What is in these states is on record and goes nowhere: it may outlive the words that it quotes.
_DONE_WITH = frozenset({"stet", "withdrawn"})


@dataclass(frozen=True, slots=True)
class Quoted:
    """A selector where it stands: its annotation, its key there, and the name that its anchor goes by."""

    annotation: Annotation
    key: str
    selector: Selector
    name: str


@dataclass(frozen=True, slots=True)
class Placed:
    """Where annotations are: spans of the reading text by name, and which of them are near misses only.

    The name of an anchor is its annotation's id; that of the end of a range has `END` behind it.
    """

    anchors: Mapping[str, Span]
    drifted: frozenset[str]
    findings: tuple[Finding, ...]


def quotations(annotations: Iterable[Annotation]) -> Iterator[Quoted]:
    """Give every selector of every annotation, in their order."""
    for one in annotations:
        if one.quote is not None:
            yield Quoted(one, "quote", one.quote, one.id)
        if isinstance(one, Index) and one.range_to is not None:
            yield Quoted(one, "range-to", one.range_to, one.id + END)


def is_structural(annotation: Annotation) -> bool:
    """Tell an annotation that mends the structure: it quotes the source as it was before, not the reading text."""
    return isinstance(annotation, get_args(Structural))


def resolutions(
    annotations: Iterable[Annotation], text: str, *, earlier: str | None = None, calls: Sequence[int] = ()
) -> tuple[tuple[Quoted, Resolution], ...]:
    """Give what becomes of every selector, whatever the state of its annotation."""
    quoted = tuple(quotations(annotations))
    found = anchor_all(text, (one.selector for one in quoted), earlier=earlier, calls=calls)
    return tuple(zip(quoted, found, strict=True))


def anchor_annotations(
    annotations: Sequence[Annotation], text: str, *, earlier: str | None = None, calls: Sequence[int] = ()
) -> Placed:
    """Anchor annotations in a reading text; what has no sure place is found before it is decided on.

    `calls` are the places where the text calls notes: a quotation may have their marks.
    """
    anchors: dict[str, Span] = {}
    drifted: set[str] = set()
    findings: list[Finding] = []
    for one, resolution in resolutions(annotations, text, earlier=earlier, calls=calls):
        if isinstance(resolution, Anchor | Drifted):
            anchors[one.name] = resolution.span
        if isinstance(resolution, Drifted):
            drifted.add(one.name)
        if not isinstance(resolution, Anchor) and one.annotation.state not in _DONE_WITH:
            place = one.annotation.place_of(f"{one.key}.exact")
            subject = f"“{one.annotation.id}”"
            findings.append(say(resolution, one.selector, text, subject=subject, place=place))
    return Placed(anchors, frozenset(drifted), tuple(findings))
