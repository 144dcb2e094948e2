"""Say which accepted emendations can be made: each within one paragraph or line, none across another."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from briefpress.nouns.annotation import Emendation
from briefpress.nouns.finding import Finding, Outcome
from briefpress.nouns.reading import Span
from briefpress.verbs.composing import weave
from briefpress.verbs.composing.changes import Changes, Emended

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.nouns.annotation import Annotation
    from briefpress.nouns.reading import ReadingText
    from briefpress.nouns.tree import Nodes

_CLOSING = frozenset(".,;:!?…)]}”’»")
_OPENING = frozenset("([{“‘«¿¡")


def emendations(
    live: Sequence[Annotation], anchors: Mapping[str, Span], blocks: Nodes, reading: ReadingText
) -> Outcome[Changes]:
    """Give the emendations that can be made; of two that change the same words the first that is written is."""
    made: dict[str, Emended] = {}
    taken: list[tuple[int, int, str]] = []
    findings: list[Finding] = []
    by_id = {one.id: one for one in live}
    for annotation in live:
        if not isinstance(annotation, Emendation):
            continue
        span = anchors[annotation.id] if annotation.replace else _with_space(anchors[annotation.id], reading.text)
        clash = _clash(taken, span)
        fault = _fault(annotation, span, blocks, reading)
        if fault is not None:
            findings.append(fault)
        elif clash:
            message = (
                f"the emendations “{clash}” ({by_id[clash].place}) and “{annotation.id}” change the same words; "
                "only the first is made"
            )
            hint = "make one emendation of the two, or decide stet on one"
            findings.append(Finding(annotation.place_of("quote"), "C011", message, hint))
        else:
            insort(taken, (span.start, span.end, annotation.id))
            made[annotation.id] = Emended(annotation.id, span, annotation.replace)
    return Outcome(Changes(tuple(made[ident] for _, _, ident in taken)), tuple(findings))


def _with_space(span: Span, text: str) -> Span:
    """Take in the space that would be left over where words go and nothing comes: two in a row, or one at an end."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    if before == " " and (not after or after.isspace() or after in _CLOSING):
        return Span(span.start - 1, span.end)
    if after == " " and (not before or before.isspace() or before in _OPENING):
        return Span(span.start, span.end + 1)
    return span


def _clash(taken: Sequence[tuple[int, int, str]], span: Span) -> str:
    """Give the id of an emendation of some of the same words; those that are taken share none among each other."""
    number = bisect_left(taken, (span.end, 0, ""))
    return taken[number - 1][2] if number and taken[number - 1][1] > span.start else ""


def _fault(annotation: Emendation, span: Span, blocks: Nodes, reading: ReadingText) -> Finding | None:
    runs = reading.runs_in(span)
    place = annotation.place_of("quote")
    # What no run covers is a gap: between paragraphs, cells, lines of verse.
    if sum(min(run.end, span.end) - max(run.start, span.start) for run in runs) < span.end - span.start:
        message = f"the emendation “{annotation.id}” runs over the end of a paragraph or of a line of verse"
        return Finding(place, "C010", message, "write one emendation for each paragraph or line")
    if not all(weave.can_be_struck(blocks, run, span) for run in runs):
        message = f"the emendation “{annotation.id}” is in a block of code, or takes a part of a formula"
        return Finding(place, "C015", message, "change it in the source, and say so in a note")
    return None
