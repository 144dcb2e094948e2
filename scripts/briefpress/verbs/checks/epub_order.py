"""Check that a finished EPUB has every note and every page once, in order."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from briefpress.nouns.finding import Finding, Place
from briefpress.verbs.epub.census import epub_type, notes_of
from briefpress.verbs.epub.spots import local, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from briefpress.nouns.epub_package import OpenedEpub
    from briefpress.nouns.pagemap import PageMap


@dataclass(frozen=True, slots=True)
class Opened:
    """An EPUB ready to be checked: its trees in order, page map, words it must not hold, mark-up it is from."""

    epub: OpenedEpub
    trees: Mapping[str, Element]
    pages: PageMap
    forbidden: tuple[str, ...]
    written: str

    def find(self, code: str, message: str, hint: str = "") -> Finding:
        """Make a finding on this EPUB."""
        return Finding(Place(self.epub.name), code, message, hint)

    def elements(self) -> Iterator[tuple[str, Element]]:
        """Give all elements of the book in reading order, each with the path of its document."""
        for path, tree in self.trees.items():
            for element in tree.iter():
                if local(element):
                    yield path, element


class _Call(NamedTuple):
    path: str
    ident: str
    note: str


def target_of(href: str, *, base: str) -> tuple[str, str]:
    """Give the file and the id that a link in a file leads to."""
    file, _, ident = href.partition("#")
    home = posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(file))) if file else base
    return home, ident


def check_notes(opened: Opened) -> Iterator[Finding]:
    """Find notes that are not called once, do not lead back or are out of order, and calls without a note.

    What calls a note again, wherever it stands, has no id: nothing leads back to it.
    """
    calls = [
        _Call(path, element.get("id") or "", (element.get("href") or "").rpartition("#")[2])
        for path, element in opened.elements()
        if "noteref" in epub_type(element)
    ]
    notes = [(path, note) for path, tree in opened.trees.items() for note in notes_of(tree)]
    called: dict[str, list[_Call]] = {}
    firsts = [call for call in calls if call.ident]
    for call in firsts:
        called.setdefault(call.note, []).append(call)
    for path, note in notes:
        yield from _check_note(opened, note, path=path, calls=called.get(note.get("id") or "", []))
    there = {note.get("id") or "" for _, note in notes}
    for call in calls:
        if call.note not in there:
            message = f"The call “{call.ident}” in {call.path} has no note."
            yield opened.find("E102", message, "Look for the note in the text.")
    in_order = [call.note for call in firsts if call.note in there]
    if [note.get("id") for _, note in notes if (note.get("id") or "") in called] != in_order:
        yield opened.find("E102", "The notes are not in the order of their calls.")


def _check_note(opened: Opened, note: Element, *, path: str, calls: list[_Call]) -> Iterator[Finding]:
    ident = note.get("id") or ""
    if len(calls) != 1:
        yield opened.find("E102", f"The note “{ident}” in {path} has {len(calls)} calls instead of one.")
    backs = [target_of(link.get("href") or "", base=path) for link in note.iter() if _leads_back(link)]
    if backs != [(call.path, call.ident) for call in calls]:
        yield opened.find("E103", f"The note “{ident}” in {path} does not lead back to its call.")
    if any(call.path != path for call in calls):
        yield opened.find("E103", f"The note “{ident}” is not in the file of its call.")
    if not words_of(note).strip():
        yield opened.find("E102", f"The note “{ident}” in {path} is empty.")


def _leads_back(link: Element) -> bool:
    return "backlink" in epub_type(link)


def check_pages(opened: Opened) -> Iterator[Finding]:
    """Find where the page list is not that of the PDF, or leads to places that do not follow one another."""
    order = {
        (path, element.get("id") or ""): number
        for number, (path, element) in enumerate(opened.elements())
        if "pagebreak" in epub_type(element)
    }
    rows = list(_page_list(opened))
    labels = tuple(label for label, _ in rows)
    if labels != opened.pages.labels:
        yield opened.find(
            "E106",
            f"The page list has {len(labels)} pages, the PDF {len(opened.pages.labels)}, or they differ.",
            "Make the EPUB from the page map of this very PDF.",
        )
    for label, place in rows:
        if place not in order:
            yield opened.find("E107", f"Page {label} of the page list leads to no page break.")
    known = [(label, order[place]) for label, place in rows if place in order]
    for (before, earlier), (label, later) in pairwise(known):
        if later <= earlier:
            yield opened.find("E107", f"Page {label} does not begin behind page {before}.")
    for path, ident in order.keys() - {place for _, place in rows}:
        yield opened.find("E107", f"The page break “{ident}” in {path} is not in the page list.")


def _page_list(opened: Opened) -> Iterator[tuple[str, tuple[str, str]]]:
    """Give the labels of the page list and the places they lead to."""
    nav = opened.trees.get(opened.epub.nav)
    for listing in () if nav is None else nav.iter():
        if local(listing) == "nav" and "page-list" in epub_type(listing):
            for link in listing.iter():
                if local(link) == "a":
                    yield words_of(link), target_of(link.get("href") or "", base=opened.epub.nav)
