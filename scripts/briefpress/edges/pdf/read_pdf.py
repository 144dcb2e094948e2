"""Reads a finished PDF back, so that it can be checked against what it was made from."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf

from briefpress.edges.pdf.structure import read_elements
from briefpress.edges.pdf.text import read_texts
from briefpress.nouns.pdf_content import PdfContent, PdfFont, PdfLink

if TYPE_CHECKING:
    from collections.abc import Iterator

_SUBSET = re.compile(r"^[A-Za-z0-9]{6,}\+")
_CLAIMS = (
    ("PDF/UA-1", re.compile(rb'pdfuaid:part(?:="|>)1["<]')),
    ("PDF/A-3", re.compile(rb'pdfaid:part(?:="|>)3["<]')),
    ("PDF/A level A", re.compile(rb'pdfaid:conformance(?:="|>)A["<]')),
)
_GO = frozenset({"/URI", "/GoTo"})


def read_structure(content: bytes) -> PdfContent:
    """Read a PDF: its structure and text in reading order, fonts, links, claims."""
    texts = read_texts(content)
    with pikepdf.open(BytesIO(content)) as pdf:
        root = pdf.Root
        structure = read_elements(pdf, texts)
        metadata = root.Metadata.read_bytes() if "/Metadata" in root else b""
        tagged = "/StructTreeRoot" in root and bool(_inner(root, "/MarkInfo", "/Marked"))
        return PdfContent(
            pages=len(pdf.pages),
            tagged=tagged,
            title=str(pdf.docinfo.get("/Title", "")),
            shows_title=bool(_inner(root, "/ViewerPreferences", "/DisplayDocTitle")),
            language=str(root.get("/Lang", "")),
            claims=frozenset(name for name, pattern in _CLAIMS if pattern.search(metadata)),
            elements=structure.elements,
            runs=structure.runs,
            fonts=tuple(_fonts(pdf)),
            links=tuple(_links(pdf)),
            actions=tuple(_actions(pdf)),
            attachments=tuple(sorted(pdf.attachments)),
            unmarked=sum(text.unmarked for text in texts),
            unmapped=structure.unmapped,
            unreadable=sum(text.unreadable for text in texts),
        )


def _inner(thing: Any, outer: str, inner: str) -> Any:
    """Give an entry of a dictionary inside a dictionary, None if either is missing."""
    between = thing.get(outer)
    return None if between is None else between.get(inner)


def _fonts(pdf: pikepdf.Pdf) -> Iterator[PdfFont]:
    seen: set[Any] = set()
    for page in pdf.pages:
        fonts = _inner(page.obj, "/Resources", "/Font")
        for key in sorted(fonts.keys() if fonts is not None else ()):
            font = fonts[key]
            if font.objgen in seen:
                continue
            seen.add(font.objgen)
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            descriptor = inner.get("/FontDescriptor")
            embedded = descriptor is not None and any(
                name in descriptor for name in ("/FontFile", "/FontFile2", "/FontFile3")
            )
            name = _SUBSET.sub("", str(font.get("/BaseFont", "")).removeprefix("/"))
            # A Type 3 font is drawn by the PDF itself.
            yield PdfFont(name, embedded or font.get("/Subtype") == "/Type3", "/ToUnicode" in font)


def _links(pdf: pikepdf.Pdf) -> Iterator[PdfLink]:
    places = _destinations(pdf)
    for number, page in enumerate(pdf.pages):
        for annotation in page.obj.get("/Annots", []):
            if annotation.get("/Subtype") != "/Link":
                continue
            tied = "/StructParent" in annotation
            contents = str(annotation.get("/Contents", ""))
            destination = annotation.get("/Dest")
            if destination is None and _inner(annotation, "/A", "/S") == "/GoTo":
                destination = _inner(annotation, "/A", "/D")
            if isinstance(destination, (pikepdf.String, pikepdf.Name)):
                name = str(destination)
                yield PdfLink(number, f"#{name}", contents, broken=name not in places, tied=tied)
            elif destination is None:
                yield PdfLink(number, str(_inner(annotation, "/A", "/URI") or ""), contents, tied=tied)
            else:
                yield PdfLink(number, "#", contents, tied=tied)


def _destinations(pdf: pikepdf.Pdf) -> frozenset[str]:
    names = _inner(pdf.Root, "/Names", "/Dests")
    if names is None:
        return frozenset()
    return frozenset(pikepdf.NameTree(names).keys())


def _actions(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Name every action that does more than lead somewhere."""
    root = pdf.Root
    yield from (name for name in ("/AA", "/OpenAction", "/AcroForm") if name in root)
    if _inner(root, "/Names", "/JavaScript") is not None:
        yield "/JavaScript"
    for page in pdf.pages:
        if "/AA" in page.obj:
            yield "/AA"
        for annotation in page.obj.get("/Annots", []):
            kind = str(_inner(annotation, "/A", "/S") or "/GoTo")
            if kind not in _GO:
                yield kind
            if annotation.get("/Subtype") not in ("/Link", "/Popup"):
                yield str(annotation.get("/Subtype"))
