"""Fit sections for a review copy: numbers at passages, emendations as old and new, sheets behind the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from lxml import etree

from briefpress.verbs.composing.stitches import TAG
from briefpress.verbs.epub import xhtml
from briefpress.verbs.redline.finish import name_marks
from briefpress.verbs.review.margin_html import note_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.nouns.margin import MarginNote
    from briefpress.nouns.section import Section

_DECIDED = frozenset({"stet", "withdrawn", "deferred", "answered", "closed"})
_SPOT = "seen-"
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def numbered_sections(
    sections: Sequence[Section], notes: Sequence[MarginNote]
) -> tuple[tuple[Section, ...], frozenset[str]]:
    """Give the sections with a number at each passage, a link to its note, and the ids of annotations that have one."""
    by_spot = {f"{_SPOT}{note.ident}": note for note in notes}
    placed: set[str] = set()
    out = []
    for section in sections:
        root = xhtml.parse(section.xhtml)[0]
        for tag in [span for span in root.iter("span") if TAG in span.get("class", "").split()]:
            note = by_spot.get(tag.get("id", ""))
            if note is None or note.ident in placed:
                _take_out(tag)
                continue
            placed.add(note.ident)
            tag.tag = "a"
            tag.set("class", TAG)
            tag.set("href", f"#{note_id(note)}")
            xhtml.drop(tag, "data-n")
            tag.text = str(note.number)
        name_marks(root)
        out.append(replace(section, xhtml=xhtml.serialise(root)))
    return tuple(out), frozenset(placed)


def rows_of(notes: Sequence[MarginNote], placed: frozenset[str]) -> dict[str, list[dict[str, Any]]]:
    """Give the rows of the three sheets: open queries, decisions, annotations without a place on the pages.

    An answered query has its answer among the decisions, and no room for another.
    """
    rows: dict[str, list[dict[str, Any]]] = {"queries": [], "decisions": [], "unplaced": []}
    for note in notes:
        row = _row(note, is_placed=note.ident in placed)
        decided = [said.words for said in note.said if said.role == "decision"]
        if note.kind == "query" and note.state == "open":
            rows["queries"].append({**row, "words": [said.words for said in note.said if said.role == "text"]})
        if decided or note.state in _DECIDED:
            answers = [said.words for said in note.said if said.role == "answer"]
            rows["decisions"].append({**row, "words": [*answers, *decided]})
        if note.ident not in placed:
            rows["unplaced"].append({**row, "words": [said.words for said in note.said]})
    return rows


def with_strip(sections: Sequence[Section], words: str) -> tuple[Section, ...]:
    """Give the sections with a line at the head of each that says what copy it is: they have no pages to say it on."""
    out = []
    for section in sections:
        root = xhtml.parse(section.xhtml)[0]
        strip = etree.Element("p")
        # An EPUB has the style of public ones, which know of no review but of embargoes: both lines are a warning.
        strip.set("class", "embargo review-strip")
        strip.text = words
        root.insert(0, strip)
        out.append(replace(section, xhtml=xhtml.serialise(root)))
    return tuple(out)


def with_remarks(sections: Sequence[Section], remarks: Mapping[str, str]) -> tuple[Section, ...]:
    """Give the sections with annotations before the block that their numbers stand in, for the screen.

    The two are one row: beside the block if there is room, and no row begins beside the annotations of another.
    """
    out = []
    for section in sections:
        root = xhtml.parse(section.xhtml)[0]
        by_block: dict[etree._Element, list[str]] = {}
        for tag in [link for link in root.iter("a") if link.get("class") == TAG]:
            remark, home = remarks.get(tag.get("href", "")), _block_of(tag, root)
            if remark is not None and home is not None:
                by_block.setdefault(home, []).append(remark)
        for block, told in by_block.items():
            _put_beside(block, told)
        out.append(replace(section, xhtml=xhtml.serialise(root)))
    return tuple(out)


def _put_beside(block: etree._Element, remarks: Sequence[str]) -> None:
    """Put a block into a row, with its annotations before it."""
    row = etree.Element("div")
    row.set("class", "rn-row")
    _replace(block, row)
    block.tail = None
    beside = etree.SubElement(row, "div")
    beside.set("class", "rn-beside")
    beside.extend(xhtml.parse(remark)[0] for remark in remarks)
    row.append(block)
    # A heading stays with what it heads: the row may begin far below.
    heading = row.getprevious()
    if heading is not None and heading.tag in _HEADINGS:
        row.insert(1, heading)


def with_notes(sections: Sequence[Section], notes: Mapping[str, MarginNote]) -> tuple[Section, ...]:
    """Give the sections with each annotation as a note of its own, called by its number: so an EPUB shows it."""
    out = []
    for section in sections:
        root = xhtml.parse(section.xhtml)[0]
        for tag in [link for link in root.iter("a") if link.get("class") == TAG]:
            note = notes.get(tag.get("href", ""))
            if note is not None:
                _as_note(tag, note)
        out.append(replace(section, xhtml=xhtml.serialise(root)))
    return tuple(out)


def _as_note(tag: etree._Element, note: MarginNote) -> None:
    """Make a call of a number, and set the note behind it; a number within a note is called behind that note."""
    outer = next((one for one in tag.iterancestors("span") if "note" in one.get("class", "").split()), None)
    call = etree.Element("sup")
    call.set("class", "call")
    call.set("id", f"{_SPOT}{note.ident}")
    link = etree.SubElement(call, "a")
    link.set("href", f"#{note_id(note)}")
    link.set("role", "doc-noteref")
    link.text = f"[{note.number}]"
    body = etree.Element("span")
    body.attrib.update({"class": "note", "id": note_id(note), "role": "doc-footnote"})
    marker = etree.SubElement(body, "a")
    marker.attrib.update({"class": "marker", "href": f"#{_SPOT}{note.ident}"})
    marker.text = f"[{note.number}]"
    marker.tail = " "
    head = etree.SubElement(body, "span")
    head.set("class", "note-p")
    head.text = " · ".join(part for part in (note.ident, note.kind, note.state, note.by) if part)
    if note.quote and not any(said.role == "old" for said in note.said):
        quoted = etree.SubElement(body, "span")
        quoted.set("class", "note-p")
        etree.SubElement(quoted, "em").text = f"“{note.quote}”"
    for said in note.said:
        paragraph = etree.SubElement(body, "span")
        paragraph.set("class", "note-p")
        mark = {"old": "del", "new": "ins"}.get(said.role)
        (paragraph if mark is None else etree.SubElement(paragraph, mark)).text = said.words
    if outer is None:
        _replace(tag, call)
        _put_behind(call, body)
    else:
        tail = tag.tail
        _take_out(tag, tail=tail)
        _put_behind(outer, call)
        _put_behind(call, body)


def _replace(old: etree._Element, new: etree._Element) -> None:
    parent = old.getparent()
    if parent is not None:
        new.tail = old.tail
        parent.replace(old, new)


def _put_behind(element: etree._Element, new: etree._Element) -> None:
    new.tail = element.tail
    element.tail = None
    element.addnext(new)


def _take_out(element: etree._Element, *, tail: str | None = None) -> None:
    """Take an element out; the text behind it stays."""
    parent, behind = element.getparent(), tail or element.tail or ""
    if parent is None:
        return
    before = element.getprevious()
    if before is None:
        parent.text = (parent.text or "") + behind
    else:
        before.tail = (before.tail or "") + behind
    element.tail = None
    parent.remove(element)


def _block_of(tag: etree._Element, root: etree._Element) -> etree._Element | None:
    """Give the block that a number stands in, so far out that another can stand behind it: a list, a table."""
    home = tag
    for outer in tag.iterancestors():
        if outer is root:
            return home
        home = outer
    return None


def _row(note: MarginNote, *, is_placed: bool) -> dict[str, Any]:
    return {
        "number": str(note.number) if note.number else "–",
        "ident": note.ident,
        "kind": note.kind,
        "state": note.state,
        "by": note.by,
        "quote": note.quote if len(note.quote) <= 140 else f"{note.quote[:139].rstrip()}…",
        "placed": is_placed,
    }
