"""Prepare an EPUB for pandoc: take out its lists of contents, count the words of its spine."""

from __future__ import annotations

import posixpath
import re
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import etree

from briefpress.edges.containers.epub_stretches import TOGETHER, addresses, page_names, stretches
from briefpress.edges.containers.unpack import Unpacked, pack
from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.prepared import Prepared
from briefpress.nouns.read_text import SetAside
from briefpress.nouns.unreadable import Unreadable
from briefpress.verbs.markup.huge_references import without_huge_references
from briefpress.verbs.sources.class_sizes import Sizes, class_sizes, with_sizes
from briefpress.verbs.sources.contents_pages import without_bare_heading
from briefpress.verbs.sources.epub_cover import take_out_shown_cover
from briefpress.verbs.sources.epub_creators import set_contributors
from briefpress.verbs.sources.html_facts import html_facts
from briefpress.verbs.sources.html_ruby import with_bracketed_guides
from briefpress.verbs.sources.page_scripts import without_scripts

if TYPE_CHECKING:
    from collections.abc import Mapping

_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
_OPF = "{http://www.idpf.org/2007/opf}"
_LOCKED = "{http://www.w3.org/2001/04/xmlenc#}CipherReference"
_PAGE = '<html xmlns="http://www.w3.org/1999/xhtml"><body><p><img src="{}" alt=""/></p></body></html>'
_WORDS = re.compile(r"\.(x?html?|opf|ncx)$", re.IGNORECASE)
_MARKS = frozenset({b"\xff\xfe", b"\xfe\xff"})
_ENCODING = re.compile(r"""\A(\s*<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']""")
# Files that are pages of a book. Bibles with a file for each chapter have twelve hundred.
_MOST_PAGES = 6_000
REASONS = {
    "contents": "the book's own list of its contents; the press makes its own",
    "navigation": "a list of links for finding one's way, no text",
    "control": "it works the page, as a button or a menu; no text",
    "hidden": "it is not shown",
    "folio": "it is the number of a page in another edition",
    "metadata": "it is a line of the document's own title block",
}


def prepare_epub(unpacked: Unpacked, *, file: str, place: Place) -> Prepared:
    """Prepare an EPUB.

    Raises Unreadable if it is locked or has no package.
    """
    encryption = unpacked.tree("META-INF/encryption.xml")
    locked = [] if encryption is None else [str(one.get("URI", "")) for one in encryption.iter(_LOCKED)]
    if any(_WORDS.search(address) for address in locked):
        message = f"{file} cannot be read: its text is locked"
        raise Unreadable(Finding(place, "S027", message, "ask the publisher for a book without a lock"))
    container = unpacked.tree("META-INF/container.xml")
    rootfile = None if container is None else next(container.iter(_CONTAINER), None)
    package_name = "" if rootfile is None else unquote(rootfile.get("full-path", ""))
    package = unpacked.tree(package_name)
    if package is None:
        message = f"{file} cannot be read: it is no EPUB, or its package is damaged"
        raise Unreadable(Finding(place, "S026", message, "ask for a book that is whole"))
    folder = posixpath.dirname(package_name)
    parts = dict(unpacked.parts)
    # What a book calls non-linear (EPUB 3.3, 5.7.2), its notes often, is text all the same; pandoc would leave it out.
    changed = [one for one in package.iter(f"{_OPF}itemref") if one.attrib.pop("linear", "yes") == "no"]
    again = _read_once(package)
    changed_names = set_contributors(package)
    changed_pages = _set_picture_pages(package, parts, folder)
    named = ((name, _text(parts[name])) for name in page_names(package, folder) if name in parts)
    is_shown = take_out_shown_cover(package, named, folder=folder)
    if changed_pages or is_shown or changed or again or changed_names:
        parts[package_name] = etree.tostring(package, encoding="UTF-8", xml_declaration=True)
    words: list[str] = []
    aside: list[SetAside] = []
    pictures = formulas = 0
    names = page_names(package, folder)
    if len(names) > _MOST_PAGES:
        message = f"{file} cannot be read: it has {len(names):,} pages, and {_MOST_PAGES:,} are read"
        raise Unreadable(Finding(place, "S028", message, "part it into several books"))
    sheets = {name: class_sizes(_text(part)) for name, part in parts.items() if name.lower().endswith(".css")}
    for name in filter(None, names):
        if name not in parts:
            parts[name] = _by_any_case(unpacked, name, file=file, place=place)
        given = _text(parts[name])
        text = with_bracketed_guides(without_scripts(without_huge_references(given)))
        text = with_sizes(text, _sizes(sheets, text))
        facts = html_facts(text)
        words.append(facts.words)
        pictures += facts.pictures
        formulas += facts.formulas
        ready, heading = without_bare_heading(text, facts)
        if heading:
            aside.append(SetAside(0, heading, "contents", REASONS["contents"]))
        aside.extend(SetAside(0, cut.words, cut.role, REASONS[cut.role]) for cut in facts.cuts if cut.words)
        if facts.edits or text != given or not _is_utf8(parts[name]):
            parts[name] = ready.encode()
    books = [pack(parts)] if len(names) <= TOGETHER else list(stretches(package, package_name, parts))
    return Prepared(
        data=books[0],
        later=tuple(books[1:]),
        pages=addresses(package),
        words="\n\n".join(words),
        set_aside=tuple(aside),
        pictures=pictures,
        formulas=formulas,
        findings=_told_again(again, file),
    )


def _sizes(sheets: Mapping[str, Sizes], page: str) -> Sizes:
    """Give the sizes that the style sheets which a page names give to classes."""
    return {key: size for name, own in sheets.items() if posixpath.basename(name) in page for key, size in own.items()}


def _read_once(package: etree._Element) -> int:
    """Take pages out of a book's order that stand in it before (EPUB 3.3, 5.7.2), in place; count them."""
    seen: set[str] = set()
    again = 0
    for reference in list(package.iter(f"{_OPF}itemref")):
        ident, parent = reference.get("idref", ""), reference.getparent()
        if ident in seen and parent is not None:
            parent.remove(reference)
            again += 1
        seen.add(ident)
    return again


def _told_again(again: int, file: str) -> tuple[Finding, ...]:
    if not again:
        return ()
    message = f"the book's order names pages a second time ({again}); each is read once"
    return (Finding(Place(file), "S022", message, "see that nothing is missing"),)


def _by_any_case(unpacked: Unpacked, name: str, *, file: str, place: Place) -> bytes:
    """Give the page that a package names, if need be with small letters for large ones; refuse a book without it."""
    found = next((part for part in unpacked.parts if part.casefold() == name.casefold()), None)
    if found is None:
        message = f"{file} cannot be read: the page {name[:80]} that its package names is not in it"
        raise Unreadable(Finding(place, "S026", message, "ask for a book that is whole"))
    return unpacked.parts[found]


def _set_picture_pages(package: etree._Element, parts: dict[str, bytes], folder: str) -> int:
    """Put pages around pictures that are pages of the book themselves (EPUB 3.3, 3.4.1), in place; count them."""
    items = {item.get("id", ""): item for item in package.iter(f"{_OPF}item")}
    count = 0
    for reference in package.iter(f"{_OPF}itemref"):
        item = items.get(reference.get("idref", ""))
        if item is None or not item.get("media-type", "").startswith("image/"):
            continue
        href = item.get("href", "")
        page = f"{href}.press.xhtml"
        picture = escape(posixpath.basename(href), quote=True)
        parts[posixpath.normpath(posixpath.join(folder, unquote(page)))] = _PAGE.format(picture).encode()
        made = {"id": f"press-page-{count}", "href": page, "media-type": "application/xhtml+xml"}
        item.addnext(etree.Element(f"{_OPF}item", made))
        reference.set("idref", made["id"])
        count += 1
    return count


def _is_utf8(data: bytes) -> bool:
    return data[:2] not in _MARKS


def _text(data: bytes) -> str:
    """Decode a page of a book, which is UTF-8 or UTF-16 (EPUB 3.3, 3.2); what is neither is told by the census."""
    if data[:2] in _MARKS:
        return _ENCODING.sub(r"\1", data.decode("utf-16", "replace"))
    return data.decode("utf-8", "replace").removeprefix("\ufeff")
