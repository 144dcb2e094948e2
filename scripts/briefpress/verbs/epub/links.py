"""Make links and page references work across the files of the EPUB."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Place
from briefpress.verbs.composing.merge_places import merge_places
from briefpress.verbs.epub.spots import PRINT_ONLY, classes, local

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element as Element

    from briefpress.nouns.pagemap import PageMap

TEXT_FOLDER = "text/"
NO_PAGE = "\u2192"  # an arrow stands where the page is not known, so that the link can still be followed


def fill_page_references(root: Element, *, pages: PageMap, file: str) -> tuple[Finding, ...]:
    """Write the page labels of the PDF into the empty page references of a section (in place)."""
    findings = []
    for link in root.iter("a"):
        if "pageref" not in classes(link) or len(link) or (link.text or "").strip():
            continue
        target = (link.get("href") or "").removeprefix("#")
        label = pages.anchors.get(target)
        link.text = label or NO_PAGE
        if label is None and pages.labels:
            message = f"The page of “{target}” is not known, so a page reference to it has no number."
            findings.append(Finding(Place(file), "E151", message, "Make the page map anew."))
    merge_places(root)
    return tuple(findings)


def drop_print_only(root: Element) -> None:
    """Remove what only print shows (in place), and keep the text behind it."""
    for element in [one for one in root.iter() if local(one) and PRINT_ONLY in classes(one)]:
        parent = element.getparent()
        if parent is None:
            continue
        before, tail = element.getprevious(), element.tail or ""
        if before is None:
            parent.text = (parent.text or "") + tail
        else:
            before.tail = (before.tail or "") + tail
        parent.remove(element)


def homes(roots: Sequence[tuple[str, Element]], *, contents: Sequence[Element]) -> dict[str, str]:
    """Give the file that every id is in, relative to the package document; printed contents are nav.xhtml."""
    found: dict[str, str] = {}
    for path, root in roots:
        for element in root.iter():
            ident = element.get("id") if local(element) else None
            if ident:
                found.setdefault(ident, path)
    for root in contents:
        found.setdefault(root.get("id") or "", "nav.xhtml")
    return found


def rewrite_links(root: Element, *, path: str, where: Mapping[str, str], file: str) -> tuple[Finding, ...]:
    """Point every link inside the book at the file that holds its target (in place)."""
    findings = []
    for link in root.iter():
        target = link.get("href") if local(link) else None
        if not target or not target.startswith("#"):
            continue
        home = where.get(target[1:])
        if home is None:
            message = f"A link leads to “{target[1:]}”, which is not in the EPUB."
            hint = "Link to something that the EPUB has too, or mark the link as print-only."
            findings.append(Finding(Place(file), "E152", message, hint))
            if link.tag == "a":
                del link.attrib["href"]  # its words stay
        elif home == "nav.xhtml":
            link.set("href", "../nav.xhtml")
        elif home != path:
            link.set("href", home.removeprefix(TEXT_FOLDER) + target)
    return tuple(findings)
