"""Bring blocks of a DocBook text to where pandoc reads them: what leads into a list, captions, screens, tables.

DocBook 5 lets paragraphs stand in a list before its first item, gives captions to tables and pictures that have a
title too, parts a glossary, and sets a table into a cell; pandoc passes over all of these. Changes are made in place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.markup.local_name import local_name, named_like

if TYPE_CHECKING:
    from collections.abc import Iterator

_ITEMS = {
    "variablelist": "varlistentry",
    "itemizedlist": "listitem",
    "orderedlist": "listitem",
    "procedure": "step",
    "substeps": "step",
    "calloutlist": "callout",
    "glosslist": "glossentry",
}
# A title is brought to its place before (docbook_words); the rest of these shows no words of its own.
_NOT_SHOWN = frozenset({"title", "titleabbrev", "subtitle", "info", "blockinfo", "indexterm", "segtitle"})
_SHORT = frozenset({"acronym", "abbrev"})
_SHOWN = frozenset({"figure", "informalfigure", "table"})
_OF_TABLES = ("colspec", "spanspec", "thead", "tbody")


def with_read_blocks(root: etree._Element) -> None:
    """Rewrite a DocBook text so that pandoc passes over none of its blocks."""
    for element in [one for one in root.iter() if local_name(one)]:
        name = local_name(element)
        if item := _ITEMS.get(name):
            _free(element, item)
        elif name == "glossentry":
            _set_short(element)
        elif name == "glossdiv":
            _set_division(element)
        elif name == "entrytbl":
            _set_table(element)
        elif name == "caption":
            _set_caption(element)
        elif name == "segmentedlist":
            _set_segments(element)
        elif name == "screenshot" and local_name(element.getparent()) not in _SHOWN:
            # In a paragraph pandoc knows pictures and figures, and takes a screen for words.
            element.tag = named_like(element, "informalfigure")


def _free(element: etree._Element, item: str) -> None:
    """Set what stands in a list before its items before the list, and what stands behind them behind it."""
    others = [one for one in element if local_name(one) and local_name(one) not in {item, *_NOT_SHOWN}]
    items = [one for one in element if local_name(one) == item]
    if not items or element.getparent() is None:
        return
    first = element.index(items[0])
    last = element
    for one in others:
        one.tail = None
        if element.index(one) < first:
            first -= 1
            element.addprevious(one)
        else:
            _set_behind(last, one)
            last = one


def _set_behind(element: etree._Element, block: etree._Element) -> None:
    """Set a block behind an element, and before the text behind that."""
    block.tail, element.tail = element.tail, None
    element.addnext(block)


def _set_short(entry: etree._Element) -> None:
    """Set the short form of a term behind it, in brackets, as glossaries are printed."""
    term = next((one for one in entry if local_name(one) == "glossterm"), None)
    for short in [one for one in entry if local_name(one) in _SHORT]:
        if term is not None:
            before = [*term]
            if before:
                before[-1].tail = f"{before[-1].tail or ''} ("
            else:
                term.text = f"{term.text or ''} ("
            short.tail = ")"
            term.append(short)


def _set_division(division: etree._Element) -> None:
    """Make a section of a division of a glossary, and a list of its terms."""
    division.tag = named_like(division, "section")
    terms = [one for one in division if local_name(one) == "glossentry"]
    if terms:
        listed = etree.Element(named_like(division, "glosslist"))
        terms[0].addprevious(listed)
        listed.extend(terms)


def _set_table(cell: etree._Element) -> None:
    """Make a cell that holds a table of a cell that is one."""
    table, group = etree.Element(named_like(cell, "informaltable")), etree.Element(named_like(cell, "tgroup"))
    group.extend([one for one in cell if local_name(one) in _OF_TABLES])
    if columns := cell.attrib.pop("cols", ""):
        group.set("cols", columns)
    table.append(group)
    cell.append(table)
    cell.tag = named_like(cell, "entry")


def _set_segments(listed: etree._Element) -> None:
    """Set the segments of a list beside what each is: as a list of terms if it has one item, else as a table."""
    titles = [one for one in listed if local_name(one) == "segtitle"]
    rows = [[one for one in item if local_name(one) == "seg"] for item in listed if local_name(item) == "seglistitem"]
    parent = listed.getparent()
    if parent is None or not titles or not rows or {len(row) for row in rows} != {len(titles)}:
        return
    if len(rows) == 1:
        whole = etree.Element(named_like(listed, "variablelist"))
        for title, segment in zip(titles, rows[0], strict=True):
            entry = etree.SubElement(whole, named_like(listed, "varlistentry"))
            entry.append(_renamed(title, "term"))
            etree.SubElement(entry, named_like(listed, "listitem")).append(_renamed(segment, "para"))
    else:
        whole = etree.Element(named_like(listed, "informaltable"))
        group = etree.SubElement(whole, named_like(listed, "tgroup"), cols=str(len(titles)))
        for name, part in (("thead", [titles]), ("tbody", rows)):
            made = etree.SubElement(group, named_like(listed, name))
            for row in part:
                etree.SubElement(made, named_like(listed, "row")).extend([_renamed(one, "entry") for one in row])
    whole.tail = listed.tail
    parent.replace(listed, whole)


def _renamed(element: etree._Element, name: str) -> etree._Element:
    element.tag = named_like(element, name)
    element.tail = None
    return element


def _set_caption(caption: etree._Element) -> None:
    """Set a caption behind what has a title as well, for only the title is read there; else make it the title."""
    shown = next((one for one in caption.iterancestors() if local_name(one) in _SHOWN), None)
    media = caption.getparent()
    is_titled = any(local_name(one) == "title" for one in ([] if shown is None else shown))
    is_other = local_name(media) != "mediaobject" if shown is None else local_name(shown) == "table" and not is_titled
    if media is None or is_other:
        return
    if shown is None:
        shown = etree.Element(named_like(media, "figure"))
        media.addprevious(shown)
        shown.append(media)
        shown.tail, media.tail = media.tail, None
    blocks: list[etree._Element] = list(_blocks(caption))
    media.remove(caption)
    if blocks and not is_titled:
        title = blocks.pop(0)
        title.tag = named_like(title, "title")
        shown.tag = named_like(shown, "figure")
        shown.insert(0, title)
    last = shown
    for one in blocks:
        one.tail = None
        _set_behind(last, one)
        last = one


def _blocks(caption: etree._Element) -> Iterator[etree._Element]:
    """Give the blocks of a caption; bare words, as DocBook 4 and tables of HTML have them, are a paragraph."""
    if (caption.text or "").strip():
        paragraph = etree.Element(named_like(caption, "para"))
        paragraph.text = caption.text
        paragraph.extend(list(caption))
        yield paragraph
        return
    yield from [one for one in caption if local_name(one)]
