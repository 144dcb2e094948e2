"""Bring words of a DocBook text to where pandoc reads them: titles of lists and figures, feet of tables, sources.

DocBook 5 lets every element have a title, within an `info` too; pandoc knows those of sections, and of a few
elements more. Changes are made in place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.markup.docbook_blocks import with_read_blocks
from briefpress.verbs.markup.docbook_divisions import with_read_divisions
from briefpress.verbs.markup.docbook_graphics import with_read_graphics
from briefpress.verbs.markup.docbook_manual import with_read_manuals
from briefpress.verbs.markup.docbook_places import with_kept_names
from briefpress.verbs.markup.docbook_references import with_worded_references
from briefpress.verbs.markup.local_name import local_name, named_like
from briefpress.verbs.markup.whole_number import MOST, whole_number
from briefpress.verbs.trees.table_grid import Cell, lacks, width

if TYPE_CHECKING:
    from collections.abc import Iterator

_SECTIONS = frozenset(
    (
        "book article part chapter appendix preface section sect1 sect2 sect3 sect4 sect5 simplesect refentry refsect1 "
        "refsect2 refsect3 refsection set reference bibliography glossary index"
    ).split()
)
# Pandoc reads these without their titles, even where no `info` is around them.
_UNTITLED = frozenset(
    (
        "equation informalexample procedure qandaset segmentedlist productionset task variablelist glosslist msgset "
        "bibliolist programlistingco screenco epigraph abstract partintro step calloutlist itemizedlist orderedlist "
        "blockquote qandadiv"
    ).split()
)
_CHAPTERS = frozenset({"dedication", "acknowledgements", "colophon"})
_SOURCES = frozenset({"biblioentry", "bibliomixed"})


def with_read_titles(root: etree._Element) -> None:
    """Rewrite a DocBook text so that pandoc passes over no words of its text."""
    with_worded_references(root)
    with_read_graphics(root)
    with_read_manuals(root)
    with_read_divisions(root)
    for element in list(_elements(root)):
        name = local_name(element)
        if name in _CHAPTERS:
            element.tag = named_like(element, "section")
        elif element is not root and name not in _SECTIONS and name not in _SOURCES:
            _set_title(element)
        if name in _SOURCES:
            _set_source(element)
        if name == "tgroup":
            _declare_columns(element)
        if name == "tfoot":
            _set_foot(element)
    with_read_blocks(root)
    with_kept_names(root)


def _declare_columns(group: etree._Element) -> None:
    """Declare the columns that have no declaration: by these pandoc counts them, and drops the cells beyond."""
    declared = [child for child in group if local_name(child) == "colspec"]
    said = whole_number(group.get("cols", ""), otherwise=0)
    places = {child.get("colname", ""): number for number, child in enumerate(declared)}
    longest = max([_fill(part, places) for part in group if len(part)], default=0)
    wanted = min(max(said, longest), MOST)
    for _ in range(wanted - len(declared) if declared else 0):
        declared[-1].addnext(declared[-1].makeelement(declared[-1].tag))


def _fill(part: etree._Element, places: dict[str, int]) -> int:
    """Fill up the first row of a part where none is whole, and give how many columns the longest fills."""
    rows = [row for row in part if local_name(row) == "row"]
    cells = [[_cell(entry, places) for entry in row if local_name(entry) in {"entry", "entrytbl"}] for row in rows]
    for _ in range(lacks(cells)):
        etree.SubElement(rows[0], named_like(rows[0], "entry"))
    return width(cells)


def _cell(entry: etree._Element, places: dict[str, int]) -> Cell:
    """Give what an entry spans (DocBook 5.2, entry)."""
    first, last = (places.get(entry.get(name, ""), -1) for name in ("namest", "nameend"))
    rows = whole_number(entry.get("morerows", ""), otherwise=0)
    return Cell(0, last - first + 1 if 0 <= first <= last else 1, rows + 1)


def _elements(root: etree._Element) -> Iterator[etree._Element]:
    return (element for element in root.iter() if local_name(element))


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((child for child in element if local_name(child) == name), None)


def _set_title(element: etree._Element) -> None:
    """Bring a title out of an `info`, or make a paragraph of it where titles are not read."""
    info = next((child for child in element if local_name(child) in {"info", "blockinfo", "objectinfo"}), None)
    within = None if info is None else _child(info, "title")
    title = _child(element, "title") if within is None else within
    if title is None or (within is None and local_name(element) not in _UNTITLED):
        return
    title.tail = None
    if local_name(element) not in _UNTITLED:
        element.insert(0, title)
        return
    paragraph = etree.Element(named_like(element, "para"))
    title.tag = named_like(element, "emphasis")
    title.set("role", "strong")
    paragraph.append(title)
    if local_name(element) in {"step", "epigraph", "abstract", "partintro", "blockquote"}:
        element.insert(0, paragraph)
    else:
        element.addprevious(paragraph)


def _set_source(source: etree._Element) -> None:
    """Part the parts of a source that only mark-up parts; its titles are titles of works."""
    for inner in list(_elements(source)):
        if inner is source:
            continue
        if local_name(inner) == "title":
            inner.tag = named_like(inner, "citetitle")
        if local_name(source) == "biblioentry" and not (inner.tail or "").strip() and inner.getnext() is not None:
            inner.tail = ". " if inner.getparent() is source else " "


def _set_foot(foot: etree._Element) -> None:
    """Set the foot of a table, which stands before its body, as its last rows."""
    table = foot.getparent()
    bodies = [] if table is None else [one for one in table if local_name(one) == "tbody"]
    if table is not None and bodies:
        bodies[-1].extend(list(foot))
        table.remove(foot)
