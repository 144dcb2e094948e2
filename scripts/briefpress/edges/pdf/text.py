"""Reads the text of a PDF by marked content: which letters each number of each page stands for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from briefpress.nouns.pdf_content import PlacedLetter
from briefpress.nouns.scripts import runs_from_right

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_LETTERS = frozenset({0, 0xFFFE, 0xFFFF})


@dataclass(slots=True)
class PageText:
    """The letters of one page by marked-content number, and what has no number.

    `placed` says where each letter is drawn; it is empty on a page without letters that run from right to left.
    """

    marked: dict[int, str] = field(default_factory=dict)
    placed: dict[int, list[PlacedLetter]] = field(default_factory=dict)
    unmarked: int = 0
    unreadable: int = 0


def read_texts(content: bytes) -> list[PageText]:
    """Give the text of all pages. Letters that PDFium adds of itself (spaces, line ends) are left out."""
    document = pdfium.PdfDocument(content)
    try:
        return [_read(document, number) for number in range(len(document))]
    finally:
        document.close()


def _read(document: Any, number: int) -> PageText:
    page = document[number]
    text_page = page.get_textpage()
    try:
        found = PageText()
        _number_objects(page.raw, found)
        _letters(text_page.raw, found)
        if any(map(runs_from_right, found.marked.values())):
            _places(text_page.raw, found)
        return found
    finally:
        text_page.close()
        page.close()


def _number_objects(page: Any, found: PageText) -> None:
    """Register all numbers, also those of pictures and of nothing, and count what is not marked at all."""
    for index in range(raw.FPDFPage_CountObjects(page)):
        thing = raw.FPDFPage_GetObject(page, index)
        number = raw.FPDFPageObj_GetMarkedContentID(thing)
        if number >= 0:
            found.marked.setdefault(number, "")
        elif raw.FPDFPageObj_CountMarks(thing) == 0:
            found.unmarked += 1


def _letters(text_page: Any, found: PageText) -> None:
    units: dict[int, list[int]] = {}
    for _, number, unit in _units(text_page):
        if unit in _NO_LETTERS:
            found.unreadable += unit == 0
        elif number >= 0:
            units.setdefault(number, []).append(unit)
    for number, codes in units.items():
        found.marked[number] = _decode(codes)


def _places(text_page: Any, found: PageText) -> None:
    """Say where each letter is drawn: the order that PDFium gives back is a guess where directions are mixed."""
    half = 0
    x, y = raw.ctypes.c_double(), raw.ctypes.c_double()
    for index, number, unit in _units(text_page):
        if unit in _NO_LETTERS or number < 0:
            continue
        if 0xD800 <= unit < 0xDC00:
            half = unit
            continue
        raw.FPDFText_GetCharOrigin(text_page, index, x, y)
        letter = _decode([half, unit] if half else [unit])
        half = 0
        found.placed.setdefault(number, []).append(PlacedLetter(letter, x.value, y.value))


def _units(text_page: Any) -> Iterator[tuple[int, int, int]]:
    """Give the index, the marked-content number and the code unit of each letter that is drawn."""
    # A text object is asked for its number once, not once a letter.
    numbers: dict[int, int] = {}
    for index in range(raw.FPDFText_CountChars(text_page)):
        thing = raw.FPDFText_GetTextObject(text_page, index)
        if not thing or raw.FPDFText_IsGenerated(text_page, index) == 1:
            continue
        # A cast of the pointer would leave a cycle behind for each letter.
        address = raw.ctypes.addressof(thing.contents)
        if address not in numbers:
            numbers[address] = raw.FPDFPageObj_GetMarkedContentID(thing)
        yield index, numbers[address], raw.FPDFText_GetUnicode(text_page, index)


def _decode(codes: list[int]) -> str:
    """Join code units: PDFium may give a letter beyond the basic plane in two halves."""
    text = "".join(map(chr, codes))
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
