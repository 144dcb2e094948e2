"""Count what a vector drawing comes to when each reference within it is followed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

# A drawing that shows more shapes takes minutes, and no press has use for it.
MOST_DRAWN = 100_000
_LETTERS = 4  # are drawn in the time of one shape
_WORDS = ("{*}text", "{*}tspan", "{*}textPath")
_URL = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)")


def drawn_size(root: etree._Element) -> int:
    """Count the elements that are drawn and their letters, what is used again as often as it is (SVG 2, 5.6).

    A drawing that comes to more than MOST_DRAWN, or that uses itself, counts as just above it.
    """
    named = {str(one.get("id")): one for one in root.iter() if one.get("id")}
    sizes: dict[str, int] = {}
    # What is being counted, innermost last, and how far: its name ("" is the drawing itself), its count until now,
    # and what it refers to that is still to be counted.
    counting = [_begun("", root, named)]
    while counting:
        name, count, left = counting[-1]
        while left and left[-1] in sizes:
            count += sizes[left.pop()]
        counting[-1] = (name, count, left)
        if not left:
            sizes[name] = min(MOST_DRAWN + 1, count)
            counting.pop()
        elif any(left[-1] == one for one, _, _ in counting):
            return MOST_DRAWN + 1
        else:
            counting.append(_begun(left[-1], named[left[-1]], named))
    return sizes[""]


def _begun(name: str, element: etree._Element, named: Mapping[str, etree._Element]) -> tuple[str, int, list[str]]:
    within = list(element.iter())
    letters = sum(len(one.text or "") + len(one.tail or "") for one in element.iter(*_WORDS))
    return (
        name,
        len(within) + letters // _LETTERS,
        [target for one in within for target in _references(one) if target in named],
    )


def _references(element: etree._Element) -> Iterator[str]:
    for key, value in element.attrib.items():
        if str(key).endswith("href") and str(value).startswith("#"):
            yield str(value)[1:]
        yield from _URL.findall(str(value))
