"""Compose: put a brief's accepted annotations into its source, and gather what goes into the appendices.

The chain is: anchor every annotation, weave all stitches in at once, place blocks behind their paragraphs.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.annotation import (
    Annotation,
    Box,
    Emendation,
    Exhibit,
    Footnote,
    Gloss,
    Index,
    Pullquote,
)
from briefpress.nouns.anchor import Ambiguous, Anchor, Orphan, Resolution
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.tree import Nodes, attr, div, para, words
from briefpress.verbs import anchoring, stitches, weave
from briefpress.verbs.fold import fold
from briefpress.verbs.project import BLOCK_GAP, project
from briefpress.verbs.stitches import APPARATUS, Emended

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.nouns.reading import ReadingText, Span
    from briefpress.nouns.selector import Selector

_CONTEXT = 24
# Kinds that a reader sees; the rest is the reviewers' business or mends the reading of the source.
PUBLIC_KINDS = frozenset(
    {"footnote", "emendation", "event", "gloss", "index", "pullquote", "box", "figure", "table"}
)


@dataclass(frozen=True, slots=True)
class Composition:
    """A source with its apparatus woven in, and which annotation is where."""

    body: Nodes
    reading: ReadingText
    anchors: Mapping[str, Span]
    emended: tuple[Emended, ...]


def compose(
    blocks: Nodes,
    annotations: Sequence[Annotation],
    *,
    prose: Mapping[str, Nodes],
    exhibits: Mapping[str, Nodes],
    language: str,
    editor_sign: str,
) -> Outcome[Composition]:
    """Compose a source's blocks with the annotations on it.

    `prose` holds each annotation's texts as blocks under "id.field"; `exhibits` the blocks of its figure or table
    under its id; `editor_sign` is what tells editors' notes apart where the author has notes of his own.
    """
    reading = project(blocks)
    folded = fold(reading.text)
    findings: list[Finding] = []
    anchors: dict[str, Span] = {}
    for annotation in annotations:
        for key, selector, suffix in _selectors(annotation):
            resolution = anchoring.resolve(folded, selector)
            if isinstance(resolution, Anchor):
                anchors[annotation.id + suffix] = resolution.span
            else:
                findings.append(_not_anchored(annotation, key, selector, resolution, reading))
    live = [one for one in annotations if one.id in anchors and one.is_accepted and one.kind in PUBLIC_KINDS]
    emended, faults = _emendations(live, anchors, reading)
    findings.extend(faults)
    sign = editor_sign if any(stream.name != "flow" for stream in reading.streams) else ""
    wraps: list[weave.Wrap] = []
    inserts: list[weave.Insert] = []
    for change in emended:
        struck, new = stitches.emendation(change)
        wraps.append(struck)
        inserts.append(new)
    notes: list[tuple[int, weave.Insert]] = []
    for annotation in live:
        span = anchors[annotation.id]
        if isinstance(annotation, Footnote):
            offset = stitches.call_offset(reading, span, language=language, changes=emended)
            body = prose[f"{annotation.id}.text"]
            run = reading.run_before(offset)
            if run is None or not weave.holds_inlines(blocks, run):
                findings.append(_in_code(annotation))
            elif reading.stream_of(offset).name != "flow":
                remark = stitches.remark_in_note(annotation.id, offset, body, sign=editor_sign)
                notes.append((offset, remark))
            else:
                called = stitches.footnote(annotation.id, offset, body, sign=sign, mark_text=annotation.mark or "")
                notes.append((offset, called))
        elif isinstance(annotation, Gloss):
            wraps.append(stitches.gloss(annotation.id, span, term=term_id(annotation.id)))
        elif not isinstance(annotation, Emendation):
            wraps.append(stitches.mark(annotation.id, span, reading))
            if annotation.id + END in anchors:
                wraps.append(stitches.mark(annotation.id + END, anchors[annotation.id + END], reading))
    inserts.extend(insert for _, insert in sorted(notes, key=lambda pair: pair[0]))
    woven = weave.weave(blocks, reading, wraps=wraps, inserts=inserts)
    body = _with_blocks(woven, live, anchors=anchors, reading=reading, prose=prose, exhibits=exhibits, emended=emended)
    return Outcome(Composition(body, reading, anchors, emended), tuple(findings))


END = "-end"


def term_id(ident: str) -> str:
    """Give the id of a glossary entry from the id of its annotation."""
    return f"term-{ident}"


def _emendations(
    live: Sequence[Annotation], anchors: Mapping[str, Span], reading: ReadingText
) -> tuple[tuple[Emended, ...], list[Finding]]:
    """Give the emendations that can be made; those that cross a paragraph or each other are findings."""
    done: list[Emended] = []
    findings: list[Finding] = []
    places: dict[str, Place] = {}
    for annotation in live:
        if not isinstance(annotation, Emendation):
            continue
        span = anchors[annotation.id]
        if BLOCK_GAP in reading.text[span.start : span.end]:
            findings.append(
                Finding(
                    annotation.place_of("quote"),
                    "C010",
                    f"the emendation “{annotation.id}” runs over the end of a paragraph",
                    "write one emendation for each paragraph",
                )
            )
            continue
        clash = next((e for e in done if e.range.start < span.end and span.start < e.range.end), None)
        if clash is not None:
            findings.append(
                Finding(
                    annotation.place_of("quote"),
                    "C011",
                    f"the emendations “{clash.ident}” ({places[clash.ident]}) and “{annotation.id}” change the same "
                    "words; only the first is made",
                    "make one emendation of the two, or decide stet on one",
                )
            )
            continue
        done.append(Emended(annotation.id, span, annotation.replace))
        places[annotation.id] = annotation.place
    return tuple(done), findings


def _selectors(annotation: Annotation) -> list[tuple[str, Selector, str]]:
    """Give the selectors of an annotation: its key in the file, itself, and the suffix of its anchor's name."""
    out = [("quote", annotation.quote, "")] if annotation.quote is not None else []
    if isinstance(annotation, Index) and annotation.range_to is not None:
        out.append(("range-to", annotation.range_to, END))
    return out


def _not_anchored(
    annotation: Annotation, key: str, selector: Selector, resolution: Resolution, reading: ReadingText
) -> Finding:
    """Say why a quotation has no place, and show what an editor needs to mend it."""
    place = annotation.place_of(f"{key}.exact")
    quoted = _shortened(selector.exact)
    if isinstance(resolution, Ambiguous):
        shown = "; ".join(f"“{_in_context(reading, span)}”" for span in resolution.places[:4])
        return Finding(
            place,
            "A002",
            f"“{annotation.id}” quotes “{quoted}”, which the source has {len(resolution.places)} times",
            f"add a prefix or a suffix that only one place has: {shown}",
        )
    if isinstance(resolution, Orphan) and resolution.elsewhere:
        shown = "; ".join(f"“{_in_context(reading, span)}”" for span in resolution.elsewhere[:3])
        return Finding(
            place,
            "A003",
            f"“{annotation.id}” quotes “{quoted}”, which the source has, but not between the given prefix and suffix",
            f"correct the prefix or suffix; the source reads: {shown}",
        )
    return Finding(
        place,
        "A001",
        f"“{annotation.id}” quotes “{quoted}”, which the source does not have",
        "quote the words exactly as they stand in the source; spaces and the shape of quotation marks do not matter",
    )


def _in_code(annotation: Annotation) -> Finding:
    return Finding(
        annotation.place_of("quote"),
        "C012",
        f"the note “{annotation.id}” would be called inside a block of code, where no call can stand",
        "quote the sentence that introduces the code",
    )


def _shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:57].rstrip() + "…"  # noqa: PLR2004  # one line of a terminal


def _in_context(reading: ReadingText, span: Span) -> str:
    before = reading.text[max(0, span.start - _CONTEXT) : span.start]
    after = reading.text[span.end : span.end + _CONTEXT]
    here = reading.text[span.start : span.end]
    return " ".join(f"…{before}[{_shortened(here)}]{after}…".split())


def _with_blocks(
    woven: Nodes,
    live: Sequence[Annotation],
    *,
    anchors: Mapping[str, Span],
    reading: ReadingText,
    prose: Mapping[str, Nodes],
    exhibits: Mapping[str, Nodes],
    emended: Sequence[Emended],
) -> Nodes:
    """Place pull quotes before, and boxes, figures and tables behind the paragraph of their passage."""
    before: dict[int, Nodes] = defaultdict(list)
    behind: dict[int, Nodes] = defaultdict(list)
    for annotation in live:
        span = anchors[annotation.id]
        runs = reading.runs_in(span)
        if isinstance(annotation, Pullquote):
            drawn = para(words(stitches.emended_words(reading, span, emended)))
            before[runs[0].path[0]].append(div([drawn], attr(APPARATUS, "bp-pullquote")))
        elif isinstance(annotation, Box):
            title = para(words(annotation.title))
            inner = [div([title], attr("bp-box-title")), *prose[f"{annotation.id}.text"]]
            behind[runs[-1].path[0]].append(div(inner, attr(APPARATUS, "bp-box", ident=f"box-{annotation.id}")))
        elif isinstance(annotation, Exhibit) and annotation.id in exhibits:
            kinds = attr(APPARATUS, f"bp-{annotation.kind}", ident=f"{annotation.kind}-{annotation.id}")
            behind[runs[-1].path[0]].append(div(exhibits[annotation.id], kinds))
    out: Nodes = []
    for index, block in enumerate(woven):
        out.extend(before.get(index, ()))
        out.append(block)
        out.extend(behind.get(index, ()))
    return out
