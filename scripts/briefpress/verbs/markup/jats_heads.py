"""Make the heads of a JATS article, and of articles that stand within it, such that pandoc reads what they tell.

An article may hold translations, reviews, letters and their answers. Pandoc knows none of these: their titles would be
paragraphs, the names of their authors two each, and their sections those of the article around them. Of the chapters
of a book (BITS) it drops the titles. Changes are made in place; elements are those of ANSI/NISO Z39.96.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.markup.element_words import element_words
from briefpress.verbs.markup.local_name import local_name
from briefpress.verbs.markup.take_out import take_out, unwrap

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARTICLES = frozenset({"sub-article", "response", "book-part", "book-app"})
_HEADS = frozenset({"front-stub", "front", "book-part-meta"})
NAMES = frozenset({"name", "string-name", "collab"})
ABSTRACTS = frozenset({"abstract", "trans-abstract"})
_KEPT = frozenset({"id"})
_TITLED = frozenset({"sec", "app", "back", "ref-list"})


def with_read_heads(root: etree._Element) -> None:
    """Rewrite articles within an article as sections of it, and take what is noted of authors out of its own head.

    Pandoc reads such notes as the end of the last author's name, and parts that name at each semicolon.
    """
    for holder in list(root.iter("back", "app-group")):
        # What stands behind the text would be parts of its last section.
        if holder.getparent() is not None and holder.find("title") is None:
            unwrap(holder)
    for notes in list(root.iter("author-notes")):
        if local_name(notes.getparent()) in {"article-meta", "book-meta"}:
            take_out(notes)
    for article, head, title in list(inner_heads(root)):
        for holder in article.findall("body"):
            unwrap(holder)
        told = [title, *_told(head)]
        take_out(head)
        title.tag, title.tail = "title", None
        title.attrib.clear()
        article.tag = "sec"
        for key in set(article.keys()) - _KEPT:
            del article.attrib[key]
        for place, element in enumerate(told):
            article.insert(place, element)


def put_abstract_first(root: etree._Element) -> None:
    """Put the abstract of an article, in place, before those of other kinds: a line for the contents, a summary.

    Of several pandoc reads the first.
    """
    for head in root.iter("article-meta"):
        abstracts = head.findall("abstract")
        own = next((one for one in abstracts if not one.get("abstract-type")), None)
        if own is not None and own is not abstracts[0]:
            abstracts[0].addprevious(own)


def bare_lists(root: etree._Element) -> list[tuple[int, int]]:
    """Give the lists of works over which no title stands: the line of each, and how many works it has.

    One that a section or another list with a title holds stands under that.
    """
    return [
        (int(str(one.sourceline)), len(list(one.iter("ref"))))
        for one in root.iter("ref-list")
        if one.find("title") is None
        and one.find("ref") is not None
        and not any(
            local_name(around) in _TITLED and around.find("title") is not None for around in one.iterancestors()
        )
    ]


def inner_heads(root: etree._Element) -> Iterator[tuple[etree._Element, etree._Element, etree._Element]]:
    """Give each article or chapter within a whole that has a title, with its head and that title."""
    for article in root.iter(*_ARTICLES):
        head = next(article.iterchildren(*_HEADS), None)
        group = None if head is None else next(head.iter("title-group"), None)
        title = None if group is None else next(group.iterchildren("article-title", "title"), None)
        if head is not None and title is not None:
            yield article, head, title


def _told(head: etree._Element) -> Iterator[etree._Element]:
    """Give what is read of a head, as paragraphs and sections."""
    names = [name_of(one) for one in head.iter(*NAMES) if local_name(one.getparent()) == "contrib"]
    if names:
        yield _paragraph(", ".join(names))
    for abstract in head.iter(*ABSTRACTS):
        abstract.tail = None
        if abstract.find("title") is not None:
            abstract.tag = "sec"
            abstract.attrib.clear()
            yield abstract
        else:
            yield from list(abstract)
    for group in head.iter("kwd-group"):
        title = group.find("title")
        before = [] if title is None else [element_words(title).rstrip(":") + ":"]
        words = ", ".join(element_words(one) for one in group if local_name(one) not in {"title", "label", ""})
        yield _paragraph(" ".join([*before, words]))


def name_of(element: etree._Element) -> str:
    """Give a name as it is printed, the given names first but where it says otherwise."""
    if local_name(element) != "name":
        return element_words(element)
    parts = ["given-names", "surname"] if element.get("name-style") != "eastern" else ["surname", "given-names"]
    found = [element_words(one) for part in ("prefix", *parts, "suffix") for one in element.findall(part)]
    return " ".join(filter(None, found))


def _paragraph(words: str) -> etree._Element:
    paragraph = etree.Element("p")
    paragraph.text = words
    return paragraph
