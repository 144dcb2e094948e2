"""Merge the places of index headings once their pages are known: 5, 5 becomes 5, and 6–6 becomes 6.

The template sets a place as `span.place`: a page reference, or two with a dash between them.
"""

from __future__ import annotations

from lxml import etree

Tree = etree._Element  # noqa: SLF001  # the stubs know no other name for it


def merge_places(tree: Tree) -> None:
    """Take out, in place, what repeats the page before it; references must have their numbers by now."""
    for places in tree.iter("{*}span"):
        if places.get("class") != "places":
            continue
        shown: set[str] = set()
        for place in list(places):
            links = place.findall("{*}a")
            labels = [link.text or "" for link in links]
            if len(links) > 1 and labels[0] == labels[-1]:
                links[0].tail = None
                place.remove(links[-1])
                labels = labels[:1]
            words = "–".join(labels)
            if words in shown:
                _remove(places, place)
            shown.add(words)


def _remove(places: Tree, place: Tree) -> None:
    """Take a place out with the comma that stands before it."""
    previous = place.getprevious()
    tail = place.tail
    if previous is not None:
        previous.tail = tail
    else:
        places.text = tail
    places.remove(place)
