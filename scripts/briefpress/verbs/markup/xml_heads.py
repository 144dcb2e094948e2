"""Set aside what the head of an article or book in XML tells of it, and what its reader makes nothing of.

Pandoc gives titles, authors, dates and an abstract as metadata, which are set aside as such; keywords, abstracts in
other languages, addresses, funders and licences it passes over. These are the heads of JATS and of DocBook.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.jats_heads import ABSTRACTS, NAMES, inner_heads
from briefpress.verbs.markup.local_name import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_REASON = "it is told of the document in its head"
# These say which record of which collection a document is; a reader of the text is not shown them.
_NUMBERS = frozenset(
    "article-id article-version pub-date pub-history volume issue issue-id fpage lpage elocation-id history counts "
    "isbn issn journal-id page-count product-number pubsnumber biblioid volumenum issuenum".split()
)
_NAMES = frozenset({"name", "string-name", "name-alternatives"})
_INFOS = frozenset(
    (
        "info setinfo bookinfo articleinfo partinfo chapterinfo appendixinfo prefaceinfo sectioninfo sect1info "
        "sect2info sect3info refentryinfo refmeta"
    ).split()
)
# What is read of a part: its titles, and the name of a page of a manual.
_OF_PART = frozenset({"title", "subtitle", "refentrytitle", "manvolnum"})
_TITLES = frozenset({"article-title", "subtitle"})
_OWN_TITLES = frozenset({"article-title", "title"})
_OF_WHOLE = _OF_PART | {"author", "authorgroup", "date", "abstract"}


def head_asides(root: etree._Element, *, reader: str) -> tuple[SetAside, ...]:
    """Give what the heads of a JATS article (`reader` is jats or bits) or of a DocBook text tell."""
    found = _of_book(root) if reader == "docbook" else _of_article(root)
    return tuple(SetAside(line, words, "metadata", _REASON) for line, words in found if words)


def _of_article(root: etree._Element) -> Iterator[tuple[int, str]]:
    inner = [head for _, head, _ in inner_heads(root)]
    for head in root.iter("article-meta", "book-meta"):
        if head.getparent() in inner:
            continue
        has_abstract = False
        for part in head:
            name = local_name(part)
            if name == "title-group":
                yield from ((line_of(one), _words(one)) for one in part if local_name(one) not in _TITLES)
            elif name == "contrib-group":
                # Only authors are read.
                yield from ((line_of(one), _words(one, but=_names(one))) for one in part)
            elif name == "abstract" and not has_abstract:
                has_abstract = True
                yield from ((line_of(one), _words(one)) for one in part if local_name(one) == "title")
            elif name and name not in _NUMBERS:
                yield line_of(part), _words(part)
    for head in inner:
        yield from _of_inner(head)


def _of_inner(head: etree._Element) -> Iterator[tuple[int, str]]:
    """Give what is told of an article or chapter within a whole: its title, authors, abstract and keywords are read."""
    for part in [inner for one in head for inner in (one if local_name(one) == "article-meta" else [one])]:
        name = local_name(part)
        if name == "title-group":
            yield from (
                (line_of(one), _words(one)) for one in part if local_name(one) not in {"article-title", "title"}
            )
        elif name == "contrib-group":
            yield from ((line_of(one), _words(one, but=NAMES)) for one in part)
        elif name and name not in _NUMBERS | ABSTRACTS | {"kwd-group"}:
            yield line_of(part), _words(part)


def _of_book(root: etree._Element) -> Iterator[tuple[int, str]]:
    for head in [one for one in root.iter() if local_name(one) in _INFOS]:
        # Only of a whole book or article are authors, dates and an abstract read.
        is_whole = head.getparent() is root and local_name(root) in {"book", "article"}
        read = _OF_WHOLE if is_whole else _OF_PART
        if local_name(head) == "refentryinfo":
            read = frozenset()
        for part in head:
            if local_name(part) and local_name(part) not in read | _NUMBERS:
                yield line_of(part), _words(part)


def _names(part: etree._Element) -> frozenset[str]:
    return _NAMES if part.get("contrib-type") == "author" else frozenset()


def line_of(element: etree._Element) -> int:
    """Give the line of an element, from 1, in the text as it was read."""
    return int(str(element.sourceline))


def _words(element: etree._Element, *, but: frozenset[str] = frozenset()) -> str:
    """Give the words of an element, a blank between its parts, without those of some parts."""
    pieces: list[str] = []
    for one in element.iter():
        is_named = any(local_name(above) in but for above in (one, *one.iterancestors()))
        pieces.append("" if is_named or not local_name(one) else one.text or "")
        if one is not element:
            pieces.append(one.tail or "")
    return " ".join(" ".join(pieces).split())
