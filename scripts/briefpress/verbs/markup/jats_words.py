"""Bring words of a JATS article to where pandoc reads them: labels, loose notes, lists of references.

JATS (ANSI/NISO Z39.96) keeps “Figure 2”, the number of a section and the sources of an article in elements that
pandoc passes over. Changes are made in place.
"""

from __future__ import annotations

import re
from copy import deepcopy
from itertools import pairwise
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.markup.jats_alternatives import with_one_of_each
from briefpress.verbs.markup.jats_citations import say_others
from briefpress.verbs.markup.jats_formulas import with_bare_formulas
from briefpress.verbs.markup.jats_heads import with_read_heads
from briefpress.verbs.markup.jats_lists import with_read_lists
from briefpress.verbs.markup.jats_parts import with_read_parts
from briefpress.verbs.markup.jats_places import with_kept_places
from briefpress.verbs.markup.take_out import take_out, unwrap
from briefpress.verbs.markup.whole_number import whole_number
from briefpress.verbs.trees.table_grid import Cell, lacks

if TYPE_CHECKING:
    from collections.abc import Iterator

_TITLED = frozenset({"sec", "app", "ack", "glossary", "notes", "ref-list"})
_CAPTIONED = frozenset(
    "fig fig-group table-wrap table-wrap-group media supplementary-material chem-struct-wrap graphic boxed-text".split()
)
_WORDED = frozenset({"statement", "fn", "list-item", "disp-quote", "verse-group", "question", "answer"})
# What a citation holds that says how it looks or where it leads; all else in it only says what is what.
_KEPT = frozenset({"italic", "bold", "sub", "sup", "sc", "ext-link", "uri", "email", "monospace", "underline"})
_CITATIONS = ("mixed-citation", "element-citation", "citation", "nlm-citation", "product")
_GROUPS = frozenset({"person-group", "name", "string-name", "name-alternatives", "collab", "etal", "anonymous"})
_SPACED = frozenset({"surname", "given-names", "prefix", "suffix"})


def with_read_words(root: etree._Element) -> None:
    """Rewrite an article so that pandoc passes over no words of its text."""
    with_one_of_each(root)
    say_others(root)
    with_bare_formulas(root)
    with_read_heads(root)
    for group in [one for foot in root.iter("table-wrap-foot") for one in foot.iter("fn-group")]:
        unwrap(group)  # pandoc looks for notes of the text in it, and shows none of it
    for xref in list(root.iter("xref")):
        # Where the sources are paragraphs, no place is left to lead to.
        if xref.get("ref-type") == "bibr":
            _rename(xref, "named-content")
    for attrib in list(root.iter("attrib")):
        if attrib.getparent() is not None and _name(attrib.getparent()) == "disp-quote":
            _rename(attrib, "p")  # pandoc reads it twice
    for table in list(root.iter("table")):
        _set_rows(table)
        _declare_columns(table)
    _set_loose_notes(root)
    with_read_lists(root)
    for label in list(root.iter("label")):
        _set_label(label)
    with_read_parts(root)
    for references in list(root.iter("ref-list")):
        _set_references(references)
    with_kept_places(root)


def _set_rows(table: etree._Element) -> None:
    """Put rows that stand in a table as they are into a body: pandoc reads no others (XHTML 1.1, tables)."""
    rows = [row for row in table if _name(row) == "tr"]
    if rows:
        body = etree.Element("tbody")
        rows[0].addprevious(body)
        body.extend(rows)


def _declare_columns(table: etree._Element) -> None:
    """Declare each column by itself, or none: by these pandoc counts them, and drops the cells beyond."""
    for columns in list(table.iter("col")):
        for _ in range(1, whole_number(str(columns.attrib.pop("span", "")), otherwise=1)):
            columns.addnext(deepcopy(columns))
    for part in [table, *table.iter("thead", "tbody")]:
        rows = [row for row in part if _name(row) == "tr"]
        for _ in range(lacks([[_cell(cell) for cell in row if _name(cell) in {"td", "th"}] for row in rows])):
            etree.SubElement(rows[0], "td")
    declared = list(table.iter("col"))
    longest = max(
        (sum(whole_number(cell.get("colspan", ""), otherwise=1) for cell in row) for row in table.iter("tr")), default=0
    )
    for columns in declared if len(declared) < longest else []:
        parent = columns.getparent()
        if parent is not None:
            parent.remove(columns)


def _cell(cell: etree._Element) -> Cell:
    columns, rows = (whole_number(cell.get(name, ""), otherwise=1) for name in ("colspan", "rowspan"))
    return Cell(0, max(columns, 1), max(rows, 1))


def _name(element: etree._Element | None) -> str:
    return element.tag if element is not None and isinstance(element.tag, str) else ""


def _words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _rename(element: etree._Element, name: str) -> None:
    element.tag = name
    element.attrib.clear()


def _set_loose_notes(root: etree._Element) -> None:
    """Set notes of a group that no mark leads to as paragraphs, and the group as a section."""
    marks = (mark for mark in root.iter("xref") if mark.get("ref-type") == "fn")
    # What is said of the authors is called where they are named, which is no text.
    called = {rid for mark in marks if not _in_front(mark) for rid in mark.get("rid", "").split()}
    for group in list(root.iter("fn-group")):
        loose = [note for note in group.findall("fn") if note.get("id") not in called]
        title = group.find("title")
        for note in reversed(loose):
            label, first = note.find("label"), note.find("p")
            if label is not None and first is not None:
                _before(first, _words(label))
            for paragraph in reversed([child for child in note if _name(child) == "p"]):
                group.addnext(paragraph)
            group.remove(note)
        if title is not None and loose:
            heading = etree.Element("p")
            bold = etree.SubElement(heading, "bold")
            bold.text = _words(title)
            group.remove(title)
            group.addnext(heading)


def _in_front(element: etree._Element) -> bool:
    return next(element.iterancestors("front", "front-stub"), None) is not None


def _set_label(label: etree._Element) -> None:
    """Put a label before the words that it labels; labels of notes that are called are their marks."""
    parent = label.getparent()
    words = _words(label)
    if parent is None or not words:
        return
    kind = _name(parent)
    if kind in _TITLED:
        _before(_child(parent, "title"), words)
    elif kind in _CAPTIONED:
        caption = _child(parent, "caption")
        first = next((one for one in caption if _name(one) in {"title", "p"}), None)
        _before(etree.SubElement(caption, "p") if first is None else first, words)
    elif kind in {"disp-formula", "array"}:
        _after(parent, words)
    elif kind in _WORDED and _name(parent.getparent()) not in {"fn-group", "p"}:
        first = next((one for one in parent if _name(one) in {"title", "p", "verse-line"}), None)
        if first is not None:
            _before(first, words)
    else:
        return
    take_out(label)


def _child(parent: etree._Element, name: str) -> etree._Element:
    """Give a child of an element, which is made if there is none."""
    found = parent.find(name)
    if found is None:
        found = etree.Element(name)
        parent.insert(0, found)
    return found


def _before(element: etree._Element, words: str) -> None:
    rest = (element.text or "").lstrip()
    element.text = f"{words} {rest}" if rest or len(element) else words


def _after(formula: etree._Element, words: str) -> None:
    if _name(formula.getparent()) == "p":
        formula.tail = f" {words} {(formula.tail or '').lstrip()}"
    else:
        number = etree.Element("p")
        number.text = words
        number.tail, formula.tail = formula.tail, None
        formula.addnext(number)


def _set_references(references: etree._Element) -> None:
    """Make a section of a list of references, with a paragraph for each."""
    _rename(references, "sec")
    for reference in list(references.iter("ref")):
        label = reference.find("label")
        number = "" if label is None else _words(label)
        paragraphs = [*_paragraphs(reference)]
        if number and paragraphs:
            _number(paragraphs[0], number)
        for paragraph in reversed(paragraphs):
            paragraph.tail = None
            reference.addnext(paragraph)
        parent = reference.getparent()
        if parent is not None:
            parent.remove(reference)


def _number(paragraph: etree._Element, number: str) -> None:
    """Put the number of a source before it, if it does not begin with it; a full stop may stand before its words."""
    words = _words(paragraph)
    if re.match(rf"\W*{re.escape(number.strip('[]().'))}(?!\w)", words):
        return
    if re.match(r"[.)\]]", words):
        paragraph.text = f"{number}{(paragraph.text or '').lstrip()}"
    else:
        _before(paragraph, number)


def _paragraphs(reference: etree._Element) -> Iterator[etree._Element]:
    for part in list(reference):
        name = _name(part)
        if name == "note":
            yield from [one for one in part if _name(one) == "p"]
        elif name in _CITATIONS:
            yield _citation(part)


def _citation(citation: etree._Element) -> etree._Element:
    """Give a source as a paragraph: as it was written, or its parts one after another."""
    for inner in citation.iter("object-id"):
        inner.text = None
    mixed = (citation.text or "").strip() or any((child.tail or "").strip() for child in citation)
    children = [child for child in citation if _name(child)]
    for child in children:
        _space_names(child)
    for child, following in pairwise(children if not mixed else []):
        ends = _words(child)[-1:] in {".", "?", "!"}
        child.tail = "–" if (_name(child), _name(following)) == ("fpage", "lpage") else " " if ends else ". "
    for element in list(citation.iter()):
        if element is not citation and _name(element) not in _KEPT:
            element.tag = "press-plain"
    etree.strip_tags(citation, "press-plain")
    _rename(citation, "p")
    return citation


def _space_names(part: etree._Element) -> None:
    """Part names and their parts where only mark-up parts them."""
    for element in part.iter():
        if element is part and _name(part) not in _GROUPS:
            continue
        following = element.getnext()
        if (element.tail or "").strip() or element is part:
            continue
        if following is None:
            # A line end behind the last name would stand before the full stop.
            element.tail = None
        elif _name(element) in _SPACED:
            element.tail = " "
        elif _name(element) in _GROUPS:
            element.tail = ", "
