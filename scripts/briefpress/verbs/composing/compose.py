"""Compose: put a brief's accepted annotations into its source, and gather what goes into the appendices.

The chain is: anchor every annotation, weave all stitches in at once, place blocks behind their paragraphs.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, get_args

from briefpress.nouns.annotation import (
    Annotation,
    Box,
    Emendation,
    Exhibit,
    Footnote,
    Gloss,
    Pullquote,
)
from briefpress.nouns.finding import Finding, Outcome
from briefpress.nouns.structure import Structural
from briefpress.nouns.tree import Nodes, attr, div, lines, para, words
from briefpress.verbs.anchoring.anchor_annotations import END, anchor_annotations
from briefpress.verbs.composing import stitches, weave
from briefpress.verbs.composing.changes import conflicts, glosses_on_one_passage
from briefpress.verbs.composing.emend import emendations
from briefpress.verbs.composing.mended_places import mended_places
from briefpress.verbs.composing.stitches import APPARATUS
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefpress.nouns.reading import ReadingText, Span
    from briefpress.verbs.composing.changes import Changes, Emended

# Kinds that a reader sees; the rest is the reviewers' business or mends the reading of the source.
PUBLIC_KINDS = frozenset({"footnote", "emendation", "event", "gloss", "index", "pullquote", "box", "figure", "table"})


@dataclass(frozen=True, slots=True)
class Composition:
    """A source with its apparatus woven in, and which annotation is where.

    `numbers` are those that reviewers see, by id, in the order of the text; a public rendition has none.
    """

    body: Nodes
    reading: ReadingText
    anchors: Mapping[str, Span]
    emended: tuple[Emended, ...]
    numbers: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Apparatus:
    """What is put into a source: annotations, and what of them was read.

    `prose` holds each annotation's texts as blocks under "id.field"; `exhibits` the blocks of its figure or table
    under its id; `editor_sign` is what tells editors' notes apart where the author has notes of his own, and
    `drifted_sign` what stands behind a passage whose words have changed. `earlier` is the reading text that the
    annotations were written for, if it is known.
    `for_review` has every annotation numbered at its passage, whatever its kind and state; `received` is the source's
    own text then, if it is one.
    """

    annotations: Sequence[Annotation]
    prose: Mapping[str, Nodes]
    exhibits: Mapping[str, Nodes]
    language: str
    editor_sign: str
    drifted_sign: str = "drifted"
    earlier: str | None = None
    for_review: bool = False
    received: str = ""


def compose(blocks: Nodes, apparatus: Apparatus) -> Outcome[Composition]:
    """Compose a source's blocks with its apparatus; what has no place is found and left out."""
    reading = project(blocks)
    # What mends the structure quotes the source as it was before; it has had its effect.
    quoting = [one for one in apparatus.annotations if not isinstance(one, get_args(Structural))]
    placed = anchor_annotations(quoting, reading.text, earlier=apparatus.earlier, calls=reading.calls)
    anchors, findings = placed.anchors, list(placed.findings)
    live = [one for one in apparatus.annotations if one.id in anchors and one.is_accepted and one.kind in PUBLIC_KINDS]
    emended = emendations(live, anchors, blocks, reading)
    changes = emended.value
    findings.extend(emended.findings)
    findings.extend(conflicts(live, anchors, changes, text=reading.text))
    findings.extend(glosses_on_one_passage(live, anchors))
    loom = _Loom(blocks, reading, anchors, changes, apparatus, findings)
    for annotation in live:
        loom.stitch(annotation)
    loom.sign_drifted(placed.drifted & {name for one in live for name in (one.id, one.id + END)})
    numbers: dict[str, int] = {}
    if apparatus.for_review:
        mends = [one for one in apparatus.annotations if isinstance(one, get_args(Structural))]
        places = {**mended_places(mends, reading.text, apparatus.received), **anchors}
        numbers = numbered(apparatus.annotations, places)
        for ident, number in numbers.items():
            loom.show(ident, places[ident], number)
    composition = Composition(loom.body(live), reading, anchors, changes.made, numbers)
    return Outcome(composition, tuple(findings))


@dataclass(slots=True)
class _Loom:
    """The stitches of one composition while they are gathered."""

    blocks: Nodes
    reading: ReadingText
    anchors: Mapping[str, Span]
    changes: Changes
    apparatus: Apparatus
    findings: list[Finding]
    wraps: list[weave.Wrap] = field(default_factory=list)
    notes: list[tuple[int, weave.Insert]] = field(default_factory=list)
    tags: list[weave.Insert] = field(default_factory=list)

    def stitch(self, annotation: Annotation) -> None:
        """Say where one annotation goes."""
        span = self.anchors[annotation.id]
        if isinstance(annotation, Footnote):
            self._note(annotation, span)
        elif isinstance(annotation, Gloss):
            self.wraps.append(stitches.gloss(annotation.id, span, term=term_id(annotation.id)))
        elif not isinstance(annotation, Emendation):
            for ident in (annotation.id, annotation.id + END):
                if ident in self.anchors:
                    self.wraps.append(stitches.mark(ident, self.anchors[ident], self.reading))

    def show(self, ident: str, place: Span, number: int) -> None:
        """Mark the passage of an annotation for reviewers, and put its number behind it."""
        passage, tag = stitches.seen(ident, place, number)
        # Where something was set aside there is nothing to mark.
        self.wraps.extend([passage] if place.start < place.end else [])
        self.tags.append(tag)

    def _note(self, annotation: Footnote, span: Span) -> None:
        sign = self.apparatus.editor_sign
        reading = self.reading
        offset = stitches.call_offset(reading, span, language=self.apparatus.language, changes=self.changes)
        body = self.apparatus.prose[f"{annotation.id}.text"]
        run = reading.run_before(offset)
        if run is None or not weave.holds_inlines(self.blocks, run):
            self.findings.append(_in_code(annotation))
        elif reading.stream_of(offset).name != "flow":
            self.notes.append((offset, stitches.remark_in_note(annotation.id, offset, body, sign=sign)))
        else:
            shown = sign if any(stream.name != "flow" for stream in reading.streams) else ""
            called = stitches.footnote(annotation.id, offset, body, sign=shown, mark_text=annotation.mark or "")
            self.notes.append((offset, called))

    def sign_drifted(self, names: Iterable[str]) -> None:
        """Set a sign behind every passage whose words have changed, so that no reader of a proof misses it."""
        ends = {stitches.call_offset(self.reading, self.anchors[name], language="en") for name in names}
        for offset in sorted(ends):
            run = self.reading.run_before(offset)
            if run is not None and weave.holds_inlines(self.blocks, run):
                self.notes.append((offset, stitches.drifted(offset, self.apparatus.drifted_sign)))

    def body(self, live: Sequence[Annotation]) -> Nodes:
        """Weave everything in, the words of emendations before the calls of notes that stand at the same place."""
        made = [stitches.emendation(change) for change in self.changes.made]
        inserts = [
            *(new for _, new in made),
            *(insert for _, insert in sorted(self.notes, key=lambda pair: pair[0])),
            *self.tags,
        ]
        wraps = [*(struck for struck, _ in made), *self.wraps]
        woven = weave.weave(self.blocks, self.reading, wraps=wraps, inserts=inserts)
        before, behind = self._blocks_around(live)
        out: Nodes = []
        for index, block in enumerate(woven):
            out.extend((*before.get(index, ()), block, *behind.get(index, ())))
        return out

    def _blocks_around(self, live: Sequence[Annotation]) -> tuple[dict[int, Nodes], dict[int, Nodes]]:
        """Make pull quotes to stand before, and boxes, figures and tables behind the paragraph of their passage."""
        before: dict[int, Nodes] = defaultdict(list)
        behind: dict[int, Nodes] = defaultdict(list)
        for one in live:
            runs = self.reading.runs_in(self.anchors[one.id])
            first, last = runs[0].path[0], runs[-1].path[0]
            if isinstance(one, Pullquote):
                drawn = stitches.emended_words(self.reading, self.anchors[one.id], self.changes)
                before[first].append(div([para(lines(drawn))], attr(APPARATUS, "bp-pullquote")))
            elif isinstance(one, Box):
                title = div([para(words(one.title))], attr("bp-box-title"))
                inner = [title, *self.apparatus.prose[f"{one.id}.text"]]
                behind[last].append(div(inner, attr(APPARATUS, "bp-box", ident=f"box-{one.id}")))
            elif isinstance(one, Exhibit) and one.id in self.apparatus.exhibits:
                kinds = attr(APPARATUS, f"bp-{one.kind}", ident=f"{one.kind}-{one.id}")
                behind[last].append(div(self.apparatus.exhibits[one.id], kinds))
        return before, behind


def numbered(annotations: Sequence[Annotation], anchors: Mapping[str, Span]) -> dict[str, int]:
    """Give the annotations that have a place their numbers, in the order in which their passages end."""
    placed = [one.id for one in annotations if one.id in anchors]
    placed.sort(key=lambda ident: (anchors[ident].end, anchors[ident].start))
    return {ident: number for number, ident in enumerate(placed, start=1)}


def term_id(ident: str) -> str:
    """Give the id of a glossary entry from the id of its annotation."""
    return f"term-{ident}"


def _in_code(annotation: Annotation) -> Finding:
    return Finding(
        annotation.place_of("quote"),
        "C012",
        f"the note “{annotation.id}” would be called inside a block of code, where no call can stand",
        "quote the sentence that introduces the code",
    )
