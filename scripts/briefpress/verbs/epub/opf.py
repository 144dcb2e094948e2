"""Write the package document of an EPUB: what the book is, its files, and the order they are read in."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.epub.section import space_map

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from briefpress.nouns.epub_package import EpubFile, EpubMetadata
    from briefpress.verbs.epub.access import Access

OPF = "http://www.idpf.org/2007/opf"
DC = "http://purl.org/dc/elements/1.1/"
XML = "http://www.w3.org/XML/1998/namespace"
# ONIX code list 5: what kind of identifier a number is.
ONIX_KINDS = (("urn:isbn:", "15"), ("doi:", "06"), ("https://doi.org/", "06"))


def item_id(path: str) -> str:
    """Give a file its id in the manifest, made from its path so that it never depends on order."""
    return "f-" + re.sub(r"[^A-Za-z0-9.-]", lambda found: f"_{ord(found.group()):x}_", path)


def package(
    metadata: EpubMetadata,
    access: Access,
    *,
    files: Sequence[EpubFile],
    spine: Sequence[str],
    has_pages: bool,
) -> bytes:
    """Write the package document; `files` and `spine` are relative to it."""
    root = etree.Element(f"{{{OPF}}}package", nsmap=space_map(OPF, dc=DC))
    root.set("version", "3.0")
    root.set("unique-identifier", "book-id")
    root.set(f"{{{XML}}}lang", metadata.language)
    root.set("dir", metadata.direction)
    data = etree.SubElement(root, f"{{{OPF}}}metadata")
    _describe(data, metadata)
    if has_pages and metadata.page_source:
        if metadata.page_source not in {metadata.identifier, *metadata.other_identifiers}:
            _dc(data, "source", metadata.page_source)
        _meta(data, "pageBreakSource", metadata.page_source)
    _accessibility(data, access)
    cover = next((file for file in files if "cover-image" in file.properties), None)
    if cover is not None:  # the way EPUB 2 readers find it
        old = etree.SubElement(data, f"{{{OPF}}}meta")
        old.set("name", "cover")
        old.set("content", item_id(cover.path))
    manifest = etree.SubElement(root, f"{{{OPF}}}manifest")
    for file in files:
        item = etree.SubElement(manifest, f"{{{OPF}}}item")
        item.set("id", item_id(file.path))
        item.set("href", file.path)
        item.set("media-type", file.media_type)
        if file.properties:
            item.set("properties", " ".join(file.properties))
    order = etree.SubElement(root, f"{{{OPF}}}spine")
    ncx = next((file.path for file in files if posixpath.basename(file.path) == "toc.ncx"), None)
    if ncx is not None:
        order.set("toc", item_id(ncx))
    if metadata.direction == "rtl":
        order.set("page-progression-direction", "rtl")
    for path in spine:
        etree.SubElement(order, f"{{{OPF}}}itemref").set("idref", item_id(path))
    etree.indent(root)
    body = etree.tostring(root, encoding="utf-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + body + b"\n"


def _dc(parent: Element, name: str, text: str, ident: str = "") -> None:
    element = etree.SubElement(parent, f"{{{DC}}}{name}")
    if ident:
        element.set("id", ident)
    element.text = text


def _meta(parent: Element, name: str, text: str, *, about: str = "", scheme: str = "") -> None:
    element = etree.SubElement(parent, f"{{{OPF}}}meta")
    element.set("property", name)
    if about:
        element.set("refines", f"#{about}")
    if scheme:
        element.set("scheme", scheme)
    element.text = text


def _identify(data: Element, number: str, ident: str) -> None:
    _dc(data, "identifier", number, ident)
    code = next((code for start, code in ONIX_KINDS if number.startswith(start)), "")
    if code:
        _meta(data, "identifier-type", code, about=ident, scheme="onix:codelist5")


def _describe(data: Element, metadata: EpubMetadata) -> None:
    _identify(data, metadata.identifier, "book-id")
    for number, other in enumerate(metadata.other_identifiers, 1):
        _identify(data, other, f"book-id-{number}")
    _dc(data, "title", metadata.title, "title")
    _meta(data, "title-type", "main", about="title")
    if metadata.subtitle:
        _dc(data, "title", metadata.subtitle, "subtitle")
        _meta(data, "title-type", "subtitle", about="subtitle")
    _describe_authors(data, metadata)
    _dc(data, "language", metadata.language)
    _dc(data, "date", metadata.issued)
    _meta(data, "dcterms:modified", metadata.modified)
    for name, texts in (
        ("publisher", (metadata.publisher,)),
        ("description", (metadata.description,)),
        ("subject", metadata.subjects),
        ("rights", (metadata.rights,)),
    ):
        for text in filter(None, texts):
            _dc(data, name, text)
    if metadata.licence_url:
        _meta(data, "dcterms:license", metadata.licence_url)
    _meta(data, "schema:version", metadata.stamp)
    if metadata.rendition != "public":
        _meta(data, "schema:creativeWorkStatus", metadata.rendition)
    if metadata.series:
        _describe_series(data, metadata)


def _describe_authors(data: Element, metadata: EpubMetadata) -> None:
    for number, author in enumerate(metadata.authors, 1):
        ident = f"author-{number}"
        _dc(data, "creator", author.name, ident)
        _meta(data, "role", "aut", about=ident, scheme="marc:relators")
        _meta(data, "display-seq", str(number), about=ident)
        if author.orcid:
            orcid = author.orcid.removeprefix("https://orcid.org/")
            _meta(data, "dcterms:identifier", f"https://orcid.org/{orcid}", about=ident)


def _describe_series(data: Element, metadata: EpubMetadata) -> None:
    _meta(data, "belongs-to-collection", metadata.series)
    data[-1].set("id", "series")
    _meta(data, "collection-type", "series", about="series")
    if metadata.series_number:
        _meta(data, "group-position", metadata.series_number, about="series")
    if metadata.series_issn:
        _meta(data, "dcterms:identifier", f"urn:issn:{metadata.series_issn}", about="series")


def _accessibility(data: Element, access: Access) -> None:
    for name, values in (
        ("schema:accessMode", access.modes),
        ("schema:accessModeSufficient", access.sufficient),
        ("schema:accessibilityFeature", access.features),
        ("schema:accessibilityHazard", access.hazards),
        ("schema:accessibilitySummary", (access.summary,)),
    ):
        for value in values:
            _meta(data, name, value)
