"""Read who wrote a JATS article, where they work and their ORCID iDs: pandoc gives the names alone."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from briefpress.nouns.checkdigits import orcid_in
from briefpress.nouns.front_matter import Writer
from briefpress.verbs.markup.element_words import element_words
from briefpress.verbs.markup.jats_heads import NAMES, name_of
from briefpress.verbs.markup.local_name import local_name
from briefpress.verbs.markup.take_out import take_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

# What says which place another is, or how to write there.
_LEFT_OUT = ("label", "email", "institution-id", "ext-link", "uri", "phone", "fax", "x", "bio")
# Some collections give a place as it was written, and then all its parts.
_ORIGINAL = "original"
_MAIL = re.compile(r"[\s<(\[]*[^\s<>()\[\]@]+@[^\s<>()\[\]@]+\.[^\s<>()\[\]@]+[>)\]]?")
_BEFORE_MARKS = re.compile(r"\s+(?=[,;.])")


def writers_of(root: etree._Element) -> tuple[Writer, ...]:
    """Give the writers of an article or a book, in their order."""
    head = next(root.iterdescendants("article-meta", "book-meta"), None)
    if head is None:
        return ()
    places = {name: _place(one) for one in head.iter("aff", "aff-alternatives") if (name := one.get("id"))}
    return tuple(
        Writer(name=name, affiliation="; ".join(dict.fromkeys(_affiliations(one, places))), orcid=_orcid(one))
        for one in head.iter("contrib")
        # Within a group that is an author there are its members.
        if one.get("contrib-type") == "author" and not _is_member(one) and (name := _name(one))
    )


def _is_member(writer: etree._Element) -> bool:
    return next(writer.iterancestors("contrib"), None) is not None


def _name(writer: etree._Element) -> str:
    found = deepcopy(next(writer.iter(*NAMES), None))
    if found is None:
        return ""
    for one in list(found.iter("contrib-group", "xref", "aff")):
        take_out(one)
    return name_of(found)


def _orcid(writer: etree._Element) -> str:
    return orcid_in(" ".join(element_words(one) for one in writer.iter("contrib-id")))


def _affiliations(writer: etree._Element, places: Mapping[str, str]) -> Iterator[str]:
    """Give the places of a writer: those within, those referred to, else the one of a whole group."""
    named = [name for xref in writer.iter("xref") for name in xref.get("rid", "").split()]
    own = [_place(one) for one in writer.iter("aff")] + [places[name] for name in named if name in places]
    group = writer.getparent()
    if not own and group is not None:
        around = group.findall("aff")
        own = [_place(around[0])] if len(around) == 1 else []
    yield from filter(None, own)


def _place(affiliation: etree._Element) -> str:
    """Give a place as it was written, or its parts one after another."""
    first = next(affiliation.iter("aff"), affiliation)
    original = next((one for one in first.iter("institution") if one.get("content-type") == _ORIGINAL), None)
    if original is not None:
        return _tidy(element_words(original))
    place = deepcopy(first)
    for one in list(place.iter(*_LEFT_OUT)):
        take_out(one)
    parts = [one for one in place.iter() if local_name(one) and not len(one)]
    typed = any((one.tail or "").strip() for one in place.iter() if one is not place) or (place.text or "").strip()
    words = element_words(place) if typed else ", ".join(filter(None, map(element_words, parts)))
    return _tidy(words)


def _tidy(words: str) -> str:
    """Give the words of a place without an address of mail, and without marks at their end."""
    return _BEFORE_MARKS.sub("", _MAIL.sub("", words)).strip(" ,;.")
