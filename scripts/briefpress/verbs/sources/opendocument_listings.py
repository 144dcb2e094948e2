"""Set the listings of an OpenDocument text as code, in which their blanks stay.

Pandoc knows no code in such texts: a listing goes to it as one paragraph, with a sign before it and signs for its
blanks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.markup.take_out import take_out
from briefpress.verbs.markup.whole_number import whole_number
from briefpress.verbs.sources.opendocument import TEXT, words_in
from briefpress.verbs.sources.opendocument_looks import FACE
from briefpress.verbs.sources.typed_listings import FacedLine, is_fixed, typed_listings
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from briefpress.nouns.tree import Node, Nodes
    from briefpress.verbs.sources.opendocument_looks import Looks

_PARAGRAPH, _SPAN, _SPACE, _COUNT = f"{TEXT}p", f"{TEXT}span", f"{TEXT}s", f"{TEXT}c"
_BLANKS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
_PLAIN = frozenset({_SPAN, _SPACE, f"{TEXT}soft-page-break", *_BLANKS})
# Characters that no text has (Unicode 16, 23.5): what begins a listing, and what stands for its blanks.
_SIGN = "\ue065"
_WRITTEN = {" ": "\ue066", "\t": "\ue067", "\n": "\ue068", "\r": "\ue066"}
_TO = str.maketrans(_WRITTEN)
_BACK = str.maketrans({sign: blank for blank, sign in _WRITTEN.items() if blank != "\r"})


def set_listings(body: etree._Element, looks: Looks) -> int:
    """Write paragraphs that are listings as one each, in place; count these."""
    count = 0
    for holder in [body, *body.iter(f"{TEXT}section")]:
        blocks = list(holder)
        for listing in typed_listings([_line(block, looks) for block in blocks]):
            _join([blocks[at] for at in listing])
            count += 1
    return count


def _line(block: etree._Element, looks: Looks) -> FacedLine:
    """Give a block as what looks for listings sees it."""
    if block.tag != _PARAGRAPH:
        return FacedLine(words=words_in(block), plain=False)
    faces = [look.get(FACE, "") for said, look in looks.pieces(block) if said.strip()]
    return FacedLine(
        words=_typed(block),
        fixed=bool(faces) and all(map(is_fixed, faces)),
        plain=all(part.tag in _PLAIN for part in block.iterdescendants()),
    )


def _typed(paragraph: etree._Element) -> str:
    """Give the words of a paragraph with all their blanks."""
    return "".join(_parts(paragraph)).strip("\n")


def _parts(element: etree._Element) -> Iterator[str]:
    yield (element.text or "").replace("\n", " ")
    for child in element:
        if child.tag == _SPACE:
            yield " " * whole_number(child.get(_COUNT, ""), otherwise=1)
        elif child.tag in _BLANKS:
            yield _BLANKS[str(child.tag)]
        else:
            yield from _parts(child)
        yield (child.tail or "").replace("\n", " ")


def _join(paragraphs: Sequence[etree._Element]) -> None:
    """Write all paragraphs into the first one, and take the others out."""
    first = paragraphs[0]
    words = "\n".join(map(_typed, paragraphs))
    for child in list(first):
        first.remove(child)
    first.attrib.clear()
    first.text = f"{_SIGN}{words.translate(_TO)}"
    for one in paragraphs[1:]:
        take_out(one)


def with_listings(blocks: Nodes) -> Nodes:
    """Give a tree in which these paragraphs are code."""
    whole: Nodes = rewrite(blocks, _as_code)
    return whole


def _as_code(node: Node) -> Nodes | None:
    inlines = node["c"] if node["t"] in {"Para", "Plain"} else []
    if len(inlines) != 1 or inlines[0]["t"] != "Str" or not inlines[0]["c"].startswith(_SIGN):
        return None
    return [{"t": "CodeBlock", "c": [["", [], []], inlines[0]["c"][len(_SIGN) :].translate(_BACK)]}]
