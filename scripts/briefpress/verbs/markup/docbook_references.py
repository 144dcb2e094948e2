"""Give words to the references of a DocBook text for which pandoc has none: it would print “???”, or “example_title”.

A reference says what the label, the title or the name of its place is (DocBook 5.2, xref); where there is none, as in
a chapter cut out of its book, the name that its writer gave to the place stands in square brackets. Changes are made
in place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.markup.local_name import local_name, named_like

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_HREF = "{http://www.w3.org/1999/xlink}href"
_REFERENCES = frozenset({"xref", "link", "olink"})
# What names a place, in the order in which it is asked for, and what holds such for its parent.
_NAMES = ("title", "refentrytitle", "refname", "refdescriptor", "term", "glossterm", "abbrev", "command", "function")
_HOLDERS = frozenset(
    "info blockinfo sectioninfo chapterinfo refmeta refnamediv funcsynopsis funcprototype funcdef".split()
)


def with_worded_references(root: etree._Element) -> None:
    """Write the words of references that have none of their own; those that name an element with words stay."""
    references = [one for one in root.iter() if local_name(one) in _REFERENCES and not _words(one)]
    if not references:
        return
    places = {name: one for one in root.iter() if local_name(one) and (name := one.get("id") or one.get(_ID))}
    for reference in references:
        name = reference.get("linkend", "") or reference.get(_HREF, "").removeprefix("#")
        said = places.get(reference.get("endterm", ""))
        words = _words(said) if said is not None else ""
        if local_name(reference) == "link" and not reference.get("linkend"):
            continue  # pandoc prints the address of one that leads out
        if local_name(reference) == "olink":
            name = reference.get("targetptr", "") or reference.get("targetdoc", "")
        words = words or _said_by(name, places) or (f"[{name}]" if name else "")
        reference.tag = named_like(reference, "link" if reference.get("linkend") else "phrase")
        for one in list(reference):
            reference.remove(one)
        reference.text = words


def _said_by(name: str, places: Mapping[str, etree._Element]) -> str:
    """Give what a place says of itself: its label, or what names it."""
    place = places.get(name)
    if place is None:
        return ""
    if label := place.get("xreflabel", ""):
        return label
    named = {local_name(one): one for one in reversed(_naming(place))}
    return next((words for one in _NAMES if one in named and (words := _words(named[one]))), "")


def _naming(place: etree._Element) -> list[etree._Element]:
    """Give the elements right in a place, and in what holds such for it."""
    found: list[etree._Element] = []
    for one in place:
        found += _naming(one) if local_name(one) in _HOLDERS else [one]
    return found


def _words(element: etree._Element) -> str:
    """Give the words of an element, on one line."""
    return " ".join("".join(map(str, element.itertext())).split())
