"""Count what a finished EPUB says: its flow and each of its notes, as the PDF is counted."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.epub.spots import classes, is_counted, local
from briefpress.verbs.trees.fold import census

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from briefpress.nouns.epub_package import OpenedEpub

OPS = "{http://www.idpf.org/2007/ops}"
# Not words of the text: calls, what marks a note and leads back from it, page references, what nobody reads.
ASIDE_TYPES = frozenset({"footnote", "footnotes", "noteref", "backlink", "pagebreak", "endnotes"})
# Classes that the press gives to words of the source itself: verse, the first use of a term, an emendation.
ADDED = frozenset({"bp-pullquote", "bp-box", "bp-figure", "bp-table", "bp-apparatus"})
SILENT = frozenset({"svg", "script", "style", "head", "template"})


def epub_type(element: Element) -> frozenset[str]:
    """Give what an element says it is, in the words of the vocabulary."""
    return frozenset((element.get(f"{OPS}type") or "").split())


def read_documents(epub: OpenedEpub) -> dict[str, Element]:
    """Give the tree of every document of the spine, in its order; one that is not well-formed is left out."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    trees = {}
    for path in epub.spine:
        try:
            trees[path] = etree.fromstring(epub.members.get(path, b""), parser)
        except etree.XMLSyntaxError:
            continue
    return trees


def epub_streams(epub: OpenedEpub, *, prefix: str = "text-") -> tuple[str, Mapping[str, str]]:
    """Give the census of the flow of the text's sections, without apparatus, and of each note of the book."""
    flow: list[str] = []
    notes: dict[str, str] = {}
    for path, tree in read_documents(epub).items():
        if posixpath.basename(path).startswith(prefix):
            flow.extend(_flow(tree))
        for note in notes_of(tree):
            notes[note.get("id") or ""] = census("".join(_note_words(note)))
    return census("".join(flow)), notes


def notes_of(tree: Element) -> Iterator[Element]:
    """Give the notes of a document in order."""
    return (element for element in tree.iter() if local(element) == "aside" and "footnote" in epub_type(element))


def _flow(element: Element) -> Iterator[str]:
    """Give the words of an element that the source, or an accepted emendation, has."""
    apparatus = not ADDED.isdisjoint(classes(element)) or local(element) == "math"
    if not apparatus and is_counted(element) and not ASIDE_TYPES & epub_type(element) and local(element) not in SILENT:
        yield element.text or ""
        for child in element:
            if local(child):
                yield from _flow(child)
            yield child.tail or ""


def _note_words(element: Element) -> Iterator[str]:
    silent = local(element) in SILENT or local(element) == "math"
    if silent or "marker" in classes(element) or "backlink" in epub_type(element):
        return
    yield element.text or ""
    for child in element:
        if local(child):
            yield from _note_words(child)
        yield child.tail or ""
