"""Put the page breaks of the PDF into the XHTML of the EPUB, at the very letter where each page begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.verbs.epub.spots import (
    PRINT_ONLY,
    Measured,
    Spot,
    classes,
    insert_at,
    is_apart,
    local,
    measured,
    spot_at,
    start_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from briefpress.nouns.pagemap import Break, PageMap


def page_ids(labels: Iterable[str], taken: Iterable[str]) -> dict[str, str]:
    """Give each page label the id of its break: page-7, never one that the text uses already."""
    used, ids = set(taken), {}
    for label in labels:
        ident = "page-" + re.sub(r"[^A-Za-z0-9._-]+", "_", label)
        while ident in used:
            ident += "_"
        used.add(ident)
        ids[label] = ident
    return ids


# Stand in for the number of a section where a page begins in none of the EPUB's.
ANYWHERE, UNKNOWN = -1, -2


@dataclass(frozen=True, slots=True)
class _Spots:
    """Where every element stands: the number of its section, and its number in reading order.

    `measures` are the blocks whose letters were counted: many pages may begin in one.
    """

    roots: tuple[Element, ...]
    kept: tuple[bool, ...]
    order: Mapping[Element, int]
    by_id: Mapping[str, tuple[int, Element]]
    measures: dict[Element, Measured] = field(default_factory=dict)

    def key(self, spot: Spot) -> tuple[int, int, int]:
        """Give numbers that sort spots in reading order: a tail stands behind all that its element holds."""
        anchor = spot.owner
        if spot.is_tail:
            *_, anchor = spot.owner.iter()
        # Of two tails behind the same last element the inner one comes first.
        depth = sum(1 for _ in spot.owner.iterancestors())
        return 2 * self.order[anchor] + spot.is_tail, -depth, spot.offset

    def section_start(self, number: int) -> Spot | None:
        """Give the start of the first section of the EPUB from a number on."""
        places = (start_of(self.roots[n]) for n in range(max(number, 0), len(self.roots)) if self.kept[n])
        return next((place for place in places if place), None)

    def end(self) -> Spot | None:
        """Give the very end of the EPUB's last section."""
        last = next((n for n in range(len(self.roots) - 1, -1, -1) if self.kept[n]), None)
        if last is None:
            return None
        root = self.roots[last]
        if not len(root):
            return Spot(root, is_tail=False, offset=len(root.text or ""))
        return Spot(root[-1], is_tail=True, offset=len(root[-1].tail or ""))

    def seek(self, page: Break) -> tuple[Spot | None, int]:
        """Give the spot of a break, or None and the number of the section to put it at."""
        section, block = self.by_id.get(page.element, (-1, None))
        if block is None:
            return None, UNKNOWN
        lineage = (block, *block.iterancestors())
        if any(is_apart(outer) for outer in lineage):
            return None, ANYWHERE  # a page of endnotes: it follows the text, wherever the call stands
        shown = self.kept[section] and not any(PRINT_ONLY in classes(outer) for outer in lineage)
        if not shown:
            return None, section + 1
        if block not in self.measures:
            self.measures[block] = measured(block)
        return spot_at(self.measures[block], letters=page.letters), section + 1

    def section_after(self, spot: Spot | None) -> int:
        """Give the number of the section behind the one that a spot is in."""
        if spot is None:
            return 0
        top = spot.owner
        while (parent := top.getparent()) is not None and top not in self.roots:
            top = parent
        return self.roots.index(top) + 1


def _survey(roots: Sequence[Element], kept: Sequence[bool]) -> _Spots:
    order: dict[Element, int] = {}
    by_id: dict[str, tuple[int, Element]] = {}
    for number, root in enumerate(roots):
        for element in root.iter():
            order[element] = len(order)
            if local(element) and element.get("id"):
                by_id.setdefault(element.get("id") or "", (number, element))
    return _Spots(tuple(roots), tuple(kept), order, by_id)


def place_breaks(
    roots: Sequence[Element], *, kept: Sequence[bool], pages: PageMap, file: str
) -> Outcome[dict[str, str]]:
    """Put every page's beginning into the trees (in place) and give the id of each page by its label.

    `roots` are the sections in reading order, `kept` says which of them the EPUB has. Every label gets one
    break, in the order of the labels: a page that begins in something that only print has is put at the start
    of the next section, and never behind the page after it.
    """
    survey = _survey(roots, kept)
    ids = page_ids(pages.labels, survey.by_id)
    breaks: dict[str, Break] = {}
    for page in pages.breaks:
        breaks.setdefault(page.page, page)
    sought = [survey.seek(breaks[label]) if label in breaks else (None, ANYWHERE) for label in pages.labels]
    settled = _settle(survey, sought)
    for label, place in reversed(list(zip(pages.labels, settled, strict=True))):
        if place is None:
            continue
        mark = place.owner.makeelement("span")
        mark.attrib.update(
            {"data-epub-type": "pagebreak", "role": "doc-pagebreak", "id": ids[label], "aria-label": label}
        )
        insert_at(place, mark)
    found = _complaints(survey, breaks, dict(zip(pages.labels, sought, strict=True)))
    findings = tuple(Finding(Place(file), "E150", message, hint) for message, hint in found)
    return Outcome(ids if any(settled) else {}, findings)


def _complaints(
    survey: _Spots, breaks: Mapping[str, Break], sought: Mapping[str, tuple[Spot | None, int]]
) -> Iterator[tuple[str, str]]:
    """Say what is wrong with a page map, in words and with a hint."""
    for label, page in breaks.items():
        if label not in sought:
            yield f"Page {label} has a beginning but is not among the labels.", "Make the page map anew."
        elif sought[label][1] == UNKNOWN:
            yield (
                f"Page {label} begins in “{page.element}”, which is in no section.",
                "Make the page map from the same sections as the EPUB.",
            )
    known = [(label, spot) for label, (spot, _) in sought.items() if spot]
    for (before, earlier), (label, later) in pairwise(known):
        if survey.key(later) < survey.key(earlier):
            yield (
                f"Page {label} begins before page {before}.",
                "Look at the layout there: a float or a column may stand out of order.",
            )


def _settle(survey: _Spots, sought: Sequence[tuple[Spot | None, int]]) -> list[Spot | None]:
    """Give every page a spot, none before the spot of the page before it."""
    settled: list[Spot | None] = []
    floor: Spot | None = None
    for number, (spot, section) in enumerate(sought):
        chosen = spot
        if chosen is None:
            chosen = survey.section_start(section if section >= 0 else survey.section_after(floor))
            chosen = chosen or survey.end()
            later = next((other for other, _ in sought[number + 1 :] if other), None)
            if later and chosen and survey.key(later) < survey.key(chosen):
                chosen = later
        if floor and chosen and survey.key(chosen) < survey.key(floor):
            chosen = floor
        settled.append(chosen)
        floor = chosen or floor
    return settled
