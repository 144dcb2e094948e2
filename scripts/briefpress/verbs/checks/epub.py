"""Check a finished EPUB: notes, links, pages, pictures, headings, and nothing that only the house may see."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from lxml import etree

from briefpress.verbs.checks.epub_order import Opened, check_notes, check_pages, target_of
from briefpress.verbs.checks.leaks import TRACES
from briefpress.verbs.epub.access import alternative, heading_jumps, pictures
from briefpress.verbs.epub.census import epub_type, read_documents
from briefpress.verbs.epub.spots import classes, local

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefpress.nouns.epub_package import OpenedEpub
    from briefpress.nouns.finding import Finding
    from briefpress.nouns.pagemap import PageMap

SCHEMES = ("http:", "https:", "mailto:")
# Attributes that hold an author's own words.
_AUTHORS = frozenset({"id", "alt", "alttext", "aria-label", "title"})
# Traces of the machine that built the book, where no author writes: in attributes, styles and data.
LEAKS = re.compile("|".join((*map(re.escape, TRACES), r"\b[A-Za-z]:\\", r"\blocalhost\b", r"127\.0\.0\.1")))
# Classes of what only reviewers may see.
PRIVATE_CLASSES = frozenset({"bp-remark", "bp-deleted", "bp-inserted", "bp-query", "bp-comment"})
REMOTE_CSS = re.compile(rb"url\(\s*[\"']?\s*(?:https?:)?//|@import", re.IGNORECASE)
# What a picture within a drawing begins with, which stands in it as a whole (EPUB 3.3, 3.7).
_HELD = ("data:image/png;base64,", "data:image/jpeg;base64,")


def check_epub(
    epub: OpenedEpub, *, pages: PageMap, forbidden: Iterable[str] = (), written: str = ""
) -> tuple[Finding, ...]:
    """Give all findings on a finished EPUB, check by check.

    `pages` is the page map of the PDF; `forbidden` are words that no public file may hold (reviewers' names,
    refused proposals); `written` is the mark-up that the EPUB is made from, whose paths are its author's.
    """
    opened = Opened(epub, read_documents(epub), pages, tuple(sorted(word for word in forbidden if word)), written)
    return tuple(finding for check in CHECKS for finding in check(opened))


def _documents(opened: Opened) -> Iterator[Finding]:
    for path in opened.epub.spine:
        if path not in opened.trees:
            yield opened.find("E100", f"{path} is missing or not well-formed.")
    if opened.epub.nav not in opened.trees:
        yield opened.find("E100", "The navigation document is missing or not in the spine.")


def _ids(opened: Opened) -> Iterator[Finding]:
    """Every id is there once in the whole book, so that a link means the same wherever it stands."""
    counted = Counter(element.get("id") or "" for _, element in opened.elements() if element.get("id"))
    for ident, times in counted.items():
        if times > 1:
            yield opened.find("E105", f"The id “{ident}” is there {times} times.", "Give each element its own id.")


def _links(opened: Opened) -> Iterator[Finding]:
    """Every link inside the book leads to something, and nothing but links leads out of it."""
    homes = {(path, element.get("id")) for path, element in opened.elements()}
    for path, element in opened.elements():
        for name, value in element.attrib.items():
            target = str(value)
            outward = local(element) == "a" and target.startswith(SCHEMES)
            if str(name).rpartition("}")[2] not in {"href", "src"} or not target or outward:
                continue
            if local(element) == "image" and target.startswith(_HELD):
                continue
            if re.match(r"[a-z][a-z0-9+.-]*:|//", target, re.IGNORECASE):
                code = "E112" if target.startswith(("http:", "https:", "//")) else "E104"
                yield opened.find(code, f"{path} points outside: {target[:80]}", "Put the file into the book.")
                continue
            home, ident = target_of(target, base=path)
            in_drawing = any(local(outer) == "svg" for outer in element.iterancestors())
            if home not in opened.epub.members or (ident and not in_drawing and (home, ident) not in homes):
                yield opened.find("E104", f"{path} has a link that leads nowhere: {target}", "Mend the link.")


def _landmarks(opened: Opened) -> Iterator[Finding]:
    nav = opened.trees.get(opened.epub.nav)
    found: set[str] = set()
    for listing in () if nav is None else nav.iter():
        if local(listing) == "nav" and "landmarks" in epub_type(listing):
            found |= {word for link in listing.iter() if local(link) == "a" for word in epub_type(link)}
    for word in ("toc", "bodymatter"):
        if word not in found:
            yield opened.find("E108", f"The landmarks do not name “{word}”.")


def _alternatives(opened: Opened) -> Iterator[Finding]:
    for path, tree in opened.trees.items():
        for picture in pictures([tree]):
            words = alternative(picture)
            if words is None or (words and not words.strip()):
                name = picture.get("src") or "a drawing"
                yield opened.find(
                    "E109",
                    f"{name} in {path} has no text alternative.",
                    "Say what it shows: as `alt` in its annotation, or under `pictures` in brief.yaml.",
                )


def _headings(opened: Opened) -> Iterator[Finding]:
    for path, tree in opened.trees.items():
        for words, before, level in heading_jumps(tree):
            short = " ".join(words.split())[:60]
            yield opened.find("E110", f"In {path} “{short}” goes from heading level {before} to {level}.")


def _leaks(opened: Opened) -> Iterator[Finding]:
    """Find what only the house may see: forbidden words in any file, paths, comments, reviewers' marks."""
    hint = "Nothing of the house's own business may reach a public file."
    for path, content in opened.epub.members.items():
        for word in opened.forbidden:
            if word.encode() in content or escape(word).encode() in content:
                yield opened.find("E111", f"{path} holds “{word}”.", hint)
        for value in _unwritten(path, content):
            found = LEAKS.search(value)
            if found and found.group() not in opened.written:
                yield opened.find("E111", f"{path} holds “{found.group()}”: {value.strip()[:80]}", hint)


def _private_elements(opened: Opened) -> Iterator[Finding]:
    hint = "Compose the public rendition without remarks, and write comments of templates for Jinja only."
    for path, tree in opened.trees.items():
        for element in tree.iter():
            if not local(element):
                yield opened.find("E111", f"{path} holds a comment: {(element.text or '').strip()[:80]}", hint)
            for name in PRIVATE_CLASSES.intersection(classes(element)):
                yield opened.find("E111", f"{path} holds an element of class “{name}”.", hint)


def _unwritten(path: str, content: bytes) -> Iterator[str]:
    """Give what no author wrote: in documents the attributes but ids and addresses, in styles everything."""
    if path.endswith(".css"):
        yield from content.decode("utf-8", errors="replace").splitlines()
        return
    if not path.endswith((".xhtml", ".opf", ".ncx", ".svg", ".xml")):
        return
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return
    for element in root.iter():
        for name, value in element.attrib.items():
            text = str(value)
            if str(name) not in _AUTHORS and not text.startswith((*SCHEMES, "#")):
                yield f"{name!s}={text}"


def _remote(opened: Opened) -> Iterator[Finding]:
    for path, content in opened.epub.members.items():
        if path.endswith(".css") and REMOTE_CSS.search(content):
            yield opened.find("E112", f"{path} loads something from outside.", "Put the file into the book.")
    for path, element in opened.elements():
        if local(element) in {"script", "iframe", "object", "embed"}:
            yield opened.find("E112", f"{path} holds a {local(element)} element.", "Take it out of the template.")


CHECKS: Sequence[Callable[[Opened], Iterator[Finding]]] = (
    _documents,
    _ids,
    _links,
    check_notes,
    check_pages,
    _landmarks,
    _alternatives,
    _headings,
    _leaks,
    _private_elements,
    _remote,
)
