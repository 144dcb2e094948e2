"""Lead links of an OpenDocument text to its bookmarks and headings: pandoc gives bookmarks other names than links have.

Office programs name a heading by its number and words where a link was made in the list of headings:
`#4.2.Items|outline`. The words decide; the numbers, which no program sets right when headings are put in before, tell
apart headings that say the same. A sign goes to pandoc with the words at the place that a link leads to.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from briefpress.nouns.tree import attr, span, text_node
from briefpress.verbs.markup.whole_number import whole_number
from briefpress.verbs.sources.opendocument import TEXT, words_in
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from briefpress.nouns.tree import Node, Nodes

_HREF = "{http://www.w3.org/1999/xlink}href"
_LINK, _HEAD, _LEVEL, _NAME = (f"{TEXT}{name}" for name in ("a", "h", "outline-level", "name"))
_MARKS = (f"{TEXT}bookmark", f"{TEXT}bookmark-start")
_OUTLINE = re.compile(r"((?:\d+\.)*)(.*)\|outline", re.DOTALL)
# Characters that no text has (Unicode 16, 23.5): what is around the number of a place, and its digits.
_SIGN = "\ue069"
_DIGITS = {str(digit): chr(0xE070 + digit) for digit in range(10)}
_TO, _BACK = str.maketrans(_DIGITS), str.maketrans({sign: digit for digit, sign in _DIGITS.items()})
_PLACE = re.compile(f"{_SIGN}([\ue070-\ue079]+){_SIGN}")


def mark_places(body: etree._Element) -> None:
    """Put signs where links lead to, and have these name the places, in place; what leads nowhere stays as it is."""
    links = [(link, unquote(href[1:])) for link in body.iter(_LINK) if (href := link.get(_HREF, "")).startswith("#")]
    if not links:
        return
    marks = {mark.get(_NAME, ""): mark for mark in body.iter(*_MARKS)}
    heads: dict[str, list[tuple[str, etree._Element]]] = {}
    for number, head in _numbered(body) if any(_OUTLINE.fullmatch(name) for _, name in links) else ():
        heads.setdefault(_folded(words_in(head)), []).append((number, head))
    places: dict[etree._Element, int] = {}
    for link, name in links:
        place = marks.get(name)
        if place is None and (found := _OUTLINE.fullmatch(name)):
            # A heading may begin with a number that was typed.
            place = _one(heads.get(_folded(found[2])) or heads.get(_folded(found[1] + found[2]), []), found[1])
        if place is not None:
            link.set(_HREF, f"#{_named(places.setdefault(place, len(places)))}")
    for place, at in places.items():
        sign = f"{_SIGN}{str(at).translate(_TO)}{_SIGN}"
        if place.tag == _HEAD:
            place.text = f"{sign}{place.text or ''}"
        else:
            place.tail = f"{sign}{place.tail or ''}"


def _named(number: int) -> str:
    return f"press-place-{number}"


def _numbered(body: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Give the headings with the numbers that they have if all are numbered."""
    counts: list[int] = []
    for head in body.iter(_HEAD):
        level = max(1, whole_number(head.get(_LEVEL, ""), otherwise=1))
        if words_in(head):
            counts = [*counts[:level], *[0] * (level - len(counts))]
            counts[-1] += 1
            yield "".join(f"{count}." for count in counts), head


def _one(heads: Sequence[tuple[str, etree._Element]], number: str) -> etree._Element | None:
    """Give the heading that is meant of those that say the same."""
    meant = heads if len(heads) == 1 else [one for one in heads if one[0] == number]
    return meant[0][1] if len(meant) == 1 else None


def _folded(words: str) -> str:
    return "".join(words.split()).casefold()


def with_places(blocks: Nodes) -> Nodes:
    """Give a tree with the names of places where their signs are."""
    whole: Nodes = rewrite(blocks, _parted)
    return whole


def _parted(node: Node) -> Nodes | None:
    if node["t"] != "Str" or _SIGN not in node["c"]:
        return None
    out: Nodes = []
    for at, piece in enumerate(_PLACE.split(node["c"])):
        if at % 2:
            out.append(span([], attr(ident=_named(int(piece.translate(_BACK))))))
        elif piece:
            out.append(text_node(piece))
    return out
