"""Make the contents, the landmarks and the page list of an EPUB, for new readers and for old ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.epub.section import nav_document, space_map, split_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element as Element

    from briefpress.nouns.epub_package import EpubDocument, EpubMetadata, EpubWords, PageEntry
    from briefpress.verbs.epub.section import Frame

NCX = "http://www.daisy.org/z3986/2005/ncx/"
DEEPEST = 3
# Parts that a reader may want to jump to, by the words of the vocabulary for landmarks.
LANDMARKS = frozenset(
    "titlepage abstract appendix glossary bibliography index acknowledgments foreword preface loi lot".split()
)


@dataclass(slots=True)
class TocNode:
    """One entry of the contents and the entries below it."""

    level: int
    title: str
    href: str
    below: list[TocNode] = field(default_factory=list)


def contents(documents: Sequence[EpubDocument]) -> list[TocNode]:
    """Give the contents as a tree: each document, its headings down to the third level nested in it.

    A document's first heading is the document's own entry if it has the document's title.
    """
    root = TocNode(-1, "", "")
    for document in documents:
        heads = [head for head in document.headings if head[0] <= DEEPEST and head[1] and head[2]]
        entries = [TocNode(level, title, f"{document.path}#{ident}") for level, title, ident in heads]
        if not entries or entries[0].title != document.title:
            entries.insert(0, TocNode(0, document.title, document.path))
        # The document's own entry stands at the top, whatever level its heading has.
        entries[0].level = 0
        stack = [root]
        for entry in entries:
            while stack[-1].level >= entry.level:
                stack.pop()
            stack[-1].below.append(entry)
            stack.append(entry)
    return root.below


def landmarks(documents: Sequence[EpubDocument], *, words: EpubWords) -> list[tuple[str, str, str]]:
    """Give (kind, title, href) of the places a reader may jump to, each kind once."""
    found = [("toc", words.contents, "nav.xhtml")]
    seen = {"toc"}
    for document in documents:
        partition, kind = split_kind(document.kind)
        if partition == "bodymatter" and "bodymatter" not in seen:
            seen.add("bodymatter")
            found.append(("bodymatter", words.start, document.path))
        elif kind in LANDMARKS and kind not in seen:
            seen.add(kind)
            found.append((kind, document.title, document.path))
    return found


def _element(name: str, text: str = "", **attributes: str) -> Element:
    element = etree.Element(name)
    for key, value in attributes.items():
        element.set(key.rstrip("_").replace("_", "-"), value)
    element.text = text or None
    return element


def _ordered(rows: Iterable[TocNode]) -> Element:
    listing = _element("ol")
    for row in rows:
        item = etree.SubElement(listing, "li")
        item.append(_element("a", row.title, href=row.href))
        if row.below:
            item.append(_ordered(row.below))
    return listing


def nav(  # noqa: PLR0913  the page holds five things
    toc: Sequence[TocNode],
    marks: Sequence[tuple[str, str, str]],
    pages: Sequence[PageEntry],
    *,
    words: EpubWords,
    frame: Frame,
    ident: str,
) -> bytes:
    """Write the navigation document: the contents to read, landmarks and page list for machines."""
    listing = _element("nav", data_epub_type="toc", role="doc-toc", id=ident, aria_labelledby=f"{ident}-title")
    listing.append(_element("h1", words.contents, id=f"{ident}-title"))
    listing.append(_ordered(toc))
    guide = _element("nav", data_epub_type="landmarks", aria_label=words.landmarks, hidden="hidden")
    guide.append(_element("h2", words.landmarks))
    rows = etree.SubElement(guide, "ol")
    for kind, title, href in marks:
        etree.SubElement(rows, "li").append(_element("a", title, href=href, data_epub_type=kind))
    roots = [listing, guide]
    if pages:
        paging = _element("nav", data_epub_type="page-list", role="doc-pagelist", hidden="hidden")
        paging.set("aria-label", words.page_list)
        paging.append(_element("h2", words.page_list))
        rows = etree.SubElement(paging, "ol")
        for page in pages:
            etree.SubElement(rows, "li").append(_element("a", page.label, href=page.href))
        roots.append(paging)
    return nav_document(roots, title=words.contents, frame=frame)


def ncx(toc: Sequence[TocNode], pages: Sequence[PageEntry], *, metadata: EpubMetadata, words: EpubWords) -> bytes:
    """Write the table of contents that readers of EPUB 2 know."""
    root = etree.Element(f"{{{NCX}}}ncx", nsmap=space_map(NCX))
    root.set("version", "2005-1")
    head = _sub(root, "head")
    depth = _depth(toc)
    numbers = [page.label for page in pages if page.label.isascii() and page.label.isdigit()]
    for name, content in (
        ("dtb:uid", metadata.identifier),
        ("dtb:depth", str(max(depth, 1))),
        ("dtb:totalPageCount", str(len(pages))),
        ("dtb:maxPageNumber", str(max(map(int, numbers), default=0))),
    ):
        _sub(head, "meta", name=name, content=content)
    _sub(_sub(root, "docTitle"), "text").text = metadata.title
    counter = iter(range(1, 1_000_000))
    points = _sub(root, "navMap")

    def add(parent: Element, rows: Sequence[TocNode]) -> None:
        for row in rows:
            point = _sub(parent, "navPoint", id=f"nav-{next(counter)}")
            _sub(_sub(point, "navLabel"), "text").text = row.title
            _sub(point, "content", src=row.href)
            add(point, row.below)

    add(points, toc)
    if pages:
        listing = _sub(root, "pageList")
        _sub(_sub(listing, "navLabel"), "text").text = words.page_list
        for page in pages:
            number = page.label if page.label in numbers else ""
            target = _sub(listing, "pageTarget", id=f"nav-{next(counter)}", type="normal" if number else "special")
            if number:
                target.set("value", number)
            _sub(_sub(target, "navLabel"), "text").text = page.label
            _sub(target, "content", src=page.href)
    body = etree.tostring(root, encoding="utf-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + body + b"\n"


def _depth(rows: Sequence[TocNode]) -> int:
    return 1 + max((_depth(row.below) for row in rows), default=0) if rows else 0


def _sub(parent: Element, name: str, /, **attributes: str) -> Element:
    child = etree.SubElement(parent, f"{{{NCX}}}{name}")
    for key, value in attributes.items():
        child.set(key, value)
    return child
