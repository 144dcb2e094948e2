"""Make all files of an EPUB from the sections of an edition: the steps in their order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.nouns.epub_package import EpubDocument, EpubFile, PageEntry
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.verbs.epub import nav as epub_nav
from briefpress.verbs.epub.access import assess
from briefpress.verbs.epub.links import (
    TEXT_FOLDER,
    drop_print_only,
    fill_page_references,
    homes,
    rewrite_links,
)
from briefpress.verbs.epub.notes import lift_notes
from briefpress.verbs.epub.opf import package
from briefpress.verbs.epub.pages import place_breaks
from briefpress.verbs.epub.section import Frame, document, headings, parse, properties, split_kind
from briefpress.verbs.epub.small_screens import ready_for_phones
from briefpress.verbs.epub.spots import local

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element as Element

    from briefpress.nouns.epub_package import EpubBook
    from briefpress.nouns.section import Section

XHTML_TYPE = "application/xhtml+xml"
CONTAINER = b"""<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"""


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One section on its way into the EPUB.

    The printed contents and endnotes are not kept as documents: the navigation and the notes at the end of
    each section stand for them.
    """

    section: Section
    root: Element
    path: str

    @property
    def is_contents(self) -> bool:
        return split_kind(self.section.kind)[1] == "toc"

    @property
    def is_kept(self) -> bool:
        return split_kind(self.section.kind)[1] not in {"toc", "endnotes", "footnotes", "rearnotes"}


def epub_files(book: EpubBook, *, file: str) -> Outcome[tuple[EpubFile, ...]]:
    """Give all members of the EPUB in their order, paths relative to the root of the archive.

    `file` names the EPUB in findings.
    """
    leaves = [_Leaf(one, parse(one.xhtml), f"{TEXT_FOLDER}{one.slug}.xhtml") for one in book.sections]
    kept = [leaf for leaf in leaves if leaf.is_kept]
    findings: list[Finding] = []
    for leaf in leaves:
        findings += fill_page_references(leaf.root, pages=book.pages, file=file)
    placed = place_breaks(
        [leaf.root for leaf in leaves], kept=[leaf.is_kept for leaf in leaves], pages=book.pages, file=file
    )
    findings += placed.findings
    for leaf in kept:
        drop_print_only(leaf.root)
        lift_notes(leaf.root, words=book.words)
        ready_for_phones(leaf.root)
    where = homes(
        [(leaf.path, leaf.root) for leaf in kept], contents=[leaf.root for leaf in leaves if leaf.is_contents]
    )
    for leaf in kept:
        findings += rewrite_links(leaf.root, path=leaf.path, where=where, file=file)
    styles = book.styles
    frame = Frame(book.metadata.language, book.metadata.direction, tuple(style.path for style in styles))
    documents = [_document(leaf, frame=frame) for leaf in kept]
    entries = tuple(
        PageEntry(label, f"{where[ident]}#{ident}") for label, ident in placed.value.items() if ident in where
    )
    toc = epub_nav.contents(documents)
    marks = epub_nav.landmarks(documents, words=book.words)
    contents = next((leaf.section.slug for leaf in leaves if leaf.is_contents), "contents")
    nav = epub_nav.nav(toc, marks, entries, words=book.words, frame=frame, ident=contents)
    images, missing = _images(book, roots=[leaf.root for leaf in kept], file=file)
    findings += missing
    access = assess(
        [(leaf.section.kind, leaf.root) for leaf in kept],
        page_breaks=len(entries),
        styles=[style.content for style in styles],
        moving_images=any(image.media_type == "image/gif" for image in images),
        words=book.words,
    )
    cover = _cover(book, frame=frame)
    files = [
        EpubFile("nav.xhtml", XHTML_TYPE, nav, ("nav",)),
        *cover,
        *(EpubFile(one.path, XHTML_TYPE, one.content, one.properties) for one in documents),
        EpubFile(
            "toc.ncx",
            "application/x-dtbncx+xml",
            epub_nav.ncx(toc, entries, metadata=book.metadata, words=book.words),
        ),
        *sorted(styles, key=lambda one: one.path),
        *sorted(book.fonts, key=lambda one: one.path),
        *images,
    ]
    opf = package(
        book.metadata,
        access,
        files=files,
        spine=_spine(leaves, has_cover=bool(cover)),
        has_pages=bool(entries),
    )
    members = (
        EpubFile("mimetype", "", b"application/epub+zip"),
        EpubFile("META-INF/container.xml", "application/xml", CONTAINER),
        EpubFile("EPUB/package.opf", "application/oebps-package+xml", opf),
        *(replace(one, path=f"EPUB/{one.path}") for one in files),
    )
    return Outcome(members, tuple(findings))


def _document(leaf: _Leaf, *, frame: Frame) -> EpubDocument:
    """Write a section down as the document it is in the EPUB."""
    root, section = leaf.root, leaf.section
    heads = tuple((level, title, element.get("id") or "") for level, title, element in headings(root))
    inline = properties(root)
    content = document(root, kind=section.kind, title=section.title, frame=frame)
    return EpubDocument(leaf.path, section.kind, section.title, content, inline, heads)


def _spine(leaves: Sequence[_Leaf], *, has_cover: bool) -> list[str]:
    """Give the reading order: the navigation stands where the printed contents stood, or before the text."""
    order = ["nav.xhtml" if leaf.is_contents else leaf.path for leaf in leaves if leaf.is_kept or leaf.is_contents]
    if "nav.xhtml" not in order:
        body = (leaf.path for leaf in leaves if leaf.is_kept and split_kind(leaf.section.kind)[0] != "frontmatter")
        first = next((order.index(path) for path in body), len(order))
        order.insert(first, "nav.xhtml")
    return ["cover.xhtml", *order] if has_cover else order


def picture_type(content: bytes) -> str:
    """Tell a picture's media type by its first bytes, or "" for one that no EPUB reader must know."""
    for start, name in (
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"GIF8", "image/gif"),
    ):
        if content.startswith(start):
            return name
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return "image/svg+xml" if b"<svg" in content[:2000] else ""


def _cover(book: EpubBook, *, frame: Frame) -> list[EpubFile]:
    """Make the cover's page and its picture; an EPUB without a cover picture has neither."""
    kind = picture_type(book.cover)
    if kind not in {"image/png", "image/jpeg"}:
        return []
    path = f"images/cover.{'png' if kind == 'image/png' else 'jpg'}"
    root = etree.Element("section")
    root.attrib.update({"class": "cover", "data-epub-type": "cover"})
    image = etree.SubElement(root, "img")
    label = book.words.cover_of.format(book.metadata.title)
    image.attrib.update({"src": path, "alt": label, "role": "doc-cover"})
    page = document(root, kind="frontmatter", title=book.words.cover, frame=frame, up="")
    return [EpubFile("cover.xhtml", XHTML_TYPE, page), EpubFile(path, kind, book.cover, ("cover-image",))]


def _images(book: EpubBook, *, roots: Iterable[Element], file: str) -> tuple[tuple[EpubFile, ...], tuple[Finding, ...]]:
    """Give the pictures that the text shows, and complain about those that are not at hand."""
    wanted = sorted(
        {
            str(source)
            for root in roots
            for element in root.iter()
            if local(element)
            for name, source in element.attrib.items()
            if str(name).endswith(("src", "href")) and str(source).startswith("images/")
        }
    )
    given = {image.path: image for image in book.images}
    missing = tuple(
        Finding(
            Place(file),
            "E153",
            f"The picture “{path}” is not there.",
            "Add the file, or take the figure out.",
        )
        for path in wanted
        if path not in given
    )
    return tuple(given[path] for path in wanted if path in given), missing
