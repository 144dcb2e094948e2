"""Find the very spot in an XHTML tree where a line of the PDF ended: the place of the letter after it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

PRINT_ONLY = "print-only"
# An id on one of these makes a block of its own: its letters are not letters of the block around it.
BLOCKS = frozenset("p h1 h2 h3 h4 h5 h6 li td th dt dd figcaption caption pre".split())
# The walk over the laid-out pages counts no letters of these; nor does this module.
UNCOUNTED = frozenset({"note", "call", "marker", "pageref", "long-note", "leader"})
# No text, and so no page break, may stand straight under one of these.
NO_TEXT = frozenset("ul ol dl table thead tbody tfoot tr colgroup picture ruby select".split())
# What stands in these is no letter of the text: neither print nor the EPUB counts it.
SILENT = frozenset("svg script style template".split())
VOID = frozenset("area br col embed hr img input link source track wbr".split())
# Their letters count, but nothing may be put inside.
SEALED = frozenset("math rt rp".split())


class Spot(NamedTuple):
    """A place in a text of a tree: in the text of an element, or in the text that follows it."""

    owner: Element
    is_tail: bool
    offset: int


@dataclass(frozen=True, slots=True)
class _Run:
    """One text node of a block, and whether a break may be put into it."""

    owner: Element
    is_tail: bool
    text: str
    is_open: bool


def classes(element: Element) -> list[str]:
    """Give the classes of an element."""
    return (element.get("class") or "").split()


def is_apart(element: Element) -> bool:
    """Say whether an element is a note or its call, which stand apart from the text around them."""
    return bool({"note", "call"}.intersection(classes(element)))


def is_counted(element: Element) -> bool:
    """Say whether print counts an element's letters when it says where a page begins."""
    unheard = element.get("aria-hidden") == "true" or element.get("role") in {"presentation", "none"}
    return not unheard and not UNCOUNTED.intersection(classes(element))


def local(element: Element) -> str:
    """Give an element's name without its namespace, or "" for a comment or processing instruction."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def words_of(element: Element) -> str:
    """Give all text in an element."""
    return "".join(map(str, element.itertext()))


def plain(element: Element) -> str:
    """Give an element's words without notes and their calls, on one line."""
    return " ".join("".join(_words(element)).split())


def _words(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if local(child) == "br":
            yield " "
        elif local(child) not in {"", "aside"} and "call" not in classes(child):
            yield from _words(child)
        yield child.tail or ""


def _takes_text(element: Element) -> bool:
    """Say whether text may stand straight under an element (a div that groups terms of a dl takes none)."""
    name, parent = local(element), element.getparent()
    grouping = name == "div" and parent is not None and local(parent) == "dl"
    return name not in NO_TEXT | VOID and not grouping


def _runs(element: Element, *, is_open: bool) -> Iterator[_Run]:
    inside = is_open and _takes_text(element)
    yield _Run(element, is_tail=False, text=element.text or "", is_open=inside)
    for child in element:
        name = local(child)
        own_block = name in BLOCKS and child.get("id") is not None
        if name and name not in SILENT and is_counted(child) and not own_block:
            shut = name in SEALED or PRINT_ONLY in classes(child)
            yield from _runs(child, is_open=inside and not shut)
        yield _Run(child, is_tail=True, text=child.tail or "", is_open=inside)


def start_of(element: Element) -> Spot | None:
    """Find where a break may stand at the start of an element, or None if nothing may stand in it."""
    name = local(element)
    if not name or name in SILENT | SEALED or not is_counted(element) or PRINT_ONLY in classes(element):
        return None
    children = [child for child in element if local(child)]
    # A caption must stay the first child of its table or figure, so the break goes into it.
    leading_caption = bool(children) and local(children[0]) in {"caption", "figcaption", "summary", "legend"}
    if _takes_text(element) and not leading_caption:
        return Spot(element, is_tail=False, offset=0)
    return next((spot for spot in map(start_of, children) if spot), None)


@dataclass(frozen=True, slots=True)
class Measured:
    """The text nodes of a block, and how many letters there are up to the end of each."""

    block: Element
    runs: tuple[_Run, ...]
    ends: tuple[int, ...]


def measured(block: Element) -> Measured:
    """Count the letters of a block."""
    runs = tuple(_runs(block, is_open=True))
    return Measured(block, runs, tuple(accumulate(sum(map(str.isalnum, run.text)) for run in runs)))


def spot_at(measure: Measured, *, letters: int) -> Spot | None:
    """Find the spot in a block that has so many letters before it; None if it cannot be inside the block."""
    block, runs, ends = measure.block, measure.runs, measure.ends
    # Letters that stand straight in a section, outside its blocks, need not be at its start.
    loose = local(block) in {"section", "aside", "div"} and ends[-1] > 0
    if (letters <= 0 and not loose) or not _takes_text(block):
        return start_of(block)
    if letters < ends[-1]:
        here = _letter(measure, letters)
        before = _letter(measure, letters - 1) if letters else None
        return _between(runs, (before[0], before[1] + 1) if before else here, here)
    last = next((n for n in range(len(runs) - 1, -1, -1) if runs[n].is_open), None)
    return None if last is None else Spot(runs[last].owner, runs[last].is_tail, len(runs[last].text))


def _letter(measure: Measured, number: int) -> tuple[int, int]:
    """Find a letter by its number from 0: the number of its text node, and where it stands in it."""
    run = bisect_right(measure.ends, number)
    further = number - (measure.ends[run - 1] if run else 0)
    text = measure.runs[run].text
    return run, next(islice((at for at, sign in enumerate(text) if sign.isalnum()), further, None))


def _between(runs: Sequence[_Run], left: tuple[int, int], right: tuple[int, int]) -> Spot | None:
    """Choose where between two letters a line can have ended.

    Behind the last white space, else behind the last hyphen or dash, else right before the letter with its
    opening quotation marks and brackets: everything else belongs to the word before it.
    """
    places = [
        (number, offset)
        for number in range(left[0], right[0] + 1)
        if runs[number].is_open
        for offset in range(
            left[1] if number == left[0] else 0,
            (right[1] if number == right[0] else len(runs[number].text)) + 1,
        )
    ]
    if not places:
        # Both letters are inside a formula or something that only print shows: the break goes behind it.
        behind = next((n for n in range(right[0] + 1, len(runs)) if runs[n].is_open), None)
        return None if behind is None else Spot(runs[behind].owner, runs[behind].is_tail, 0)

    def after(test: str) -> tuple[int, int] | None:
        found = [p for p in places if p != left and p[1] and re.match(test, runs[p[0]].text[p[1] - 1])]
        return found[-1] if found else None

    chosen = after(r"\s") or after("[-\u2010\u2012-\u2015/]")
    if chosen is None:
        number, offset = places[-1]
        text = runs[number].text
        floor = left[1] if number == left[0] else 0
        while offset > floor and unicodedata.category(text[offset - 1]) in {"Ps", "Pi"}:
            offset -= 1
        chosen = (number, offset)
    run = runs[chosen[0]]
    return Spot(run.owner, run.is_tail, chosen[1])


def insert_at(spot: Spot, mark: Element) -> None:
    """Put an empty element into a tree at a spot."""
    if spot.is_tail:
        text = spot.owner.tail or ""
        spot.owner.addnext(mark)  # lxml hands the tail on to the new element, so both are set afterwards
        spot.owner.tail = text[: spot.offset]
        mark.tail = text[spot.offset :]
        return
    text = spot.owner.text or ""
    spot.owner.insert(0, mark)
    mark.tail = text[spot.offset :]
    spot.owner.text = text[: spot.offset]
