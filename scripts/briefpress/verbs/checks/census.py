"""Take the census: the words of the source, of the PDF and of the EPUB are the same, stream by stream.

What is counted are letters and digits, NFKC-casefolded, so that hyphens, ligatures and house typography fold away.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Place
from briefpress.verbs.checks.visual_lines import counted, first_apart, lines_of
from briefpress.verbs.composing.strip import flow_only
from briefpress.verbs.epub import xhtml
from briefpress.verbs.trees.fold import census
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml import etree

    from briefpress.nouns.edition import Edition
    from briefpress.nouns.pdf_content import PdfRun
    from briefpress.nouns.section import Section

_PREFIX = "text-"
_AROUND = 30
_REPORT = "this is a fault of the press: please report it with this line"
# What holds blocks and no words of its own; words drawn in a picture are counted to these, not to the text.
_FRAMES = frozenset({"section", "figure"})
_WITHIN = frozenset({"span", "bdi", "bdo"})
# Blocks that the press adds, and inlines that it adds within blocks of the source.
_ADDED = frozenset({"bp-pullquote", "bp-box", "bp-figure", "bp-table", "bp-apparatus"})
# What of these print shows among the words of a block.
_SHOWN = frozenset({"bp-caption-label", "bp-missing", "bp-drifted"})


@dataclass(frozen=True, slots=True)
class Streams:
    """What was counted: the flow of the text, and each note by its id."""

    flow: str
    notes: Mapping[str, str]


def edition_flow(edition: Edition) -> str:
    """Count the flow of an edition's body without apparatus, notes aside."""
    reading = project(flow_only(edition.body))
    flow = reading.streams[0]
    return census(reading.text[flow.start : flow.end])


def section_streams(sections: Sequence[Section]) -> Streams:
    """Count the text sections: their flow without apparatus and notes, and each note without its marker."""
    flow: list[str] = []
    notes: dict[str, str] = {}
    for section in _texts(sections):
        root = xhtml.parse(section.xhtml)
        flow.extend(_flow(root, added=False))
        for note in root.iter("span"):
            if "note" in note.get("class", "").split():
                notes[note.get("id", "")] = census("".join(_words(note)))
    return Streams(census("".join(flow)), notes)


def counted_ids(sections: Sequence[Section]) -> frozenset[str]:
    """Give the ids of all elements of the text sections outside apparatus: what a PDF's flow is made of."""
    return frozenset(
        element.get("id", "")
        for section in _texts(sections)
        for element in _kept(xhtml.parse(section.xhtml))
        if element.get("id") and element.tag not in _FRAMES
    )


def print_flow(sections: Sequence[Section]) -> str:
    """Count what print shows of the flow: as `section_streams`, with the labels of captions and other signs."""
    return census("".join(w for section in _texts(sections) for w in _flow(xhtml.parse(section.xhtml), added=True)))


def turns_within(sections: Sequence[Section]) -> bool:
    """Tell whether elements within the paragraphs of a text have a direction of their own."""
    return any(
        element.tag in _WITHIN and bool(element.get("dir"))
        for section in _texts(sections)
        for element in xhtml.parse(section.xhtml).iter()
    )


def compare(expected: str, got: str, *, what: str, code: str, place: Place) -> tuple[Finding, ...]:
    """Compare two counts of one stream; the first place at which they differ is shown."""
    at = _first_apart(expected, got)
    return () if at is None else (Finding(place, code, f"{what} {_apart(expected, got, at)}", _REPORT),)


def _first_apart(expected: str, got: str) -> int | None:
    if expected == got:
        return None
    return next(
        (i for i, (left, right) in enumerate(zip(expected, got, strict=False)) if left != right),
        min(len(expected), len(got)),
    )


def _apart(expected: str, got: str, at: int) -> str:
    """Say how two counts differ that part at a place."""
    left, right = (count[max(0, at - _AROUND) : at + _AROUND] for count in (expected, got))
    counts = f"should have {len(expected)} letters and digits and has {len(got)}"
    return f"{counts}; they part at “{left}”, which reads “{right}”"


def compare_notes(
    expected: Mapping[str, str], got: Mapping[str, str], *, code: str, place: Place
) -> tuple[Finding, ...]:
    """Compare the notes one by one."""
    return tuple(
        finding
        for ident, text in expected.items()
        for finding in compare(text, census(got.get(ident, "")), what=f"the note {ident}", code=code, place=place)
    )


def compare_lines(  # noqa: PLR0913  # each says one thing of the finding
    expected: str, runs: Sequence[PdfRun], *, what: str, code: str, place: Place, turned: bool = False
) -> tuple[Finding, ...]:
    """Compare a count with what the lines of a PDF show, whatever the directions of their words.

    `turned` says that the text itself turns the direction of some of its words: see `steers`.
    """
    got = census("".join(run.text for run in runs))
    at: int | None = None
    if any(run.placed for run in runs):
        expected, got = counted(expected), counted(got)
        at = first_apart(expected, lines_of(runs), turned=turned)
    elif not (turned and Counter(expected) == Counter(got)):
        at = _first_apart(expected, got)
    return () if at is None else (Finding(place, code, f"{what} {_apart(expected, got, at)}", _REPORT),)


def compare_noted_lines(
    expected: Mapping[str, str],
    runs: Mapping[str, Sequence[PdfRun]],
    *,
    code: str,
    place: Place,
    turned: bool = False,
) -> tuple[Finding, ...]:
    """Compare the notes one by one with what the lines of a PDF show."""
    return tuple(
        finding
        for ident, text in expected.items()
        for finding in compare_lines(
            text, runs.get(ident, ()), what=f"the note {ident}", code=code, place=place, turned=turned
        )
    )


def _texts(sections: Sequence[Section]) -> Iterator[Section]:
    return (section for section in sections if section.slug.startswith(_PREFIX))


def _kept(element: etree._Element) -> Iterator[etree._Element]:
    if not _is_added(element, added=True) and "note" not in element.get("class", "").split():
        yield element
        for child in element:
            yield from _kept(child)


def _is_added(element: etree._Element, *, added: bool) -> bool:
    kinds = set(element.get("class", "").split())
    if added and kinds & _SHOWN:
        return False
    return not _ADDED.isdisjoint(kinds)


def _flow(element: etree._Element, *, added: bool) -> Iterator[str]:
    kinds = element.get("class", "").split()
    if (
        _is_added(element, added=added)
        or "note" in kinds
        or "call" in kinds
        or "pageref" in kinds
        or "svg" in element.tag
        # A formula is set in signs of its own, which are drawn in print.
        or element.tag.endswith("}math")
    ):
        return
    yield element.text or ""
    for child in element:
        yield from _flow(child, added=added)
        yield child.tail or ""


def _words(element: etree._Element) -> Iterator[str]:
    if "marker" in element.get("class", "").split() or "svg" in element.tag or element.tag.endswith("}math"):
        return
    yield element.text or ""
    for child in element:
        yield from _words(child)
        yield child.tail or ""
