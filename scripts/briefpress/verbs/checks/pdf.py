"""Checks a finished PDF that was read back: that it is what it claims to be."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding
from briefpress.nouns.pdf_metadata import CLAIMS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefpress.nouns.finding import Place
    from briefpress.nouns.pdf_content import PdfContent, PdfElement

SCHEMES = ("http://", "https://", "mailto:", "#")

_ROWS = frozenset({"TR"})
ALLOWED_KIDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "L": frozenset({"LI", "L", "Caption"}),
        "LI": frozenset({"Lbl", "LBody"}),
        "Table": frozenset({"Caption", "THead", "TBody", "TFoot", "TR"}),
        "THead": _ROWS,
        "TBody": _ROWS,
        "TFoot": _ROWS,
        "TR": frozenset({"TH", "TD"}),
        "TOC": frozenset({"TOC", "TOCI", "Caption"}),
    }
)
ALLOWED_PARENTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "LI": frozenset({"L"}),
        "LBody": frozenset({"LI"}),
        "TR": frozenset({"Table", "THead", "TBody", "TFoot"}),
        "TH": frozenset({"TR"}),
        "TD": frozenset({"TR"}),
        "TOCI": frozenset({"TOC"}),
    }
)


def pdf_findings(
    content: PdfContent, *, place: Place, families: frozenset[str] = frozenset(), unmet: frozenset[str] = frozenset()
) -> tuple[Finding, ...]:
    """Judge a PDF; `families` are the font families it may use, any if there are none.

    `unmet` are the claims that it may not make, since something in it that has been told of does not keep them.
    """
    rows = [row for check in CHECKS for row in check(content)]
    rows.extend(_claims(content, unmet))
    rows.extend(_foreign_fonts(content, families))
    return tuple(Finding(place, *row) for row in rows)


_Row = tuple[str, str, str]


def _document(content: PdfContent) -> Iterator[_Row]:
    if not content.tagged:
        yield "P002", "The PDF is not tagged.", ""
    if not content.title or not content.shows_title:
        yield "P003", "The PDF has no title, or a window would show the file's name instead.", ""
    if not content.language:
        yield "P004", "The PDF does not say its language.", "Give `language` in brief.yaml."


def _claims(content: PdfContent, unmet: frozenset[str]) -> Iterator[_Row]:
    for claim in sorted(CLAIMS - unmet - content.claims):
        yield "P005", f"The PDF does not claim {claim}.", ""
    for claim in sorted(unmet & content.claims):
        yield "P005", f"The PDF claims {claim}, and is not.", ""


def _marks(content: PdfContent) -> Iterator[_Row]:
    if content.unmapped:
        yield "P002", f"{content.unmapped} marked contents have no element of their own in the structure.", ""
    if content.unmarked:
        yield "P016", f"{content.unmarked} drawn things are neither content nor artifact.", ""
    if content.unreadable:
        yield "P006", f"{content.unreadable} letters cannot be read back.", "Look at the style's fonts."


def _fonts(content: PdfContent) -> Iterator[_Row]:
    for font in content.fonts:
        if not font.embedded:
            yield "P006", f"The font {font.name} is not embedded.", ""
        elif not font.readable:
            yield "P006", f"The letters of the font {font.name} cannot be read back as text.", ""


def _foreign_fonts(content: PdfContent, families: frozenset[str]) -> Iterator[_Row]:
    known = tuple(_plain(family) for family in families)
    for name in dict.fromkeys(font.name for font in content.fonts):
        if known and not _plain(name).startswith(known):
            hint = "The style has no font for some character: add one, so that every machine sets it alike."
            yield "P007", f"The font {name} is none of the style's.", hint


def _plain(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()


def _links(content: PdfContent) -> Iterator[_Row]:
    for link in content.links:
        where = f"on page {link.page + 1}"
        if link.broken:
            yield "P008", f"The link to “{link.target}” {where} leads to nothing.", ""
        if not link.target.startswith(SCHEMES):
            hint = "Links lead to http, https, mailto or into the document."
            yield "P009", f"A link {where} leads to “{link.target[:80]}”.", hint
        if not link.contents.strip():
            yield "P015", f"The link to “{link.target[:80]}” {where} has no words.", "Give it a text."
        if not link.tied:
            yield "P002", f"The link to “{link.target[:80]}” {where} belongs to no element.", ""
    for action in dict.fromkeys(content.actions):
        yield "P014", f"The PDF holds {action.removeprefix('/')}, which no brief needs.", ""


def _headings(content: PdfContent) -> Iterator[_Row]:
    last = 0
    for element in content.elements:
        if len(element.role) == 2 and element.role[0] == "H" and element.role[1].isdigit():
            level = int(element.role[1])
            if level > last + 1:
                what = f"begins with level {level}" if not last else f"goes from level {last} to {level}"
                yield "P010", f"The heading “{element.id}” {what}.", "Levels may not be left out."
            last = level


def _figures(content: PdfContent) -> Iterator[_Row]:
    for element in content.elements:
        if element.role in {"Figure", "Formula"} and not element.alt.strip():
            hint = "Say what it shows: as `alt` in its annotation, or under `pictures` in brief.yaml."
            yield "P011", f"A figure on page {element.page + 1} has no alternate text.", hint


def _notes(content: PdfContent) -> Iterator[_Row]:
    ids = Counter(element.id for element in content.elements if element.role == "Note")
    for name, times in ids.items():
        if not name or times > 1:
            yield "P012", f"{times} notes have the id “{name}”.", "Every note has an id of its own."
    for element in content.elements:
        if not _tied(element.kids):
            yield "P012", f"A note in “{element.id or element.role}” does not stand behind its call.", ""


def _tied(kids: tuple[str, ...]) -> bool:
    """Tell whether each note follows a reference; a paragraph of nothing but notes is one of endnotes."""
    if set(kids) == {"Note"}:
        return True
    return all(number and kids[number - 1] == "Reference" for number, kid in enumerate(kids) if kid == "Note")


def _nesting(content: PdfContent) -> Iterator[_Row]:
    for element in content.elements:
        for kid in dict.fromkeys(element.kids):
            if kid not in ALLOWED_KIDS.get(element.role, {kid}):
                yield "P013", f"A {element.role} on page {element.page + 1} holds a {kid}.", ""
        parent = element.path[-1] if element.path else ""
        if parent not in ALLOWED_PARENTS.get(element.role, {parent}):
            yield "P013", f"A {element.role} on page {element.page + 1} stands in a {parent or 'page'}.", ""
        yield from _parts(element)


def _parts(element: PdfElement) -> Iterator[_Row]:
    if element.role == "TH" and element.scope not in {"Row", "Column", "Both"}:
        yield "P013", f"A heading cell on page {element.page + 1} does not say what it heads.", ""
    if element.role == "Link" and not element.links:
        yield "P013", f"A link element on page {element.page + 1} has no link.", ""
    if element.role == "Table" and "THead" in element.kids and "TBody" not in element.kids:
        yield "P013", f"A table on page {element.page + 1} has a head and no body.", ""


CHECKS = (_document, _marks, _fonts, _links, _headings, _figures, _notes, _nesting)
