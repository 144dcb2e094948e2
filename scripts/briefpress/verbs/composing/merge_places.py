"""Merge the places of index headings once their pages are known: 5, 5 becomes 5, and 6–6 becomes 6.

The template sets a place as `span.place`: a page reference, or two with a dash between them. Where the pages of
changes are listed, those in a row become a run: 4, 5, 6 is 4–6.
"""

from __future__ import annotations

from lxml import etree

_LEAST = 2  # pages: of two in a row no run is made
Tree = etree._Element  # noqa: SLF001  # the stubs know no other name for it


def merge_places(tree: Tree) -> None:
    """Take out, in place, what repeats the page before it; references must have their numbers by now."""
    for places in tree.iter("{*}span"):
        kinds = (places.get("class") or "").split()
        if "places" not in kinds:
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
        if "runs" in kinds:
            _in_order(places)
            _join_runs(places)


def _in_order(places: Tree) -> None:
    """Put pages in their order: what moved, floats or stands in a note is met at another place than it is printed."""
    listed = list(places)
    if any(_number(place) < 0 for place in listed):
        return
    tails = [place.tail for place in listed]
    for place, tail in zip(sorted(listed, key=_number), tails, strict=True):
        place.tail = tail
        places.append(place)


def _join_runs(places: Tree) -> None:
    """Make 4–6 of 4, 5, 6: what is listed is pages, not passages."""
    run: list[Tree] = []
    for place in [*places, None]:
        number = _number(place)
        if run and number != _number(run[-1]) + 1:
            if len(run) > _LEAST:
                for inner in run[1:-1]:
                    places.remove(inner)
                run[0].tail = "–"
            run = []
        if place is not None:
            run.append(place)


def _number(place: Tree | None) -> int:
    words = "".join(map(str, place.itertext())) if place is not None else ""
    return int(words) if words.isdecimal() else -2


def _remove(places: Tree, place: Tree) -> None:
    """Take a place out with the comma that stands before it."""
    previous = place.getprevious()
    tail = place.tail
    if previous is not None:
        previous.tail = tail
    else:
        places.text = tail
    places.remove(place)
