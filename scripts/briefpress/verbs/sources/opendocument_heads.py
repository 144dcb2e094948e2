"""Find the headings of an OpenDocument text that has none by style, and make headings of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.sources.opendocument import TABLE, TEXT, words_in
from briefpress.verbs.sources.opendocument_looks import ALIGN, SIZE, TRANSFORM, WEIGHT
from briefpress.verbs.sources.typed_heads import PLAIN_SIZE, TypedLine, typed_heads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from briefpress.verbs.sources.opendocument_looks import Looks

_HEAD, _PARAGRAPH = f"{TEXT}h", f"{TEXT}p"
_BLOCKS = frozenset({_PARAGRAPH, f"{TEXT}list", f"{TABLE}table"})
_LEVEL = f"{TEXT}outline-level"
_POINTS = re.compile(r"(\d{1,3}(?:\.\d+)?)pt")
_BOLD = frozenset({"bold", "600", "700", "800", "900"})


def mark_typed_heads(body: etree._Element, looks: Looks) -> int:
    """Make headings of lines that were typed as such, in place; count them.

    Nothing is done to a text that has headings by style.
    """
    if any(words_in(head) for head in body.iter(_HEAD)):
        return 0
    blocks = [block for block in _blocks(body) if block.tag != _PARAGRAPH or words_in(block)]
    heads = typed_heads([_line(block, looks) for block in blocks])
    for index, level in heads.items():
        blocks[index].tag = _HEAD
        blocks[index].set(_LEVEL, str(level))
    return len(heads)


def _blocks(holder: etree._Element) -> Iterator[etree._Element]:
    for child in holder:
        if child.tag in _BLOCKS:
            yield child
        elif child.tag == f"{TEXT}section":
            yield from _blocks(child)


def _line(block: etree._Element, looks: Looks) -> TypedLine:
    """Give a block as what weighs headings sees it."""
    if block.tag != _PARAGRAPH:
        return TypedLine(words="", may_head=False)
    words = words_in(block)
    # A number may stand before the words in a weight of its own.
    pieces = [look for said, look in looks.pieces(block) if any(map(str.isalpha, said))]
    sizes = [round(2 * float(found[1])) for look in pieces if (found := _POINTS.fullmatch(look.get(SIZE, "")))]
    return TypedLine(
        words=words,
        bold=bool(pieces) and all(look.get(WEIGHT) in _BOLD for look in pieces),
        size=max(sizes, default=PLAIN_SIZE),
        centred=looks.of("paragraph", block.get(f"{TEXT}style-name", "")).get(ALIGN) == "center",
        capitals=words.isupper() or any(look.get(TRANSFORM) == "uppercase" for look in pieces),
        may_head=block.find(f".//{TEXT}line-break") is None,
    )
