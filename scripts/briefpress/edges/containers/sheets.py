"""Prepare an Excel file for pandoc: cells as they were written, and no table larger than a publication.

A reader makes a cell of each place between the first and the last, though they be empty.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.edges.containers.unpack import pack
from briefpress.nouns.finding import Finding
from briefpress.nouns.prepared import Prepared
from briefpress.nouns.unreadable import Unreadable
from briefpress.verbs.sources.sheet_dates import SHEET, date_styles, dated

if TYPE_CHECKING:
    from briefpress.edges.containers.unpack import Unpacked
    from briefpress.nouns.finding import Place

# Before what is no number for pandoc; a character that no text has (Unicode 16, 23.5: private use).
STAND_IN = "\ue063"
# A cell and its place (ISO/IEC 29500-1, 18.3.1.4). The last of all is XFD1048576.
_CELL = re.compile(rb"<(?:\w{1,20}:)?c\s[^<>]{0,200}?\br\s?=\s?[\"']([A-Z]{1,3})([0-9]{1,7})[\"']")
# Each is two words or marks of a tree, though it be empty, and a million and a half of those are read.
_MOST = 750_000
_TRUTH = {"1": "TRUE", "0": "FALSE", "true": "TRUE", "false": "FALSE"}
_NUMBER = re.compile(r"-?[0-9]{1,20}(?:\.[0-9]{1,30})?(?:E[+-]?[0-9]{1,3})?", re.IGNORECASE)
_SINCE_1904 = re.compile(rb"<(?:\w+:)?workbookPr\b[^>]*\bdate1904=[\"'](?:1|true)")
_WHOLE = 1e15  # from here on not every whole number has a double of its own


def prepare_sheets(unpacked: Unpacked, *, file: str, place: Place) -> Prepared:
    """Prepare an Excel file.

    Raises Unreadable if from the first to the last cells of its sheets there are more places than are read.
    """
    parts = dict(unpacked.parts)
    sheets = [name for name, part in parts.items() if b"sheetData" in part]
    _refuse_far(unpacked, sheets, file=file, place=place)
    dates = date_styles(unpacked.tree("xl/styles.xml"))
    since_1904 = _SINCE_1904.search(parts.get("xl/workbook.xml", b"")) is not None
    for name in sheets:
        tree = unpacked.tree(name)
        if tree is not None:
            for cell in tree.iter(f"{SHEET}c"):
                _set_plain(cell, shows=dates.get(cell.get("s", ""), (False, False)), since_1904=since_1904)
            parts[name] = etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)
    return Prepared(data=pack(parts), words="")


def _refuse_far(unpacked: Unpacked, sheets: list[str], *, file: str, place: Place) -> None:
    """Refuse tables that go over too many places."""
    total = 0
    for name in sheets:
        cells = {(_column(found[1]), int(found[2])) for found in _CELL.finditer(unpacked.parts[name])}
        if not cells:
            continue
        columns, rows = {column for column, _ in cells}, {row for _, row in cells}
        wide, high = max(columns) - min(columns) + 1, max(rows) - min(rows) + 1
        total += wide * high
        if total > _MOST:
            sheet = posixpath.basename(name).partition(".")[0]
            message = (
                f"{file} cannot be read: it is too long for one publication ({sheet} goes over {high:,} rows and "
                f"{wide:,} columns, of which {len(cells):,} places are filled; {_MOST:,} places are read)"
            )
            hint = "delete the rows and columns around the table in Excel, or part it into several files"
            raise Unreadable(Finding(place, "S028", message, hint))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _set_plain(cell: etree._Element, *, shows: tuple[bool, bool], since_1904: bool) -> None:
    """Let a cell hold its words: pandoc drops words that stand in it, and writes 5 as 5.0, 007 as 7.0, TRUE as 1.0."""
    kind = cell.get("t", "n")
    value = cell.find(f"{SHEET}v")
    written = "" if value is None else (value.text or "").strip()
    if kind == "inlineStr":
        said = "".join(text.text or "" for text in cell.iter(f"{SHEET}t") if not _is_phonetic(text))
    elif kind == "b" and written in _TRUTH:
        said = _TRUTH[written]
    elif kind == "str" and written:
        said = written
    elif kind == "n" and _NUMBER.fullmatch(written):
        said = dated(float(written), day=shows[0], time=shows[1], since_1904=since_1904) or _number(written)
    else:
        return
    if value is None:
        value = etree.SubElement(cell, f"{SHEET}v")
    value.text = STAND_IN + said
    cell.set("t", "str")


def _is_phonetic(text: etree._Element) -> bool:
    """Tell what only says how words are pronounced (18.4.6)."""
    parent = text.getparent()
    return parent is not None and parent.tag == f"{SHEET}rPh"


def _number(written: str) -> str:
    """Write a number with no more digits than it takes: files hold 0.1 as 0.10000000000000001."""
    number = float(written)
    return str(int(number)) if number.is_integer() and abs(number) < _WHOLE else repr(number)
